/** @file Lattice → slots: the rectangles between walls. What pdfplumber calls cells; a merged cell is one slot with spans. */
import type { Box } from '../../../model/index.ts';
import type { Lattice } from './edges-to-lattices.ts';
import type { Ruling } from '../marks/marks.ts';
import { WALL_SHARE } from '../tolerances.ts';

/** A place for a cell, by the lines around it. */
export interface Slot {
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
  /** In the first (last) row: no rule closes it above (below). */
  readonly isOpenAbove: boolean;
  readonly isOpenBelow: boolean;
}

/** What share of each stretch between neighbouring `stops` is drawn, for each of the `lines`. */
function drawnShares(
  edges: readonly Ruling[],
  lines: readonly number[],
  stops: readonly number[],
): number[][] {
  const shares = lines.map(() => new Array<number>(stops.length - 1).fill(0));
  for (const { at, from, to } of edges) {
    const line = nearest(lines, at);
    for (let i = 0; i + 1 < stops.length; i++) {
      const [a, b] = [stops[i]!, stops[i + 1]!];
      shares[line]![i]! += Math.max(0, Math.min(b, to) - Math.max(a, from)) / (b - a);
    }
  }
  return shares;
}

/** Index of the nearest of ascending `values`. */
export function nearest(values: readonly number[], value: number): number {
  let best = 0;
  for (let i = 1; i < values.length; i++)
    if (Math.abs(values[i]! - value) < Math.abs(values[best]! - value)) best = i;
  return best;
}

interface Walls {
  /** `above[line][column]`: the horizontal line is drawn over that column. */
  readonly horizontal: readonly (readonly number[])[];
  /** `left[line][row]`: the vertical line is drawn along that row. */
  readonly vertical: readonly (readonly number[])[];
}

function latticeToWalls({ xs, ys, edges }: Lattice): Walls {
  const of = (orientation: Ruling['orientation']): Ruling[] =>
    edges.filter((e) => e.orientation === orientation);
  return {
    horizontal: drawnShares(of('horizontal'), ys, xs),
    vertical: drawnShares(of('vertical'), xs, ys),
  };
}

/** Numbers the areas that no wall divides: `area[row][column]`. */
function floodAreas(rows: number, columns: number, walls: Walls): number[][] {
  const area = Array.from({ length: rows }, () => new Array<number>(columns).fill(-1));
  let next = 0;
  for (let r = 0; r < rows; r++)
    for (let c = 0; c < columns; c++) {
      if (area[r]![c] !== -1) continue;
      const open: [number, number][] = [[r, c]];
      area[r]![c] = next;
      const visit = (y: number, x: number, wall: number): void => {
        if (wall >= WALL_SHARE || area[y]?.[x] !== -1) return;
        area[y]![x] = next;
        open.push([y, x]);
      };
      for (let at = open.pop(); at; at = open.pop()) {
        const [y, x] = at;
        visit(y - 1, x, walls.horizontal[y]![x]!);
        visit(y + 1, x, walls.horizontal[y + 1]![x]!);
        visit(y, x - 1, walls.vertical[x]![y]!);
        visit(y, x + 1, walls.vertical[x + 1]![y]!);
      }
      next++;
    }
  return area;
}

/**
 * The slots of a lattice in row-major order; together they cover it.
 * An area that is no rectangle (a wall is missing somewhere) is cut into rectangles from the top left.
 */
export function latticeToSlots(lattice: Lattice): Slot[] {
  const [rows, columns] = [lattice.ys.length - 1, lattice.xs.length - 1];
  const walls = latticeToWalls(lattice);
  const area = floodAreas(rows, columns, walls);
  const isOpen = (line: number, column: number, span: number): boolean =>
    walls.horizontal[line]!.slice(column, column + span).every((share) => share < WALL_SHARE);
  const slots: Slot[] = [];
  for (let row = 0; row < rows; row++)
    for (let column = 0; column < columns; column++) {
      const id = area[row]![column]!;
      if (id < 0) continue;
      let columnSpan = 1;
      while (area[row]![column + columnSpan] === id) columnSpan++;
      let rowSpan = 1;
      const isWhole = (r: number): boolean =>
        area[r]!.slice(column, column + columnSpan).every((a) => a === id);
      while (row + rowSpan < rows && isWhole(row + rowSpan)) rowSpan++;
      for (let r = row; r < row + rowSpan; r++) area[r]!.fill(-1, column, column + columnSpan);
      slots.push({
        row,
        column,
        rowSpan,
        columnSpan,
        isOpenAbove: row === 0 && isOpen(0, column, columnSpan),
        isOpenBelow: row + rowSpan === rows && isOpen(rows, column, columnSpan),
      });
    }
  return slots;
}

export const slotBox = ({ row, column, rowSpan, columnSpan }: Slot, { xs, ys }: Lattice): Box => [
  xs[column]!,
  ys[row]!,
  xs[column + columnSpan]!,
  ys[row + rowSpan]!,
];
