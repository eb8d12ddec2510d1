/** @file Where writing may stand: the cells between the rules of a page, and what is around them. */
import type { Ruling } from '../page/marks/marks.ts';
import { edgesToLattices, type Lattice } from '../page/ruled/edges-to-lattices.ts';
import { latticeToSlots, slotBox } from '../page/ruled/lattice-to-slots.ts';
import { rulingsToEdges } from '../page/ruled/rulings-to-edges.ts';
import type { Area, Ink } from './picture.ts';
import type { Rule } from './rules.ts';

/** @param px pixels a point */
export const ruleToRuling = ({ orientation, at, from, to }: Rule, px: number): Ruling => ({
  orientation,
  at: at / px,
  from: from / px,
  to: to / px,
});

/** Between the middles of the rules: what is left of them is erased already. */
function latticeToAreas(lattice: Lattice, { width, height }: Ink, px: number): Area[] {
  return latticeToSlots(lattice).map((slot) => {
    const [left, top, right, bottom] = slotBox(slot, lattice);
    return {
      left: Math.max(0, Math.round(left * px)),
      top: Math.max(0, Math.round(top * px)),
      right: Math.min(width, Math.round(right * px)),
      bottom: Math.min(height, Math.round(bottom * px)),
    };
  });
}

function clearArea({ width, dark }: Ink, { left, top, right, bottom }: Area): void {
  for (let y = top; y < bottom; y++) dark.fill(0, y * width + left, y * width + right);
}

export interface Places {
  /** A cell each. */
  readonly cells: readonly Area[];
  /** The page without what stands in cells. */
  readonly around: Ink;
}

/** @param ink without rules */
export function findPlaces(ink: Ink, rules: readonly Rule[], px: number): Places {
  const rulings = rules.map((rule) => ruleToRuling(rule, px));
  const { lattices } = edgesToLattices(rulingsToEdges(rulings));
  const cells = lattices.flatMap((lattice) => latticeToAreas(lattice, ink, px));
  const around = { ...ink, dark: Uint8Array.from(ink.dark) };
  for (const cell of cells) clearArea(around, cell);
  return { cells, around };
}
