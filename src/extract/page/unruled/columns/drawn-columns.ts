/** @file Column edges from horizontal rules that are drawn cell by cell: where one piece ends, the next begins. */
import type { Ruling } from '../../marks/marks.ts';
import { clusterBy } from '../../ruled/rulings-to-edges.ts';
import { EDGE_MATCH, SNAP } from '../../tolerances.ts';

/** Pieces that leave less than this between them meet. */
const MEETING = 1;
/** An edge is drawn at so many heights at least: below a header cell and above the next. */
const FEWEST_HEIGHTS = 2;

/** Where pieces at one height meet. */
function joints(pieces: readonly Ruling[]): number[] {
  const sorted = [...pieces].sort((a, b) => a.from - b.from);
  return sorted
    .slice(1)
    .filter(({ from }, i) => Math.abs(from - sorted[i]!.to) < MEETING)
    .map(({ from }) => from);
}

/** Whether a rule consists of pieces that meet: one for each cell. */
export const areDrawnByCell = (rules: readonly Ruling[]): boolean =>
  clusterBy(rules, ({ at }) => at, SNAP).some((pieces) => joints(pieces).length > 0);

/**
 * Edges left to right, the outer ones included; null where the producer draws each rule in one go (then it may still leave
 * out what merged cells cover, but that does not give all columns).
 */
export function rulesToColumns(rules: readonly Ruling[]): number[] | null {
  const heights = clusterBy(rules, ({ at }) => at, SNAP);
  if (!areDrawnByCell(rules)) return null;
  const ends = heights.flatMap((pieces) => {
    const xs = pieces.flatMap(({ from, to }) => [from, to]);
    return clusterBy(xs, (x) => x, EDGE_MATCH).map(
      (cluster) => cluster.reduce((a, b) => a + b) / cluster.length,
    );
  });
  const edges = clusterBy(ends, (x) => x, EDGE_MATCH)
    .filter(({ length }) => length >= Math.min(FEWEST_HEIGHTS, heights.length))
    .map((cluster) => cluster.reduce((a, b) => a + b) / cluster.length);
  return edges.length > 2 ? edges : null;
}
