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

/** Forms that are cut between two of their parts share at least this much of the fewer inner edges; chance does not. */
const SHARED_EDGES = 0.5;

/**
 * The columns of two pages of a form, whose parts (money, goals, indicators) are ruled each in their own way: equally wide, both have
 * edges that the other lacks, but most of the fewer ones are common. No shift.
 */
export function matchParts(first: readonly number[], second: readonly number[]): ColumnMatch | null {
  const ends = [second[0]! - first[0]!, second.at(-1)! - first.at(-1)!];
  if (ends.some((off) => Math.abs(off) > EDGE_MATCH)) return null;
  const own = second.filter((x) => indexNear(first, x) < 0);
  const common = second.length - own.length - 2;
  const fewer = Math.min(first.length, second.length) - 2;
  if (common < 1 || common < SHARED_EDGES * fewer) return null;
  const xs = [...first, ...own].sort((a, b) => a - b);
  const into = (edges: readonly number[]): number[] => edges.map((x) => indexNear(xs, x));
  return { xs, first: into(first), second: into(second) };
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

/** An edge found in gaps is no further from that of another page than this share of the columns beside it. */
const LOOSE_SHARE = 0.5;

function nearestEdge(xs: readonly number[], x: number): number {
  const distances = xs.map((other) => Math.abs(other - x));
  const at = distances.indexOf(Math.min(...distances));
  const beside = [xs[at]! - (xs[at - 1] ?? -Infinity), (xs[at + 1] ?? Infinity) - xs[at]!];
  return distances[at]! < LOOSE_SHARE * Math.min(...beside) ? at : -1;
}

/**
 * The columns of two pages whose edges stand somewhere in the gaps of each: equally wide, and each edge of the poorer one next to
 * another edge of the richer one.
 */
export function matchLooseColumns(first: readonly number[], second: readonly number[]): ColumnMatch | null {
  const ends = [second[0]! - first[0]!, second.at(-1)! - first.at(-1)!];
  if (ends.some((off) => Math.abs(off) > EDGE_MATCH)) return null;
  const isRicher = first.length >= second.length;
  const [rich, poor] = isRicher ? [first, second] : [second, first];
  const into = poor.map((x) => nearestEdge(rich, x));
  if (into.includes(-1) || new Set(into).size < into.length) return null;
  const same = rich.map((_, i) => i);
  return { xs: rich, first: isRicher ? same : into, second: isRicher ? into : same };
}
