import { findingsOf, proveTables, unprovedOf, type TinyTable } from './amounts-of.ts';

const expenditure = (...rows: string[]): TinyTable => ({
  id: 't1',
  form: 'expenditure',
  head: ['合计', '基本支出', '项目支出'],
  rows,
});
const single = (id: string, form: string, ...rows: string[]): TinyTable => ({
  id,
  form,
  head: ['合计'],
  rows,
});
const side = (id: string, form: string, ...rows: string[]): TinyTable => ({
  id,
  form,
  head: ['支出/预算数'],
  rows,
});

describe('verdicts', () => {
  test('a wrong digit is named with its cell when two sums close with the right one', () => {
    const proof = proveTables(
      expenditure(
        '2050101 a | 31.000000 11.000000 20.000000',
        '2050102 b | 5.000000 7.000000 -',
        '合计 | 38.000000 18.000000 20.000000',
      ),
    );
    expect(findingsOf(proof)).toEqual(['check.figure_wrong t1/r3c3: 5.000000 → 7.000000']);
    expect(proof.doubts[0]!.note).toContain('one digit differs');
    expect(unprovedOf(proof)).toContain('5.000000');
  });

  test('transposed digits, a lost digit and a shifted point are recognized', () => {
    const noteOf = (printed: string): string | null | undefined =>
      proveTables(
        expenditure(
          '2050101 a | 1.000000 1.000000 -',
          `2050102 b | ${printed} 12.340000 -`,
          '合计 | 13.340000 13.340000 -',
        ),
      ).doubts[0]?.note;
    expect(noteOf('12.430000')).toContain('transposed');
    expect(noteOf('2.340000')).toContain('a digit is lost');
    expect(noteOf('123.400000')).toContain('point is shifted');
  });

  test('two figures that are wrong together are found where neither alone explains the failure', () => {
    const publicExpenses: TinyTable = {
      id: 't2',
      form: 'three_public',
      head: [
        '“三公”经费预算总额',
        '因公出国（境）费用',
        '公务接待费',
        '公务用车购置及运行费/小计',
        '公务用车购置及运行费/公务用车购置费',
        '公务用车购置及运行费/公务用车运行费',
      ],
      rows: [' | 10.000000 - 1.000000 6.000000 3.000000 3.000000'],
    };
    const classes = ['2050101 30217 | 1.000000', '2050101 30231 | 6.000000', '2050101 31013 | 3.000000'];
    const proof = proveTables(
      publicExpenses,
      single('t3', 'expenditure', ...classes, '合计 | 10.000000'),
      single('t4', 'general_public', '2050101 a | 10.000000', '合计 | 10.000000'),
      side('t5', 'fiscal_appropriation', '一、教育支出 | 10.000000', '支出总计 | 10.000000'),
    );
    expect(findingsOf(proof).sort()).toEqual([
      'check.figure_wrong t2/r2c6: 6.000000 → 9.000000',
      'check.figure_wrong t2/r2c8: 3.000000 → 6.000000',
    ]);
  });

  test('a figure that closes in another row is reported with that row and stays', () => {
    const proof = proveTables(
      side(
        't0',
        'fiscal_appropriation',
        '一、教育支出 | 9.000000',
        '二、科学技术支出 | 5.000000',
        '三、住房保障支出 | 4.000000',
        '本年支出合计 | -',
        '支出总计 | 9.000000',
      ),
      single('t1', 'general_public', '2050101 a | 5.000000', '2210201 b | 4.000000', '合计 | 9.000000'),
      single('t2', 'government_fund', '合计 | -'),
      single('t3', 'state_capital', '合计 | -'),
    );
    expect(findingsOf(proof).sort()).toEqual([
      'check.figure_misplaced t0/r2c3: 9.000000 → 本年支出合计 支出 预算数',
      'check.figure_misplaced t0/r3c3: 5.000000 → 一、教育支出 支出 预算数',
    ]);
    expect(proof.records.amounts[0]!.amount).toBe('9.000000');
  });

  test('rows that are missing are told from a wrong total by the same gap in another table', () => {
    const proof = proveTables(
      side(
        't0',
        'revenue_expenditure',
        '一、教育支出 | 5.000000',
        '二、住房保障支出 | 4.000000',
        '本年支出合计 | 9.000000',
        '支出总计 | 9.000000',
      ),
      expenditure(
        '2050101 a | 3.000000 1.000000 2.000000',
        '2210201 b | 4.000000 4.000000 -',
        '合计 | 9.000000 6.000000 3.000000',
      ),
    );
    expect(findingsOf(proof)).toEqual(['check.rows_missing t1: 7.000000 → 9.000000']);
    expect(proof.doubts[0]!.note).toContain('教育支出');
  });

  test('an unreadable figure gets its value in a finding, never in the record', () => {
    const proof = proveTables(
      expenditure('2050101 a | 3.000000 # 2.000000', '合计 | 3.000000 1.000000 2.000000'),
    );
    expect(findingsOf(proof)).toEqual(['check.value_given t1/r2c4: — → 1.000000']);
    expect(proof.records.amounts[1]!.amount).toBeNull();
  });

  test('a last digit that would make several rounded sums exact is told, and its figure is not proved', () => {
    const proof = proveTables(
      expenditure('2050101 a | 3.01 1.00 2.00', '2050102 b | 5.00 5.00 -', '合计 | 8.00 6.00 2.00'),
    );
    expect(findingsOf(proof)[0]).toBe('check.last_digit t1/r2c3: 3.01 → 3.00');
    expect(unprovedOf(proof)).toContain('3.01');
  });

  test('of several equally small explanations the one that is a single slip is called the likeliest', () => {
    const rows = ['A-货物 | 11.000000', 'B-工程 | 12.008000', '合计 | 23.000000'];
    const proof = proveTables(single('t1', 'procurement', ...rows));
    expect(findingsOf(proof)).toEqual(['check.figure_wrong t1/r3c3: 12.008000 → 12.000000']);
    expect(proof.doubts[0]!.note).toContain('likeliest');
  });

  test('a failure that nothing explains is reported with both sides', () => {
    const rows = ['A-货物 | 11.000000', 'B-工程 | 12.000000', '合计 | 85.000000'];
    const proof = proveTables(single('t1', 'procurement', ...rows));
    expect(findingsOf(proof)).toEqual(['check.not_closed t1/r4c3: 23.000000 → 85.000000']);
  });

  test('a line that is left out is one missing row, not figures that are wrong in step', () => {
    const proof = proveTables(
      expenditure(
        '20402 公安 | 90.00 40.00 50.00',
        '2040201 行政运行 | 40.00 40.00 -',
        '2040299 其他公安支出 | 20.00 - 20.00',
        '合计 | 90.00 40.00 50.00',
      ),
    );
    expect(findingsOf(proof)).toEqual(['check.rows_missing t1/r2c3: 60.00 → 90.00']);
    expect(proof.doubts[0]!.note).toContain('30.00 under 20402 公安 合计');
  });

  test('a row that does not close across is no sign of a missing one', () => {
    const proof = proveTables(
      expenditure(
        '20402 公安 | 90.00 40.00 50.00',
        '2040201 行政运行 | 40.00 40.00 -',
        '2040299 其他公安支出 | 20.00 - 50.00',
        '合计 | 90.00 40.00 50.00',
      ),
    );
    expect(findingsOf(proof)).toEqual(['check.figure_wrong t1/r4c3: 20.00 → 50.00']);
  });
});
