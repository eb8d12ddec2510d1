/** @file A line of writing as it is shown to the recogniser, and what it says, at pixels of the picture. */
import type { Area, Picture } from './picture.ts';
import type { Glyph } from './recogniser/decode.ts';
import { areaToStrip, STRIP_HEIGHT, type Strip } from './recogniser/strip.ts';

/** A line of writing. */
export interface Line extends Area {
  /** Number of the cell that it stands in; null outside of tables. */
  readonly cell: number | null;
}

/** A line that was read; the glyphs stand at pixels of the picture. */
export interface ReadLine {
  /** Of its ink. */
  readonly area: Line;
  readonly glyphs: readonly Glyph[];
}

/** Paper that the recogniser sees above and below a line, in heights of it. */
const AROUND = 0.12;
/** Columns of paper at the ends of a strip. */
export const MARGIN = 6;
/** A line lower than this part of the usual is a mark: it is shown as high as it stands among others. */
const LOW = 0.75;

export interface Shown {
  readonly strip: Strip;
  /** Pixels of the picture for one column of the strip. */
  readonly scale: number;
}

/** @param height of a usual line, in pixels */
export function show(picture: Picture, area: Area, height: number): Shown {
  const middle = (area.top + area.bottom) / 2;
  const half = Math.max(area.bottom - area.top, LOW * height) * (0.5 + AROUND);
  const strip = areaToStrip(picture, { ...area, top: middle - half, bottom: middle + half }, MARGIN);
  return { strip, scale: (2 * half) / STRIP_HEIGHT };
}

/** Glyphs of a strip as glyphs of the picture. @param from column of the strip where the line begins */
export const seatGlyphs = (glyphs: readonly Glyph[], area: Area, scale: number, from: number): Glyph[] =>
  glyphs.map((glyph) => ({ ...glyph, x: area.left + (glyph.x - from) * scale }));

export const glyphText = (glyphs: readonly Glyph[]): string => glyphs.map(({ text }) => text).join('');

/** Of the least sure of them; 0 for none. */
export const leastConfidence = (glyphs: readonly Glyph[]): number =>
  glyphs.reduce((least, { confidence }) => Math.min(least, confidence), glyphs.length ? 1 : 0);
