/**
 * @file Which glyphs a font gives no character for. pdf.js then takes the code of the glyph for its character: with the fonts of office
 * programs, whose codes are glyph numbers, `2025` comes out as control characters and 预算 as other ideographs. Nothing of that is said.
 */
import type { Font, Glyph } from '../page-operators.ts';

/** Stands for a character that is printed and cannot be known. */
export const UNKNOWN = '\ufffd';

/** No collection of Adobe has a CID as high as this: only the identity leads to it (ISO 32000-1, 9.7.5.2). */
const HIGH_CID = 0xfffe;

/** TrueType fonts begin with a box for the missing glyph, two that print nothing, and the blank. */
const BLANK_GLYPHS = 3;

/** The codes of the font are glyph numbers, as far as anybody knows. */
const hasGlyphCodes = ({ composite, cMap }: Font): boolean =>
  composite === true && cMap?.lookup(HIGH_CID) === HIGH_CID;

/** A font without any map to characters. Programs that write Unicode as codes leave it out too. */
export const takesCodes = (font: Font): boolean =>
  hasGlyphCodes(font) && font.toUnicode !== undefined && 'lastChar' in font.toUnicode;

/** A code without a character: pdf.js gives nothing, or the code itself as a control character. */
const isUnknown = ({ unicode, isSpace }: Glyph): boolean =>
  !isSpace && /^[\u0000-\u0008\u000e-\u001f]*$/u.test(unicode);

/** Whether text of the font has characters; null where none is shown. Of a damaged font pdf.js hands on no glyphs at all. */
export function canRead(glyphs: readonly (Glyph | number)[], font: Font | null): boolean | null {
  if (!font) return false;
  const shown = glyphs.filter((glyph) => typeof glyph !== 'number');
  return shown.length ? !shown.every(isUnknown) : null;
}

/** Tells the printed glyphs that the font's map to characters leaves out; null for a font whose codes say what they are. */
export function findGaps(font: Font): ((glyph: Glyph) => boolean) | null {
  const { toUnicode } = font;
  if (!toUnicode || !hasGlyphCodes(font)) return null;
  return ({ originalCharCode: code }) => code > BLANK_GLYPHS && !toUnicode.has(code);
}

const COMMON = /[\u4e00-\u9fff\u3000-\u303f\uff00-\uffef\u2010-\u203b\u0020-\u007e]/u;
const TELLING = /[\u4e00-\u9fff\d]/u;
/** Glyph numbers are spread over all of Unicode; of a text in Unicode nearly all are ideographs, digits and their signs. */
const COMMON_SHARE = 0.9;
const TELLING_SHARE = 0.5;

/** Whether codes that were taken for characters read as the text of a disclosure; nothing does. */
export function isPlausible(texts: readonly string[]): boolean {
  if (texts.length === 0) return true;
  const share = (kind: RegExp): number => texts.filter((text) => kind.test(text)).length / texts.length;
  return share(COMMON) >= COMMON_SHARE && share(TELLING) >= TELLING_SHARE;
}
