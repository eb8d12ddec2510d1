/** @file Matrices and boxes. Everything behind the interpreter is in points from the top left of the unrotated page. */
import type { Box } from '../../model/index.ts';

/** `[a b c d e f]`: x' = a·x + c·y + e, y' = b·x + d·y + f, as in the PDF reference (ISO 32000-1, 8.3.3). */
export type Matrix = readonly [a: number, b: number, c: number, d: number, e: number, f: number];

export const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];

/** The matrix that applies `inner` first and `outer` to its result. */
export const multiply = (outer: Matrix, inner: Matrix): Matrix => [
  outer[0] * inner[0] + outer[2] * inner[1],
  outer[1] * inner[0] + outer[3] * inner[1],
  outer[0] * inner[2] + outer[2] * inner[3],
  outer[1] * inner[2] + outer[3] * inner[3],
  outer[0] * inner[4] + outer[2] * inner[5] + outer[4],
  outer[1] * inner[4] + outer[3] * inner[5] + outer[5],
];

/** The upright box around a transformed rectangle; its corners may come in any order. */
export function transformBox(m: Matrix, x0: number, y0: number, x1: number, y1: number): Box {
  const ax = m[0] * x0;
  const bx = m[0] * x1;
  const cx = m[2] * y0;
  const dx = m[2] * y1;
  const ay = m[1] * x0;
  const by = m[1] * x1;
  const cy = m[3] * y0;
  const dy = m[3] * y1;
  return [
    m[4] + Math.min(ax, bx) + Math.min(cx, dx),
    m[5] + Math.min(ay, by) + Math.min(cy, dy),
    m[4] + Math.max(ax, bx) + Math.max(cx, dx),
    m[5] + Math.max(ay, by) + Math.max(cy, dy),
  ];
}

/** The common part of two boxes; where they do not meet, an inverted box that contains no point. */
export const intersectBoxes = (a: Box, b: Box): Box => [
  Math.max(a[0], b[0]),
  Math.max(a[1], b[1]),
  Math.min(a[2], b[2]),
  Math.min(a[3], b[3]),
];

/** The smallest box around all of them; null for none. */
export function boxAround(boxes: Iterable<Box>): Box | null {
  let [x0, y0, x1, y1] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const box of boxes) {
    x0 = Math.min(x0, box[0]);
    y0 = Math.min(y0, box[1]);
    x1 = Math.max(x1, box[2]);
    y1 = Math.max(y1, box[3]);
  }
  return x0 <= x1 ? [x0, y0, x1, y1] : null;
}

/** Numbers of a damaged page overflow: what stands nowhere is not drawn. */
export const isPlaced = (box: Box): boolean => box.every(Number.isFinite);

/** To a hundredth of a point: finer than any device, and the same text on every machine. */
export const roundBox = (box: Box): Box => box.map((n) => Math.round(n * 100) / 100) as unknown as Box;

export const containsPoint = (box: Box, x: number, y: number): boolean =>
  x >= box[0] && x <= box[2] && y >= box[1] && y <= box[3];
