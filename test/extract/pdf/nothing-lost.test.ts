import fc from 'fast-check';
import { readPdf } from '../../../src/extract/pdf/index.ts';
import type { TextBlock } from '../../../src/extract/page/unruled/rows/column-blocks.ts';
import { splitStackedHeader } from '../../../src/extract/page/unruled/header/stacked-header.ts';
import type { RawDocument } from '../../../src/model/index.ts';
import { makePdf, row, text } from './make-pdf.ts';

const textsOf = ({ blocks }: RawDocument): string[] =>
  blocks.flatMap((block) =>
    block.kind === 'paragraph'
      ? [block.text]
      : [...block.cells, ...(block.repeated ?? [])].map((cell) => cell.raw),
  );
const charsOf = (texts: readonly string[]): string =>
  [...texts.join('').replace(/\s+/gu, '')].sort().join('');
const read = (pages: readonly string[]): Promise<RawDocument> => readPdf(makePdf(pages));

const XS = [100, 250, 400, 550];
const HEADER = text(300, 540, '支出总表', 14) + row(XS, 515, ['功能科目', '政府科目', '部门科目', '金额']);
const FULL = Array.from({ length: 8 }, (_, i) =>
  row(XS, 480 - 20 * i, ['', '', `3010${i}`, `${i + 1}.50`]),
).join('');
const MERGED = [470, 430, 390, 350].map((y, i) => text(253, y, `5010${i}`)).join('');

it('a page with more texts in merged columns than rows keeps them in rows of their own', async () => {
  const crowded =
    row(XS, 500, ['', '', '30201', '9.50']) +
    [495, 470, 445].map((y, i) => text(253, y, `5020${i}`)).join('');
  const document = await read([HEADER + FULL + MERGED, crowded]);
  const texts = textsOf(document);
  expect(texts).toEqual(expect.arrayContaining(['50200', '50201', '50202']));
  expect(document.doubts).toEqual([]);
});

it('a page that has texts of merged columns alone keeps them', async () => {
  const document = await read([
    HEADER + FULL + MERGED + text(103, 410, '20101'),
    row(XS, 500, ['20102', '50200']),
  ]);
  expect(textsOf(document)).toEqual(expect.arrayContaining(['20102', '50200']));
});

const block = (words: string, [column, columnSpan]: [number, number], top: number): TextBlock => ({
  column,
  columnSpan,
  lines: [words],
  printed: [words],
  box: [100 * column + 10, top, 100 * (column + columnSpan) - 10, top + 10],
});

it('a name in lines far apart beside or below a spanning word is one block of the header', () => {
  const header = splitStackedHeader([
    block('项目', [0, 1], 100),
    block('其中：', [1, 2], 105),
    block('名称', [0, 1], 125),
    block('财政', [1, 1], 125),
    block('其他', [2, 1], 130),
    block('拨款', [1, 1], 129),
  ]);
  const wordsOf = (blocks: readonly TextBlock[] = []): string[] => blocks.map(({ lines }) => lines.join(''));
  expect(wordsOf(header?.beside)).toEqual(['项目名称']);
  expect(wordsOf(header?.lower)).toEqual(['财政拨款', '其他']);
  expect(header?.body).toEqual([]);
});

/** A word in one of six columns and forty heights, some of them too near to be rows. */
const word = fc.record({
  column: fc.nat(5),
  at: fc.nat(39),
  shift: fc.constantFrom(0, 4, 40),
  words: fc.constantFrom(
    '合计',
    '1.50',
    '20101',
    '20101-运行',
    '产出指标',
    '其中：',
    '金额单位：万元',
    '一般公共预算拨款支出的说明文字',
  ),
});
const rule = fc.record({ at: fc.nat(39), from: fc.constantFrom(90, 200), to: fc.constantFrom(500, 760) });
const page = fc.record({
  words: fc.uniqueArray(word, {
    minLength: 1,
    maxLength: 60,
    selector: ({ column, at }) => `${column} ${at}`,
  }),
  rules: fc.array(rule, { maxLength: 8 }),
});
const yOf = (at: number): number => 560 - 13 * at;

it('whatever stands where, every character is in a cell or in a line', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(page, { minLength: 1, maxLength: 3 }), async (pages) => {
      const contents = pages.map(
        ({ words, rules }) =>
          words.map((w) => text(40 + 115 * w.column + w.shift, yOf(w.at), w.words)).join('') +
          rules.map((r) => `${r.from} ${yOf(r.at) - 3} m ${r.to} ${yOf(r.at) - 3} l S\n`).join(''),
      );
      const document = await read(contents);
      expect(charsOf(textsOf(document))).toBe(
        charsOf(pages.flatMap(({ words }) => words.map((w) => w.words))),
      );
    }),
    { numRuns: 30 },
  );
});
