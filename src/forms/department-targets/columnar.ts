/** @file The layout of 部门整体支出绩效目标表 that gives each department one row below a header, as a list does. */
import { highestOf } from '../../model/lists.ts';
import type { Cell } from '../../model/index.ts';
import { cellToPrinted, isBlankCell, textToField, type FormGrid } from '../form-grid.ts';
import type { FundCells } from './funds.ts';
import { belowIn } from '../indicators/by-content.ts';
import { rowToTargetColumns } from './target-columns.ts';
import {
  TARGET_FUND_LABELS,
  TARGET_HEAD_LABELS,
  type TargetFund,
  type TargetHeadField,
} from '../../words/target-labels.ts';

type ColumnarField = TargetHeadField | TargetFund;
const COLUMNAR = { ...TARGET_HEAD_LABELS, ...TARGET_FUND_LABELS };

/** The header of such a list. */
export interface ColumnarHead {
  /** The label over each field. */
  readonly labels: ReadonlyMap<ColumnarField, Cell>;
  /** The row of the headings of the indicators, and the first row of the body. */
  readonly header: number;
  readonly bottom: number;
}

const isDepartment = (cell: Cell): boolean => textToField(cell.text, TARGET_HEAD_LABELS) === 'department';

/** The first row of the body: a dump draws no merged cells, so the header goes on as long as the column of the names says nothing. */
function toBottom({ rows, grid }: FormGrid, header: number): number {
  const drawn = highestOf([0, ...(rows[header] ?? []).map((cell) => cell.row + cell.rowSpan)]);
  const at = rows.slice(0, drawn).flat().find(isDepartment)?.column ?? 0;
  const next = grid.findIndex((slots, row) => row >= drawn && !isBlankCell(slots[at]));
  return next < 0 ? drawn : next;
}

/** 单位名称 | 资金总额 | … | 整体绩效目标 | 一级指标 | …: labels with their values below; null where the form is another. */
export function readColumnarHead(form: FormGrid): ColumnarHead | null {
  const { rows, grid } = form;
  const header = rows.findIndex((row) => rowToTargetColumns(row, belowIn(form)) !== null);
  const bottom = toBottom(form, header);
  const reaches = ({ row, rowSpan, column }: Cell): boolean =>
    row + rowSpan > header || isBlankCell(grid[header]?.[column]);
  const labels = new Map<ColumnarField, Cell>();
  for (const label of new Set(rows.slice(0, bottom).flat())) {
    const field = textToField(label.text, COLUMNAR);
    if (field === null || labels.has(field) || !reaches(label)) continue;
    if (grid[bottom]?.[label.column]) labels.set(field, label);
  }
  const hasGoal = labels.has('goal') || labels.has('year_goal');
  return labels.has('department') && hasGoal ? { labels, header, bottom } : null;
}

/** The rows of each department: a new name begins the next one; one that a page prints again is the same. */
export function columnarRuns({ grid }: FormGrid, { labels, bottom }: ColumnarHead): number[][] {
  const column = labels.get('department')!.column;
  const runs: number[][] = [];
  let name: string | null = null;
  for (let row = bottom; row < grid.length; row++) {
    const own = cellToPrinted(grid[row]![column]);
    if (runs.length === 0 || (own !== null && own !== name)) runs.push([]);
    name = own ?? name;
    runs.at(-1)!.push(row);
  }
  return runs;
}

/** The cells of a department below a label, those that repeat one above left out. */
export function cellsOfRun({ grid }: FormGrid, label: Cell | undefined, rows: readonly number[]): Cell[] {
  if (label === undefined) return [];
  const cells: Cell[] = [];
  for (const row of rows) {
    const cell = grid[row]![label.column];
    if (cell && !cells.some((each) => each === cell || each.text === cell.text)) cells.push(cell);
  }
  return cells;
}

/** The funds of a department: the first cell below each label. */
export const columnarFunds = ({ grid }: FormGrid, { labels }: ColumnarHead, row: number): FundCells =>
  Object.fromEntries(
    [...labels].flatMap(([field, label]) =>
      field in TARGET_FUND_LABELS ? [[field, grid[row]?.[label.column]]] : [],
    ),
  );
