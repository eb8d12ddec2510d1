/** @file Grids of `+---+` and `|` (databases, reStructuredText) → the same with signs of boxes. */
import type { Line } from '../line.ts';

const RULE = /^\s*\+(?:[-=:]+\+)+\s*$/u;
const ROW = /^\s*[|+].*[|+]\s*$/u;

const ruleToSigns = (text: string, crossing: string): string =>
  text.replace(/\+/g, crossing).replace(/[-=:]/g, '─');
/** Between rules a bar parts cells, and a rule may run over some of them only. */
const rowToSigns = (text: string): string =>
  text
    .replace(/\+(?=[-=]+[+|])|(?<=[+|][-=]*)\+/g, '┼')
    .replace(/(?<=┼)[-=]+(?=[┼|])/g, (run) => '─'.repeat(run.length))
    .replace(/\|/g, '│');

const isGrid = (line: Line | undefined): boolean =>
  line !== undefined && (RULE.test(line.text) || ROW.test(line.text));

/** The lines with grids drawn by signs of boxes; the same where there is none. */
export function gridsToBoxes(lines: readonly Line[]): readonly Line[] {
  if (!lines.some(({ text }) => RULE.test(text))) return lines;
  return lines.map((line, i) => {
    if (!isGrid(line)) return line;
    if (!RULE.test(line.text)) return { ...line, text: rowToSigns(line.text) };
    const crossing = !isGrid(lines[i - 1]) ? '┬' : !isGrid(lines[i + 1]) ? '┴' : '┼';
    return { ...line, text: ruleToSigns(line.text, crossing) };
  });
}
