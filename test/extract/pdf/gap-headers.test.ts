import { readPdf } from '../../../src/extract/pdf/index.ts';
import type { Table } from '../../../src/model/index.ts';
import { makePdf, row, text } from './make-pdf.ts';
import { textsOf } from './read-pages.ts';

const readTables = async (...pages: string[]): Promise<Table[]> =>
  (await readPdf(makePdf(pages))).blocks.filter((block) => block.kind === 'table');

type Place = [text: string, row: number, column: number, rowSpan: number, columnSpan: number];
const places = (table: Table, rows: number): Place[] =>
  table.cells
    .filter((cell) => cell.row < rows)
    .map((cell) => [cell.text, cell.row, cell.column, cell.rowSpan, cell.columnSpan]);

const LINES = [500, 480, 460];

it('a name of several lines tells a column that no row has text in', async () => {
  const header =
    row([100, 200, 300], 526, ['科目', '合计', '基本']) +
    text(415, 540, '其中') +
    row([400, 470], 524, ['上缴上', '补助支']) +
    row([400, 470], 512, ['级支出', '出']);
  const body = LINES.map((y, i) => row([100, 200, 300], y - 14, [`2010${i}`, '6.00', '6.00'])).join('');
  const [table] = await readTables(header + body);
  expect(places(table!, 2)).toEqual([
    ['科目', 0, 0, 2, 1],
    ['合计', 0, 1, 2, 1],
    ['基本', 0, 2, 2, 1],
    ['其中', 0, 3, 1, 2],
    ['上缴上级支出', 1, 3, 1, 1],
    ['补助支出', 1, 4, 1, 1],
  ]);
});

it('words over several columns may begin where the first of them does, and be as high as words of other levels', async () => {
  const xs = [100, 200, 300, 400, 500];
  const header =
    row(xs, 540, ['', '预算数', '', '', '']) +
    row(xs, 524, ['', '', '基本支出', '', '']) +
    row(xs, 524, ['单位', '', '', '', '']) +
    row(xs, 508, ['', '', '人员', '公用', '项目']) +
    row(xs, 516, ['', '合计', '', '', '']);
  const body = LINES.map((y, i) => row(xs, y - 14, [`2010${i}`, '6.00', '1.00', '2.00', '3.00'])).join('');
  const [table] = await readTables(header + body);
  expect(places(table!, 3)).toEqual([
    ['单位', 0, 0, 3, 1],
    ['预算数', 0, 1, 1, 4],
    ['合计', 1, 1, 2, 1],
    ['基本支出', 1, 2, 1, 3],
    ['人员', 2, 2, 1, 1],
    ['公用', 2, 3, 1, 1],
    ['项目', 2, 4, 1, 1],
  ]);
});

it('a short word over the gap between two columns names neither', async () => {
  const header = text(262, 540, '收入') + text(562, 540, '支出');
  const names = row([100, 350, 450, 650], 520, ['项目', '预算数', '项目', '预算数']);
  const body = LINES.map((y) => row([100, 350, 450, 650], y, ['拨款', '1.50', '教育', '1.50'])).join('');
  const [table] = await readTables(header + names + body);
  expect(places(table!, 1)).toEqual([
    ['收入', 0, 0, 1, 2],
    ['支出', 0, 2, 1, 2],
  ]);
});

it('words right below a repeated header are no part of it', async () => {
  const xs = [100, 220, 340];
  const header = row(xs, 540, ['科目', '名称', '金额']);
  const rows = LINES.map((y, i) => row(xs, y, [`2050${i}`, '学前教育事业', '1.00'])).join('');
  const cut = row(xs, 440, ['20103', '事业单位离退', '3.00']);
  const [table] = await readTables(header + rows + cut, header + row(xs, 522, ['', '休', '']) + rows);
  expect(textsOf(table!).filter(([code]) => code === '科目')).toHaveLength(1);
  expect(textsOf(table!)[5]![1]).toBe('休');
});

it('a word that hangs over into a gap stays in its column', async () => {
  const names = text(130, 520, '指标') + text(222, 520, '绩效指标性质') + text(403, 520, '单位');
  const body = Array.from({ length: 30 }, (_, i) => {
    const name = i === 9 ? '成果转化人才培养大纲》' : '成果转化人才培养';
    return row([100, 260, 400], 500 - 14 * i, [name, '10.00', '人']);
  }).join('');
  const [table] = await readTables(names + body);
  expect(table!.columns).toBe(3);
  expect(textsOf(table!)[10]).toEqual(['成果转化人才培养大纲》', '10.00', '人']);
});

it('lines at the foot that only one side has are rows of their own', async () => {
  const xs = [100, 350, 450, 650];
  const header = row(xs, 530, ['项目', '预算数', '项目', '预算数']);
  const body = Array.from({ length: 12 }, (_, i) =>
    row(xs, 510 - 16 * i, i < 4 ? [`收入${i}`, '1.00', `事项${i}`, '1.00'] : ['', '', `事项${i}`, '1.00']),
  ).join('');
  const foot = [318, 302, 286].map((y, i) => row(xs, y, [`结转${i}`, '', '', ''])).join('');
  const [table] = await readTables(header + body + foot);
  expect(textsOf(table!).slice(13)).toEqual([
    ['结转0', '', '', ''],
    ['结转1', '', '', ''],
    ['结转2', '', '', ''],
  ]);
});

it('one word over three columns is no word flush left because it begins where the middle one does', async () => {
  const xs = [100, 200, 300, 400];
  const header =
    text(303, 540, '预算数') + row(xs, 532, ['科目']) + row(xs, 524, ['', '合计', '人员', '公用']);
  const body = LINES.map((y, i) => row(xs, y, [`2010${i}`, '3.00', '1.00', '2.00'])).join('');
  const [table] = await readTables(header + body);
  expect(places(table!, 1)).toEqual([
    ['科目', 0, 0, 2, 1],
    ['预算数', 0, 1, 1, 3],
  ]);
});

it('a header alone at the foot of its page belongs to the rows of the next one', async () => {
  const xs = [100, 200, 300, 400, 500];
  const header =
    text(300, 120, '支出总表', 14) +
    row(xs, 90, ['科目', '合计', '其中', '', '']) +
    row(xs, 74, ['', '', '基本支', '项目支', '经营支']) +
    row(xs, 62, ['', '', '出数', '出数', '出数']);
  const body = Array.from({ length: 6 }, (_, i) =>
    row(xs, 520 - 20 * i, [`2010${i}`, '6.00', '1.00', '2.00', '3.00']),
  );
  const [table] = await readTables(header, body.join(''));
  expect(table!.pages).toEqual([1, 2]);
  expect(places(table!, 1).filter(([word]) => word)).toEqual([
    ['科目', 0, 0, 2, 1],
    ['合计', 0, 1, 2, 1],
    ['其中', 0, 2, 1, 3],
  ]);
});

it('a repeated header is one though words at nearly one height make one line here and two there', async () => {
  const xs = [100, 220, 340];
  const header = (y: number): string => row(xs, 526, ['科目', '', '金额']) + row(xs, y, ['', '名称', '']);
  const rows = LINES.map((y, i) => row(xs, y, [`2050${i}`, '学前教育', '1.00'])).join('');
  const [table] = await readTables(header(521.2) + rows, header(520.8) + rows);
  expect(table!.rows).toBe(7);
  expect(table!.repeated).toHaveLength(3);
});

it('a heading spread over its columns is one', async () => {
  const xs = [100, 200, 300, 400];
  const header = text(120, 540, '收') + text(230, 540, '入') + text(320, 540, '支') + text(430, 540, '出');
  const names = row(xs, 524, ['项目', '预算数', '项目', '预算数']);
  const body = LINES.map((y, i) => row(xs, y - 14, [`拨款${i}`, '6.00', `教育${i}`, '6.00'])).join('');
  const [table] = await readTables(header + names + body);
  expect(places(table!, 1)).toEqual([
    ['收 入', 0, 0, 1, 2],
    ['支 出', 0, 2, 1, 2],
  ]);
});
