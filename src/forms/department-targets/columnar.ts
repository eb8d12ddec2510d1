/** @file The layout of 部门整体支出绩效目标表 that gives the department one row below a header, as a list does. */
import type { Cell } from '../../model/index.ts';
import { isBlankCell, textToField, type FormGrid, type LabelMap } from '../form-grid.ts';
import type { FundCells } from './funds.ts';
import { rowToIndicatorColumns } from './indicators.ts';
import { TARGET_HEAD_LABELS } from './labels.ts';
import { highestOf } from '../../model/lists.ts';

/** Header words of the layout that gives the department one row: its values stand below the labels, not beside them. */
const COLUMNAR = {
  department: TARGET_HEAD_LABELS.department,
  goal: TARGET_HEAD_LABELS.goal,
  total: /^资金总额$/u,
  total_basic: /^基本支出$/u,
  total_project: /^项目支出$/u,
} as const satisfies LabelMap<string>;
/** The cells of the one row by their fields. */
type ColumnarHead = ReadonlyMap<keyof typeof COLUMNAR, Cell>;

const isDepartmentLabel = (cell: Cell): boolean => textToField(cell.text, COLUMNAR) === 'department';

/** 单位名称 | 资金总额 | … | 整体绩效目标 | 一级指标 | …: the cells below the labels; null where the form is another. */
export function readColumnarHead({ rows, grid }: FormGrid): ColumnarHead | null {
  const header = rows.findIndex((row) => rowToIndicatorColumns(row) !== null);
  const drawn = highestOf([0, ...(rows[header] ?? []).map((cell) => cell.row + cell.rowSpan)]);
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

/** The funds that stand below their labels. */
export const columnarFunds = (head: ColumnarHead): FundCells =>
  Object.fromEntries(
    (['total', 'total_basic', 'total_project'] as const).flatMap((name) => {
      const cell = head.get(name);
      return cell ? [[name, cell]] : [];
    }),
  );
