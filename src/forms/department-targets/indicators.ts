/**
 * @file The indicator rows of 部门整体支出绩效目标表. The columns change from page to page, so the rows that run the three levels
 * together are read around that cell: the activity stands left of it, sign, value and unit right of it.
 */
import type { Cell } from '../../model/index.ts';
import type { DepartmentTargetIndicatorRecord } from '../../schemas/index.ts';
import { TARGET_HEAD_LABELS, TARGET_INDICATOR_COLUMNS, type TargetIndicatorColumn } from './labels.ts';
import { cellToPrinted, isBlankCell, rowToColumns, textToField, type FormGrid } from '../form-grid.ts';
import { carryLevels, cellToLevel, splitHierarchy } from '../indicator-words.ts';
import { readMeasure, textToOperator } from '../../words/measure.ts';

export type TargetIndicator = Omit<
  DepartmentTargetIndicatorRecord,
  'id' | 'department_target_id' | 'position'
>;
/** The cells that name, value and unit were read from. */
type MeasureCells = Partial<Record<'name' | 'value' | 'unit', Cell>>;

export interface TargetIndicatorRead {
  readonly indicator: TargetIndicator;
  /** The first of its cells that says something. */
  readonly first: Cell;
  readonly cells: MeasureCells;
}

type Columns = ReadonlyMap<TargetIndicatorColumn, number>;

/** A header of the indicator block names the levels and what they are measured by. */
export const rowToIndicatorColumns = (row: readonly Cell[]): Columns | null => {
  const columns = rowToColumns(row, TARGET_INDICATOR_COLUMNS);
  const namesLevels = columns.has('levels') || columns.has('category');
  return namesLevels && (columns.has('value') || columns.has('operator') || columns.has('name'))
    ? columns
    : null;
};

/** 整体绩效目标 is the label of the whole block, wherever a page prints it again; it is no activity. */
const isBlockLabel = (cell: Cell): boolean => textToField(cell.text, TARGET_HEAD_LABELS) !== null;

type Measure = Pick<TargetIndicator, 'operator' | 'value' | 'unit'>;

/** Sign, value and unit out of the cells behind the name, none of them blank; a sign that is missing shifts nothing. */
function cellsToMeasure(cells: readonly Cell[]): { readonly measure: Measure; readonly cells: MeasureCells } {
  const operator = cells.length > 0 ? textToOperator(cellToPrinted(cells[0])!) : null;
  const [value, unit] = operator === null ? cells : cells.slice(1);
  const measure = { operator, value: cellToPrinted(value), unit: cellToPrinted(unit) };
  return { measure, cells: { ...(value && { value }), ...(unit && { unit }) } };
}

const toSources = (cells: readonly Cell[]): TargetIndicator['sources'] =>
  cells.flatMap((cell) => cell.sources) as TargetIndicator['sources'];

/** The row around its cell of levels run together; null where it has none. */
function readRunTogether(row: readonly Cell[], activityAbove: string | null): TargetIndicatorRead | null {
  const at = row.findIndex((cell) => splitHierarchy(cell.text) !== null);
  if (at < 0) return null;
  const levels = splitHierarchy(row[at]!.text)!;
  const left = row.slice(0, at).findLast((cell) => !isBlankCell(cell) && !isBlockLabel(cell));
  const right = row.slice(at + 1).filter((cell) => !isBlankCell(cell));
  const { measure, cells } = cellsToMeasure(right);
  const indicator = {
    activity: cellToPrinted(left) ?? activityAbove,
    category: levels.category,
    subcategory: levels.subcategory,
    name: levels.name === '' ? null : levels.name,
    ...measure,
    sources: toSources([row[at]!, ...right]),
  };
  return { indicator, first: row[at]!, cells: { name: row[at]!, ...cells } };
}

/** The row by the columns of its header, each level in its own; null where it names and measures nothing. */
function readSeparate(
  slots: readonly (Cell | undefined)[],
  columns: Columns,
  above: TargetIndicator | null,
): TargetIndicatorRead | null {
  const cell = (field: TargetIndicatorColumn): Cell | undefined => slots[columns.get(field) ?? -1];
  const at = (field: TargetIndicatorColumn): string | null => cellToPrinted(cell(field));
  const [name, value] = [at('name'), at('value')];
  if (name === null && value === null) return null;
  const levels = {
    category: cellToLevel(cell('category')),
    subcategory: cellToLevel(cell('subcategory')),
  };
  const own = (['name', 'operator', 'value', 'unit'] as const)
    .flatMap((field) => cell(field) ?? [])
    .filter((each) => !isBlankCell(each));
  const indicator = {
    activity: at('activity') ?? above?.activity ?? null,
    ...carryLevels(levels, above ?? { category: null, subcategory: null }),
    name,
    ...readMeasure(cell('operator'), cell('value'), cell('unit')),
    sources: toSources(own),
  };
  const cells = (['name', 'value', 'unit'] as const).map((field) => [field, cell(field)] as const);
  return { indicator, first: own[0]!, cells: Object.fromEntries(cells) };
}

export interface TargetIndicatorsRead {
  readonly indicators: readonly TargetIndicatorRead[];
  /** Those of the last header, for a segment that goes on. */
  readonly columns: Columns | null;
}

/**
 * All indicators of one table.
 * @param before what the segment before this one ended with, where this goes on
 */
export function formGridToTargetIndicators(
  { grid, rows }: FormGrid,
  before: { readonly columns: Columns | null; readonly last: TargetIndicator | null },
): TargetIndicatorsRead {
  const indicators: TargetIndicatorRead[] = [];
  let columns = before.columns;
  let last = before.last;
  for (const [i, row] of rows.entries()) {
    const header = rowToIndicatorColumns(row);
    columns = header ?? columns;
    if (header || columns === null) continue;
    const read = columns.has('category')
      ? readSeparate(grid[i]!, columns, last)
      : readRunTogether(row, last?.activity ?? null);
    if (read === null) continue;
    indicators.push(read);
    last = read.indicator;
  }
  return { indicators, columns };
}
