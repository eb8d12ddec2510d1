/**
 * @file 财政项目支出绩效目标填报表: one form a project, labels beside their values, then the indicators with sign, value and unit in
 * one cell (≥12.00(次)). Read by label, as every form that is filled in.
 */
import { cellIdOf, tableIdOf } from '../../model/ids.ts';
import { INDICATOR_LABELS, MONEY_LABELS } from '../../words/indicator-labels.ts';
import type { Cell, RecognizedTable, RecordPlace } from '../../model/index.ts';
import type { IndicatorRecord, Records } from '../../schemas/index.ts';
import {
  cellToPrinted,
  isBlankCell,
  rowToColumns,
  rowToFields,
  tableToFormGrid,
  textToField,
  type FormGrid,
  type LabelMap,
} from '../form-grid.ts';
import { carryLevels, cellToLevel, type Levels } from '../indicator-words.ts';
import { readMeasure } from '../../words/measure.ts';
import { readMoneyUnit } from '../money-unit.ts';
import { cellsToSources, firstCell, toPlace } from '../places.ts';
import { readCodeAndName, readMoney, unitBeside } from './project-head.ts';

/** The money of the project stands left of that of the year; the first one with a label is taken. */
const HEAD_LABELS = {
  name: /^项目名称$/u,
  code: /^项目(?:代码|编码|编号)$/u,
  ...MONEY_LABELS,
} as const satisfies LabelMap<string>;
type HeadField = keyof typeof HEAD_LABELS;

const GOAL_LABELS = {
  year: /^(?:年度|当年)(?:总体|绩效)*目标$/u,
  whole: /^(?:项目)?(?:总|总体)?(?:绩效)?目标$/u,
} as const satisfies LabelMap<string>;

/** 指标内容 is the name of an indicator here, and 年度 or 单位 a column: no other column stands beside them. */
const COLUMN_LABELS = {
  ...INDICATOR_LABELS,
  name: new RegExp(`${INDICATOR_LABELS.name.source}|^指标内容$`, 'u'),
  value: new RegExp(`${INDICATOR_LABELS.value.source}|^年度$`, 'u'),
  unit: new RegExp(`${INDICATOR_LABELS.unit.source}|^单位$`, 'u'),
} as const satisfies LabelMap<string>;
type IndicatorField = keyof typeof COLUMN_LABELS;

const BLOCK_LABELS = { block: /^(?:项目)?绩效(?:目标|指标)$/u } as const satisfies LabelMap<string>;
const PRINTED_FIELDS = { ...HEAD_LABELS, ...GOAL_LABELS, ...COLUMN_LABELS, ...BLOCK_LABELS };

function readHead({ rows }: FormGrid): ReadonlyMap<HeadField, Cell> {
  const head = new Map<HeadField, Cell>();
  for (const row of rows)
    for (const [field, cell] of rowToFields(row, HEAD_LABELS)) if (!head.has(field)) head.set(field, cell);
  return head;
}

/** What is written below a label, or beside it; another label is no answer to it. */
const valueOf = (label: Cell, { rows, grid }: FormGrid): Cell | null => {
  const row = rows[label.row]!;
  const candidates = [grid[label.row + label.rowSpan]?.[label.column], row[row.indexOf(label) + 1]];
  return (
    candidates.find(
      (cell) => cell && cellToPrinted(cell) !== null && textToField(cell.text, PRINTED_FIELDS) === null,
    ) ?? null
  );
};

/** The goal of the year comes before that of the whole project. */
function readGoal(form: FormGrid): Cell | null {
  const labels = [...new Set(form.rows.flat())];
  for (const field of ['year', 'whole'] as const)
    for (const label of labels.filter((cell) => textToField(cell.text, GOAL_LABELS) === field)) {
      const goal = valueOf(label, form);
      if (goal) return goal;
    }
  return null;
}

type Columns = ReadonlyMap<IndicatorField, number>;

interface Owner {
  readonly documentId: string;
  readonly table: RecognizedTable;
  readonly projectId: string;
}

interface IndicatorRead {
  readonly indicator: IndicatorRecord;
  readonly place: RecordPlace;
}

function rowToIndicator(
  slots: readonly (Cell | undefined)[],
  columns: Columns,
  position: number,
  { documentId, table, projectId }: Owner,
): IndicatorRead | null {
  const at = (field: IndicatorField): Cell | undefined => {
    const column = columns.get(field);
    return column === undefined ? undefined : slots[column];
  };
  const name = cellToPrinted(at('name'));
  const measure = readMeasure(at('operator'), at('value'), at('unit'));
  const first = at('name') ?? at('value');
  if (!first || (name === null && measure.value === null)) return null;
  const id = `${cellIdOf(documentId, table, first)}/indicator`;
  const cells = (['category', 'subcategory', 'name', 'value'] as const).map(at);
  const indicator: IndicatorRecord = {
    id,
    project_id: projectId,
    position,
    category: cellToLevel(at('category')),
    subcategory: cellToLevel(at('subcategory')),
    name,
    ...measure,
    state: name === null || measure.value === null ? 'partial' : 'complete',
    assigned: 'printed',
    sources: cellsToSources(cells),
  };
  const unit = isBlankCell(at('unit')) ? at('value') : at('unit');
  const place = toPlace(id, table, firstCell(cells)!, { name: at('name'), value: at('value'), unit });
  return { indicator, place };
}

/** Where the indicators of the whole project and those of the year stand side by side, those of the year stand right. */
function headerToColumns(row: readonly Cell[]): Columns {
  const first = rowToColumns(row, COLUMN_LABELS);
  const last = rowToColumns([...row].reverse(), COLUMN_LABELS);
  const isDouble = (['name', 'value'] as const).every((field) => last.get(field) !== first.get(field));
  return isDouble ? last : first;
}

function readIndicators({ rows, grid }: FormGrid, owner: Owner): IndicatorRead[] {
  const header = rows.findIndex((row) => rowToColumns(row, COLUMN_LABELS).has('category'));
  if (header < 0) return [];
  const columns = headerToColumns(rows[header]!);
  const read: IndicatorRead[] = [];
  let above: Levels = { category: null, subcategory: null };
  for (const slots of grid.slice(header + 1)) {
    const found = rowToIndicator(slots, columns, read.length, owner);
    if (!found) continue;
    above = carryLevels(found.indicator, above);
    read.push({ ...found, indicator: { ...found.indicator, ...above } });
  }
  return read;
}

/**
 * @param table one form; its unit of money stands in a label (（元）) where no line above states it
 * @returns its project; none where no label names one
 */
export function formToProject(
  documentId: string,
  table: RecognizedTable,
): Pick<Records, 'projects' | 'places'> {
  const form = tableToFormGrid(table);
  const head = readHead(form);
  const name = head.get('name');
  if (!name) return { projects: [], places: [] };
  const [total, fiscal, other] = (['total', 'fiscal', 'other'] as const).map((field) => head.get(field));
  const goal = readGoal(form) ?? undefined;
  const id = `${cellIdOf(documentId, table, name)}/project`;
  const named = readCodeAndName(name, head.get('code'));
  const unit = table.unit ?? readMoneyUnit(table.cells) ?? unitBeside(total);
  const money = readMoney(unit, total, fiscal, other);
  const read = readIndicators(form, { documentId, table, projectId: id });
  const cells = [name, total, fiscal, other, goal];
  const project = {
    id,
    table_id: tableIdOf(documentId, table),
    ...named,
    ...money,
    unit,
    goal: cellToPrinted(goal),
    state: named.name !== null && money.total !== null && goal ? ('complete' as const) : ('partial' as const),
    sources: cellsToSources(cells),
    indicators: read.map(({ indicator }) => indicator),
  };
  const own = toPlace(id, table, firstCell(cells)!, { total, fiscal, other, goal });
  return { projects: [project], places: [own, ...read.map(({ place }) => place)] };
}
