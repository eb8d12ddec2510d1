/**
 * @file 部门预算项目绩效目标汇总表 as some provinces draw it: the 一级指标 stand side by side in the header (成本指标 | 产出指标 | …), each over its
 * own 三级指标 | 指标值; a project is one merged cell left of them, and its rows hold the next indicator of each.
 */
import { cellIdOf } from '../../model/ids.ts';
import { INDICATOR_LABELS } from '../../words/indicator-labels.ts';
import { CATEGORIES, squeeze } from '../../words/lexicon.ts';
import type { Cell, RecognizedTable, RecordPlace, Table } from '../../model/index.ts';
import { PROJECT_LABELS } from '../../words/project-columns.ts';
import type { IndicatorRecord, Records } from '../../schemas/index.ts';
import { cellToPrinted, isBlankCell, tableToFormGrid, textToField } from '../form-grid.ts';
import { readMeasure } from '../../words/measure.ts';
import { cellsToSources, firstCell, toPlace } from '../places.ts';
import {
  HEAD_FIELDS,
  headToProject,
  toRecords,
  type HeadField,
  type IndicatorsRead,
} from './project-record.ts';

type Slots = readonly (Cell | undefined)[];
type LevelField = keyof typeof INDICATOR_LABELS;

/** One 一级指标 and the columns below it. */
interface Level {
  readonly category: string;
  readonly columns: ReadonlyMap<LevelField, number>;
}

interface Matrix {
  /** Last row of the header. */
  readonly row: number;
  readonly head: ReadonlyMap<HeadField, number>;
  readonly levels: readonly Level[];
}

/** The header is at the head of the table. */
const HEADER_ROWS = 4;
/** One 一级指标 over two columns may be a merged cell of another list. */
const LEAST_LEVELS = 2;

const isLevel = (cell: Cell | undefined): cell is Cell =>
  cell !== undefined && cell.columnSpan > 1 && (CATEGORIES as readonly string[]).includes(squeeze(cell.text));

/** The words of the lower header row below a level. */
function columnsBelow(level: Cell, below: Slots): ReadonlyMap<LevelField, number> {
  const columns = new Map<LevelField, number>();
  for (let column = level.column; column < level.column + level.columnSpan; column++) {
    const field = textToField(below[column]?.text ?? '', INDICATOR_LABELS);
    if (field !== null && !columns.has(field)) columns.set(field, column);
  }
  return columns;
}

/** The words over the columns left of the levels, the lower ones first. */
function headColumns(header: readonly Slots[], end: number): ReadonlyMap<HeadField, number> {
  const head = new Map<HeadField, number>();
  for (let column = 0; column < end; column++)
    for (const row of [...header].reverse()) {
      const field = HEAD_FIELDS.find((each) => each === textToField(row[column]?.text ?? '', PROJECT_LABELS));
      if (field !== undefined && !head.has(field)) head.set(field, column);
    }
  return head;
}

/** Null for any other table. */
export function readMatrix(table: Table): Matrix | null {
  const { grid } = tableToFormGrid(table);
  const at = grid.slice(0, HEADER_ROWS).findIndex((row) => new Set(row.filter(isLevel)).size >= LEAST_LEVELS);
  const [upper, below] = [grid[at], grid[at + 1]];
  if (!upper || !below) return null;
  const cells = [...new Set(upper.filter(isLevel))];
  const levels = cells.map((cell) => ({ category: squeeze(cell.text), columns: columnsBelow(cell, below) }));
  const head = headColumns(grid.slice(0, at + 2), cells[0]!.column);
  const isMatrix =
    head.has('project') && levels.every(({ columns }) => columns.has('name') && columns.has('value'));
  return isMatrix ? { row: at + 1, head, levels } : null;
}

interface Place {
  readonly documentId: string;
  readonly table: RecognizedTable;
  readonly matrix: Matrix;
}

/** Rows by project: a new cell with a name opens one. Rows above the first belong to none. */
function groupRows(rows: readonly Slots[], project: number): Slots[][] {
  const groups: Slots[][] = [];
  let last: Cell | undefined;
  for (const slots of rows) {
    const cell = slots[project];
    if (!isBlankCell(cell) && cell !== last) groups.push([]);
    if (!isBlankCell(cell)) last = cell;
    groups.at(-1)?.push(slots);
  }
  return groups;
}

/** What the rows state of one level, from the top down. */
function readLevel(rows: readonly Slots[], { category, columns }: Level, projectId: string, place: Place) {
  const at = (slots: Slots, field: LevelField): Cell | undefined => slots[columns.get(field) ?? -1];
  return rows.flatMap((slots): { indicator: Omit<IndicatorRecord, 'position'>; place: RecordPlace }[] => {
    const name = cellToPrinted(at(slots, 'name'));
    const measure = readMeasure(at(slots, 'operator'), at(slots, 'value'), at(slots, 'unit'));
    if (name === null && measure.value === null) return [];
    const cells = (['subcategory', 'name', 'operator', 'value', 'unit'] as const).map((field) =>
      at(slots, field),
    );
    const first = firstCell([at(slots, 'name'), at(slots, 'value')])!;
    const id = `${cellIdOf(place.documentId, place.table, first)}/indicator`;
    const indicator = {
      id,
      project_id: projectId,
      category,
      subcategory: cellToPrinted(at(slots, 'subcategory')),
      name,
      ...measure,
      state: name === null || measure.value === null ? ('partial' as const) : ('complete' as const),
      assigned: 'printed' as const,
      sources: cellsToSources(cells),
    };
    const unit = isBlankCell(at(slots, 'unit')) ? at(slots, 'value') : at(slots, 'unit');
    const own = toPlace(id, place.table, first, { name: at(slots, 'name'), value: at(slots, 'value'), unit });
    return [{ indicator, place: own }];
  });
}

/** Level by level, in the order of the header. */
function readIndicators(rows: readonly Slots[], projectId: string, place: Place): IndicatorsRead {
  const read = place.matrix.levels.flatMap((level) => readLevel(rows, level, projectId, place));
  return {
    indicators: read.map(({ indicator }, position) => ({ ...indicator, position })),
    places: read.map((each) => each.place),
  };
}

/** @returns the projects in printed order; none where the table has no header of its own */
export function matrixToProjects(
  documentId: string,
  table: RecognizedTable,
): Pick<Records, 'projects' | 'places'> {
  const matrix = readMatrix(table);
  if (matrix === null) return { projects: [], places: [] };
  const body = tableToFormGrid(table).grid.slice(matrix.row + 1);
  const read = groupRows(body, matrix.head.get('project')!).map((rows) =>
    headToProject(
      documentId,
      table,
      (field) => rows[0]![matrix.head.get(field) ?? -1],
      (id) => readIndicators(rows, id, { documentId, table, matrix }),
    ),
  );
  return toRecords(read);
}
