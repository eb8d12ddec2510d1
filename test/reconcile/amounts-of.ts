/** @file Amount records for the tests of the checks: a small table written as rows of text. */
import { IDENTITIES } from '../../src/forms/index.ts';
import { proveRecords, type Proof } from '../../src/reconcile/index.ts';
import type { RecognizedTable } from '../../src/model/index.ts';
import type { AmountRecord } from '../../src/schemas/index.ts';

export interface TinyTable {
  readonly id: string;
  readonly form: string;
  readonly unit?: string;
  /** One header path for each figure column: `基本支出/小计`. */
  readonly head: readonly string[];
  /** Labels (those of two sides with `;` between), a bar, the figures: `2050101 行政 | 1.00 -`; `-` is blank, `#` unreadable. */
  readonly rows: readonly string[];
  /** The column of the label of each row, for tables whose levels show by it. */
  readonly labelColumnOf?: (row: number) => number;
}

const stateOf = (text: string): AmountRecord['state'] =>
  text === '-' ? 'blank' : text === '#' ? 'unreadable' : /^[0.]+$/.test(text) ? 'zero' : 'value';

/** In 收支 tables the first header word is the side. */
const directionOf = (path: string): AmountRecord['direction'] =>
  path.startsWith('收入') ? 'revenue' : path.startsWith('支出') ? 'expenditure' : null;

const codeIn = (labels: readonly string[], shape: RegExp): string | null =>
  labels.map((label) => /^\d+/.exec(label)?.[0] ?? '').find((code) => shape.test(code)) ?? null;

export function tableToAmounts({ id, form, unit = '万元', head, rows }: TinyTable): AmountRecord[] {
  return rows.flatMap((line, row) => {
    const [said = '', figures = ''] = line.split('|');
    const sides = said.split(';').map((part) => part.trim().split(' ').filter(Boolean));
    return figures
      .trim()
      .split(/\s+/)
      .map((text, column) => {
        const labels = sides[Math.min(column, sides.length - 1)]!;
        const state = stateOf(text);
        const path = head[column]!.split('/');
        return {
          id: `d/${id}/r${row + 2}c${column + 3}`,
          table_id: `d/${id}`,
          form,
          title: null,
          row_labels: labels,
          column_path: path,
          direction: directionOf(path[0]!),
          phase: 'budget',
          fund: null,
          function_code: codeIn(labels, /^2\d{2}(\d\d){0,2}$/),
          government_economic_code: codeIn(labels, /^5\d{2}(\d\d)?$/),
          department_economic_code: codeIn(labels, /^3\d{2}(\d\d)?$/),
          budget_unit: null,
          level: null,
          parent_id: null,
          measure: null,
          amount: state === 'value' || state === 'zero' ? text : null,
          unit,
          amount_yuan: null,
          raw: text,
          state,
          is_total: false,
          proved_by: [],
          sources: [],
        };
      });
  });
}

/** The label cells alone: all that the checks look at. */
function tableToCells({ id, form, rows, labelColumnOf }: TinyTable): RecognizedTable {
  const cells = rows.map((line, row) => {
    const text = line.split('|')[0]!.trim();
    return {
      row: row + 2,
      column: labelColumnOf?.(row) ?? 0,
      rowSpan: 1,
      columnSpan: 1,
      raw: text,
      text,
      rules: [],
      sources: [],
    };
  });
  const empty = { title: null, number: null, unit: null, headerRows: 2, pages: [], breaks: [] };
  return {
    kind: 'table',
    form,
    layout: 'amounts',
    id,
    foundBy: 'tabs',
    rows: rows.length,
    columns: 3,
    cells,
    ...empty,
  };
}

export const proveTables = (...tables: readonly TinyTable[]): Proof =>
  proveRecords(
    tables.map(tableToCells),
    {
      amounts: tables.flatMap(tableToAmounts),
      projects: [],
      departmentTargets: [],
      evaluations: [],
      places: [],
      doubts: [],
    },
    IDENTITIES,
  );

/** `identity left = right`, `≠` or `?`, in the order of the checks. */
export const checksOf = ({ checks }: Proof): string[] =>
  checks.map(({ identity, holds, left, right, reason }) =>
    holds === null ? `${identity} ? ${reason}` : `${identity} ${left} ${holds ? '=' : '≠'} ${right}`,
  );

/** `code place: actual → expected` of each finding. */
export const findingsOf = ({ doubts }: Proof): string[] =>
  doubts.map(({ code, table, cell, expected, actual }) => {
    const at = cell ? `${table}/r${cell.row}c${cell.column}` : table;
    return `${code} ${at}: ${actual ?? '—'} → ${expected ?? '—'}`;
  });

/** Texts of the figures that are not proved. */
export const unprovedOf = ({ records }: Proof): string[] =>
  records.amounts
    .filter(({ amount, proved_by }) => amount !== null && proved_by.length === 0)
    .map(({ raw }) => raw);
