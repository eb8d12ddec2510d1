/**
 * @file The indicator rows of 部门整体支出绩效目标表: under headings as any form has them, or with the three levels run together in one cell.
 * The columns change from page to page, so rows of that kind are read around that cell: the activity stands left of it, sign, value and
 * unit right of it.
 */
import { append } from '../../model/lists.ts';
import type { Cell } from '../../model/index.ts';
import type { DepartmentTargetIndicatorRecord } from '../../schemas/index.ts';
import { cellToPrinted, isBlankCell, textToField, type FormGrid } from '../form-grid.ts';
import { splitHierarchy, type Levels } from '../../words/indicator-words.ts';
import { textToOperator } from '../../words/measure.ts';
import { cellsBelow } from '../indicators/columns.ts';
import { belowIn } from '../indicators/by-content.ts';
import { readIndicators } from '../indicators/read.ts';
import {
  cellToTargetLabel,
  isIndicatorBlockLabel,
  TARGET_INDICATOR_COLUMNS,
} from '../../words/target-labels.ts';
import { type TargetColumns, rowToTargetColumns } from './target-columns.ts';

export type TargetIndicator = Omit<
  DepartmentTargetIndicatorRecord,
  'id' | 'department_target_id' | 'position'
>;

/** The cells that name, value and unit were read from. */
type MeasureCells = Partial<Record<'name' | 'value' | 'unit', Cell | undefined>>;

export interface TargetIndicatorRead {
  readonly indicator: TargetIndicator;
  /** The first of its cells that says something. */
  readonly first: Cell;
  readonly cells: MeasureCells;
}

/** What goes on from the rows above. */
export interface IndicatorsAbove {
  readonly columns: TargetColumns | null;
  readonly levels: Levels;
  readonly activity: string | null;
}

export const NOTHING_ABOVE: IndicatorsAbove = {
  columns: null,
  levels: { category: null, subcategory: null },
  activity: null,
};

/** Sign, value and unit out of the cells behind the name, none of them blank; a sign that is missing shifts nothing. */
function cellsToMeasure(cells: readonly Cell[]) {
  const operator = cells.length > 0 ? textToOperator(cellToPrinted(cells[0])!) : null;
  const [value, unit] = operator === null ? cells : cells.slice(1);
  const measure = { operator, value: cellToPrinted(value), unit: cellToPrinted(unit) };
  return { measure, cells: { ...(value && { value }), ...(unit && { unit }) } };
}

const toSources = (cells: readonly (Cell | undefined)[]): TargetIndicator['sources'] =>
  [...new Set(cells)].flatMap((cell) =>
    cell && !isBlankCell(cell) ? cell.sources : [],
  ) as TargetIndicator['sources'];

/** What a row gives, the cells it was read from, and what goes on below it. */
interface RowRead {
  readonly indicators: readonly TargetIndicatorRead[];
  readonly taken: readonly Cell[];
  readonly above: IndicatorsAbove;
}

/** The row around its cell of levels run together; null where it has none. */
function readRunTogether(row: readonly Cell[], above: IndicatorsAbove): RowRead | null {
  const at = row.findIndex((cell) => splitHierarchy(cell.text) !== null);
  if (at < 0) return null;
  const levels = splitHierarchy(row[at]!.text)!;
  // 整体绩效目标 is the label of the whole block, wherever a page prints it again; it is no activity.
  const left = row.slice(0, at).findLast((cell) => !isBlankCell(cell) && cellToTargetLabel(cell) === null);
  const right = row.slice(at + 1).filter((cell) => !isBlankCell(cell));
  const { measure, cells } = cellsToMeasure(right);
  const activity = cellToPrinted(left) ?? above.activity;
  const indicator = {
    activity,
    category: levels.category,
    subcategory: levels.subcategory,
    name: levels.name === '' ? null : levels.name,
    ...measure,
    weight: null,
    sources: toSources([row[at], ...right]),
  };
  return {
    indicators: [{ indicator, first: row[at]!, cells: { name: row[at]!, ...cells } }],
    taken: [...(left ? [left] : []), row[at]!, ...right],
    above: { ...above, activity },
  };
}

/** The row by the columns of its header. */
function readUnderHeadings(
  { grid }: FormGrid,
  row: number,
  { columns, activity: heading }: TargetColumns,
  above: IndicatorsAbove,
): RowRead {
  const slots = grid[row]!;
  const read = readIndicators([{ slots, row }], columns!, above.levels);
  const [drawn] = cellsBelow(slots, heading);
  const activity = cellToPrinted(drawn) ?? above.activity;
  const indicators = read.indicators.map(
    ({ name, value, operator, unit, weight, category, subcategory, cells }) => ({
      indicator: {
        activity: heading ? activity : null,
        category,
        subcategory,
        name,
        operator,
        value,
        unit,
        weight,
        sources: toSources([cells.name, cells.operator, cells.value, cells.unit]),
      },
      first: [cells.name, cells.operator, cells.value, cells.unit].find(
        (cell) => cell && !isBlankCell(cell),
      )!,
      cells: {
        name: cells.name,
        value: cells.value,
        unit: isBlankCell(cells.unit) ? cells.value : cells.unit,
      },
    }),
  );
  return {
    indicators,
    taken: [...read.taken, ...(drawn && heading ? [drawn] : [])],
    above: { ...above, levels: read.levels, activity },
  };
}

/** A heading over levels run together: 绩效指标 | 指标性质 | 指标值 | 度量单位. */
const isHeading = (cell: Cell): boolean =>
  cellToTargetLabel(cell) === 'indicator' || textToField(cell.text, TARGET_INDICATOR_COLUMNS) !== null;

export interface TargetIndicatorsRead {
  readonly indicators: readonly TargetIndicatorRead[];
  /** Every cell that was understood, headings included. */
  readonly taken: readonly Cell[];
  /** Headings of what records have no field for, and those that no list knows. */
  readonly columns: readonly TargetColumns[];
  /** What goes on in a segment behind this one. */
  readonly above: IndicatorsAbove;
}

/**
 * The indicators of some rows.
 * @param rows of the block, its headers among them
 * @param before what goes on from the rows above, another segment perhaps
 */
export function readTargetIndicators(
  form: FormGrid,
  rows: readonly number[],
  before: IndicatorsAbove,
): TargetIndicatorsRead {
  const indicators: TargetIndicatorRead[] = [];
  const taken: Cell[] = [];
  const headers: TargetColumns[] = [];
  let above = before;
  for (const row of rows) {
    const header = rowToTargetColumns(form.rows[row]!, belowIn(form));
    append(taken, form.rows[row]!.filter(isIndicatorBlockLabel));
    if (header) {
      above = { ...above, columns: header };
      headers.push(header);
      append(taken, header.columns?.fields.values() ?? header.header.filter(isHeading));
      append(
        taken,
        [header.activity, header.columns?.weight].filter((cell) => cell !== undefined),
      );
      continue;
    }
    if (above.columns === null) continue;
    const read = above.columns.columns
      ? readUnderHeadings(form, row, above.columns, above)
      : readRunTogether(form.rows[row]!, above);
    if (read === null) continue;
    append(indicators, read.indicators);
    append(taken, read.taken);
    above = read.above;
  }
  return { indicators, taken, columns: headers, above };
}
