import { findingsOf, proveTables, type TinyTable } from './amounts-of.ts';

const table = (...rows: string[]): TinyTable => ({
  id: 't1',
  form: 'expenditure',
  head: ['合计', '基本支出', '项目支出'],
  rows,
});
const blanks = (...rows: string[]): string[] => findingsOf(proveTables(table(...rows)));
const CLEAN = [
  '205 教育支出 | 12.000000 5.000000 7.000000',
  '20501 管理 | 12.000000 5.000000 7.000000',
  '2050101 a | 3.000000 1.000000 2.000000',
  '2050102 b | 9.000000 4.000000 5.000000',
  '合计 | 12.000000 5.000000 7.000000',
];

describe('a blank figure', () => {
  test('of a 款 whose 项 are given is found, and the clean table has none', () => {
    expect(blanks(...CLEAN)).toEqual([]);
    const found = blanks(
      ...CLEAN.map((row) => row.replace('20501 管理 | 12.000000 5.000000', '20501 管理 | 12.000000 -')),
    );
    expect(found).toContain('check.figure_blank t1/r3c4: — → 5.000000');
  });

  test('of a row whose parts are given is found', () => {
    const found = blanks(...CLEAN.map((row) => row.replace('b | 9.000000', 'b | -')));
    expect(found).toContain('check.figure_blank t1/r5c3: — → 9.000000');
  });

  test('is left alone in a table that gives no figures of its classes', () => {
    expect(
      blanks(
        '205 教育支出 | - - -',
        '2050101 a | 3.000000 1.000000 2.000000',
        '合计 | 3.000000 1.000000 2.000000',
      ),
    ).toEqual([]);
  });
});
