import type { Cell } from '../../../src/model/index.ts';
import { readPdf } from '../../../src/extract/pdf/index.ts';
import { grid, makePdf, row, stream, text } from './make-pdf.ts';
import { linesOf, tablesOf, textsOf } from './read-pages.ts';

const XS = [100, 160, 300, 400];
const HEAD = grid(XS, [500, 480, 460]) + row(XS, 486, ['编码', '名称', '金额']);
const OPTIONS = { isHalfWidth: true };

/** Text under the clip of a box. */
const clipped = (x0: number, y0: number, x1: number, y1: number, words: string): string =>
  `q ${x0} ${y0} ${x1 - x0} ${y1 - y0} re W n ${words}Q\n`;

/** The second row: a code of 35 points in 25, a name that goes on to the right, a figure that begins left of its cell. */
const ROW =
  clipped(100, 460, 130, 480, text(103, 466, '1250015')) +
  clipped(160, 460, 300, 480, text(163, 466, '某某局机关')) +
  clipped(300, 460, 400, 480, text(280, 466, '21,100.00'));

const doubtsOf = (cells: readonly Cell[] = []): unknown[] =>
  cells.flatMap(({ doubts = [] }) => doubts.map(({ code, expected, actual }) => [code, expected, actual]));

async function read(...pages: string[]): Promise<{ texts: string[][]; doubts: unknown[]; lines: string[] }> {
  const document = await readPdf(makePdf(pages, OPTIONS));
  const tables = tablesOf(document);
  return {
    texts: tables.flatMap(textsOf),
    doubts: [...doubtsOf(tables.flatMap(({ cells }) => cells)), ...document.doubts],
    lines: linesOf(document),
  };
}
const WHOLE = [
  ['编码', '名称', '金额'],
  ['1250015', '某某局机关', '21,100.00'],
];
const DOUBTS = [
  ['amount.clipped', '1250015', '12500'],
  ['amount.clipped', '21,100.00', '00.00'],
];

describe('text that is cut off by the clip of its cell', () => {
  it('is whole, and the cell says what is shown of it', async () => {
    const { texts, doubts } = await read(HEAD + ROW);
    expect(texts).toEqual(WHOLE);
    expect(doubts).toEqual(DOUBTS);
  });

  it('keeps a blank, and stands where what is shown of it stands', async () => {
    const words = text(290, 466, '甲') + text(310, 466, '乙丙');
    const { texts, doubts } = await read(HEAD + clipped(300, 460, 400, 480, words));
    expect(texts[1]).toEqual(['', '', '甲 乙丙']);
    expect(doubts).toEqual([['text.clipped', '甲 乙丙', '乙丙']]);
  });

  it.each([
    ['a quarter turn', '0 1 -1 0 700 0'],
    ['upside down', '-1 0 0 -1 842 595'],
    ['three quarters', '0 -1 1 0 0 595'],
  ])('on a page turned by %s', async (_, matrix) => {
    const { texts, doubts } = await read(`q ${matrix} cm ${HEAD + ROW}Q\n`);
    expect(texts).toEqual(WHOLE);
    expect(doubts).toEqual(DOUBTS);
  });

  it('in clips within clips, in a form, shown a character at a time', async () => {
    const letters = [...'1250015'].map((char, i) => text(103 + 5 * i, 466, char)).join('');
    const nested = clipped(50, 400, 500, 520, clipped(100, 460, 130, 480, letters));
    const form = stream(
      nested,
      '/Type /XObject /Subtype /Form /BBox [0 0 842 595] /Resources << /Font << /G 3 0 R >> >>',
    );
    const document = await readPdf(
      makePdf([`${HEAD}/F1 Do\n`], { ...OPTIONS, objects: [form], xObjects: '/F1 7 0 R' }),
    );
    const [table] = tablesOf(document);
    expect(table?.cells[3]?.text).toBe('1250015');
    expect(table?.cells[3]?.doubts).toHaveLength(1);
  });
});

describe('text that a clip leaves out', () => {
  const both = text(103, 466, '上半') + text(103, 454, '下半');
  const lower = HEAD + clipped(100, 460, 160, 480, both);

  it('is text of a cell that is too low for it', async () => {
    const { texts, doubts } = await read(lower);
    expect(texts[1]).toEqual(['上半下半', '', '']);
    expect(doubts).toEqual([['text.clipped', '上半下半', '上半']]);
  });

  it('is none of a cell that a page break cuts, and the next page shows it', async () => {
    const next =
      grid(XS, [500, 480]) + clipped(100, 480, 160, 500, text(103, 498, '上半') + text(103, 486, '下半'));
    const { texts, doubts } = await read(lower, next);
    expect(texts.flat().join('')).toBe('编码名称金额上半下半');
    expect(doubts).toEqual([]);
  });

  it('is not there twice where it is drawn in bands', async () => {
    const words = text(163, 466, '某某局机关');
    const { texts, doubts } = await read(
      HEAD + clipped(160, 460, 190, 480, words) + clipped(190, 460, 300, 480, words),
    );
    expect(texts[1]).toEqual(['', '某某局机关', '']);
    expect(doubts).toEqual([]);
  });

  it('is none of the line where it stands apart from what is shown', async () => {
    const words = text(163, 466, '机关') + text(350, 466, '9');
    const { texts, doubts } = await read(HEAD + clipped(160, 460, 300, 480, words));
    expect(texts[1]).toEqual(['', '机关', '']);
    expect(doubts).toEqual([]);
  });

  it('goes on with the text that it touches, though the next cell clips it', async () => {
    const words = text(270, 466, '某某项');
    const { texts, doubts } = await read(
      HEAD +
        clipped(160, 460, 300, 480, words) +
        clipped(308, 460, 400, 480, text(300, 466, '目') + text(350, 466, '9')),
    );
    expect(texts[1]).toEqual(['', '某某项目', '9']);
    expect(doubts).toEqual([['text.clipped', '某某项目', '某某项']]);
  });

  it('belongs to the line above where its own clip shows a sliver of it', async () => {
    const { texts, doubts } = await read(
      HEAD + text(103, 466, '组织形') + clipped(103, 460, 140, 462, text(103, 452, '式')),
    );
    expect(texts[1]).toEqual(['组织形式', '', '']);
    expect(doubts).toEqual([['text.clipped', '组织形式', '组织形']]);
  });

  it('outside the tables is told with its line', async () => {
    const { lines, doubts } = await read(
      HEAD + ROW + clipped(100, 300, 120, 320, text(100, 306, '正文很长')),
    );
    expect(lines).toEqual(['正文很长']);
    expect(doubts.at(-1)).toMatchObject({ code: 'text.clipped', expected: '正文很长', actual: '正文' });
  });
});
