/** @file Tables as papers and reports print them: three rules, prose and notes close by, stripes in place of rules, Latin text. */
import { stroked, text, row } from './make-pdf.ts';
import { linesOf, read, tablesOf, textsOf } from './read-pages.ts';

const XS = [150, 260, 330, 400];
const ROWS = [
  ['农业', '1.10', '2.20', '3.30'],
  ['工业', '4.40', '5.50', '6.60'],
  ['建筑', '7.70', '8.80', '9.90'],
  ['教育', '1.20', '2.30', '3.40'],
];
const HEADER = ['行业', '甲', '乙', '丙'];
const PROSE = '本次调查于当年春季进行并且覆盖了全国各个地区的城镇和乡村住户全部样本';
const body = (top: number): string => ROWS.map((words, i) => row(XS, top - 13 * i, words)).join('');
const rule = (y: number): string => stroked(150, y, 440, y);
const threeLines = (top: number): string =>
  rule(top + 12) + row(XS, top, HEADER) + rule(top - 4) + body(top - 15) + rule(top - 60);

it('a note and prose right below the last of three rules are no rows', async () => {
  const document = await read(
    threeLines(570) + text(230, 498, '数字经过加权处理，来源为调查') + text(60, 482, PROSE, 13),
  );
  expect(tablesOf(document).map(textsOf)).toEqual([[HEADER, ...ROWS]]);
  expect(linesOf(document)).toEqual(['数字经过加权处理，来源为调查', PROSE]);
});

it('two tables of three rules with prose between them are two', async () => {
  const between = text(60, 480, PROSE, 13) + text(250, 450, '表2 按行业分的结果');
  const document = await read(threeLines(570) + between + threeLines(420));
  expect(tablesOf(document).map(textsOf)).toEqual([
    [HEADER, ...ROWS],
    [HEADER, ...ROWS],
  ]);
});

it('rows with a background, one in two, are rows of one table', async () => {
  const band = (y: number): string => `0.9 g 150 ${y - 3} 290 13 re f 0 g\n`;
  const document = await read(band(542) + band(516) + row(XS, 570, HEADER) + body(555));
  expect(tablesOf(document).map(textsOf)).toEqual([[HEADER, ...ROWS]]);
});

it('a title and a note in the middle over and under a table without rules are none of it', async () => {
  const document = await read(
    text(183, 588, '按行业分的调查结果汇总情况以及各个地区情况对比') +
      row(XS, 573, HEADER) +
      body(558) +
      text(183, 504, '数字经过加权处理后汇总资料来源为作者的年度调查'),
  );
  expect(tablesOf(document).map(textsOf)).toEqual([[HEADER, ...ROWS]]);
});

it('names as near to one another as lines of a cell are rows where every column has text at every height', async () => {
  const names = ['林一青', '范博文', '莫西川', '韦迪生', '白德全'];
  const document = await read(
    row(XS, 570, ['姓名', '职务', '年份', '次数']) +
      names.map((name, i) => row(XS, 553 - 17 * i, [name, '副书记', `201${i}`, `1${i}`])).join(''),
  );
  expect(
    tablesOf(document)[0]!
      .cells.filter(({ column }) => column === 0)
      .map((cell) => cell.text),
  ).toEqual(['姓名', ...names]);
});
