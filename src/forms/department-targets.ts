/** @file 部门整体支出绩效目标表: the performance targets of a whole department, with its funds. */
import { formatAmount } from '../amount.ts';
import { readFigure } from '../figures.ts';
import { tableIdOf } from '../ids.ts';
import type { Cell, RecognizedTable } from '../model.ts';
import type { DepartmentTargetRecord } from '../schemas/index.ts';
import {
  formGridToTargetIndicators,
  rowToIndicatorColumns,
  type TargetIndicator,
} from './department-targets/indicators.ts';
import {
  TARGET_FUND_GROUPS,
  TARGET_FUND_PARTS,
  TARGET_HEAD_LABELS,
  type TargetHeadField,
} from './department-targets/labels.ts';
import {
  bareLabel,
  cellToPrinted,
  isBlankCell,
  rowToColumns,
  rowToFields,
  tableToFormGrid,
  textToField,
  type FormGrid,
  type LabelMap,
} from './form-grid.ts';
import { readMoneyUnit } from './money-unit.ts';
import { cellsToSources } from './places.ts';

type Funds = Record<string, string | null>;

/** The figure with all its decimals, null for a blank, a dash and anything that is none. */
function textToDecimal(text: string): string | null {
  const amount = readFigure(text)?.amount;
  return amount ? formatAmount(amount) : null;
}

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

/** `fiscal` and `basic` → `fiscal_basic`; the 合计 of a group is the group. */
const toFundName = (group: string, part: string | null): string =>
  part === null || part === 'all' ? group : `${group}_${part}`;

/** The group a column of the lower header row belongs to: the one above it, or the nearest to its left. */
function columnToGroup(groups: ReadonlyMap<string, number>, column: number): string | null {
  const left = [...groups].filter(([, at]) => at <= column).sort(([, a], [, b]) => b - a);
  return left[0]?.[0] ?? null;
}

/** The columns of the funds block, from its two header rows. */
function toFundColumns(groups: ReadonlyMap<string, number>, lower: readonly Cell[]): Map<string, number> {
  const columns = new Map<string, number>(groups);
  for (const cell of lower) {
    const part = textToField(cell.text, TARGET_FUND_PARTS);
    const group = part === null ? null : columnToGroup(groups, cell.column);
    if (part !== null && group !== null) columns.set(toFundName(group, part), cell.column);
  }
  return columns;
}

/** Labels of the row that adds the tasks up, where the funds are given task by task. */
const SUM_ROW = /^(?:金额)?(?:合计|总计)$/u;

/** The row of figures below a header: that of the sum, else the first. */
function toFigureRow({ rows }: FormGrid, header: number, end: number): number | null {
  const hasFigures = (row: number): boolean =>
    rows[row]!.some((cell) => cell.row === row && textToDecimal(cell.text) !== null);
  const below = rows.map((_, row) => row).filter((row) => row > header && row < end && hasFigures(row));
  const isSum = (row: number): boolean => rows[row]!.some((cell) => SUM_ROW.test(bareLabel(cell.text)));
  return below.find(isSum) ?? below[0] ?? null;
}

/** The funds: 预算支出总额 | 财政拨款 | 其他资金, mostly with 合计 | 基本支出 | 项目支出 below them, over figures. */
function readFunds(form: FormGrid, end: number): Funds {
  for (let header = 0; header + 1 < end; header++) {
    const groups = rowToColumns(form.rows[header]!, TARGET_FUND_GROUPS);
    if (!groups.has('total') || groups.size < 2) continue;
    const columns = toFundColumns(groups, form.rows[header + 1]!);
    const figures = toFigureRow(form, header, end);
    if (figures === null) continue;
    const cells = form.grid[figures]!;
    const entries = [...columns].map(([name, column]) => [name, textToDecimal(cells[column]?.text ?? '')]);
    return Object.fromEntries(entries) as Funds;
  }
  return {};
}

/** Header words of the layout that gives the department one row: its values stand below the labels, not beside them. */
const COLUMNAR = {
  department: TARGET_HEAD_LABELS.department,
  goal: TARGET_HEAD_LABELS.goal,
  total: /^资金总额$/u,
  total_basic: /^基本支出$/u,
  total_project: /^项目支出$/u,
} as const satisfies LabelMap<string>;

const isDepartmentLabel = (cell: Cell): boolean => textToField(cell.text, COLUMNAR) === 'department';

/** 单位名称 | 资金总额 | … | 整体绩效目标 | 一级指标 | …: the cells below the labels; null where the form is another. */
function readColumnarHead({ rows, grid }: FormGrid): ReadonlyMap<keyof typeof COLUMNAR, Cell> | null {
  const header = rows.findIndex((row) => rowToIndicatorColumns(row) !== null);
  const drawn = Math.max(0, ...(rows[header] ?? []).map((cell) => cell.row + cell.rowSpan));
  // A dump draws no merged cells: the header goes on as long as the first column says nothing.
  const at = rows.slice(0, drawn).flat().find(isDepartmentLabel)?.column ?? 0;
  const next = grid.findIndex((slots, row) => row >= drawn && !isBlankCell(slots[at]));
  const bottom = next < 0 ? drawn : next;
  const labels = [...new Set(rows.slice(0, bottom).flat())];
  const below = new Map<keyof typeof COLUMNAR, Cell>();
  for (const label of labels) {
    const field = textToField(label.text, COLUMNAR);
    const reaches = label.row + label.rowSpan > header || isBlankCell(grid[header]?.[label.column]);
    const cell = grid[bottom]?.[label.column];
    if (field !== null && reaches && cell && !below.has(field)) below.set(field, cell);
  }
  return below.has('department') && below.has('goal') ? below : null;
}

const columnarFunds = (head: ReadonlyMap<keyof typeof COLUMNAR, Cell>): Funds =>
  Object.fromEntries(
    (['total', 'total_basic', 'total_project'] as const).flatMap((name) => {
      const cell = head.get(name);
      return cell ? [[name, textToDecimal(cell.text)]] : [];
    }),
  );

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
