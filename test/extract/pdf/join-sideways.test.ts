import { grid, row } from './make-pdf.ts';
import { read, tablesOf, textsOf } from './read-pages.ts';

const YS = [500, 480, 460, 440];

const page = (xs: readonly number[], ys: readonly number[], ...lines: readonly string[][]): string =>
  grid(xs, ys) + lines.map((line, i) => row(xs, ys[i]! - 14, line)).join('');

const LEFT = page([100, 300, 400], YS, ['项目', '合计'], ['办公费', '3.00'], ['印刷费', '7.00']);
const RIGHT = [
  ['基本支出', '项目支出'],
  ['1.00', '2.00'],
  ['3.00', '4.00'],
];
const WHOLE = [
  ['项目', '合计', '基本支出', '项目支出'],
  ['办公费', '3.00', '1.00', '2.00'],
  ['印刷费', '7.00', '3.00', '4.00'],
];

describe('a table cut sideways over two pages', () => {
  it('is one where its rows stand level', async () => {
    const document = await read(LEFT, page([100, 200, 320], YS, ...RIGHT));
    expect(tablesOf(document).map(textsOf)).toEqual([WHOLE]);
    expect(tablesOf(document)[0]!.pages).toEqual([1, 2]);
    expect(tablesOf(document)[0]!.breaks).toEqual([]);
  });

  it('lays labels aside that it prints again', async () => {
    const labels = ['项目', '办公费', '印刷费'];
    const right = RIGHT.map((line, i) => [labels[i]!, ...line]);
    const [table, ...others] = tablesOf(await read(LEFT, page([100, 300, 400, 520], YS, ...right)));
    expect(others).toEqual([]);
    expect(textsOf(table!)).toEqual(WHOLE);
    expect(table!.repeated?.map(({ text }) => text)).toEqual(labels);
  });

  it('stays two where the rows do not agree, or the second has labels of its own', async () => {
    const uneven = page([100, 200, 320], [500, 480, 450, 420], ...RIGHT);
    expect(tablesOf(await read(LEFT, uneven))).toHaveLength(2);
    const labelled = page([100, 300, 400, 520], YS, ['名称', '数', '量'], ['甲', '1', '2'], ['乙', '3', '4']);
    expect(tablesOf(await read(LEFT, labelled))).toHaveLength(2);
  });

  it('is one too where its rows take several pages before its columns go on', async () => {
    const more = page([100, 300, 400], YS, ['项目', '合计'], ['差旅费', '5.00'], ['合计', '15.00']);
    const beside = page([100, 200, 320], YS, RIGHT[0]!, ['2.00', '3.00'], ['6.00', '9.00']);
    const [table, ...others] = tablesOf(await read(LEFT, more, page([100, 200, 320], YS, ...RIGHT), beside));
    expect(others).toEqual([]);
    expect(textsOf(table!)).toEqual([
      ...WHOLE,
      ['差旅费', '5.00', '2.00', '3.00'],
      ['合计', '15.00', '6.00', '9.00'],
    ]);
  });
});
