/** @file How many words stand over each place between the left and the right edge of a table: stretches with ink, and the gaps. */
import type { Box } from '../../../../model/index.ts';
import type { Stretch } from './name-columns.ts';
import { lowestOf, highestOf } from '../../../../model/lists.ts';

/** Points per step of the coverage. */
const STEP = 0.5;
/** Narrower than this is the space between two characters. */
export const NARROWEST_GAP = 2.5;
function coverage(words: readonly Box[], left: number, steps: number): Uint16Array {
  const covered = new Uint16Array(steps + 1);
  for (const box of words) {
    const to = Math.min(steps, Math.floor((box[2] - left) / STEP));
    for (let i = Math.max(0, Math.ceil((box[0] - left) / STEP)); i <= to; i++) covered[i]!++;
  }
  return covered;
}

/** Stretches that more than `most` lines cover, left to right. */
export function coveredStretches(words: readonly Box[], most: number): Stretch[] {
  if (!words.length) return [];
  const left = lowestOf(words.map((box) => box[0]));
  const right = highestOf(words.map((box) => box[2]));
  const steps = Math.ceil((right - left) / STEP);
  const covered = coverage(words, left, steps);
  const stretches: { from: number; to: number }[] = [];
  for (let i = 0; i <= steps; i++) {
    if (covered[i]! <= most) continue;
    const last = stretches.at(-1);
    const x = left + i * STEP;
    if (last && x - last.to <= NARROWEST_GAP) last.to = x;
    else stretches.push({ from: x, to: x });
  }
  return stretches;
}

/** The middle of the longest stretch of a gap that the fewest words cross: a word now and then hangs over into it. */
export function emptiest(words: readonly Box[], from: number, to: number): number {
  const steps = Math.floor((to - from) / STEP);
  const covered = coverage(
    words.filter((box) => box[2] > from && box[0] < to),
    from,
    steps,
  );
  let best = { from: 0, to: -1, count: Infinity };
  for (let i = 0; i <= steps;) {
    let end = i;
    while (end < steps && covered[end + 1] === covered[i]) end++;
    const count = covered[i]!;
    if (count < best.count || (count === best.count && end - i > best.to - best.from))
      best = { from: i, to: end, count };
    i = end + 1;
  }
  return from + ((best.from + best.to) / 2) * STEP;
}
