import { FINDINGS } from '../../src/findings/index.ts';
import type { AmountRecord, Records } from '../../src/schemas/index.ts';
import { validateRecords } from '../../src/conclude/validate.ts';

const amount: AmountRecord = {
  id: 'd/t0/r3c2',
  table_id: 'd/t0',
  form: 'expenditure',
  title: '支出总表',
  row_labels: ['2130301-行政运行'],
  column_path: ['合计'],
  direction: 'expenditure',
  phase: 'budget',
  fund: null,
  function_name: null,
  function_code: '2130301',
  government_economic_code: null,
  department_economic_code: null,
  budget_unit: null,
  level: 3,
  parent_id: null,
  measure: 'total',
  amount: '1.50',
  unit: '万元',
  amount_yuan: '15000.00',
  raw: '1.50',
  state: 'value',
  is_total: false,
  is_leaf: false,
  counts: false,
  proved_by: [],
  value_proof: null,
  row_proof: null,
  column_proof: null,
  unit_proof: null,
  unproved: null,
  sources: [{ line: 4, columns: [0, 4] }],
};
const recordsOf = (...amounts: AmountRecord[]): Records => ({
  amounts,
  projects: [],
  departmentTargets: [],
  evaluations: [],
  statements: [],
  places: [],
  ledger: [],
  doubts: [],
});

test('records that fit pass as they are, without a finding', () => {
  const records = recordsOf(amount);
  expect(validateRecords(records)).toEqual(records);
});

test('a record that does not fit is left out and reported with its place and field', () => {
  const broken = { ...amount, id: 'd/t0/r4c2', amount: '1,50' };
  const { amounts, doubts } = validateRecords(recordsOf(amount, broken));
  expect(amounts).toEqual([amount]);
  expect(doubts).toMatchObject([{ code: 'record.invalid', table: 't0', cell: { row: 4, column: 2 } }]);
  expect(doubts[0]?.note).toMatch(/^amount: /);
  expect(FINDINGS['record.invalid'].level).toBe('error');
});
