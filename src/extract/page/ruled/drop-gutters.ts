/** @file Columns and rows too narrow for text, left by padded or shaded cells and by double lines, are dropped. */
import type { Piece } from '../text/chars-to-pieces.ts';
import type { Lattice } from './edges-to-lattices.ts';
import { GUTTER_HEIGHT, GUTTER_WIDTH } from '../tolerances.ts';

/** The two lines of a narrow stretch without text become the one in the middle; the edges follow to the nearest line. */
function mergeNarrow(
  lines: readonly number[],
  width: number,
  isPrinted: (from: number, to: number) => boolean,
): number[] {
  const kept: number[] = [];
  for (const line of lines) {
    const last = kept.at(-1);
    if (last !== undefined && line - last <= width && !isPrinted(last, line))
      kept[kept.length - 1] = (last + line) / 2;
    else kept.push(line);
  }
  return kept;
}

/** A table keeps at least one column and one row. */
const orAll = (kept: number[], all: readonly number[]): readonly number[] => (kept.length > 1 ? kept : all);

/** The lattice without its narrow columns and rows; text whose middle stands in one keeps it. */
export function dropGutters(lattice: Lattice, pieces: readonly Piece[]): Lattice {
  const middles = pieces.map(({ box }) => [(box[0] + box[2]) / 2, (box[1] + box[3]) / 2] as const);
  const isPrinted =
    (axis: 0 | 1) =>
    (from: number, to: number): boolean =>
      middles.some((middle) => middle[axis] > from && middle[axis] < to);
  return {
    ...lattice,
    xs: orAll(mergeNarrow(lattice.xs, GUTTER_WIDTH, isPrinted(0)), lattice.xs),
    ys: orAll(mergeNarrow(lattice.ys, GUTTER_HEIGHT, isPrinted(1)), lattice.ys),
  };
}
