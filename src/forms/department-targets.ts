/** @file 部门整体支出绩效目标表: the performance targets of a whole department, with its funds. */
import { tableIdOf } from '../ids.ts';
import type { Cell, RecognizedTable } from '../model.ts';
import type { DepartmentTargetRecord } from '../schemas/index.ts';
import { columnarFunds, readColumnarHead } from './department-targets/columnar.ts';
import { readFunds } from './department-targets/funds.ts';
import {
  formGridToTargetIndicators,
  rowToIndicatorColumns,
  type TargetIndicator,
} from './department-targets/indicators.ts';
import { TARGET_HEAD_LABELS, type TargetHeadField } from './department-targets/labels.ts';
import {
  cellToPrinted,
  isBlankCell,
  rowToFields,
  tableToFormGrid,
  textToField,
  type FormGrid,
} from './form-grid.ts';
import { readMoneyUnit } from './money-unit.ts';
import { cellsToSources } from './places.ts';

/** The rows above the indicators. */
function toHeadRows({ rows }: FormGrid): (readonly Cell[])[] {
  const header = rows.findIndex((row) => rowToIndicatorColumns(row) !== null);
  return rows.slice(0, header < 0 ? rows.length : header);
}

/**
 * Label and values of the head: the cells behind a label that are no label (that of the goal can be printed twice, side by
 * side), one a row where the label is merged over several.
 */
function readHead(rows: readonly (readonly Cell[])[]): Map<TargetHeadField, readonly Cell[]> {
  const head = new Map<TargetHeadField, Cell[]>();
  for (const row of rows)
    for (const [field, cell] of rowToFields(row, TARGET_HEAD_LABELS)) {
      const values = head.get(field) ?? [];
      const label = row[row.indexOf(cell) - 1]!;
      const isNew = values.length === 0 || (label.rowSpan > 1 && !values.includes(cell));
      if (isNew && !isBlankCell(cell)) head.set(field, [...values, cell]);
    }
  return head;
}

const toText = (cells: readonly Cell[] | undefined): string | null =>
  cells === undefined ? null : cells.map(cellToPrinted).join('');

const begins = (form: FormGrid): boolean =>
  toHeadRows(form).some((row) =>
    row.some((cell) => textToField(cell.text, TARGET_HEAD_LABELS) === 'department'),
  );

/** One form, over as many tables as the pages have cut it into. */
function tablesToRecord(documentId: string, tables: readonly RecognizedTable[]): DepartmentTargetRecord {
  const [first] = tables as [RecognizedTable];
  const id = `${tableIdOf(documentId, first)}/department_target`;
  const form = tableToFormGrid(first);
  const headRows = toHeadRows(form);
  const columnar = readColumnarHead(form);
  const head = columnar
    ? new Map([...columnar].map(([field, cell]) => [field as TargetHeadField, [cell] as const]))
    : readHead(headRows);
  const indicators: TargetIndicator[] = [];
  let columns: ReturnType<typeof rowToIndicatorColumns> = null;
  for (const table of tables) {
    const read = formGridToTargetIndicators(tableToFormGrid(table), {
      columns,
      last: indicators.at(-1) ?? null,
    });
    indicators.push(...read.indicators);
    columns = read.columns;
  }
  return {
    id,
    table_id: tableIdOf(documentId, first),
    department: toText(head.get('department')),
    goal: toText(head.get('goal')),
    notes: toText(head.get('notes')),
    unit: readMoneyUnit(headRows.flat()) ?? first.unit,
    funds: columnar ? columnarFunds(columnar) : readFunds(form, headRows.length),
    sources: cellsToSources(head.get('department') ?? [], first.cells),
    indicators: indicators.map((indicator, i) => ({
      id: `${id}/indicator${i}`,
      department_target_id: id,
      position: i,
      ...indicator,
    })),
  };
}

/**
 * The records of all tables of this layout in a document, in order. A table without a 部门名称 goes on with the one before it.
 * @param tables only those of the layout `department_targets`
 */
export function tablesToDepartmentTargets(
  documentId: string,
  tables: readonly RecognizedTable[],
): DepartmentTargetRecord[] {
  const groups: RecognizedTable[][] = [];
  for (const table of tables) {
    const group = groups.at(-1);
    if (group && !begins(tableToFormGrid(table))) group.push(table);
    else groups.push([table]);
  }
  return groups.map((group) => tablesToRecord(documentId, group));
}
