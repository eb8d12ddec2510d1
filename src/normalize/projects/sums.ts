/** @file The least cost of every place to cut a table at, over all partitions of its rows: dynamic programming from both ends. */

/** What each segment costs: `costs[from][length - 1]`. */
export type SegmentCosts = readonly (readonly number[])[];

interface Best {
  /** Least cost of the rows before (forward) or from (backward) each place. */
  readonly cost: readonly number[];
  /** Forward: where the last segment before this place begins. */
  readonly from: readonly number[];
}

/** Least costs from the front; infinite at the end where the rows cannot be divided at all. */
export function solveForward(costs: SegmentCosts): Best {
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

function solveBackward(costs: SegmentCosts): readonly number[] {
  const cost = [...costs.map(() => Infinity), 0];
  for (let start = costs.length - 1; start >= 0; start--)
    for (const [i, own] of costs[start]!.entries())
      cost[start] = Math.min(cost[start]!, own + cost[start + i + 1]!);
  return cost;
}

/** Least costs of the rows before and from each place: their sum is the least cost of a partition that cuts there. */
export interface Sums {
  readonly forward: readonly number[];
  readonly backward: readonly number[];
}

export interface Solution extends Sums {
  /** Where the projects begin, and the end of the table. */
  readonly cuts: readonly number[];
}

/** The partition of least cost. */
export function solveCosts(costs: SegmentCosts): Solution {
  const { cost: forward, from } = solveForward(costs);
  const cuts = [costs.length];
  while (cuts[0]! > 0) cuts.unshift(from[cuts[0]!]!);
  return { cuts, forward, backward: solveBackward(costs) };
}
