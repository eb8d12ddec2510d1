import { findingsOf, proveTables, type TinyTable } from '../amounts-of.ts';

const ROWS = [
  '205 教育支出 | 12.000000 5.000000 7.000000',
  '20501 教育管理 | 12.000000 5.000000 7.000000',
  '2050101 行政运行 | 3.000000 1.000000 2.000000',
  '2050103 机关服务 | 9.000000 4.000000 5.000000',
  '208 社会保障和就业支出 | 6.000000 6.000000 -',
  '20805 养老支出 | 6.000000 6.000000 -',
  '2080505 养老保险缴费 | 4.000000 4.000000 -',
  '2080506 职业年金缴费 | 2.000000 2.000000 -',
  '210 卫生健康支出 | 8.000000 8.000000 -',
  '21011 行政单位医疗 | 8.000000 8.000000 -',
  '2101101 公务员医疗 | 8.000000 8.000000 -',
  '221 住房保障支出 | 5.000000 5.000000 -',
  '22102 住房改革支出 | 5.000000 5.000000 -',
  '2210201 住房公积金 | 5.000000 5.000000 -',
  '合计 | 31.000000 24.000000 7.000000',
];
const table = (id: string, form: string, rows: readonly string[]): TinyTable => ({
  id,
  form,
  head: ['合计', '基本支出', '项目支出'],
  rows,
});
const found = (...rows: string[]): string[] =>
  findingsOf(proveTables(table('t1', 'expenditure', ROWS), table('t2', 'general_public', rows)));
const exchanged = (rows: readonly string[], a: string, b: string): string[] =>
  rows.map((row) => (row.includes(a) ? row.replace(a, b) : row.replace(b, a)));

describe('the rows of tables that repeat each other', () => {
  test('say nothing where they agree', () => {
    expect(found(...ROWS)).toEqual([]);
  });

  test('bear the names of each other where labels were exchanged', () => {
    const names = found(...exchanged(ROWS, '养老保险缴费', '职业年金缴费')).filter((each) =>
      each.startsWith('check.name_differs'),
    );
    expect(names).toContain('check.name_differs t2/r8c3: 职业年金缴费 → 养老保险缴费');
    expect(names).toContain('check.name_differs t2/r9c3: 养老保险缴费 → 职业年金缴费');
  });

  test('bear another name that is no code’s own without a finding', () => {
    expect(found(...ROWS.map((row) => row.replace('住房改革支出', '住房制度改革支出')))).toEqual([]);
  });

  test('bear another code with the same name and figures', () => {
    const codes = found(...ROWS.map((row) => row.replace('2080506', '2080596')));
    expect(codes).toEqual([
      'check.part_larger t2/r9c3: 2.000000 → 0',
      'check.code_differs t2/r9c3: 2080596 → 2080506',
    ]);
  });

  test('are missed where all others of their level are printed', () => {
    const rows = ROWS.filter((row) => !row.startsWith('22102 '));
    expect(found(...rows)).toContain('check.row_missing t2/r14c3: 2210201 → 22102');
  });

  test('are named where one is printed twice', () => {
    const rows = ROWS.flatMap((row) => (row.startsWith('2080506') ? [row, row] : [row]));
    expect(found(...rows).filter((each) => each.startsWith('check.row_repeated'))).toEqual([
      'check.row_repeated t2/r10c3: 2080506 职业年金缴费 → —',
    ]);
  });
});
