/** @file 部门整体支出绩效目标表: the performance targets of a whole department, with its funds. */
import { tableIdOf } from '../../model/ids.ts';
import type { Cell, RecognizedTable, RecordPlace } from '../../model/index.ts';
import type { DepartmentTargetRecord, Records } from '../../schemas/index.ts';
import { columnarFunds, readColumnarHead } from './columnar.ts';
import { cellsToFunds, findFunds } from './funds.ts';
import { formGridToTargetIndicators, rowToIndicatorColumns, type TargetIndicatorRead } from './indicators.ts';
import { TARGET_HEAD_LABELS, type TargetHeadField } from './labels.ts';
import {
  cellToPrinted,
  isBlankCell,
  rowToFields,
  tableToFormGrid,
  textToField,
  type FormGrid,
} from '../form-grid.ts';
import { readMoneyUnit } from '../money-unit.ts';
import { cellsToSources, firstCell, toPlace } from '../places.ts';
import { append } from '../../model/lists.ts';

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

interface OwnedIndicator extends TargetIndicatorRead {
  readonly table: RecognizedTable;
}

/** The indicators of all segments; one without a header goes on with the columns of the segment before it. */
function readIndicators(tables: readonly RecognizedTable[]): OwnedIndicator[] {
  const indicators: OwnedIndicator[] = [];
  let columns: ReturnType<typeof rowToIndicatorColumns> = null;
  for (const table of tables) {
    const last = indicators.at(-1)?.indicator ?? null;
    const read = formGridToTargetIndicators(tableToFormGrid(table), { columns, last });
    append(
      indicators,
      read.indicators.map((each) => ({ ...each, table })),
    );
    columns = read.columns;
  }
  return indicators;
}

interface TargetRead {
  readonly target: DepartmentTargetRecord;
  /** Of the target, by its funds, and of its indicators. */
  readonly places: readonly RecordPlace[];
}

/** One form, over as many tables as the pages have cut it into. */
function readTarget(documentId: string, tables: readonly RecognizedTable[]): TargetRead {
  const [first] = tables as [RecognizedTable];
  const id = `${tableIdOf(documentId, first)}/department_target`;
  const form = tableToFormGrid(first);
  const headRows = toHeadRows(form);
  const columnar = readColumnarHead(form);
  const head = columnar
    ? new Map([...columnar].map(([field, cell]) => [field as TargetHeadField, [cell] as const]))
    : readHead(headRows);
  const department = head.get('department') ?? [];
  const funds = columnar ? columnarFunds(columnar) : findFunds(form, headRows.length);
  const indicators = readIndicators(tables);
  const target: DepartmentTargetRecord = {
    id,
    table_id: tableIdOf(documentId, first),
    department: toText(head.get('department')),
    goal: toText(head.get('goal')),
    notes: toText(head.get('notes')),
    unit: readMoneyUnit(headRows.flat()) ?? first.unit,
    funds: cellsToFunds(funds),
    sources: cellsToSources(department, first.cells),
    indicators: indicators.map(({ indicator }, i) => ({
      id: `${id}/indicator${i}`,
      department_target_id: id,
      position: i,
      ...indicator,
    })),
  };
  const own = toPlace(id, first, firstCell(department) ?? firstCell(first.cells)!, funds);
  const places = indicators.map((each, i) =>
    toPlace(target.indicators[i]!.id, each.table, each.first, each.cells),
  );
  return { target, places: [own, ...places] };
}

/**
 * The records of all tables of this layout in a document, in order. A table without a 部门名称 goes on with the one before it.
 * @param tables only those of the layout `department_targets`
 */
export function tablesToDepartmentTargets(
  documentId: string,
  tables: readonly RecognizedTable[],
): Pick<Records, 'departmentTargets' | 'places'> {
  const groups: RecognizedTable[][] = [];
  for (const table of tables) {
    const group = groups.at(-1);
    if (group && !begins(tableToFormGrid(table))) group.push(table);
    else groups.push([table]);
  }
  const read = groups.map((group) => readTarget(documentId, group));
  return {
    departmentTargets: read.map(({ target }) => target),
    places: read.flatMap(({ places }) => places),
  };
}
