import { decodeGbkRun } from '../../../src/extract/page/marks/gbk-run.ts';
import type { Font, Glyph } from '../../../src/extract/page/page-operators.ts';

const glyph = (unicode: string, originalCharCode: number): Glyph =>
  ({ unicode, originalCharCode }) as unknown as Glyph;

/** A font without a map: each byte reads as the Latin-1 letter of its code. */
const latin = (...codes: number[]): Glyph[] => codes.map((code) => glyph(String.fromCharCode(code), code));

/** A font whose map says so much: code → character. */
const fontOf = (map: Readonly<Record<number, string>>): Font =>
  ({
    toUnicode: {
      has: (code: number) => code in map,
      forEach: (each: (code: number, character: unknown) => void) => {
        for (const [code, character] of Object.entries(map)) each(Number(code), character);
      },
    },
  }) as unknown as Font;
const LATIN = fontOf({ 0xd7: '×' });

describe('runs of GBK bytes', () => {
  it('are read two bytes to a character', () => {
    expect(decodeGbkRun(latin(0xd4, 0xcb, 0xd7, 0xaa), LATIN)).toEqual(['运', '', '转', '']);
  });

  it.each([
    ['signs and figures of a subset font', [glyph('≥', 0x9a), glyph('9', 0x52), glyph('%', 0x41)]],
    ['an ellipsis', [glyph('…', 0x8d), glyph('…', 0x8d)]],
    ['quotation marks', [glyph('“', 0x95), glyph('”', 0x96)]],
  ])('are not %s, whatever their codes', (_, glyphs) => {
    expect(decodeGbkRun(glyphs, LATIN)).toBeNull();
  });

  it('are not the codes of a font that has ideographs, whatever signs stand at them', () => {
    const run = [glyph('7', 0x53), glyph('×', 0xe8), glyph('2', 0xa8), glyph('4', 0x8d)];
    expect(decodeGbkRun(run, fontOf({ 0xe8: '×', 0x90: '时' }))).toBeNull();
  });

  it('are not a letter behind a raised point', () => {
    expect(decodeGbkRun([glyph('A', 0x41), glyph('·', 0xb7), glyph('B', 0x42)], LATIN)).toBeNull();
  });
});
