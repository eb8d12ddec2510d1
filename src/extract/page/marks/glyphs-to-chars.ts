/** @file Glyphs of one text-showing operator → characters with their em boxes on the page. */
import { dingbatOf, isDingbats } from './dingbats.ts';
import { findGaps, UNKNOWN } from './font-characters.ts';
import { decodeGbkRun } from './gbk-run.ts';
import type { Box } from '../../../model/index.ts';
import { containsPoint, multiply, transformBox, type Matrix } from '../geometry.ts';
import type { GraphicsState } from './graphics-state.ts';
import type { Char, Direction } from './marks.ts';
import type { Font, Glyph } from '../page-operators.ts';
import { ASCENT, DESCENT } from '../tolerances.ts';

/** Above this lightness, or below half opacity, text is meant to be looked through. */
const PALE = 0.7;
/** tan of about 2 degrees: less slant than this is a crooked scanner, more is a watermark. */
const SLANT = 0.035;

function matrixToDirection(m: Matrix): Direction {
  const [dx, dy] = [m[0], m[1]];
  if (Math.abs(dy) <= SLANT * Math.abs(dx)) return dx >= 0 ? 0 : 180;
  if (Math.abs(dx) <= SLANT * Math.abs(dy)) return dy >= 0 ? 90 : 270;
  return null;
}

/** Vertical writing goes a quarter turn on from the direction of the font's x axis. */
const turned = (direction: Direction): Direction =>
  direction === null ? null : (((direction + 90) % 360) as Direction);

/** Blanks that set the thousands of a figure apart: they keep its groups together. */
const isThousandsBlank = (texts: readonly string[], i: number): boolean =>
  /^[\u2007-\u2009\u202f]$/u.test(texts[i]!) &&
  /\d$/.test(texts[i - 1] ?? '') &&
  /^\d/.test(texts[i + 1] ?? '');

const isNothing = (text: string): boolean => /^[\s\u0000-\u001f\u007f\u00a0\u200b\u3000\ufeff]*$/u.test(text);

interface Placed {
  readonly glyph: Glyph;
  /** Pen position and advance in text space, before horizontal scaling. */
  readonly at: number;
  readonly advance: number;
}

/** Glyph units in an em: a font that is not embedded has no matrix, and a thousandth is meant. */
const unitOf = (font: Font): number => font.fontMatrix?.[0] ?? 0.001;

/** Glyph units that a glyph takes up where neither the file nor the font says it: half an em for Latin, a whole one for Han. */
const usualWidth = ({ unicode }: Glyph, font: Font): number => (unicode < '\u2e80' ? 0.5 : 1) / unitOf(font);

/** A font that is not in the file may have no widths either; where the text itself moves the pen they are not needed. */
const lacksWidths = (glyphs: readonly (Glyph | number)[], font: Font): boolean =>
  font.missingFile === true && glyphs.every((glyph) => typeof glyph !== 'number' && glyph.width === 0);

/** Where each glyph stands along the line (ISO 32000-1, 9.4.4), and where the pen is afterwards. */
function placeGlyphs(
  glyphs: readonly (Glyph | number)[],
  state: GraphicsState,
  font: Font,
): [Placed[], number] {
  const scale = state.fontSize * unitOf(font);
  const placed: Placed[] = [];
  const isBare = lacksWidths(glyphs, font);
  let pen = 0;
  for (const glyph of glyphs) {
    if (typeof glyph === 'number') {
      pen += ((font.vertical ? 1 : -1) * glyph * state.fontSize) / 1000;
      continue;
    }
    const vertical = glyph.vmetric ?? font.defaultVMetrics;
    const advance =
      (font.vertical && vertical ? -vertical[0]! : isBare ? usualWidth(glyph, font) : glyph.width) * scale;
    placed.push({ glyph, at: pen, advance });
    const spacing = (glyph.isSpace ? state.wordSpacing : 0) + state.charSpacing;
    pen += font.vertical ? advance - spacing : advance + spacing;
  }
  return [placed, pen];
}

/** Two glyphs that are the two bytes of one character take up the room of both. */
const widened = (first: Placed, last: Placed): Placed =>
  first === last ? first : { ...first, advance: last.at + last.advance - first.at };

/** The em box of a glyph in text space, relative to the pen. */
function emBox(
  { glyph, at, advance }: Placed,
  state: GraphicsState,
  font: Font,
): [number, number, number, number] {
  const size = state.fontSize;
  if (!font.vertical) return [at, -DESCENT * size, at + advance, ASCENT * size];
  const origin = glyph.vmetric ? glyph.vmetric[1]! * size * unitOf(font) : size / 2;
  return [-origin, -at - Math.abs(advance), size - origin, -at];
}

/** What each glyph says: '' for the second half of a character, {@link UNKNOWN} where the font does not tell. */
function glyphsToTexts(glyphs: readonly Glyph[], font: Font): string[] {
  const isGap = findGaps(font);
  const ownText = isDingbats(font) ? dingbatOf : ({ unicode }: Glyph): string => unicode;
  const pairs = decodeGbkRun(glyphs, font);
  return glyphs.map((glyph, i) => (isGap?.(glyph) ? UNKNOWN : pairs ? pairs[i]! : ownText(glyph)));
}

/** Text rendering mode 3, or ink of no opacity. */
const isInvisible = ({ renderingMode, fillAlpha }: GraphicsState): boolean =>
  renderingMode === 3 || (renderingMode === 0 && fillAlpha === 0);

/** The matrix and the look of text that begins at the pen. */
function penOf(state: GraphicsState, font: Pick<Font, 'vertical'>, run: number): [Matrix, Look] {
  const upright = multiply(state.matrix, state.textMatrix);
  const matrix = multiply(upright, [state.horizontalScale, 0, 0, 1, state.x, state.y + state.rise]);
  const look: Look = {
    size: Math.abs(state.fontSize) * Math.hypot(matrix[2], matrix[3]),
    direction: font.vertical ? turned(matrixToDirection(matrix)) : matrixToDirection(matrix),
    run,
    isPale: state.fillLightness > PALE || state.fillAlpha < 0.5,
    isInvisible: isInvisible(state),
  };
  return [matrix, look];
}

type Look = Omit<Char, 'text' | 'box'>;

const isInside = (box: Box, clip: Box): boolean =>
  containsPoint(clip, (box[0] + box[2]) / 2, (box[1] + box[3]) / 2);

/** Text in a font that pdf.js cannot read has no glyphs: one unknown character stands at the pen, so that its cell is not called blank. */
export function markUnread(state: GraphicsState, run: number): Char[] {
  const [matrix, look] = penOf(state, { vertical: false }, run);
  const size = state.fontSize;
  const box = transformBox(matrix, 0, -DESCENT * size, size, ASCENT * size);
  return size !== 0 && isInside(box, state.clip) ? [{ text: UNKNOWN, box, ...look }] : [];
}

/**
 * Shows the glyphs: moves the pen of `state` and returns the characters that are not clipped away.
 * A character is printed where the middle of its em box is inside the clip, so that a line cut by a page clip
 * is printed on exactly one of the two pages.
 * @param cut gets the characters that the clip cuts off
 */
export function glyphsToChars(
  glyphs: readonly (Glyph | number)[],
  state: GraphicsState,
  run: number,
  cut: Char[],
): Char[] {
  const { font } = state;
  if (!font || state.fontSize === 0) return [];
  const [placed, pen] = placeGlyphs(glyphs, state, font);
  const [matrix, look] = penOf(state, font, run);
  if (font.vertical) state.y -= pen;
  else state.x += pen * state.horizontalScale;
  const texts = glyphsToTexts(
    placed.map((p) => p.glyph),
    font,
  );
  const chars: Char[] = [];
  const { clip } = state;
  for (let i = 0; i < placed.length; i++) {
    const text = texts[i]!;
    if (isNothing(text) && !isThousandsBlank(texts, i)) continue;
    const end = texts[i + 1] === '' ? placed[i + 1]! : placed[i]!;
    const box = transformBox(matrix, ...emBox(widened(placed[i]!, end), state, font));
    const char: Char = { text, box, ...look };
    if (isInside(box, clip)) chars.push(char);
    else cut.push(char);
  }
  return chars;
}
