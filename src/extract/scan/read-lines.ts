/** @file Lines of writing → what they say, by the recogniser. A lone sign is read in company: it knows words, not signs. */
import { isFigureStretch, isWordStretch } from '../../words/recognised.ts';
import type { Area, Picture } from './picture.ts';
import type { Glyph } from './recogniser/decode.ts';
import type { Recogniser } from './recogniser/engine.ts';
import { areaToStrip, joinStrips, STRIP_HEIGHT, type Strip } from './recogniser/strip.ts';

/** A line that was read; the glyphs stand at pixels of the picture. */
export interface ReadLine {
  /** Of its ink. */
  readonly area: Area;
  readonly glyphs: readonly Glyph[];
}

/** Paper that the recogniser sees above and below a line, in heights of it. */
const AROUND = 0.12;
/** Columns of paper at the ends of a strip. */
const MARGIN = 6;
/** A line lower than this part of the usual is a mark: it is shown as high as it stands among others. */
const LOW = 0.75;

interface Shown {
  readonly strip: Strip;
  /** Pixels of the picture for one column of the strip. */
  readonly scale: number;
}

/** @param height of a usual line, in pixels */
function show(picture: Picture, area: Area, height: number): Shown {
  const middle = (area.top + area.bottom) / 2;
  const half = Math.max(area.bottom - area.top, LOW * height) * (0.5 + AROUND);
  const strip = areaToStrip(picture, { ...area, top: middle - half, bottom: middle + half }, MARGIN);
  return { strip, scale: (2 * half) / STRIP_HEIGHT };
}

/** Glyphs of a strip as glyphs of the picture. @param from column of the strip where the line begins */
const seatGlyphs = (glyphs: readonly Glyph[], area: Area, scale: number, from: number): Glyph[] =>
  glyphs.map((glyph) => ({ ...glyph, x: area.left + (glyph.x - from) * scale }));

export const glyphText = (glyphs: readonly Glyph[]): string => glyphs.map(({ text }) => text).join('');

/** Of the least sure of them; 0 for none. */
export const leastConfidence = (glyphs: readonly Glyph[]): number =>
  glyphs.reduce((least, { confidence }) => Math.min(least, confidence), glyphs.length ? 1 : 0);

/** A line not much wider than high. */
const isMark = ({ left, right, top, bottom }: Area, height: number): boolean =>
  right - left <= 1.5 * Math.max(height, bottom - top);

/** A mark that is read as surely as this needs no company. */
const SURE = 0.98;
/** Lines that keep others company are read as surely as this. */
const COMPANY = 0.99;

/** A word to stand in front of a mark and a figure to stand behind it, as in 完成率≥95. */
interface Company {
  readonly before: Strip;
  readonly after: Strip;
  readonly texts: { readonly before: string; readonly after: string };
}

function findCompany(picture: Picture, lines: readonly ReadLine[], height: number): Company | null {
  const find = (isFit: (text: string) => boolean): ReadLine | undefined =>
    lines.find(({ glyphs }) => leastConfidence(glyphs) >= COMPANY && isFit(glyphText(glyphs)));
  const [before, after] = [find(isWordStretch), find(isFigureStretch)];
  if (!before || !after) return null;
  return {
    before: show(picture, before.area, height).strip,
    after: show(picture, after.area, height).strip,
    texts: { before: glyphText(before.glyphs), after: glyphText(after.glyphs) },
  };
}

/** What a mark says between others; null where these are not read as before. */
async function readInCompany(
  recogniser: Recogniser,
  picture: Picture,
  area: Area,
  height: number,
  { before, after, texts }: Company,
): Promise<ReadLine | null> {
  const { strip, scale } = show(picture, area, height);
  const glyphs = await recogniser.read(joinStrips([before, strip, after]));
  const text = glyphText(glyphs);
  if (!text.startsWith(texts.before) || !text.endsWith(texts.after)) return null;
  const own = glyphs.slice([...texts.before].length, glyphs.length - texts.after.length);
  return { area, glyphs: seatGlyphs(own, area, scale, before.width + MARGIN) };
}

/** A dash is so much lower than a line and no wider than so many heights of one. */
const FLAT = 0.25;
const WIDEST_DASH = 2.5;

/** A flat stroke alone is a dash, which the recogniser takes for paper; other ink that says nothing stays without a reading. */
function readStroke({ area, glyphs }: ReadLine, height: number): ReadLine {
  const [wide, high] = [area.right - area.left, area.bottom - area.top];
  const isStroke = high <= FLAT * height && wide > high && wide <= WIDEST_DASH * height;
  if (glyphText(glyphs).trim() !== '' || !isStroke) return { area, glyphs };
  return {
    area,
    glyphs: [{ text: wide > height ? '—' : '-', x: (area.left + area.right) / 2, confidence: 0, others: [] }],
  };
}

/**
 * Lines that say nothing are among the result, with no glyph.
 * @param picture without rules
 * @param height of a usual line, in pixels
 */
export async function readLines(
  recogniser: Recogniser,
  picture: Picture,
  areas: readonly Area[],
  height: number,
): Promise<ReadLine[]> {
  const lines: ReadLine[] = [];
  for (const area of areas) {
    const { strip, scale } = show(picture, area, height);
    lines.push({ area, glyphs: seatGlyphs(await recogniser.read(strip), area, scale, MARGIN) });
  }
  const company = findCompany(picture, lines, height);
  const done = (): ReadLine[] => lines.map((line) => readStroke(line, height));
  if (!company) return done();
  for (const [i, { area, glyphs }] of lines.entries()) {
    if (!isMark(area, height) || leastConfidence(glyphs) >= SURE) continue;
    lines[i] = (await readInCompany(recogniser, picture, area, height, company)) ?? lines[i]!;
  }
  return done();
}
