/** @file Characters that Word keeps as a font and a number (ECMA-376 part 1, 17.3.3.30; [MS-DOC] 2.9.48; code points F000 and up). */

/** Of the Symbol font, which figures and targets use. */
const SYMBOLS: ReadonlyMap<string, string> = new Map([
  ['A3', '≤'],
  ['B3', '≥'],
  ['B1', '±'],
  ['B4', '×'],
  ['B8', '÷'],
  ['B9', '≠'],
  ['BB', '≈'],
  ['D7', '·'],
  ['2D', '-'],
]);
/** Check marks and boxes of Wingdings. */
const WINGDINGS: ReadonlyMap<string, string> = new Map([
  ['FC', '✓'],
  ['FB', '✗'],
  ['FE', '☑'],
  ['FD', '☒'],
  ['A8', '□'],
  ['A3', '○'],
  ['6F', '□'],
  ['6C', '●'],
  ['6E', '■'],
]);
/** … and of Wingdings 2. */
const WINGDINGS_2: ReadonlyMap<string, string> = new Map([
  ['50', '✓'],
  ['52', '☑'],
  ['53', '☒'],
  ['54', '☒'],
  ['A3', '□'],
]);

function tableOfSigns(font: string): ReadonlyMap<string, string> {
  if (/wingdings\s*2/i.test(font)) return WINGDINGS_2;
  return /wingdings/i.test(font) ? WINGDINGS : SYMBOLS;
}

/** The character of a code point of the private area that a symbol font draws: its lower half is the plain character. */
const bareCharacter = (point: number): string =>
  point >= 0xf020 && point <= 0xf07e ? String.fromCodePoint(point - 0xf000) : String.fromCodePoint(point);

/** Fonts of signs by name; text set in one means other characters. */
const SIGN_FONT = /^["'\s]*(?:symbol|wingdings(?: 2)?)["'\s]*(?:,|$)/i;

/** Text as a font draws it: in a font of signs the upper half of Latin-1 and its codes above F000 are signs; else as it is. */
export function textInFont(font: string, text: string): string {
  if (!SIGN_FONT.test(font)) return text;
  return text.replace(/[\u0080-\u00ff\uf020-\uf0ff]/gu, (char) => symbolToText(font, char.charCodeAt(0)));
}

/** The character that a number stands for in a font; `''` for a number that is none. */
export function symbolToText(font: string, point: number): string {
  const isPoint = point >= 0x20 && point <= 0x10_ffff && !(point >= 0xd800 && point <= 0xdfff);
  if (!isPoint) return '';
  const isSmall = point < 0x100 || (point >= 0xf000 && point < 0xf100);
  const code = isSmall ? (point & 0xff).toString(16).toUpperCase() : '';
  return tableOfSigns(font).get(code) ?? bareCharacter(point);
}
