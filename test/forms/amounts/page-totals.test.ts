import { tableToAmounts } from '../../../src/forms/amounts/index.ts';
import { recognizeTables } from '../../../src/forms/recognize.ts';
import { linesToTestTable } from '../../tables.ts';

const read = (...lines: string[]) =>
  tableToAmounts('doc', recognizeTables([linesToTestTable(lines, { unit: '万元' })])[0]!, { kind: 'budget' });

test('totals of pages are part of no sum of the table, which is said', () => {
  const { amounts, ledger, doubts } = read(
    '项目|预算数',
    '电脑|18.00',
    '打印机|3.60',
    '本页小计|21.60',
    '承前页|21.60',
    '显微镜|24.40',
    '过次页|46.00',
    '合计|46.00',
  );
  const [sum] = ledger[0]!.outline.sums;
  expect(sum!.parts.map(({ printed }) => printed[0])).toEqual(['电脑', '打印机', '显微镜']);
  expect(amounts.filter(({ is_total }) => is_total).map(({ row_labels }) => row_labels[0])).toEqual([
    '本页小计',
    '承前页',
    '过次页',
    '合计',
  ]);
  expect(doubts.map(({ code, note }) => [code, note])).toEqual([
    ['table.page_totals', '本页小计 (row 3), 承前页 (row 4), 过次页 (row 6)'],
  ]);
});

test('a table without them has nothing to say', () =>
  expect(read('项目|预算数', '电脑|18.00', '小计|18.00', '合计|18.00').doubts).toEqual([]));

test('a figure under no heading beside figures that have one is said', () => {
  const { doubts } = read('项目|上年预算数|本年预算数', '公务接待费|·|41000|38500');
  expect(doubts.map(({ code, actual }) => [code, actual])).toEqual([['table.unread', '38500']]);
});

test('empty cells beside the words of groups belong to them where names repeat', () => {
  const { amounts } = read('收入|·|支出|·', '项目|预算数|项目|预算数', '事业收入|5.00|教育支出|5.00');
  expect(amounts.map(({ column_path }) => column_path.join('>'))).toEqual(['收入>预算数', '支出>预算数']);
});
