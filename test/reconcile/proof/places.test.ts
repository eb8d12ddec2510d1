import { proveTables, proofsOf, type TinyTable } from '../amounts-of.ts';

const KINDS = ['合计', '基本支出', '项目支出'];
const ROWS = [
  '2050101 行政运行 | 3.000000 1.000000 2.000000',
  '2050102 培训支出 | 9.000000 4.000000 5.000000',
  '合计 | 12.000000 5.000000 7.000000',
];
const table = (id: string, form: string, rows: readonly string[] = ROWS, head = KINDS): TinyTable => ({
  id,
  form,
  head,
  rows,
});

describe('the row of a figure', () => {
  test('is proved by a line of another table with its code and name, and by nothing in its own table', () => {
    const alone = proofsOf(proveTables(table('t1', 'expenditure')), 'row_proof');
    expect(new Set(alone.values())).toEqual(new Set([null]));
    const two = proofsOf(proveTables(table('t1', 'expenditure'), table('t2', 'general_public')), 'row_proof');
    expect(new Set(two.values())).toEqual(new Set(['line']));
  });

  test('is not proved by a line of the same code and another name', () => {
    const other = ROWS.map((row) => row.replace('培训支出', '行政运行'));
    const found = proofsOf(
      proveTables(table('t1', 'expenditure'), table('t2', 'general_public', other)),
      'row_proof',
    );
    expect([found.get('t1/r3c3'), found.get('t1/r2c3')]).toEqual([null, 'line']);
  });

  test('is proved through the sum of its row', () => {
    const totals = ['2050101 行政运行 | 3.000000', '2050102 培训支出 | 9.000000', '合计 | 12.000000'];
    const found = proofsOf(
      proveTables(table('t1', 'expenditure'), table('t2', 'general_public', totals, ['合计'])),
      'row_proof',
    );
    expect([found.get('t1/r2c3'), found.get('t1/r2c4'), found.get('t1/r2c5')]).toEqual([
      'line',
      'cross',
      'cross',
    ]);
  });
});

describe('the column of a figure', () => {
  test('of a sum is proved by its row, and its parts, which could be exchanged, are not', () => {
    const found = proofsOf(proveTables(table('t1', 'expenditure')), 'column_proof');
    expect([found.get('t1/r4c3'), found.get('t1/r4c4'), found.get('t1/r4c5')]).toEqual(['sum', null, null]);
  });

  test('is proved by another table whose words count the same', () => {
    const found = proofsOf(
      proveTables(table('t1', 'expenditure'), table('t2', 'general_public')),
      'column_proof',
    );
    expect(new Set(found.values())).toEqual(new Set(['table']));
  });
});

describe('the unit of a figure', () => {
  const inYuan = ROWS.map((row) => row.replaceAll(/(\d)\.000000/gu, '$10000.00'));
  test('is proved by another unit line, better by another unit, and not within the table', () => {
    const [one, two] = [table('t1', 'expenditure'), table('t2', 'general_public')];
    const yuan = { ...table('t2', 'general_public', inYuan), unit: '元' };
    const of = (...tables: TinyTable[]) => new Set(proofsOf(proveTables(...tables), 'unit_proof').values());
    expect([of(one), of(one, two), of(one, yuan)]).toEqual([
      new Set([null]),
      new Set(['statement']),
      new Set(['unit']),
    ]);
  });
});
