import { decode } from '../../../src/extract/scan/recogniser/decode.ts';
import { areaToStrip, joinStrips, padStrip } from '../../../src/extract/scan/recogniser/strip.ts';
import { lineToChars } from '../../../src/extract/scan/lines-to-chars.ts';
import { blank, fill, inkOf } from './pixels.ts';

const CHARACTERS = ['', '1', '7', '元'];

describe('what the recogniser says of each step', () => {
  const values = Float32Array.from([
    ...[0.1, 0.8, 0.1, 0],
    ...[0.1, 0.9, 0, 0],
    ...[0.9, 0.1, 0, 0],
    ...[0.1, 0.7, 0.2, 0],
    ...[0, 0, 0, 1],
  ]);
  const glyphs = decode({ values, steps: 5, width: 40 }, CHARACTERS);

  it('is one character for equal steps side by side, and two where a space is between', () => {
    expect(glyphs.map(({ text }) => text)).toEqual(['1', '1', '元']);
  });

  it('keeps how sure it is, where the character stands, and what it may be instead', () => {
    expect(glyphs[0]).toMatchObject({
      x: 12,
      others: [{ text: '', confidence: expect.closeTo(0.1) as number }],
    });
    expect(glyphs[1]!.others.map(({ text }) => text)).toEqual(['7', '']);
  });
});

describe('a strip', () => {
  const page = blank(100, 60);
  fill(page, 20, 10, 30, 34);

  it('shows an area 48 rows high with paper at its ends', () => {
    const { width, values } = areaToStrip(page, { left: 20, top: 10, right: 30, bottom: 34 }, 4);
    expect(width).toBe(28);
    expect([...values.slice(0, 4)]).toEqual([1, 1, 1, 1]);
    expect(values[width * 20 + 14]).toBe(-1);
    expect(values.length).toBe(28 * 48);
  });

  it('is set beside others, and filled up to whole steps', () => {
    const strip = areaToStrip(page, { left: 20, top: 10, right: 30, bottom: 34 }, 0);
    const joined = joinStrips([strip, strip]);
    expect(joined.width).toBe(40);
    expect(padStrip(strip).width).toBe(24);
    expect(padStrip(strip).values[23]).toBe(1);
  });
});

it('characters share the ink of their line, and a wide gap stays a gap', () => {
  const page = blank(200, 40);
  fill(page, 10, 10, 20, 30);
  fill(page, 24, 10, 34, 30);
  fill(page, 100, 10, 110, 30);
  const glyph = (text: string, x: number) => ({ text, x, confidence: 1, others: [] });
  const line = {
    area: { left: 10, top: 10, right: 110, bottom: 30, cell: null },
    glyphs: [glyph('1', 15), glyph('2', 29), glyph('3', 105)],
  };
  const boxes = lineToChars(inkOf(page), line, 1, 0).map(({ box }) => box);
  expect(boxes).toEqual([
    [10, 10, 22, 30],
    [22, 10, 34, 30],
    [100, 10, 110, 30],
  ]);
});
