/** @file A line of writing → the strip of floats that the recogniser takes: 48 rows, −1 black to 1 white. */
import type { Area, Picture } from '../picture.ts';

export const STRIP_HEIGHT = 48;
/** Columns of the strip for one step of the recogniser. */
const STEP = 8;

export interface Strip {
  readonly width: number;
  /** One channel, row by row. */
  readonly values: Float32Array;
}

/** Paper beyond the edge. */
const greyAt = ({ width, height, grey }: Picture, x: number, y: number): number =>
  x < 0 || y < 0 || x >= width || y >= height ? 255 : grey[y * width + x]!;

interface Tap {
  readonly at: number;
  readonly share: number;
}

/** The pixels that each of `count` new ones covers, and how much of each; between pixels where it covers less than one. */
function tapsOf(count: number, from: number, scale: number): Tap[][] {
  const half = Math.max(1, scale) / 2;
  return Array.from({ length: count }, (_, i) => {
    const middle = from + (i + 0.5) * scale;
    const taps: Tap[] = [];
    for (let at = Math.floor(middle - half); at < middle + half; at++) {
      const share = Math.min(at + 1, middle + half) - Math.max(at, middle - half);
      if (share > 0) taps.push({ at, share: share / (2 * half) });
    }
    return taps;
  });
}

/**
 * @param area of the picture that the strip shows; its height becomes 48 rows
 * @param margin columns of paper at both ends
 */
export function areaToStrip(picture: Picture, { left, top, right, bottom }: Area, margin: number): Strip {
  const scale = (bottom - top) / STRIP_HEIGHT;
  const inner = Math.max(1, Math.round((right - left) / scale));
  const width = inner + 2 * margin;
  const values = new Float32Array(width * STRIP_HEIGHT).fill(1);
  const columns = tapsOf(inner, left, scale);
  tapsOf(STRIP_HEIGHT, top, scale).forEach((rows, y) => {
    columns.forEach((taps, x) => {
      let sum = 0;
      for (const row of rows)
        for (const column of taps) sum += greyAt(picture, column.at, row.at) * row.share * column.share;
      values[y * width + margin + x] = sum / 127.5 - 1;
    });
  });
  return { width, values };
}

/** Strips side by side. */
export function joinStrips(strips: readonly Strip[]): Strip {
  const width = strips.reduce((sum, strip) => sum + strip.width, 0);
  const values = new Float32Array(width * STRIP_HEIGHT);
  let left = 0;
  for (const strip of strips) {
    for (let y = 0; y < STRIP_HEIGHT; y++)
      values.set(strip.values.subarray(y * strip.width, (y + 1) * strip.width), y * width + left);
    left += strip.width;
  }
  return { width, values };
}

/** The strip with paper behind it, as wide as whole steps take. */
export function padStrip(strip: Strip): Strip {
  const missing = Math.ceil(strip.width / STEP) * STEP - strip.width;
  return missing === 0
    ? strip
    : joinStrips([strip, { width: missing, values: new Float32Array(missing * STRIP_HEIGHT).fill(1) }]);
}
