/** @file The lines of a table without rules → its header and its body, by what only a body says. */
import { isTotalLabel } from '../../../../words/totals.ts';
import type { Box } from '../../../../model/index.ts';
import { boxAround } from '../../geometry.ts';
import { middleOfBox } from '../rows/cell-lines.ts';
import { lineToWords, splitAtGaps, type Line } from '../../text/pieces-to-lines.ts';
import { lowestOf } from '../../../../model/lists.ts';
import { isBodyText } from '../../../../words/header-words.ts';

export interface SplitLines {
  readonly header: readonly Line[];
  readonly body: readonly Line[];
}

/** Headers are not longer than this. */
const MOST_LINES = 8;

/** Middles nearer than this, in points, are one height. */
const SAME_HEIGHT = 2;
/** A character is narrower than this share of its line's height. */
const SINGLE = 1.3;
/** Characters of one word are printed apart by at most so many em. */
const SPREAD = 2.5;

const meetsWord = (a: Box, b: Box): boolean => a[0] < b[2] && b[0] < a[2];

const wordsOf = (line: Line): string[] =>
  splitAtGaps(line).map((group) =>
    group
      .map(({ text }) => text)
      .join('')
      .replace(/\s+/gu, ''),
  );

/** A total without figures is a row of its own; between the levels of a header it is the name of a column. */
const isTotalRow = (line: Line, next: Line | undefined): boolean =>
  isTotalLabel(line.text) && (!next || next.box[1] >= line.box[3]);

const isBodyLine = (line: Line, i: number, lines: readonly Line[]): boolean =>
  wordsOf(line).some(isBodyText) || isTotalRow(line, lines[i + 1]);

/** @returns an empty header where the lines begin with a body, or tell no body */
function splitHeader(lines: readonly Line[]): SplitLines {
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

/**
 * The same for the parts of one table on page after page: later parts begin with the header of the first, or with none. The
 * header may stand alone at the foot of its page.
 * @param parts lines of each part
 */
export function splitHeaders(parts: readonly (readonly Line[])[]): SplitLines[] {
  const [first, ...others] = parts;
  if (!first) return [];
  const isHeader = others.length > 0 && first.length <= MOST_LINES && !first.some(isBodyLine);
  const split = isHeader ? { header: first, body: [] } : splitHeader(first);
  return [
    split,
    ...others.map((lines): SplitLines => {
      const count = countRepeated(lines, split.header);
      return { header: lines.slice(0, count), body: lines.slice(count) };
    }),
  ];
}

/**
 * How many lines at the beginning of a later part hold the words of the header and no others; 0 where they do not. Words at
 * nearly one height make one line on one page and two on another.
 */
function countRepeated(lines: readonly Line[], header: readonly Line[]): number {
  const left = header.flatMap(wordsOf);
  for (let count = 0; left.length && count < lines.length; count++) {
    for (const word of wordsOf(lines[count]!)) {
      const at = left.indexOf(word);
      if (at < 0) return 0;
      left.splice(at, 1);
    }
    if (!left.length) return count + 1;
  }
  return 0;
}

/** Whether a later part begins with the header of the first. */
export function repeatsHeader(first: readonly Line[], later: readonly Line[]): boolean {
  return countRepeated(later, splitHeader(first).header) > 0;
}

/** Words of a header, the lines of one cell together. @param pitch lines nearer than this are one cell */
function headerWords(header: readonly Line[], pitch: number): Box[] {
  const words: Box[] = [];
  for (const box of header.flatMap(lineToWords)) {
    const over = words.findLastIndex((word) => meetsWord(word, box) && box[3] - word[3] < pitch);
    if (over < 0) words.push(box);
    else words[over] = boxAround([words[over]!, box])!;
  }
  return words;
}

const isSingle = (word: Box, pitch: number): boolean =>
  word[2] - word[0] < SINGLE * (word[3] - word[1]) && word[3] - word[1] < pitch;

/** Words of two characters are printed apart (合 计); those of narrow columns side by side have lines below. */
function joinSpread(words: readonly Box[], pitch: number): Box[] {
  const joined: Box[] = [];
  for (const word of [...words].sort((a, b) => a[1] - b[1] || a[0] - b[0])) {
    const last = joined.at(-1);
    const isNext =
      last && Math.abs(last[1] - word[1]) < 1 && word[0] - last[2] < SPREAD * (word[3] - word[1]);
    if (isNext && isSingle(last, pitch) && isSingle(word, pitch))
      joined[joined.length - 1] = boxAround([last, word])!;
    else joined.push(word);
  }
  return joined;
}

/** A word that may name a column. */
export interface ColumnName {
  readonly box: Box;
  /**
   * It reaches down to the lowest words, stands in the middle of all levels or beside all of the lowest words; else it may
   * span the columns left and right of it.
   */
  readonly isSure: boolean;
}

/** The words of a header that have no other below them, which span no columns by their ink. */
export function columnNames(header: readonly Line[], pitch: number): ColumnName[] {
  const words = joinSpread(headerWords(header, pitch), pitch);
  const all = boxAround(words);
  if (!all) return [];
  const lowest = lowestOf(words.filter((word) => all[3] - word[3] < 1).map((word) => word[1]));
  const low = boxAround(words.filter((word) => word[3] > lowest))!;
  return words
    .filter((word) => !words.some((other) => other[1] >= word[3] && meetsWord(word, other)))
    .map((box) => {
      const isMiddle = Math.abs(middleOfBox(box) - middleOfBox(all)) < SAME_HEIGHT;
      return { box, isSure: box[3] > lowest || isMiddle || !meetsWord(box, low) };
    });
}
