/** Pages drawn by hand, pixel by pixel. */
import type { Ink, Picture } from '../../../src/extract/scan/picture.ts';

export const blank = (width: number, height: number): Picture => ({
  width,
  height,
  grey: new Uint8Array(width * height).fill(255),
});

/** Fills a rectangle; the last two numbers stand behind the last pixel. */
export function fill(
  { width, grey }: Picture,
  x0: number,
  y0: number,
  x1: number,
  y1: number,
  shade = 0,
): void {
  for (let y = y0; y < y1; y++) grey.fill(shade, y * width + x0, y * width + x1);
}

export const inkOf = ({ width, height, grey }: Picture): Ink => ({
  width,
  height,
  dark: grey.map((value) => (value < 128 ? 1 : 0)),
});

/** Something like a line of writing: squares with strokes in them. */
export function scribble(picture: Picture, x: number, y: number, count: number, size = 24): void {
  for (let i = 0; i < count; i++) {
    const left = x + i * (size + 6);
    fill(picture, left, y, left + size, y + 3);
    fill(picture, left, y + size - 3, left + size, y + size);
    fill(picture, left + (size >> 1) - 1, y, left + (size >> 1) + 2, y + size);
  }
}
