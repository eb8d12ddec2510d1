/** @file Lines of writing → what they say, by the recogniser and by what it cannot know: a stroke alone is a dash, quotes come in pairs. */
import { isStrokeLike, isSecond, readLoneLetter, typeset } from '../../words/recognised.ts';
import type { Picture } from './picture.ts';
import { readMarks } from './read-marks.ts';
import type { Recogniser } from './recogniser/engine.ts';
import { glyphText, MARGIN, seatGlyphs, show, type Line, type ReadLine } from './show-line.ts';

/** A dash is so much lower than a line and no wider than so many heights of one. */
const FLAT = 0.25;
const WIDEST_DASH = 2.5;

/**
 * A flat stroke alone is a dash, which the recogniser takes for paper or for a one; other ink that says nothing stays without a reading.
 * @param counts whether lines of the page are numbered 一, 二
 */
function readStroke(line: ReadLine, height: number, counts: boolean): ReadLine {
  const { area, glyphs } = line;
  const [wide, high] = [area.right - area.left, area.bottom - area.top];
  const isStroke = high <= FLAT * height && wide > high && wide <= WIDEST_DASH * height;
  const text = glyphText(glyphs).trim();
  if (!isStroke || !(text === '' || (isStrokeLike(text) && !counts))) return line;
  const dash = wide > height ? '—' : '-';
  return { area, glyphs: [{ text: dash, x: (area.left + area.right) / 2, confidence: 0, others: [] }] };
}

/** A letter as high as this part of a line is a large one. */
const LARGE = 0.62;

/** The signs of a line as its words want them. */
function typesetLine({ area, glyphs }: ReadLine, height: number): ReadLine {
  const isHigh = area.bottom - area.top >= LARGE * height;
  const [lone, ...more] = typeset(glyphs.map(({ text }) => text));
  const texts = lone === undefined || more.length ? [lone, ...more] : [readLoneLetter(lone, isHigh)];
  return { area, glyphs: glyphs.map((glyph, i) => ({ ...glyph, text: texts[i]! })) };
}

/**
 * Lines that say nothing are among the result, with no glyph.
 * @param picture without rules
 * @param height of a usual line, in pixels
 */
export async function readLines(
  recogniser: Recogniser,
  picture: Picture,
  areas: readonly Line[],
  height: number,
): Promise<ReadLine[]> {
  const lines: ReadLine[] = [];
  for (const area of areas) {
    const { strip, scale } = show(picture, area, height);
    lines.push({ area, glyphs: seatGlyphs(await recogniser.read(strip), area, scale, MARGIN) });
  }
  const read = await readMarks(recogniser, picture, lines, height);
  const counts = read.some(({ glyphs }) => isSecond(glyphText(glyphs)));
  return read.map((line) => typesetLine(readStroke(line, height, counts), height));
}
