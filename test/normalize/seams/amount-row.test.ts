import type { RecognizedTable } from '../../../src/model/index.ts';
import { stitchSeams } from '../../../src/normalize/seams/index.ts';
import { linesOf, pagedTable } from '../paged-table.ts';

const tableOf = (...lines: readonly string[]): RecognizedTable => pagedTable(lines);

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
