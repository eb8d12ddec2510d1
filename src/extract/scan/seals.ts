/** @file Red seals, taken off a page: what is red over a wide area is a seal or a heading; a red figure stays what it is. */
import type { Picture } from './picture.ts';

/** Points: side of the squares that redness is looked for in, and how far a seal reaches at least, both ways. */
const SQUARE = 6;
const REACH = 60;
/** How much lighter a pixel is without red ink. */
const RED = 60;

/** Squares that hold red ink, row by row. */
function redSquares(
  { width, height, grey }: Picture,
  unsealed: Uint8Array,
  side: number,
): { readonly columns: number; readonly rows: number; readonly red: Uint8Array } {
  const [columns, rows] = [Math.ceil(width / side), Math.ceil(height / side)];
  const red = new Uint8Array(columns * rows);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const i = y * width + x;
      if (unsealed[i]! - grey[i]! >= RED) red[Math.floor(y / side) * columns + Math.floor(x / side)] = 1;
    }
  return { columns, rows, red };
}

/** Squares that touch, group by group. */
function* groupsOf(columns: number, rows: number, red: Uint8Array): Generator<number[]> {
  const left = Uint8Array.from(red);
  for (let start = 0; start < left.length; start++) {
    if (!left[start]) continue;
    left[start] = 0;
    const group = [start];
    for (const at of group) {
      const [x, y] = [at % columns, Math.floor(at / columns)];
      for (let ny = Math.max(0, y - 1); ny <= Math.min(rows - 1, y + 1); ny++)
        for (let nx = Math.max(0, x - 1); nx <= Math.min(columns - 1, x + 1); nx++)
          if (left[ny * columns + nx]) {
            left[ny * columns + nx] = 0;
            group.push(ny * columns + nx);
          }
    }
    yield group;
  }
}

const reachOf = (values: readonly number[]): number =>
  values.reduce((a, b) => Math.max(a, b)) - values.reduce((a, b) => Math.min(a, b)) + 1;

/** The page, unsealed where a seal is. @param px pixels a point */
export function withoutSeals(
  width: number,
  height: number,
  grey: Uint8Array,
  unsealed: Uint8Array,
  px: number,
): Picture {
  const side = Math.max(4, Math.round(SQUARE * px));
  const { columns, rows, red } = redSquares({ width, height, grey }, unsealed, side);
  const cleaned = Uint8Array.from(grey);
  for (const group of groupsOf(columns, rows, red)) {
    const isWide = reachOf(group.map((at) => at % columns)) * side >= REACH * px;
    const isHigh = reachOf(group.map((at) => Math.floor(at / columns))) * side >= REACH * px;
    if (!isWide || !isHigh) continue;
    for (const at of group) {
      const [left, top] = [(at % columns) * side, Math.floor(at / columns) * side];
      for (let y = top; y < Math.min(height, top + side); y++)
        for (let x = left; x < Math.min(width, left + side); x++)
          cleaned[y * width + x] = unsealed[y * width + x]!;
    }
  }
  return { width, height, grey: cleaned };
}
