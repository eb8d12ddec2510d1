import { findingsOf, proveTables, unprovedOf, type TinyTable } from './amounts-of.ts';

const ROWS = [
  ['2050101 行政运行', 1200, 1000, 200],
  ['2050102 一般行政管理', 300, 100, 200],
  ['2080501 离退休', 50, 50, 0],
  ['2100101 医疗', 7, 7, 0],
  ['合计', 1557, 1157, 400],
] as const;
const table = (id: string, form: string, unit: string, times = 1): TinyTable => ({
  id,
  form,
  unit,
  head: ['合计', '基本支出', '项目支出'],
  rows: ROWS.map(
    ([label, ...figures]) => `${label} | ${figures.map((figure) => `${figure * times}.00`).join(' ')}`,
  ),
});
const [all, general, fiscal] = ['expenditure', 'general_public', 'fiscal_expenditure'];

describe('a unit line that is wrong', () => {
  test('is one finding at the table that differs from all others, and none of its figures is proved', () => {
    const proof = proveTables(
      table('t1', all!, '元', 10_000),
      table('t2', fiscal!, '元', 10_000),
      table('t3', general!, '万元', 10_000),
    );
    expect(findingsOf(proof)).toEqual(['check.unit_wrong t3: 万元 → —']);
    expect(unprovedOf(proof)).toHaveLength(15);
  });

  test('is the unit of either table where no third one tells', () => {
    const proof = proveTables(table('t1', all!, '元'), table('t3', general!, '万元'));
    expect(findingsOf(proof)).toEqual(['check.unit_wrong t1: 元 → —']);
    expect(proof.doubts[0]!.note).toContain('or the unit of the other table is wrong');
    expect(unprovedOf(proof)).toHaveLength(30);
  });

  test('is not found where the tables agree in units that differ', () => {
    const proof = proveTables(table('t1', all!, '元', 10_000), table('t3', general!, '万元'));
    expect(findingsOf(proof).filter((finding) => !finding.startsWith('check.rounded'))).toEqual([]);
  });
});

describe('one form divided by two classes', () => {
  test('is compared, and its unit line found wrong, though its totals differ by it', () => {
    const byEconomic: TinyTable = {
      ...table('t4', general!, '元'),
      rows: [
        '30101 基本工资 | 1157.00 1157.00 0',
        '30201 办公费 | 400.00 0 400.00',
        '合计 | 1557.00 1157.00 400.00',
      ],
    };
    const proof = proveTables(table('t1', all!, '万元'), table('t3', general!, '万元'), byEconomic);
    expect(findingsOf(proof)).toContain('check.unit_wrong t4: 元 → —');
  });
});
