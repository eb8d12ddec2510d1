/** @file Do two pages show the same columns? */
import { EDGE_MATCH } from '../tolerances.ts';

/** Where the columns of both go in the columns they have in common. */
export interface ColumnMatch {
  readonly xs: readonly number[];
  /** Edge of the first (second) → edge of the result. */
  readonly first: readonly number[];
  readonly second: readonly number[];
}

const indexNear = (xs: readonly number[], x: number): number =>
  xs.findIndex((other) => Math.abs(other - x) <= EDGE_MATCH);

/**
 * Matches the column edges of a table with those of its possible continuation. Both must be equally wide; margins may be
 * mirrored, so the second may be shifted. One may lack edges of the other (a page with merged rows only), but not both.
 */
export function matchColumns(first: readonly number[], second: readonly number[]): ColumnMatch | null {
  const shift = second[0]! - first[0]!;
  const moved = second.map((x) => x - shift);
  if (Math.abs(moved.at(-1)! - first.at(-1)!) > EDGE_MATCH) return null;
  const identity = (xs: readonly number[]): number[] => xs.map((_, i) => i);
  const intoFirst = moved.map((x) => indexNear(first, x));
  if (!intoFirst.includes(-1)) return { xs: first, first: identity(first), second: intoFirst };
  const intoSecond = first.map((x) => indexNear(moved, x));
  if (!intoSecond.includes(-1)) return { xs: moved, first: intoSecond, second: identity(second) };
  return null;
}

/**
 * The columns of a page that lacks outer columns of the one before it: a merged cell that runs on without text has no rules there.
 * No shift: every edge stands where it stood.
 */
export function matchInnerColumns(first: readonly number[], second: readonly number[]): ColumnMatch | null {
  const intoFirst = second.map((x) => indexNear(first, x));
  const isInside = !intoFirst.includes(-1) && second.length > 2;
  return isInside ? { xs: first, first: first.map((_, i) => i), second: intoFirst } : null;
}
