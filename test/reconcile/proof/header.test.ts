import { findingsOf, proofsOf, proveTables, type TinyTable } from '../amounts-of.ts';

const table = (id: string, form: string, head: string[], ...rows: string[]): TinyTable => ({
  id,
  form,
  head,
  rows,
});

describe('the words over a column', () => {
  test('are not proved by a sum of a row that would close as well with two of them exchanged', () => {
    const kinds = ['合计', '基本支出', '项目支出'];
    const found = proofsOf(
      proveTables(table('t1', 'project_expenditure', kinds, '2050101 a | 6.000000 4.000000 2.000000')),
      'column_proof',
    );
    expect([...found.values()]).toEqual(['sum', null, null]);
  });

  test('are proved where another table has the same under each of them', () => {
    const kinds = ['合计', '基本支出', '项目支出'];
    const lines = [
      '2050101 a | 3.000000 1.000000 2.000000',
      '2050102 b | 9.000000 4.000000 5.000000',
      '合计 | 12.000000 5.000000 7.000000',
    ];
    const proof = proveTables(
      table('t1', 'expenditure', kinds, ...lines),
      table('t2', 'general_public', kinds, ...lines),
    );
    expect(new Set(proofsOf(proof, 'column_proof').values())).toEqual(new Set(['table']));
    expect(findingsOf(proof)).toEqual([]);
  });

  test('over the lines of another side are said, where both sides are', () => {
    const proof = (...head: string[]) =>
      proveTables(
        table(
          't1',
          'revenue_expenditure',
          head,
          '一般公共预算拨款收入 ; 教育支出 | 1.00 2.00',
          '事业收入 ; 卫生健康支出 | 4.00 3.00',
          '收入总计 ; 支出总计 | 5.00 5.00',
        ),
      );
    expect(findingsOf(proof('收入', '支出'))).toEqual([]);
    expect(findingsOf(proof('支出', '收入')).filter((text) => text.startsWith('check.side'))).toEqual([
      'check.side_differs t1/r2c1: 支出 → —',
      'check.side_differs t1/r2c3: 收入 → —',
    ]);
  });

  test('are said where funds stand under 收入 without that word, and use beside them', () => {
    const findings = (left: string, right: string): string[] =>
      findingsOf(
        proveTables(
          table(
            't1',
            'fiscal_appropriation',
            [`${left}/金额`, `${right}/支出用途/金额`],
            '一、一般公共预算 ; 一、基本支出 | 5.00 2.00',
            '二、政府性基金预算 ; 二、项目支出 | 1.00 4.00',
          ),
        ),
      ).filter((text) => text.startsWith('check.side'));
    expect(findings('收入', '支出')).toEqual([]);
    expect(findings('支出', '收入')).toHaveLength(2);
  });
});
