import type { Cell, RecognizedTable } from '../../../src/model/index.ts';
import { stitchSeams } from '../../../src/normalize/seams/index.ts';

const cellAt = (row: number, column: number, text: string): Cell => ({
  row,
  column,
  rowSpan: 1,
  columnSpan: 1,
  raw: text,
  text,
  rules: [],
  sources: [],
});

/** A table of one header row; a line `---` is a page break. */
function tableOf(...lines: readonly string[]): RecognizedTable {
  const rows = lines.filter((line) => line !== '---').map((line) => line.split('|'));
  const at = lines.indexOf('---');
  return {
    kind: 'table',
    id: 't0',
    foundBy: 'rulings',
    title: '支出总表',
    number: null,
    unit: '万元',
    headerRows: 1,
    rows: rows.length,
    columns: rows[0]!.length,
    cells: rows.flatMap((texts, r) => texts.map((text, c) => cellAt(r, c, text))),
    pages: [1, 2],
    breaks: at < 0 ? [] : [{ row: at, kind: 'page' }],
    form: 'expenditure',
    layout: 'amounts',
  };
}

const linesOf = ({ rows, cells }: RecognizedTable): string[] =>
  Array.from({ length: rows }, (_, r) =>
    cells
      .filter((cell) => cell.row === r)
      .map((cell) => cell.text)
      .join('|'),
  );

test('the end of a label at the head of a page goes back to its row', () => {
  const table = tableOf(
    '科目|合计',
    '2130301-行政运行|1.00',
    '2130306-水利工程|2.00',
    '---',
    '运行与维护|',
    '合计|3.00',
  );
  const joined = stitchSeams(table);
  expect(linesOf(joined)).toEqual([
    '科目|合计',
    '2130301-行政运行|1.00',
    '2130306-水利工程运行与维护|2.00',
    '合计|3.00',
  ]);
  expect(joined.cells.filter(({ rules }) => rules.includes('page-seam'))).toMatchObject([
    { raw: '2130306-水利工程\n运行与维护' },
  ]);
  expect(joined.cells.flatMap((cell) => cell.repairs ?? [])).toEqual([]);
  expect(stitchSeams(joined)).toBe(joined);
});

test('a label without a code is joined where the whole stands elsewhere in the table', () => {
  const table = tableOf('单位|合计', '水务局本级|1.00', '水务局', '---', '本级|');
  expect(linesOf(stitchSeams(table)).at(-1)).toBe('水务局本级');
});

test.each([
  ['a line without a figure', ['项目|预算数', '上年结转|1.00', '---', '年终结转|', '合计|1.00']],
  ['a total without a figure', ['科目|合计', '2130301-行政运行|1.00', '---', '合计|']],
  ['a row with a figure', ['科目|合计', '2130301-行政|1.00', '---', '运行|2.00']],
  ['a row inside a page', ['科目|合计', '2130301-行政|1.00', '运行|']],
])('%s stays a row', (_, lines) => {
  const table = tableOf(...lines);
  expect(stitchSeams(table)).toBe(table);
});
