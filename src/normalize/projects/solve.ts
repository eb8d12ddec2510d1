/** @file The partition of a table's rows into projects: the least cost over the whole table. */
import { closeAlternative, type Cut } from './close.ts';
import { CLOSE_MARGIN } from './costs.ts';
import type { Evidence } from './evidence.ts';
import { longestProject, printsHead, segmentCost } from './segment.ts';
import { solveCosts, solveForward, type SegmentCosts } from './sums.ts';
import { lackCost, usualOver } from './usual.ts';
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
function allCosts(rows: readonly Evidence[], likeness: Likeness, mayBegin: MayBegin): SegmentCosts {
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

/** What each segment lacks of what the projects of the list have, as far as they are known. */
function allLacks(costs: SegmentCosts, rows: readonly Evidence[], cuts: readonly number[]): SegmentCosts {
  const projects = cuts.slice(0, -1).map((from, k) => rows.slice(from, cuts[k + 1]));
  const usual = usualOver(projects.filter((project) => project.some(printsHead)));
  return costs.map((lengths, from) =>
    lengths.map((own, i) => (own === Infinity ? 0 : lackCost(rows.slice(from, from + i + 1), usual))),
  );
}

const addCosts = (costs: SegmentCosts, lacks: SegmentCosts, weight: number): SegmentCosts =>
  costs.map((lengths, from) => lengths.map((own, i) => own + weight * lacks[from]![i]!));

/** By how much more the usual is weighed to ask whether it speaks against a cut. */
const DOUBT = 4;

/**
 * The projects of a table in order; every row is in exactly one. They are divided twice: what is usual in this list is known only
 * after the first time. A cut is close if another costs almost the same, with the usual or without it, or less if that weighed more.
 */
export function solvePartition(rows: readonly Evidence[], likeness: Likeness): Segment[] {
  if (rows.length === 0) return [];
  let costs = allCosts(rows, likeness, ({ isGlued }) => !isGlued);
  // Two heads inside one printed extent: then it has to be cut after all.
  if (solveForward(costs).cost.at(-1) === Infinity) costs = allCosts(rows, likeness, () => true);
  const first = solveCosts(costs);
  const lacks = allLacks(costs, rows, first.cuts);
  const second = solveCosts(addCosts(costs, lacks, 1));
  const doubting = solveCosts(addCosts(costs, lacks, DOUBT));
  const alternative = (cut: Cut): number | null =>
    closeAlternative(rows, cut, second, CLOSE_MARGIN) ??
    closeAlternative(rows, cut, first, CLOSE_MARGIN) ??
    closeAlternative(rows, cut, doubting, 0);
  const { cuts } = second;
  return cuts.slice(0, -1).map((from, k) => ({
    from,
    to: cuts[k + 1]!,
    alternative: k === 0 ? null : alternative([cuts[k - 1]!, from, cuts[k + 1]!]),
  }));
}
