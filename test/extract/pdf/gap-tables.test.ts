import { row, text } from './make-pdf.ts';
import { read, tablesOf, textsOf } from './read-pages.ts';

const PURCHASES =
  text(380, 560, '采购明细表', 14) +
  text(620, 540, '单位：万元') +
  row([180, 560], 520, ['采购类别', '金额']) +
  row([100, 400], 500, ['货物', '355.98']) +
  row([100, 400], 480, ['工程', '200.07']);

it('two columns below a title and a unit line are a table, names centred over text that is not', async () => {
  const document = await read(PURCHASES);
  expect(tablesOf(document).map(textsOf)).toEqual([
    [
      ['采购类别', '金额'],
      ['货物', '355.98'],
      ['工程', '200.07'],
    ],
  ]);
});

it('two tables on a page have their own columns', async () => {
  const second =
    text(380, 420, '收支总表', 14) +
    row([100, 300, 450, 600], 390, ['收入项目', '预算数', '支出项目', '预算数']) +
    row([100, 300, 450, 600], 370, ['一、拨款', '1.50', '一、教育', '1.00']) +
    row([100, 300, 450, 600], 350, ['二、其他', '2.50', '二、文化', '3.00']);
  const document = await read(PURCHASES + second);
  expect(tablesOf(document).map(({ rows, columns }) => [rows, columns])).toEqual([
    [3, 2],
    [3, 4],
  ]);
});

it('a word over two names spans their columns on every level', async () => {
  const xs = [100, 200, 300, 400, 500];
  const header =
    text(103, 507, '科目') +
    text(340, 520, '预算数') +
    text(203, 501, '合计') +
    text(370, 507, '基本支出') +
    text(503, 501, '项目') +
    row(xs, 494, ['', '', '人员', '公用', '']);
  const body = ['20101', '20102', '20103'].map((code, i) =>
    row(xs, 470 - 20 * i, [code, '6.00', '1.00', '2.00', '3.00']),
  );
  const [table] = tablesOf(await read(header + body.join('')));
  expect(
    table!.cells
      .filter(({ row: r }) => r < 3)
      .map(({ row: r, column, rowSpan, columnSpan, text: word }) => [word, r, column, rowSpan, columnSpan]),
  ).toEqual([
    ['科目', 0, 0, 3, 1],
    ['预算数', 0, 1, 1, 4],
    ['合计', 1, 1, 2, 1],
    ['基本支出', 1, 2, 1, 2],
    ['项目', 1, 4, 2, 1],
    ['人员', 2, 2, 1, 1],
    ['公用', 2, 3, 1, 1],
  ]);
});

it('cells merged over rows of different extent in two columns stand each in the middle of their own', async () => {
  const xs = [100, 250, 400, 550];
  const rows = Array.from({ length: 8 }, (_, i) =>
    row(xs, 480 - 20 * i, ['', '', `3010${i}`, `${i + 1}.50`]),
  );
  const merged =
    text(103, 410, '20101') + [470, 430, 390, 350].map((y, i) => text(253, y, `5010${i}`)).join('');
  const header = text(300, 530, '支出总表', 14) + row(xs, 505, ['功能科目', '政府科目', '部门科目', '金额']);
  const [table] = tablesOf(await read(header + merged + rows.join('')));
  expect(table!.rows).toBe(9);
  expect(
    table!.cells.filter(({ rowSpan }) => rowSpan > 1).map((cell) => [cell.text, cell.row, cell.rowSpan]),
  ).toEqual([
    ['20101', 1, 8],
    ['50100', 1, 2],
    ['50101', 3, 2],
    ['50102', 5, 2],
    ['50103', 7, 2],
  ]);
});
