import { findingsOf, proveTables, type TinyTable } from './amounts-of.ts';

const LABELS = ['2050101 a', '2050102 b', '2050103 c', '2050104 d', '2080501 e', '2080502 f', '合计'];
const table = (id: string, form: string, figures: readonly (readonly number[])[]): TinyTable => ({
  id,
  form,
  head: ['合计', '基本支出', '项目支出'],
  rows: LABELS.map((label, i) => `${label} | ${figures[i]!.map((figure) => `${figure}.000000`).join(' ')}`),
});
const RIGHT = [
  [31, 11, 20],
  [17, 9, 8],
  [53, 40, 13],
  [29, 5, 24],
  [13, 2, 11],
  [19, 1, 18],
  [162, 68, 94],
];
const DOWN = [RIGHT[5]!, ...RIGHT.slice(0, 5), RIGHT[6]!];

describe('rows that bear the amounts of the row above', () => {
  test('are one finding, though every row and the total close in themselves', () => {
    const proof = proveTables(
      table('t1', 'expenditure', RIGHT),
      table('t2', 'fiscal_expenditure', RIGHT),
      table('t3', 'general_public', DOWN),
    );
    const found = findingsOf(proof);
    expect(found.filter((finding) => finding.startsWith('check.rows_shifted'))).toHaveLength(1);
    expect(found[0]).toMatch(/^check.rows_shifted t3: \d+ → —$/);
  });

  test('are no reading to be given up, however many of the comparisons fail', () => {
    const proof = proveTables(table('t1', 'expenditure', RIGHT), table('t3', 'general_public', DOWN));
    expect(findingsOf(proof).some((finding) => finding.startsWith('check.not_a_sum'))).toBe(false);
    const row = proof.records.amounts.find(({ id }) => id.endsWith('t3/r3c3'))!;
    expect(row.proved_by).toEqual([]);
  });

  test('clean tables have no such finding', () => {
    expect(
      findingsOf(proveTables(table('t1', 'expenditure', RIGHT), table('t3', 'general_public', RIGHT))),
    ).toEqual([]);
  });
});
