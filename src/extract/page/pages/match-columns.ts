/**
 * @file Do two pages show the same columns? Their edges are aligned in order, never thrown together: the same table may be printed a
 * few points narrower on its next page, and a union of both grids would be the grid of neither.
 */
import { EDGE_MATCH } from '../tolerances.ts';
import { pairEdges, pairsToMatch, type ColumnMatch } from './pair-edges.ts';

const columnIndices = (xs: readonly number[]): number[] => xs.map((_, i) => i);

/** The edge of `xs` at each of the edges, each one once; null where one has none. */
function findAll(edges: readonly number[], xs: readonly number[]): number[] | null {
  let from = 0;
  const into: number[] = [];
  for (const x of edges) {
    const at = xs.findIndex((other, i) => i >= from && Math.abs(other - x) <= EDGE_MATCH);
    if (at < 0) return null;
    into.push(at);
    from = at + 1;
  }
  return into;
}

/** The second with its left edge where the first has it: margins may be mirrored. */
const movedOnto = (first: readonly number[], second: readonly number[]): number[] =>
  second.map((x) => x - (second[0]! - first[0]!));

/**
 * Matches the column edges of a table with those of its possible continuation. Both must be equally wide; margins may be
 * mirrored, so the second may be shifted. One may lack edges of the other (a page with merged rows only), but not both.
 */
export function matchColumns(first: readonly number[], second: readonly number[]): ColumnMatch | null {
  const moved = movedOnto(first, second);
  if (Math.abs(moved.at(-1)! - first.at(-1)!) > EDGE_MATCH) return null;
  const intoFirst = findAll(moved, first);
  if (intoFirst) return { xs: first, first: columnIndices(first), second: intoFirst };
  const intoSecond = findAll(first, moved);
  return intoSecond && { xs: moved, first: intoSecond, second: columnIndices(second) };
}

const areEndsClose = (first: readonly number[], second: readonly number[]): boolean =>
  Math.abs(second[0]! - first[0]!) <= EDGE_MATCH && Math.abs(second.at(-1)! - first.at(-1)!) <= EDGE_MATCH;

/**
 * The columns of two pages that are equally wide and print each column somewhat wider or narrower: every edge of the poorer one is
 * nearer to another edge of the richer one than to the middle of its columns.
 */
export function matchNearColumns(first: readonly number[], second: readonly number[]): ColumnMatch | null {
  const moved = movedOnto(first, second);
  if (!areEndsClose(first, moved)) return null;
  const pairs = pairEdges(first, moved);
  return pairs.length === Math.min(first.length, moved.length) ? pairsToMatch(first, moved, pairs) : null;
}

/** As many columns on a page of another width (a page turned to landscape): the first is the first, and so on. */
export function matchInOrder(first: readonly number[], second: readonly number[]): ColumnMatch | null {
  if (first.length !== second.length) return null;
  return { xs: first, first: columnIndices(first), second: columnIndices(second) };
}

/** Forms that are cut between two of their parts share at least this much of the fewer inner edges; chance does not. */
const SHARED_EDGES = 0.5;

/**
 * The columns of two pages of a form, whose parts (money, goals, indicators) are ruled each in their own way: equally wide, both have
 * edges that the other lacks, but most of the fewer ones are common. What is only near is one edge too: between two of them no
 * text would find room. No shift.
 */
export function matchParts(first: readonly number[], second: readonly number[]): ColumnMatch | null {
  if (!areEndsClose(first, second)) return null;
  const pairs = pairEdges(first, second);
  const common = pairs.filter(([i, j]) => Math.abs(first[i]! - second[j]!) <= EDGE_MATCH).length - 2;
  const fewer = Math.min(first.length, second.length) - 2;
  return common >= 1 && common >= SHARED_EDGES * fewer ? pairsToMatch(first, second, pairs) : null;
}

/**
 * The columns of a page that lacks outer columns of the one before it: a merged cell that runs on without text has no rules there.
 * No shift: every edge stands where it stood.
 */
export function matchInnerColumns(first: readonly number[], second: readonly number[]): ColumnMatch | null {
  const intoFirst = second.length > 2 ? findAll(second, first) : null;
  return intoFirst && { xs: first, first: columnIndices(first), second: intoFirst };
}
