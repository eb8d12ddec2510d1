/**
 * @file Tables of bars: `| 项目 | 预算数 |`, in Markdown with a row of dashes below the header, else by rows of as many bars one below the
 * other. Read as the tab dialect, character by character.
 */
import type { Line } from './line.ts';

const RULE_ROW = /^\s*(?:\|\s*)?(?::?-{2,}:?\s*\|\s*)+(?::?-{2,}:?\s*)?$/u;
/** A line of dashes and bars alone, as a rule between rows. */
const isDashes = ({ text }: Line): boolean => /[-=─]{3}/u.test(text) && /^[\s|+=─-]+$/u.test(text);
/** A bar that its writer did not mean as text. */
const BAR = /(?<!\\)[|｜│]/gu;
const FIRST_BAR = /^\s*[|｜│]/u;
const LAST_BAR = /(?<!\\)[|｜│]\s*$/u;

/** `## 预算05表`: a heading. */
const HEADING = /^#{1,6}(?=\s)/u;
/** So many rows one below the other, of as many bars, are a table without a row of dashes. */
const LEAST_ROWS = 3;

const blank = (text: string): string => ' '.repeat(text.length);
const withoutOuterBars = (text: string): string => text.replace(FIRST_BAR, blank).replace(LAST_BAR, '');

const countBars = (text: string): number => text.match(BAR)?.length ?? 0;
/** A bar at the end of a line that has no other is the end of a cell alone. */
const partsCells = ({ text }: Line): boolean => countBars(withoutOuterBars(text)) > 0;

/** The lines of a table without a row of dashes. */
function barRows(lines: readonly Line[]): ReadonlySet<Line> {
  const rows = new Set<Line>();
  let run: Line[] = [];
  const endRun = (): void => {
    if (run.length >= LEAST_ROWS && run.some(partsCells)) run.forEach((line) => rows.add(line));
    run = [];
  };
  for (const line of lines) {
    if (isDashes(line)) continue;
    const bars = countBars(line.text);
    if (bars === 0 || (run.length > 0 && countBars(run[0]!.text) !== bars)) endRun();
    if (bars > 0) run.push(line);
  }
  endRun();
  return rows;
}

/** Every row has them, or none. */
const haveOuterBars = (rows: readonly Line[]): boolean =>
  rows.every(({ text }) => FIRST_BAR.test(text)) || rows.every(({ text }) => LAST_BAR.test(text));

/** Every character keeps its column, for the source of a cell. */
const toTabbed = (text: string, hasOuterBars: boolean): string =>
  (hasOuterBars ? withoutOuterBars(text) : text).replace(HEADING, blank).replace(BAR, '\t');

/** The lines with tabs for bars; the same where nothing says that bars part cells. The dashes are no text and go. */
export function pipesToTabs(lines: readonly Line[]): readonly Line[] {
  if (lines.some(({ text }) => text.includes('\t'))) return lines;
  const rule = lines.find(({ text }) => RULE_ROW.test(text));
  if (rule) {
    const hasOuterBars = FIRST_BAR.test(rule.text);
    return lines
      .filter(({ text }) => !RULE_ROW.test(text))
      .map((line) => ({ ...line, text: toTabbed(line.text, hasOuterBars) }));
  }
  const rows = barRows(lines);
  if (rows.size === 0) return lines;
  const hasOuterBars = haveOuterBars([...rows]);
  return lines
    .filter((line) => rows.has(line) || !isDashes(line))
    .map((line) => (rows.has(line) ? { ...line, text: toTabbed(line.text, hasOuterBars) } : line));
}
