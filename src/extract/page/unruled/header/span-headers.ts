/** @file How many columns a header word spans that is printed within one of them: the words below say which columns are open. */
import { append } from '../../../../model/lists.ts';

/** A word of an upper header line, by the columns its ink lies over and by its middle. */
export interface UpperWord {
  readonly column: number;
  readonly columnSpan: number;
  /** Middle of the ink, in points. */
  readonly middle: number;
}

/** Left edges of words nearer than this, in points, are one. */
export const FLUSH = 1.5;

/** Columns `from` up to `to`. */
export interface ColumnRange {
  readonly from: number;
  readonly to: number;
}

interface Division {
  readonly cost: number;
  readonly ranges: readonly ColumnRange[];
}

/** Divides the columns `from` to `to` among `words`, so that each stands as near as possible to the middle of its own. */
function divide(
  words: readonly UpperWord[],
  from: number,
  to: number,
  xs: readonly number[],
): Division | null {
  const [word, ...rest] = words;
  if (!word) return from === to ? { cost: 0, ranges: [] } : null;
  let best: Division | null = null;
  for (let end = word.column + word.columnSpan; end <= (rest[0]?.column ?? to); end++) {
    const others = divide(rest, end, to, xs);
    if (!others) continue;
    const cost = Math.abs((xs[from]! + xs[end]!) / 2 - word.middle) + others.cost;
    if (!best || cost < best.cost) best = { cost, ranges: [{ from, to: end }, ...others.ranges] };
  }
  return best;
}

/**
 * The columns each word spans, in the order of the words. Every open column next to a word gets one.
 * @param words of one header line, from left to right, in disjoint columns
 * @param isOpen columns without a word in this line that have one below
 * @param xs column edges
 */
export function spanHeaders(
  words: readonly UpperWord[],
  isOpen: (column: number) => boolean,
  xs: readonly number[],
): ColumnRange[] {
  const ranges: ColumnRange[] = [];
  for (let i = 0; i < words.length;) {
    let from = words[i]!.column;
    while (from > (ranges.at(-1)?.to ?? 0) && isOpen(from - 1)) from--;
    let next = i;
    let to = from;
    do {
      to = words[next]!.column + words[next]!.columnSpan;
      while (to + 1 < xs.length && words[next + 1]?.column !== to && isOpen(to)) to++;
      next++;
    } while (words[next]?.column === to);
    const run = words.slice(i, next);
    const plain = run.map(({ column, columnSpan }) => ({ from: column, to: column + columnSpan }));
    append(ranges, divide(run, from, to, xs)?.ranges ?? plain);
    i = next;
  }
  return ranges;
}

/** The same where words stand at the left of what they span: each spans the open columns up to the next one. */
export function spanFromLeft(
  words: readonly Pick<UpperWord, 'column' | 'columnSpan'>[],
  isOpen: (column: number) => boolean,
): ColumnRange[] {
  return words.map(({ column, columnSpan }, i) => {
    const next = words[i + 1]?.column ?? Infinity;
    let to = column + columnSpan;
    while (to < next && isOpen(to)) to++;
    return { from: column, to };
  });
}
