import { proveTables, proofsOf, type TinyTable } from '../amounts-of.ts';

const table = (id: string, form: string, head: string[], ...rows: string[]): TinyTable => ({
  id,
  form,
  head,
  rows,
});
const KINDS = ['合计', '基本支出', '项目支出'];
const valueOf = (...tables: TinyTable[]) => proofsOf(proveTables(...tables), 'value_proof');

describe('the value of a figure', () => {
  test('in sums of its row and of its column is proved against any other single figure', () => {
    const found = valueOf(
      table(
        't1',
        'expenditure',
        KINDS,
        '2050101 a | 3.000000 1.000000 2.000000',
        '2050102 b | 9.000000 4.000000 5.000000',
        '合计 | 12.000000 5.000000 7.000000',
      ),
    );
    expect(new Set(found.values())).toEqual(new Set(['crossed']));
  });

  test('in one sum only could be wrong together with another term of it', () => {
    const found = valueOf(
      table(
        't1',
        'general_public',
        ['预算数'],
        '2050101 a | 3.000000',
        '2050102 b | 9.000000',
        '合计 | 12.000000',
      ),
    );
    expect([found.get('t1/r2c3'), found.get('t1/r3c3')]).toEqual(['sum', 'sum']);
  });

  test('that is the only term of its sum is a copy of itself', () => {
    const found = valueOf(
      table('t1', 'general_public', ['预算数'], '2050101 a | 3.000000', '合计 | 3.000000'),
    );
    expect([...found.values()]).toEqual(['copy', 'copy']);
  });

  test('that another table prints too is equal, and a zero is named as such', () => {
    const found = valueOf(
      table(
        't1',
        'expenditure',
        KINDS,
        '2050101 a | 3.000000 3.000000 0.000000',
        '合计 | 3.000000 3.000000 0.000000',
      ),
      table(
        't2',
        'general_public',
        KINDS,
        '2050101 a | 3.000000 3.000000 0.000000',
        '合计 | 3.000000 3.000000 0.000000',
      ),
    );
    expect([found.get('t1/r2c3'), found.get('t1/r2c5')]).toEqual(['equal', 'zero']);
  });

  test('says why it is not proved', () => {
    const proof = proveTables(
      table(
        't1',
        'expenditure',
        KINDS,
        '2050101 a | 3.000000 1.000000 2.000000',
        '2050102 b | 9.000000 4.000000 2.000000',
      ),
      table('t2', 'other', ['金额'], 'x | 4.00'),
      table('t3', 'general_public', KINDS, '2050103 c | 3.00 1.00 2.01'),
    );
    const found = proofsOf(proof, 'unproved');
    expect([found.get('t1/r3c3'), found.get('t2/r2c3'), found.get('t3/r2c3')]).toEqual([
      'failing',
      'no_identity',
      'rounded',
    ]);
    expect(found.get('t1/r2c3')).toBe(null);
  });
});

test('a gap that is found unproves what it is at, and nothing outside of it', () => {
  const sides: TinyTable = {
    id: 't1',
    form: 'revenue_expenditure',
    head: ['收入/预算数', '支出/预算数'],
    rows: [
      '一、财政拨款收入 ; 一、教育支出 | 31.000000 20.000000',
      '; 二、卫生健康支出 | - 11.000000',
      '收入总计 ; 支出总计 | 31.000000 31.000000',
    ],
  };
  const rows = [
    '205 教育支出 | 15.000000',
    '20501 管理 | 15.000000',
    '2050101 行政 | 9.000000',
    '2050102 事务 | 6.000000',
    '210 卫生健康支出 | 11.000000',
    '21011 医疗 | 11.000000',
    '2101101 单位 | 4.000000',
    '2101102 补助 | 7.000000',
    '合计 | 31.000000',
  ];
  const proof = proveTables(sides, table('t2', 'expenditure', ['合计'], ...rows));
  expect(proof.doubts.map(({ code }) => code)).toEqual(['check.rows_missing']);
  const found = proofsOf(proof, 'unproved');
  expect(found.get('t2/r2c3')).toBe('rows_missing');
  expect([found.get('t2/r6c3'), found.get('t2/r8c3'), found.get('t2/r10c3')]).toEqual([null, null, null]);
});

describe('figures that were rounded one by one', () => {
  test('are held to their last digit by two sums, one just from above and one just from below', () => {
    const found = valueOf(
      table(
        't1',
        'expenditure',
        KINDS,
        '2050101 a | 3.01 1.00 2.00',
        '2050102 b | 9.00 4.00 5.00',
        '合计 | 12.02 5.01 7.01',
      ),
    );
    // 3.01 is 1.00 + 2.00 and no more than half a unit above it, and 12.02 − 9.00 and no more than half a unit below it.
    expect(found.get('t1/r2c3')).toBe('crossed');
    expect(found.get('t1/r2c4')).toBeNull();
  });
});
