/** @file What printing, stamping and scanning do to a page. All of it from a seed: the same page each time. */
import jpeg from 'jpeg-js';
import type { Picture } from '../../src/extract/scan/picture.ts';
import { straighten } from '../../src/extract/scan/straighten.ts';

/** How a page is scanned. */
export interface Wear {
  readonly name: string;
  readonly dpi: number;
  /** Quality of the JPEG, 1 to 100. */
  readonly quality: number;
  /** Degrees that the sheet lies askew by. */
  readonly skew?: number;
  /** Deviation of the grey values. */
  readonly noise?: number;
  readonly seal?: boolean;
  /** A soft shadow across the page. */
  readonly fold?: boolean;
  /** Quarter turns to the right. */
  readonly turns?: number;
}

/** Numbers from 0 to 1 (mulberry32). */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

function addNoise({ width, height, grey }: Picture, deviation: number, random: () => number): Picture {
  const noisy = grey.map((value) => {
    const normal = random() + random() + random() + random() - 2;
    return Math.max(0, Math.min(255, value + normal * 1.7 * deviation));
  });
  return { width, height, grey: noisy };
}

/** Darkest in its middle, a tenth of the page high. */
function addFold({ width, height, grey }: Picture): Picture {
  const shaded = grey.map((value, i) => {
    const away = Math.abs(Math.floor(i / width) / height - 0.45) / 0.05;
    return away < 1 ? value * (0.62 + 0.38 * away) : value;
  });
  return { width, height, grey: shaded };
}

/** A ring and a star of red ink, 42 millimetres wide, in the lower right of the page; ink under it stays dark. */
function stamp({ width, height }: Picture, colours: Uint8Array, dpi: number): void {
  const [cx, cy, radius] = [width * 0.7, height * 0.55, (21 / 25.4) * dpi];
  const line = dpi / 25.4;
  for (let y = Math.floor(cy - radius); y < cy + radius; y++)
    for (let x = Math.floor(cx - radius); x < cx + radius; x++) {
      if (x < 0 || y < 0 || x >= width || y >= height) continue;
      const away = Math.hypot(x - cx, y - cy);
      const isStar = away < radius * 0.3 && (Math.atan2(y - cy, x - cx) * 5) % 2 < 1;
      if (!(away < radius && away > radius - 1.2 * line) && !isStar) continue;
      const at = (y * width + x) * 4;
      const under = colours[at]! / 255;
      colours.set([200 * under, 40 * under, 45 * under], at);
    }
}

/** A page as a JPEG. */
export interface Scan {
  readonly width: number;
  readonly height: number;
  readonly jpeg: Uint8Array;
}

/** @param page number of the page: each is worn in its own way */
export function wearPage(clean: Picture, wear: Wear, page: number): Scan {
  const folded = wear.fold ? addFold(clean) : clean;
  const askew = wear.skew ? straighten(folded, page % 2 ? wear.skew : -wear.skew) : folded;
  const { width, height, grey } = wear.noise ? addNoise(askew, wear.noise, randomFrom(page)) : askew;
  const colours = new Uint8Array(width * height * 4);
  grey.forEach((value, i) => colours.set([value, value, value, 255], i * 4));
  if (wear.seal) stamp({ width, height, grey }, colours, wear.dpi);
  const { data } = jpeg.encode({ width, height, data: Buffer.from(colours.buffer) }, wear.quality);
  return { width, height, jpeg: data };
}
