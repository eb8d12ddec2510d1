/** @file What heads a block of indicators of a department: headings as any form has them, or one over levels run together in a cell. */
import type { Cell } from '../../model/index.ts';
import { rowToColumns, textToField } from '../form-grid.ts';
import { splitHierarchy } from '../../words/indicator-words.ts';
import { readIndicatorColumns, type IndicatorColumns } from '../indicators/columns.ts';
import type { Below } from '../indicators/by-content.ts';
import { TARGET_INDICATOR_COLUMNS, namesMeasure } from '../../words/target-labels.ts';

/** What heads a block of indicators. */
export interface TargetColumns {
  /** The columns by their headings; null where the levels run together in one cell. */
  readonly columns: IndicatorColumns | null;
  readonly activity: Cell | undefined;
  readonly header: readonly Cell[];
}

/** 绩效指标 over levels run together in one cell, and what they are measured by; what stands below may say that it heads names alone. */
function headsLevelsTogether(row: readonly Cell[], columns: IndicatorColumns | null, below?: Below): boolean {
  const levels = row.find((cell) => textToField(cell.text, TARGET_INDICATOR_COLUMNS) === 'levels');
  const isMeasured = row.some((cell) => namesMeasure(cell.text));
  if (!levels || !isMeasured || (columns && columns.fields.get('name') !== levels)) return false;
  const cells = below?.(levels) ?? [];
  return cells.length === 0 || cells.some(({ text }) => splitHierarchy(text) !== null);
}

/** A header of the indicator block names the levels or the indicator, and what they are measured by. */
export function rowToTargetColumns(row: readonly Cell[], below?: Below): TargetColumns | null {
  const columns = readIndicatorColumns(row, below);
  const own = rowToColumns(row, TARGET_INDICATOR_COLUMNS);
  const activity = row.find((cell) => cell.column === own.get('activity') && own.has('activity'));
  if (headsLevelsTogether(row, columns, below)) return { columns: null, activity, header: row };
  return columns && { columns, activity, header: row };
}
