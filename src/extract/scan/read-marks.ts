/**
 * @file Lone signs, read in company: the recogniser knows words, not signs. The last character of a cell's text stands behind the line
 * above it, any other between a word and a figure of the same page, as in 完成率≥95.
 */
import { isFigureStretch, isHanText, isWordStretch } from '../../words/recognised.ts';
import type { Picture } from './picture.ts';
import type { Recogniser } from './recogniser/engine.ts';
import { joinStrips } from './recogniser/strip.ts';
import {
  glyphText,
  leastConfidence,
  MARGIN,
  seatGlyphs,
  show,
  type Line,
  type ReadLine,
} from './show-line.ts';

/** A mark that is read as surely as this needs no company. */
const SURE = 0.98;
/** Lines that keep others company are read as surely as this. */
const COMPANY = 0.99;

/** A line not much wider than high. */
const isMark = ({ left, right, top, bottom }: Line, height: number): boolean =>
  right - left <= 1.5 * Math.max(height, bottom - top);

interface Company {
  readonly before: ReadLine;
  readonly after: ReadLine | null;
}

/** A word to stand in front of a mark and a figure to stand behind it. */
function findStrangers(lines: readonly ReadLine[]): Company | null {
  const find = (isFit: (text: string) => boolean): ReadLine | undefined =>
    lines.find(({ glyphs }) => leastConfidence(glyphs) >= COMPANY && isFit(glyphText(glyphs)));
  const [before, after] = [find(isWordStretch), find(isFigureStretch)];
  return before && after ? { before, after } : null;
}

/** The line above a mark in its cell, where that is words: what stands alone there is what had no room in it. */
function findAbove({ area }: ReadLine, before: ReadLine | undefined): Company | null {
  if (!before || area.cell === null || before.area.cell !== area.cell) return null;
  const isAbove =
    before.area.bottom <= area.top && before.area.right - before.area.left > area.right - area.left;
  return isAbove && isHanText(glyphText(before.glyphs)) ? { before, after: null } : null;
}

/** What a mark says among others; null where these are not read as before. */
async function readInCompany(
  recogniser: Recogniser,
  picture: Picture,
  area: Line,
  height: number,
  { before, after }: Company,
): Promise<ReadLine | null> {
  const { strip, scale } = show(picture, area, height);
  const first = show(picture, before.area, height).strip;
  const last = after ? [show(picture, after.area, height).strip] : [];
  const glyphs = await recogniser.read(joinStrips([first, strip, ...last]));
  const [start, end] = [glyphText(before.glyphs), after ? glyphText(after.glyphs) : ''];
  const text = glyphText(glyphs);
  if (!text.startsWith(start) || !text.endsWith(end)) return null;
  const own = glyphs.slice([...start].length, glyphs.length - [...end].length);
  return own.length === 0 ? null : { area, glyphs: seatGlyphs(own, area, scale, first.width + MARGIN) };
}

/** The lines, those that are marks read again where they were not read surely. @param height of a usual line, in pixels */
export async function readMarks(
  recogniser: Recogniser,
  picture: Picture,
  lines: readonly ReadLine[],
  height: number,
): Promise<ReadLine[]> {
  const strangers = findStrangers(lines);
  const read = [...lines];
  for (const [i, line] of lines.entries()) {
    if (!isMark(line.area, height) || leastConfidence(line.glyphs) >= SURE) continue;
    const company = findAbove(line, lines[i - 1]) ?? strangers;
    if (company) read[i] = (await readInCompany(recogniser, picture, line.area, height, company)) ?? line;
  }
  return read;
}
