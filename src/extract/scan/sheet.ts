/** @file The pictures of a page → one picture of it: strips and tiles are laid where they stand, one over the other. */
import type { Matrix } from '../page/geometry.ts';
import { transformBox } from '../page/geometry.ts';
import { highestOf } from '../../model/lists.ts';
import { assertWithin } from '../limits.ts';
import type { Paint } from './pixels.ts';
import type { Picture } from './picture.ts';
import { withoutSeals } from './seals.ts';

/** A picture and its place: the matrix leads from its unit square, which grows upwards, to points from the top left of the page. */
export interface Placed {
  readonly paint: Paint;
  readonly matrix: Matrix;
}

/** The picture of a page. */
export interface Sheet {
  readonly picture: Picture;
  /** Pixels a point. */
  readonly px: number;
}

/** Pixels an inch beyond which a page is no easier to read, and those below which it cannot be. */
const MOST_DPI = 300;

/** Pixels a point of the finest picture that takes a good part of the page. */
function finest(placed: readonly Placed[]): number {
  const scales = placed.map(({ paint, matrix: [a, b, c, d] }) =>
    Math.max(paint.width / Math.hypot(a, b), paint.height / Math.hypot(c, d)),
  );
  return Math.min(MOST_DPI / 72, highestOf(scales));
}

/** Mean of the pixels of `values` that a square of `size` around a place covers; the nearest where it covers less than two. */
function sample(
  values: Uint8Array,
  width: number,
  height: number,
  u: number,
  v: number,
  size: number,
): number {
  if (size < 1.5) {
    const x = Math.min(width - 1, Math.floor(u));
    const y = Math.min(height - 1, Math.floor(v));
    return values[y * width + x]!;
  }
  const half = size / 2;
  let [sum, count] = [0, 0];
  for (let y = Math.max(0, Math.floor(v - half)); y < Math.min(height, v + half); y++)
    for (let x = Math.max(0, Math.floor(u - half)); x < Math.min(width, u + half); x++) {
      sum += values[y * width + x]!;
      count++;
    }
  return count ? sum / count : 255;
}

interface Canvas {
  readonly width: number;
  readonly height: number;
  readonly grey: Uint8Array;
  readonly unsealed: Uint8Array;
}

const mix = (under: number, over: number, cover: number): number =>
  (under * (255 - cover) + over * cover) / 255;

/** Paints one picture. */
function paintOn(canvas: Canvas, { paint, matrix }: Placed, px: number): void {
  const [a, b, c, d, e, f] = matrix;
  const determinant = a * d - b * c;
  if (Math.abs(determinant) < 1e-9) return;
  const box = transformBox(matrix, 0, 0, 1, 1);
  const [left, top] = [Math.max(0, Math.floor(box[0] * px)), Math.max(0, Math.floor(box[1] * px))];
  const right = Math.min(canvas.width, Math.ceil(box[2] * px));
  const bottom = Math.min(canvas.height, Math.ceil(box[3] * px));
  const { width, height, grey, unsealed, cover } = paint;
  const size = Math.sqrt((width * height) / Math.abs(determinant)) / px;
  const at = (values: Uint8Array, u: number, v: number): number => sample(values, width, height, u, v, size);
  for (let y = top; y < bottom; y++)
    for (let x = left; x < right; x++) {
      const [dx, dy] = [(x + 0.5) / px - e, (y + 0.5) / px - f];
      const u = ((d * dx - c * dy) / determinant) * width;
      const v = (1 - (a * dy - b * dx) / determinant) * height;
      if (u < 0 || v < 0 || u >= width || v >= height) continue;
      const i = y * canvas.width + x;
      const opaque = cover ? at(cover, u, v) : 255;
      const over = at(grey, u, v);
      canvas.grey[i] = mix(canvas.grey[i]!, over, opaque);
      canvas.unsealed[i] = mix(canvas.unsealed[i]!, unsealed ? at(unsealed, u, v) : over, opaque);
    }
}

/**
 * @param width of the page, points
 * @returns null where there are none
 * @throws DocumentError `input.too_large` for a page of more pixels than any
 */
export function layPictures(placed: readonly Placed[], width: number, height: number): Sheet | null {
  if (placed.length === 0) return null;
  const px = finest(placed);
  const size = { width: Math.ceil(width * px), height: Math.ceil(height * px) };
  assertWithin('pixels', size.width * size.height, 'pixels of a page');
  const white = (): Uint8Array => new Uint8Array(size.width * size.height).fill(255);
  const canvas = { ...size, grey: white(), unsealed: white() };
  for (const each of placed) paintOn(canvas, each, px);
  return { picture: withoutSeals(size.width, size.height, canvas.grey, canvas.unsealed, px), px };
}
