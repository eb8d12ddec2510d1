/** @file The lines of a table without rules → its header and its body, by what only a body says. */
import type { Box } from '../../model.ts';
import { boxAround } from './geometry.ts';
import { isBodyText } from './header-spans.ts';
import { splitAtGaps, type Line } from './pieces-to-lines.ts';
import { BLANK_GAP } from './tolerances.ts';

export interface SplitLines {
  readonly header: readonly Line[];
  readonly body: readonly Line[];
}

const TOTAL = /^(?:合计|总计)$/u;
/** Headers are not longer than this. */
const MOST_LINES = 8;
/** Words of the lowest header line end within this many em of each other. */
const LOWEST = 0.6;

const wordsOf = (line: Line): string[] =>
  splitAtGaps(line).map((group) =>
    group
      .map(({ text }) => text)
      .join('')
      .replace(/\s+/gu, ''),
  );

const isBodyLine = (line: Line): boolean =>
  wordsOf(line).some(isBodyText) || TOTAL.test(line.text.replace(/\s+/gu, ''));

/** @returns an empty header where the lines begin with a body, or tell no body */
export function splitHeader(lines: readonly Line[]): SplitLines {
  const from = lines.findIndex(isBodyLine);
  if (from <= 0 || from > MOST_LINES) return { header: [], body: lines };
  // A cell of several lines beside the first row begins above it.
  const isPart = (line: Line, under: Line): boolean => under.box[1] - line.box[3] < 0.25 * line.size;
  let start = from;
  while (
    start > 1 &&
    isPart(lines[start - 1]!, lines[start]!) &&
    !isPart(lines[start - 2]!, lines[start - 1]!)
  )
    start--;
  return { header: lines.slice(0, start), body: lines.slice(start) };
}

/** Boxes of the words that name columns: those of the lowest header line, and those in the middle of all its lines. */
export function columnNames(header: readonly Line[]): Box[] {
  const all = boxAround(header.map(({ box }) => box));
  if (!all) return [];
  const middle = (all[1] + all[3]) / 2;
  return header.flatMap((line) => {
    const isLowest = all[3] - line.box[3] < LOWEST * line.size;
    const isBeside = Math.abs((line.box[1] + line.box[3]) / 2 - middle) < 2;
    if (!isLowest && !isBeside) return [];
    return splitAtGaps(line, BLANK_GAP).map((group) => boxAround(group.map(({ box }) => box))!);
  });
}
