/**
 * @file Grey → ink: a pixel is ink where it is darker than what is around it (Bradley and Roth, Adaptive thresholding using the integral
 * image, 2007), so that a fold's shadow and a shaded header are paper.
 */
import type { Ink, Picture } from './picture.ts';

/** Half of the side of the square that a pixel is compared with, as a share of the longer side of the page. */
const AROUND = 1 / 110;
/** How much darker than its surroundings ink is. */
const DARKER = 0.14;

/** Sums of all pixels above and left of each: `(width + 1) × (height + 1)`. */
function sumUp({ width, height, grey }: Picture): Float64Array {
  const stride = width + 1;
  const sums = new Float64Array(stride * (height + 1));
  for (let y = 0; y < height; y++) {
    let row = 0;
    for (let x = 0; x < width; x++) {
      row += grey[y * width + x]!;
      sums[(y + 1) * stride + x + 1] = sums[y * stride + x + 1]! + row;
    }
  }
  return sums;
}

/** A dark pixel with none beside it is dust. */
function dropDust({ width, height, dark }: Ink): Ink {
  const kept = Uint8Array.from(dark);
  for (let y = 1; y < height - 1; y++)
    for (let x = 1; x < width - 1; x++) {
      const at = y * width + x;
      if (!dark[at]) continue;
      const above = dark[at - width - 1]! + dark[at - width]! + dark[at - width + 1]!;
      const below = dark[at + width - 1]! + dark[at + width]! + dark[at + width + 1]!;
      if (above + below + dark[at - 1]! + dark[at + 1]! === 0) kept[at] = 0;
    }
  return { width, height, dark: kept };
}

/** What of a page is ink. */
export function pictureToInk(picture: Picture): Ink {
  const { width, height, grey } = picture;
  const reach = Math.max(8, Math.round(Math.max(width, height) * AROUND));
  const sums = sumUp(picture);
  const stride = width + 1;
  const dark = new Uint8Array(grey.length);
  for (let y = 0; y < height; y++) {
    const [top, bottom] = [Math.max(0, y - reach) * stride, Math.min(height, y + reach + 1) * stride];
    const rows = (bottom - top) / stride;
    for (let x = 0; x < width; x++) {
      const [left, right] = [Math.max(0, x - reach), Math.min(width, x + reach + 1)];
      const sum = sums[bottom + right]! - sums[bottom + left]! - sums[top + right]! + sums[top + left]!;
      const at = y * width + x;
      if (grey[at]! * rows * (right - left) < sum * (1 - DARKER)) dark[at] = 1;
    }
  }
  return dropDust({ width, height, dark });
}
