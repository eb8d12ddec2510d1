/** @file A page whose picture cannot be shown: an empty sheet with the cells where they stand on it, and what was read in them. */
import type { PlacedCell } from './lookup.ts';
import type { DrawnPage } from './pdf-pages.ts';

/** A4, upright; a page whose cells stand beyond it is as large as they need. In points. */
const A4 = { width: 595, height: 842 };
const MARGIN = 24;

/** Makes the canvas an empty sheet. */
export function drawPlaces(cells: readonly PlacedCell[], canvas: HTMLCanvasElement): DrawnPage {
  let [right, bottom] = [0, 0];
  for (const { box } of cells) {
    right = Math.max(right, box[2] + MARGIN);
    bottom = Math.max(bottom, box[3] + MARGIN);
  }
  const isWide = right > A4.width;
  const width = Math.max(right, isWide ? A4.height : A4.width);
  const height = Math.max(bottom, isWide ? A4.width : A4.height);
  canvas.width = width;
  canvas.height = height;
  return {
    ratio: height / width,
    place: ([x0 = 0, y0 = 0, x1 = 0, y1 = 0]) => [
      x0 / width,
      y0 / height,
      (x1 - x0) / width,
      (y1 - y0) / height,
    ],
  };
}
