import { jest } from '@jest/globals';
import * as amount from '../../src/words/amount.ts';
import type { Cell, DocumentFacts, RecognizedTable } from '../../src/model/index.ts';
import type { Records } from '../../src/schemas/index.ts';
import { asForm, linesToTestTable } from '../tables.ts';

let sums = 0;
jest.unstable_mockModule('../../src/words/amount.ts', () => ({
  ...amount,
  sumAmounts: (amounts: readonly amount.Amount[]): amount.Amount => {
    sums++;
    return amount.sumAmounts(amounts);
  },
}));
const { IDENTITIES, recordTables } = await import('../../src/forms/index.ts');
const { proveRecords, proverOf } = await import('../../src/reconcile/index.ts');

const facts: DocumentFacts = { kind: 'budget', department: null, region: null, year: 2025 };
const HEADER = '科目编码|科目名称|合计|基本支出|项目支出';
const tableOf = (id: string, form: string, ...lines: string[]): RecognizedTable =>
  asForm(linesToTestTable(lines, { id, headerRows: 1, unit: '万元' }), { form });

const expenditure = (...lines: string[]): RecognizedTable => tableOf('t0', 'expenditure', HEADER, ...lines);
const income = tableOf('t1', 'income_expenditure', '收入|预算数|支出|预算数', '本年收入|9.00|教育支出|9.00');
/** A table of no role: it is compared with nothing. */
const other = (id: string): RecognizedTable =>
  tableOf(
    id,
    'other',
    HEADER,
    '2050101|甲|3.00|1.00|2.00',
    '2050102|乙|7.00|3.00|4.00',
    '|合计|10.00|4.00|6.00',
  );

const recordsOf = (tables: readonly RecognizedTable[]): Records => recordTables('d', tables, facts);

/** One cell of a document read otherwise. */
interface Case {
  readonly tables: readonly RecognizedTable[];
  readonly from: string;
  readonly to: string;
}

function readOtherwise({ tables, from, to }: Case) {
  const table = tables.find(({ cells }) => cells.some(({ text }) => text === from))!;
  const before = table.cells.find(({ text }) => text === from)!;
  const after: Cell = { ...before, text: to };
  const read = { ...table, cells: table.cells.map((cell) => (cell === before ? after : cell)) };
  return { table: read, before, after, tables: tables.map((each) => (each === table ? read : each)) };
}

/** What the proof of the whole document says of the cell. */
function outcomeOfWhole(each: Case): { held: number; failed: number } {
  const { tables, table, after } = readOtherwise(each);
  const id = `d/${table.id}/r${after.row}c${after.column}`;
  const naming = proveRecords(tables, recordsOf(tables), IDENTITIES).checks.filter(({ terms }) =>
    terms.some(({ cell }) => cell === id),
  );
  return {
    held: naming.filter(({ holds }) => holds === true).length,
    failed: naming.filter(({ holds }) => holds === false).length,
  };
}

function askProver(each: Case): { outcome: { held: number; failed: number }; reread: string[] } {
  const { table, after } = readOtherwise(each);
  const reread: string[] = [];
  const prover = proverOf({
    documentId: 'd',
    tables: each.tables,
    records: recordsOf(each.tables),
    book: IDENTITIES,
    ledgerOf: (one) => {
      reread.push(one.id);
      return recordsOf([one]).ledger[0] ?? null;
    },
  });
  const accounts = prover.reread(prover.start(), table);
  sums = 0;
  return { outcome: prover.outcomeAt(accounts, table, after), reread };
}

const damaged = (figure: string): RecognizedTable =>
  expenditure(`2050101|甲|${figure}|1.00|2.00`, '2050102|乙|6.00|3.00|3.00', '|合计|9.00|4.00|5.00');
const targets = asForm(
  linesToTestTable(
    [
      '部门名称|甲局||',
      '年度资金|资金总额|财政拨款|其他资金',
      '|9.00|9.00|',
      '绩效指标|一级指标|二级指标|三级指标',
    ],
    { id: 't2', unit: '万元' },
  ),
  { form: 'department_targets', layout: 'department_targets' },
);

describe('the prover', () => {
  test.each<[string, Case, number, number]>([
    ['sums that close', { tables: [damaged('3,00')], from: '3,00', to: '3.00' }, 2, 0],
    ['sums that do not', { tables: [damaged('8,00')], from: '8,00', to: '8.00' }, 0, 2],
    [
      'more decimals than the others have',
      { tables: [damaged('3,0001')], from: '3,0001', to: '3.0001' },
      0,
      2,
    ],
    [
      'a reading that leaves the table rounded',
      { tables: [damaged('3,01')], from: '3,01', to: '3.01' },
      2,
      0,
    ],
    ['a text that is no quantity', { tables: [damaged('3,0')], from: '3,0', to: '3.0' }, 2, 0],
    ['a table it is compared with', { tables: [damaged('3,00'), income], from: '3,00', to: '3.00' }, 2, 0],
    [
      'a total of other tables',
      { tables: [expenditure('|合计|9,00|4.00|5.00'), income, targets], from: '9,00', to: '9.00' },
      2,
      0,
    ],
    ['a label', { tables: [expenditure('20,50|甲|3.00|1.00|2.00')], from: '20,50', to: '20.50' }, 0, 0],
  ])('says what the proof of the whole document says: %s', (_, each, held, failed) => {
    expect(askProver(each).outcome).toEqual(outcomeOfWhole(each));
    expect(askProver(each).outcome).toEqual({ held, failed });
  });

  test('reads no other table again', () => {
    expect(askProver({ tables: [damaged('3,00'), income], from: '3,00', to: '3.00' }).reread).toEqual(['t0']);
  });

  test('proves no more where the document has more tables that the cell has nothing to do with', () => {
    const [alone, among] = [0, 20].map((count) => {
      const others = Array.from({ length: count }, (_, i) => other(`t${i + 5}`));
      askProver({ tables: [damaged('3,00'), ...others], from: '3,00', to: '3.00' });
      return sums;
    });
    expect(alone).toBeGreaterThan(0);
    expect(among).toBe(alone);
  });

  test('proves twice as much in a table of twice as many rows', () => {
    const [once, twice] = [100, 200].map((count) => {
      const rows = Array.from({ length: count }, (_, i) => `${2050101 + i}|甲|3.00|1.00|2.00`);
      const table = expenditure('2040101|乙|9,00|4.00|5.00', ...rows, '|合计|1.00|1.00|1.00');
      askProver({ tables: [table], from: '9,00', to: '9.00' });
      return sums;
    });
    expect(once).toBeGreaterThan(100);
    expect(twice! / once!).toBeLessThan(2.1);
  });
});
