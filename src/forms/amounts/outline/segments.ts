/** @file The totals of a list of rows, and the stretches of rows that each of them may sum up. */
import { isEqual } from './closing.ts';
import { isGiven, type Marked } from './row.ts';
import { isSumOfAll, isSumOfOneSide } from '../../../words/totals.ts';

/** Rows between two totals, by their positions. */
export interface Segment {
  readonly rows: readonly number[];
  readonly whole: number | null;
  /** Up to the total of the year, or behind it, where that total counts besides. */
  readonly part: 'year' | 'rest' | 'all';
}

/** The positions from `from` up to, without, `to`. */
export const range = (from: number, to: number): number[] =>
  Array.from({ length: Math.max(0, to - from) }, (_, i) => from + i);

/** 一、本年收入 stands over its sources, and a total above all rows sums up those below it. */
const isHead = (rows: readonly Marked[], at: number): boolean =>
  rows[at]!.number !== null || (at === 0 && rows.length > 1 && rows[1]!.total === null);

/** （一）支出合计 below 一、“三公”经费支出 is the total of that part, not of the list. */
const isOfPart = (rows: readonly Marked[], at: number): boolean => {
  const own = rows[at]!.number;
  return own !== null && rows.slice(0, at).some(({ number }) => number !== null && number.rank < own.rank);
};

const holds = ({ labels }: Marked, test: (label: string) => boolean): boolean => labels.some(test);

/** 收入合计 before 收入总计 sums up the year as 本年收入合计 does. */
const isYearBefore = (rows: readonly Marked[], [first, ...others]: readonly number[]): boolean =>
  first !== undefined &&
  first > 0 &&
  holds(rows[first]!, isSumOfOneSide) &&
  others.some((index) => holds(rows[index]!, isSumOfAll));

/** Totals that say again what one before them says are no rows: 合计 is printed anew on the next page. */
export function findTotals(rows: readonly Marked[]): {
  year: number | null;
  wholes: number[];
  again: ReadonlySet<number>;
} {
  const isEdge = (index: number): boolean => index === 0 || index === rows.length - 1;
  const isAgain = (before: number, index: number): boolean =>
    rows[before]!.labels.join() === rows[index]!.labels.join() && isEqual(rows[before]!, rows[index]!);
  const years = rows.flatMap(({ total }, index) => (total === 'year' && !isHead(rows, index) ? [index] : []));
  const all = rows.flatMap((row, index) =>
    row.total === 'whole' &&
    !isOfPart(rows, index) &&
    (row.labels.length > 0 || (isGiven(row) && isEdge(index)))
      ? [index]
      : [],
  );
  const wholes = all.filter((index, i) => !all.slice(0, i).some((before) => isAgain(before, index)));
  const again = new Set(all.filter((index) => !wholes.includes(index)));
  const year = years[0] ?? (isYearBefore(rows, wholes) ? wholes[0]! : null);
  return { year, wholes, again };
}

/** 收入总计 = 本年收入合计 (the rows above it) + the rows between the two. */
export function yearSegments(length: number, year: number, wholes: readonly number[]): Segment[] {
  const total = wholes.find((index) => index > year) ?? null;
  const end = total ?? length;
  return [
    { rows: range(0, year), whole: year, part: 'year' },
    { rows: range(year + 1, end), whole: total, part: 'rest' },
    ...(total === null ? [] : [{ rows: range(total + 1, length), whole: null, part: 'all' as const }]),
  ];
}

/** The rows that a total sums up: all others, those above it or those below it; of several totals each its own stretch. */
export function wholeSegments(length: number, wholes: readonly number[]): Segment[][] {
  const segment = (rows: readonly number[], whole: number | null): Segment => ({
    rows,
    whole,
    part: 'all',
  });
  const [only, ...others] = wholes;
  if (only === undefined) return [[segment(range(0, length), null)]];
  const above = wholes.map((whole, i) => segment(range((wholes[i - 1] ?? -1) + 1, whole), whole));
  const below = wholes.map((whole, i) => segment(range(whole + 1, wholes[i + 1] ?? length), whole));
  const before = [...above, segment(range(wholes.at(-1)! + 1, length), null)];
  const behind = [segment(range(0, only), null), ...below];
  return others.length > 0
    ? [before, behind]
    : [[segment([...range(0, only), ...range(only + 1, length)], only)], before, behind];
}
