import { readPdf } from '../../../src/extract/pdf/index.ts';
import type { Table } from '../../../src/model/index.ts';
import { makePdf, row, text } from './make-pdf.ts';

const readTable = async (...pages: string[]): Promise<Table> => {
  const { blocks } = await readPdf(makePdf(pages));
  return blocks.find((block) => block.kind === 'table')!;
};

const XS = [100, 230, 360, 490];
const HEADER = text(300, 560, '支出总表', 14) + row(XS, 530, ['功能科目', '政府科目', '部门科目', '金额']);
const ROWS = Array.from({ length: 6 }, (_, i) =>
  row(XS, 510 - 18 * i, ['', '', `3010${i}-津贴`, `${i + 1}.50`]),
).join('');

const labels = (table: Table, column: number): [string, number, number][] =>
  table.cells
    .filter((cell) => cell.column === column && cell.row > 0)
    .map((cell) => [cell.text, cell.row, cell.rowSpan]);

it('labels of groups that stand at the top of their rows are merged over them, each column on its own', async () => {
  const table = await readTable(
    HEADER +
      ROWS +
      row(XS, 510, ['20101-运行', '50101-工资', '', '']) +
      row(XS, 474, ['', '50102-保障', '', '']) +
      row(XS, 438, ['20102-管理', '50103-办公', '', '']),
  );
  expect(labels(table, 0)).toEqual([
    ['20101-运行', 1, 4],
    ['20102-管理', 5, 2],
  ]);
  expect(labels(table, 1)).toEqual([
    ['50101-工资', 1, 2],
    ['50102-保障', 3, 2],
    ['50103-办公', 5, 2],
  ]);
});

it('labels in the middle of their rows are merged over them though they stand at the height of one', async () => {
  const table = await readTable(
    HEADER +
      ROWS +
      row(XS, 492, ['20101-运行', '50101-工资', '', '']) +
      row(XS, 438, ['20102-管理', '50103-办公', '', '']),
  );
  expect(labels(table, 0)).toEqual([
    ['20101-运行', 1, 3],
    ['20102-管理', 4, 3],
  ]);
});

it('nothing is merged over a total', async () => {
  const table = await readTable(
    HEADER +
      ROWS +
      row(XS, 510, ['20101-运行', '50101-工资', '', '']) +
      row(XS, 474, ['', '50102-保障', '', '']) +
      row(XS, 402, ['合计', '', '', '21.00']),
  );
  expect(labels(table, 0).at(-1)).toEqual(['合计', 7, 1]);
  expect(labels(table, 1)).toEqual([
    ['50101-工资', 1, 2],
    ['50102-保障', 3, 4],
    ['', 7, 1],
  ]);
});

it('bare codes of levels are no labels of groups', async () => {
  const codes = [
    ['201', '', '公共服务'],
    ['', '01', '人大事务'],
    ['', '02', '政协事务'],
    ['203', '', '国防支出'],
    ['', '01', '现役部队'],
    ['', '02', '国防动员'],
  ];
  const body = codes.map((words, i) => row(XS, 510 - 18 * i, [...words, `${i + 1}.00`])).join('');
  const table = await readTable(
    text(300, 560, '支出总表', 14) + row(XS, 530, ['类', '款', '名称', '金额']) + body,
  );
  expect(table.cells.every(({ rowSpan }) => rowSpan === 1)).toBe(true);
  expect(table.rows).toBe(7);
});

it('the first rows of a table go on from no page: a label below them is in their middle', async () => {
  const table = await readTable(
    HEADER +
      ROWS +
      row(XS, 492, ['20101-运行', '50101-工资', '', '']) +
      row(XS, 456, ['20102-管理', '50103-办公', '', '']),
    Array.from({ length: 6 }, (_, i) => row(XS, 530 - 18 * i, ['', '', `3020${i}-办公`, `${i + 1}.50`])).join(
      '',
    ),
  );
  expect(labels(table, 0)).toEqual([
    ['20101-运行', 1, 3],
    ['20102-管理', 4, 9],
  ]);
});
