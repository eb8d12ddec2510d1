/** @file Columns without a gap between them: two names stand over one stretch of ink, and texts meet between them. */
import type { Box } from '../../../../model/index.ts';
import { lineToRuns, type Line } from '../../text/pieces-to-lines.ts';
import { emptiest } from './coverage.ts';
import type { Stretch } from './name-columns.ts';

const middleOf = ({ from, to }: Stretch): number => (from + to) / 2;

/** What the lines of a body print in one go, and where two such texts meet within a line. */
export interface Runs {
  readonly boxes: readonly Box[];
  readonly meetings: readonly number[];
}

/** @param lines of the body of a table */
export function linesToRuns(lines: readonly Line[]): Runs {
  const words = lines.flatMap((line) => lineToRuns(line));
  const meetings = words.flatMap((runs) => runs.slice(1).map((run, i) => (runs[i]![2] + run[0]) / 2));
  return { boxes: words.flat(), meetings };
}

/** The place between `left` and `right` that divides two columns: where texts of them meet, else where there is none, however narrow. */
function divisionBetween(
  left: number,
  right: number,
  { boxes, meetings }: Runs,
  most: number,
): number | null {
  const inside = boxes.filter((box) => box[2] > left && box[0] < right);
  const isFree = (x: number): boolean =>
    inside.filter((box) => box[0] < x - 1 && box[2] > x + 1).length <= most;
  const met = meetings.find((x) => x > left && x < right && isFree(x));
  if (met !== undefined) return met;
  const isInked = (x: number): boolean => inside.some((box) => box[0] <= x && box[2] >= x);
  const at = emptiest(inside, left, right);
  return isInked(left) && isInked(right) && isFree(at) ? at : null;
}

/** Where two names stand over one stretch of ink, two columns nearly touch. */
export function cutByNames(
  stretches: readonly Stretch[],
  names: readonly Stretch[],
  runs: Runs,
  most: number,
): Stretch[] {
  return stretches.flatMap((stretch) => {
    const own = names.map(middleOf).filter((x) => x > stretch.from && x < stretch.to);
    const cuts = own.slice(1).map((right, i) => divisionBetween(own[i]!, right, runs, most));
    const xs = [stretch.from, ...cuts.filter((x) => x !== null), stretch.to];
    return xs.slice(1).map((to, i) => ({ from: xs[i]!, to }));
  });
}
