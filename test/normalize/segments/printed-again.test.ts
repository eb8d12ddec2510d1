import { takeOutPrintedAgain } from '../../../src/normalize/segments/printed-again.ts';
import { linesOf, pagedTable } from '../paged-table.ts';

const HEADER = '单位|总计|基本支出';
const BODY = ['合计|6.00|4.00', '甲局|1.00|1.00'];

test('a header printed again behind a page that had none is no row, nor is the total below it', () => {
  const table = takeOutPrintedAgain(
    pagedTable([HEADER, ...BODY, '---', '乙局|2.00|1.00', '---', HEADER, BODY[0]!, '丙局|3.00|2.00']),
  );
  expect(linesOf(table)).toEqual([HEADER, ...BODY, '乙局|2.00|1.00', '丙局|3.00|2.00']);
  expect(table.breaks.map(({ row }) => row)).toEqual([3, 4]);
  expect(table.repeated?.map(({ text }) => text).join()).toBe('单位,总计,基本支出,合计,6.00,4.00');
});

test('a total with other figures, and one that is not at the head of a page, is a row', () => {
  const lines = [HEADER, ...BODY, BODY[0]!, '---', '合计|9.00|9.00', '乙局|2.00|1.00'];
  expect(linesOf(takeOutPrintedAgain(pagedTable(lines)))).toHaveLength(lines.length - 1);
});

test('rows that are alike are real', () => {
  const lines = [HEADER, ...BODY, '---', BODY[1]!];
  expect(linesOf(takeOutPrintedAgain(pagedTable(lines)))).toHaveLength(4);
});
