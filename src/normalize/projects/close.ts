/** @file Where else a project could begin at almost the same cost: such decisions are reported. */
import type { Evidence } from './evidence.ts';
import { printsHead } from './segment.ts';
import type { Sums } from './sums.ts';

/** The ends of two projects and the cut between them. */
export type Cut = readonly [before: number, cut: number, after: number];

/**
 * The places between the heads of two projects. Beyond those heads lie other cuts; where the lower project has no head, its end is
 * the limit.
 */
function placesFor(rows: readonly Evidence[], [before, cut, after]: Cut): number[] {
  const last = before + rows.slice(before, cut).findLastIndex(printsHead);
  const next = rows.slice(cut, after).findIndex(printsHead);
  const first = Math.max(before, last) + 1;
  const end = next < 0 ? after - 1 : cut + next;
  return Array.from({ length: Math.max(0, end - first + 1) }, (_, i) => first + i);
}

/** @returns the place of least cost among those that cost less than the cut and this margin; null where there is none */
export function closeAlternative(
  rows: readonly Evidence[],
  around: Cut,
  { forward, backward }: Sums,
  margin: number,
): number | null {
  const [, cut] = around;
  const costAt = (place: number): number => forward[place]! + backward[place]!;
  const close = placesFor(rows, around).filter(
    (place) => place !== cut && costAt(place) < costAt(cut) + margin,
  );
  return close.length === 0
    ? null
    : close.reduce((best, place) => (costAt(place) < costAt(best) ? place : best));
}
