/** @file The partition of a table's rows into projects: dynamic programming, least cost over the whole table. */
import { CLOSE_MARGIN } from './costs.ts';
import type { Evidence } from './evidence.ts';
import { longestProject, printsHead, segmentCost } from './segment.ts';
import type { Likeness } from './wording.ts';

/** Longer projects do not occur; a bound keeps the work linear in the number of rows. */
const MOST_ROWS = 160;

export interface Segment {
  readonly from: number;
  /** First row that is no longer in it. */
  readonly to: number;
  /** Another place for the beginning that costs almost the same: the row it would begin at. */
  readonly alternative: number | null;
}

type MayBegin = (row: Evidence) => boolean;

/**
 * `costs[from][length - 1]`; shorter where more rows are impossible, infinite where no project may begin behind the segment.
 * @param mayBegin where a project may begin at all: elsewhere nothing is computed
 */
function allCosts(rows: readonly Evidence[], likeness: Likeness, mayBegin: MayBegin): number[][] {
  const isEnd = (to: number): boolean => to === rows.length || mayBegin(rows[to]!);
  return rows.map((row, from) => {
    if (!mayBegin(row)) return [];
    const most = longestProject(rows.slice(from, from + MOST_ROWS));
    return Array.from({ length: most }, (_, i) => {
      const to = from + i + 1;
      return isEnd(to) ? segmentCost(rows.slice(from, to), rows[from - 1] ?? null, likeness) : Infinity;
    });
  });
}

interface Best {
  /** Least cost of the rows before (forward) or from (backward) each place. */
  readonly cost: readonly number[];
  /** Forward: where the last segment before this place begins. */
  readonly from: readonly number[];
}

function solveForward(costs: readonly (readonly number[])[]): Best {
  const cost = [0, ...costs.map(() => Infinity)];
  const from = costs.map(() => 0).concat(0);
  for (const [start, lengths] of costs.entries())
    for (const [i, own] of lengths.entries())
      if (cost[start]! + own < cost[start + i + 1]!) {
        cost[start + i + 1] = cost[start]! + own;
        from[start + i + 1] = start;
      }
  return { cost, from };
}

function solveBackward(costs: readonly (readonly number[])[]): readonly number[] {
  const cost = [...costs.map(() => Infinity), 0];
  for (let start = costs.length - 1; start >= 0; start--)
    for (const [i, own] of costs[start]!.entries())
      cost[start] = Math.min(cost[start]!, own + cost[start + i + 1]!);
  return cost;
}

/**
 * The place between the heads of two projects where the cut would cost almost the same. Beyond those heads lie other cuts; where
 * the lower project has no head, its end is the limit.
 */
function closeAlternative(
  rows: readonly Evidence[],
  [before, cut, after]: readonly [number, number, number],
  { forward, backward }: { readonly forward: readonly number[]; readonly backward: readonly number[] },
): number | null {
  const last = before + rows.slice(before, cut).findLastIndex(printsHead);
  const next = rows.slice(cut, after).findIndex(printsHead);
  let found: number | null = null;
  let least = forward.at(-1)! + CLOSE_MARGIN;
  for (let place = Math.max(before, last) + 1; place <= (next < 0 ? after - 1 : cut + next); place++) {
    const cost = forward[place]! + backward[place]!;
    if (place === cut || cost >= least) continue;
    least = cost;
    found = place;
  }
  return found;
}

/** The projects of a table in order; every row is in exactly one. */
export function solvePartition(rows: readonly Evidence[], likeness: Likeness): Segment[] {
  if (rows.length === 0) return [];
  let costs = allCosts(rows, likeness, ({ isGlued }) => !isGlued);
  // Two heads inside one printed extent: then it has to be cut after all.
  if (solveForward(costs).cost.at(-1) === Infinity) costs = allCosts(rows, likeness, () => true);
  const { cost: forward, from } = solveForward(costs);
  const sums = { forward, backward: solveBackward(costs) };
  const cuts = [rows.length];
  while (cuts[0]! > 0) cuts.unshift(from[cuts[0]!]!);
  return cuts.slice(0, -1).map((start, k) => ({
    from: start,
    to: cuts[k + 1]!,
    alternative: k === 0 ? null : closeAlternative(rows, [cuts[k - 1]!, start, cuts[k + 1]!], sums),
  }));
}
