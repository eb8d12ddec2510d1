import { checkReport, reportToText } from '../../src/write/check-report.ts';
import type { Conversion } from '../../src/schemas/index.ts';
import { proveTables, type TinyTable } from '../reconcile/amounts-of.ts';

const table: TinyTable = {
  id: 't1',
  form: 'expenditure',
  head: ['合计', '基本支出', '项目支出'],
  rows: ['2050101 a | 3.000000 1.000000 2.000000', '2050102 b | 4.000000 1.000000 2.000000'],
};

/** Only what the report reads. */
function conversionOf(proof: ReturnType<typeof proveTables>): Conversion {
  const tables = [
    { id: 'd/t1', form: 'expenditure', title: '支出总表' },
    { id: 'd/t2', form: 'other', title: null },
  ];
  return {
    document: { file: 'a.txt' },
    tables,
    amounts: proof.records.amounts,
    checks: proof.checks,
  } as unknown as Conversion;
}

describe('the report of the checks', () => {
  const report = checkReport(conversionOf(proveTables(table)));

  test('counts checks and proved amounts of each table that has any', () => {
    const checks = { held: 1, failed: 1, undecidable: 0, amounts: 6, proved: 3 };
    const proofs = { amounts_stated: 6, value_proved: 3, value_copied: 0, zero_proved: 0 };
    const counts = { ...checks, ...proofs, row_proved: 0, column_proved: 1, unit_proved: 0 };
    expect(report).toEqual({
      file: 'a.txt',
      forms: [{ form: 'expenditure', title: '支出总表', ...counts }],
      ...counts,
    });
  });

  test('is a table that a person can read', () => {
    expect(reportToText(report).split('\n')).toEqual([
      'a.txt',
      'form                  held  failed  undecidable  amounts  proved   value    row  column   unit   copy  zeros',
      'expenditure 支出总表     1       1            0        6  50.0 %  50.0 %  0.0 %  16.6 %  0.0 %  0.0 %      0',
      'all                      1       1            0        6  50.0 %  50.0 %  0.0 %  16.6 %  0.0 %  0.0 %      0',
    ]);
  });
});
