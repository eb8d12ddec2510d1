/** @file The indicator rows of 项目支出绩效自评表. */
import { isNature } from '../../words/measure.ts';
import type { Cell } from '../../model/index.ts';
import type { EvaluationIndicatorRecord } from '../../schemas/index.ts';
import { INDICATOR_COLUMNS, type IndicatorColumn } from '../../words/evaluation-labels.ts';
import { rowToIndicatorHeader, type Part } from './parts.ts';
import { cellToPrinted, textToField, type FormGrid } from '../form-grid.ts';
import { carryLevels, splitPoints, type Levels } from '../../words/indicator-words.ts';
import { pointsInName, splitLabel } from '../../words/indicator-texts.ts';

type Columns = Part<IndicatorColumn>['columns'];
type Values = Readonly<Record<IndicatorColumn, string | null>>;

type FieldCells = Readonly<Record<IndicatorColumn, Cell | undefined>>;

export interface IndicatorRow {
  readonly row: number;
  /** Those of the row that say something, from its name on. */
  readonly cells: readonly Cell[];
  /** By what was read from them. */
  readonly fields: FieldCells;
  readonly indicator: Omit<EvaluationIndicatorRecord, 'id' | 'evaluation_id' | 'position'>;
}

/** Text on a row that states no indicator. */
export interface StrayText {
  readonly cell: Cell;
}

export interface IndicatorRows {
  readonly indicators: readonly IndicatorRow[];
  readonly stray: readonly StrayText[];
}

/** A header that is printed again can reach down over the empty level cells below it. */
const withoutHeading = (text: string | null): string | null =>
  text !== null && textToField(text, INDICATOR_COLUMNS) !== null ? null : text;

function rowToFieldCells({ grid }: FormGrid, row: number, columns: Columns): FieldCells {
  const at = (field: IndicatorColumn): Cell | undefined => grid[row]![columns.get(field) ?? -1];
  return {
    category: at('category'),
    subcategory: at('subcategory'),
    name: at('name'),
    operator: at('operator'),
    target: at('target'),
    unit: at('unit'),
    actual: at('actual'),
    // 管网疏浚长度（20分）: a form that has no column for the points prints them in the name.
    points: columns.has('points') ? at('points') : at('name'),
    score: at('score'),
    deviation: at('deviation'),
  };
}

const cellsToValues = (cells: FieldCells, columns: Columns): Values => ({
  category: withoutHeading(cellToPrinted(cells.category)),
  subcategory: withoutHeading(cellToPrinted(cells.subcategory)),
  name: cellToPrinted(cells.name),
  operator: cellToPrinted(cells.operator),
  target: cellToPrinted(cells.target),
  unit: cellToPrinted(cells.unit),
  actual: cellToPrinted(cells.actual),
  points: columns.has('points') ? cellToPrinted(cells.points) : null,
  score: cellToPrinted(cells.score),
  deviation: cellToPrinted(cells.deviation),
});

/** 指标性质, 指标值 and 度量单位 in columns of their own are one target: ≥ | 90 | % is ≥90%. */
const toTarget = ({ operator, target, unit }: Values): string | null =>
  target === null
    ? null
    : [operator, target, unit].filter((part) => part !== null && !isNature(part)).join('');

const statesFigures = (values: Values): boolean =>
  [values.target, values.actual, values.points, values.score].some((value) => value !== null);

/** The levels of a row, and the points that its 一级指标 prints: 产出指标（50分）. */
interface ScoredLevels extends Levels {
  readonly category_points: string | null;
}

/** What the row gives of its levels, else what goes on from the row above. */
function carryScoredLevels(above: ScoredLevels, values: Values): ScoredLevels {
  const category = values.category === null ? null : splitPoints(values.category);
  const subcategory = values.subcategory === null ? null : splitPoints(values.subcategory).word;
  const carried = carryLevels({ category: category?.word ?? null, subcategory }, above);
  return {
    category: carried.category,
    category_points: category ? category.points : above.category_points,
    subcategory: carried.subcategory,
  };
}

/** The cells of the row that say something and do not hold its level words. */
const rowToOwnCells = ({ rows }: FormGrid, row: number, first: number): Cell[] =>
  rows[row]!.filter((cell) => cell.column >= first && cell.text.trim() !== '');

/** What a row gives, with the levels that go on below it. */
interface RowRead {
  readonly levels: ScoredLevels;
  readonly indicator: IndicatorRow | null;
  readonly stray: StrayText | null;
}

function readIndicatorRow(form: FormGrid, row: number, columns: Columns, above: ScoredLevels): RowRead {
  const fields = rowToFieldCells(form, row, columns);
  const values = cellsToValues(fields, columns);
  const levels = carryScoredLevels(above, values);
  const { label, name } = splitLabel(values.name);
  const cells = rowToOwnCells(form, row, columns.get('name') ?? columns.get('subcategory') ?? 0);
  if (name === null && !statesFigures(values))
    return { levels, indicator: null, stray: values.deviation === null ? null : { cell: cells.at(-1)! } };
  const { actual, score, deviation } = values;
  const points = columns.has('points') ? values.points : pointsInName(name);
  const target = toTarget(values);
  const sources = cells.flatMap((cell) => cell.sources) as EvaluationIndicatorRecord['sources'];
  const indicator = { ...levels, label, name, target, actual, points, score, deviation, sources };
  return { levels, indicator: { row, cells, fields, indicator }, stray: null };
}

/** 其他需要说明事项 | 无: one cell where the name, what was wanted and what was reached have their columns. */
function isRemarkRow(slots: FormGrid['grid'][number], columns: Columns): boolean {
  const [name, target, actual] = (['name', 'target', 'actual'] as const).map((field) => {
    const column = columns.get(field);
    return column === undefined ? undefined : slots[column];
  });
  return name !== undefined && name === target && name === actual;
}

/** All indicators of the block; template rows that nobody filled in (指标2：, ……, blank) are none. */
export function partToIndicators(form: FormGrid, part: Part<IndicatorColumn>): IndicatorRows {
  const indicators: IndicatorRow[] = [];
  const stray: StrayText[] = [];
  let { columns } = part;
  let levels: ScoredLevels = { category: null, category_points: null, subcategory: null };
  for (let row = part.header + 1; row < part.to; row++) {
    const repeated = rowToIndicatorHeader(form.rows[row]!);
    columns = repeated ?? columns;
    if (repeated) continue;
    if (isRemarkRow(form.grid[row]!, columns)) continue;
    const read = readIndicatorRow(form, row, columns, levels);
    levels = read.levels;
    if (read.indicator) indicators.push(read.indicator);
    if (read.stray) stray.push(read.stray);
  }
  return { indicators, stray };
}
