import { decodeGbkRun } from '../../../src/extract/pdf/marks/gbk-run.ts';
import type { Glyph } from '../../../src/extract/pdf/file/page-operators.ts';

const glyph = (unicode: string, originalCharCode: number): Glyph =>
  ({ unicode, originalCharCode }) as unknown as Glyph;

/** A font without a map: each byte reads as the Latin-1 letter of its code. */
const latin = (...codes: number[]): Glyph[] => codes.map((code) => glyph(String.fromCharCode(code), code));

describe('runs of GBK bytes', () => {
  it('are read two bytes to a character', () => {
    expect(decodeGbkRun(latin(0xd4, 0xcb, 0xd7, 0xaa))).toEqual(['运', '', '转', '']);
  });

  it.each([
    ['signs and figures of a subset font', [glyph('≥', 0x9a), glyph('9', 0x52), glyph('%', 0x41)]],
    ['an ellipsis', [glyph('…', 0x8d), glyph('…', 0x8d)]],
    ['quotation marks', [glyph('“', 0x95), glyph('”', 0x96)]],
  ])('are not %s, whatever their codes', (_, glyphs) => {
    expect(decodeGbkRun(glyphs)).toBeNull();
  });
});
