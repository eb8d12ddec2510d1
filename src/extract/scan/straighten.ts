/** @file A page that lay askew on the glass → a straight one: the angle at which rows of ink are sharpest. */
import type { Ink, Picture } from './picture.ts';

/** Degrees that a sheet is looked for on either side. */
const WIDEST = 3;
const COARSE = 0.2;
const FINE = 0.02;
/** Less is not worth the blur of turning. */
export const LEAST = 0.04;
/** Points that are looked at. */
const SAMPLE = 60_000;

const RADIANS = Math.PI / 180;

/** Places of ink, evenly over the page. */
function samplePoints({ width, height, dark }: Ink): { readonly xs: Int32Array; readonly ys: Int32Array } {
  const count = dark.reduce((sum, pixel) => sum + pixel, 0);
  const step = Math.max(1, Math.floor(count / SAMPLE));
  const size = Math.floor(count / step);
  const [xs, ys] = [new Int32Array(size), new Int32Array(size)];
  let seen = 0;
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++)
      if (dark[y * width + x] && seen++ % step === 0 && seen / step < size + 1) {
        const at = Math.floor((seen - 1) / step);
        xs[at] = x;
        ys[at] = y;
      }
  return { xs, ys };
}

/**
 * The angle that the rows of a page are askew by, in degrees, clockwise. The rows of the projection are counted in bins of one pixel; the
 * sum of their squares is highest where lines and rules fall into few of them.
 */
export function findSkew(ink: Ink): number {
  const { xs, ys } = samplePoints(ink);
  const bins = new Float64Array(ink.height + Math.ceil(ink.width * 0.12) * 2);
  const offset = Math.ceil(ink.width * 0.12);
  const sharpness = (degrees: number): number => {
    bins.fill(0);
    const slope = Math.tan(degrees * RADIANS);
    for (let i = 0; i < xs.length; i++) bins[Math.round(ys[i]! - xs[i]! * slope) + offset]!++;
    return bins.reduce((sum, count) => sum + count * count, 0);
  };
  const best = (from: number, to: number, step: number): number => {
    let [angle, most] = [0, -1];
    for (let i = 0; i <= Math.round((to - from) / step); i++) {
      const degrees = from + i * step;
      const score = sharpness(degrees);
      if (score > most) [angle, most] = [degrees, score];
    }
    return angle;
  };
  const coarse = best(-WIDEST, WIDEST, COARSE);
  return best(coarse - COARSE, coarse + COARSE, FINE);
}

/** The page turned about its middle so that what was askew by `degrees` clockwise is straight; paper where nothing was. */
export function straighten({ width, height, grey }: Picture, degrees: number): Picture {
  const [cos, sin] = [Math.cos(degrees * RADIANS), Math.sin(degrees * RADIANS)];
  const [cx, cy] = [(width - 1) / 2, (height - 1) / 2];
  const turned = new Uint8Array(grey.length).fill(255);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const sx = (x - cx) * cos - (y - cy) * sin + cx;
      const sy = (x - cx) * sin + (y - cy) * cos + cy;
      const [x0, y0] = [Math.floor(sx), Math.floor(sy)];
      if (x0 < 0 || y0 < 0 || x0 >= width - 1 || y0 >= height - 1) continue;
      const [fx, fy, at] = [sx - x0, sy - y0, y0 * width + x0];
      const above = grey[at]! * (1 - fx) + grey[at + 1]! * fx;
      const below = grey[at + width]! * (1 - fx) + grey[at + width + 1]! * fx;
      turned[y * width + x] = Math.round(above * (1 - fy) + below * fy);
    }
  return { width, height, grey: turned };
}
