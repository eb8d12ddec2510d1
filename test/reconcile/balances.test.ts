import { checksOf, proveTables, type TinyTable } from './amounts-of.ts';

const fund: TinyTable = {
  id: 't1',
  form: 'final_government_fund',
  head: [
    '年初结转和结余',
    '本年收入',
    '本年支出/小计',
    '本年支出/基本支出',
    '本年支出/项目支出',
    '年末结转和结余',
  ],
  rows: ['2120801 征地补偿 | 1.000000 5.000000 4.000000 - 4.000000 2.000000'],
};
const balances = (table: TinyTable): string[] =>
  checksOf(proveTables(table)).filter((check) => check.startsWith('columns.carryover'));

test('what was carried over and came in is what was spent and is left', () => {
  expect(balances(fund)).toEqual(['columns.carryover 6.000000 = 6.000000']);
});

test('a row that does not balance fails', () => {
  expect(balances({ ...fund, rows: [fund.rows[0]!.replace('2.000000', '3.000000')] })).toEqual([
    'columns.carryover 6.000000 ≠ 7.000000',
  ]);
});

test('a table with another group of columns says nothing of the balance', () => {
  const wider = { ...fund, head: [...fund.head, '结余分配'], rows: [`${fund.rows[0]!} 1.000000`] };
  expect(balances(wider)).toEqual([]);
});
