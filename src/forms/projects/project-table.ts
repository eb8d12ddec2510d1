/**
 * @file 项目支出绩效目标表 with columns of its own (指标内容, 评分标准, 备注, no money …), as the provinces draw it: one project after the
 * other, read by the words of the header. The eleven columns of project-list.ts are the common case and are read there.
 */
import { cellIdOf } from '../../model/ids.ts';
import { squeeze } from '../../words/lexicon.ts';
import type { Cell, Doubt, RecognizedTable, RecordPlace, Table } from '../../model/index.ts';
import { hasAllColumns, PROJECT_LABELS, readProjectColumns } from '../../words/project-columns.ts';
import type { IndicatorRecord, Records } from '../../schemas/index.ts';
import { bareLabel, cellToPrinted, isBlankCell, tableToFormGrid, textToField } from '../form-grid.ts';
import { headerRowsOf } from '../header-rows.ts';
import { carryLevels, cellToLevel, type Levels } from '../indicator-words.ts';
import { readMeasure } from '../../words/measure.ts';
import { cellsToSources, firstCell, toPlace } from '../places.ts';
import { headToProject, toRecords, type IndicatorsRead } from './project-record.ts';

type Field = keyof typeof PROJECT_LABELS;

/** Columns that the common list does not have. */
const FOREIGN =
  /^(?:绩效)?指标(?:内容|属性|值内容|值类型|说明|解释|类型|备注|权重|分值)|标准$|^备注$|^(?:权重|分值|序号|说明)|依据|(?:单位|部门)(?:编码|代码|名称)|类型$/u;
/** Columns of evaluations: what was reached stands beside what was wanted. */
const REACHED = /完成值|完成情况|得分|自评/u;

interface Header {
  /** Last row of it. */
  readonly row: number;
  readonly columns: ReadonlyMap<Field, number>;
}

/** The header is at the head of the table: a form that is filled in names its indicators further down. */
const HEADER_ROWS = 5;

/** The header of such a table; null where it is none, or the common one. */
export function readProjectTableHeader(table: Table): Header | null {
  const { rows } = tableToFormGrid(table);
  const row = rows.findIndex((cells) => cells.some(isCategoryLabel));
  if (row >= HEADER_ROWS) return null;
  const cells = [...new Set(rows.slice(0, row + 1).flat())];
  const texts = cells.map((cell) => bareLabel(cell.text)).filter(Boolean);
  if (row < 0 || texts.some((text) => text.length > 16 || REACHED.test(text))) return null;
  const columns = new Map<Field, number>();
  for (const cell of cells) {
    const field = textToField(cell.text, PROJECT_LABELS);
    if (field !== null && !columns.has(field)) columns.set(field, cell.column);
  }
  const isList = (['project', 'name', 'value'] as const).every((field) => columns.has(field));
  const isCommon =
    (columns.has('operator') && columns.has('unit') && !texts.some((text) => FOREIGN.test(text))) ||
    holdsCommonList(table);
  return isList && !isCommon && columns.get('project')! < columns.get('category')! ? { row, columns } : null;
}

/**
 * The columns of the common list among others: it is read as that one, and what is beside them stays there. In a dump the eleven have to be
 * whole: where 其中： lacks, nothing shows which columns its rows mean.
 */
function holdsCommonList(table: Table): boolean {
  const columns = readProjectColumns({ ...table, headerRows: headerRowsOf(table) });
  return columns !== null && (hasAllColumns(columns) || table.foundBy !== 'tabs');
}

const isCategoryLabel = (cell: Cell): boolean => textToField(cell.text, PROJECT_LABELS) === 'category';

/** A word that heads a column of a list of projects. */
export const isProjectTableWord = (text: string): boolean =>
  textToField(text, PROJECT_LABELS) !== null || /^其中/u.test(squeeze(text));

type Slots = readonly (Cell | undefined)[];
type CellAt = (slots: Slots, field: Field) => Cell | undefined;

interface Draft {
  readonly head: Slots;
  readonly rows: { readonly slots: Slots; readonly isOwn: boolean }[];
}

/** Rows by project: a new cell with a name opens one; a row without one goes on with the project above it. */
function gatherProjects(rows: readonly Slots[], at: CellAt): Draft[] {
  const drafts: Draft[] = [];
  let last: Cell | undefined;
  for (const slots of rows) {
    const project = at(slots, 'project');
    const isNamed = cellToPrinted(project) !== null;
    if (isNamed && project !== last) drafts.push({ head: slots, rows: [] });
    if (isNamed) last = project;
    drafts.at(-1)?.rows.push({ slots, isOwn: isNamed });
  }
  return drafts;
}

const readLevels = (slots: Slots, at: CellAt): Levels => ({
  category: cellToLevel(at(slots, 'category')),
  subcategory: cellToLevel(at(slots, 'subcategory')),
});

const INDICATOR_FIELDS = ['category', 'subcategory', 'name', 'operator', 'value', 'unit'] as const;

/** A unit without a cell of its own is read from that of the value. */
function indicatorToPlace(id: string, slots: Slots, { table, at }: Place): RecordPlace {
  const cells = INDICATOR_FIELDS.map((field) => at(slots, field));
  const [, , name, , value, unit] = cells;
  return toPlace(id, table, firstCell(cells)!, { name, value, unit: isBlankCell(unit) ? value : unit });
}

interface Place {
  readonly documentId: string;
  readonly table: RecognizedTable;
  readonly at: CellAt;
}

function readIndicators({ rows }: Draft, projectId: string, place: Place): IndicatorsRead {
  const { documentId, table, at } = place;
  const indicators: IndicatorRecord[] = [];
  const places: RecordPlace[] = [];
  let levels: Levels = { category: null, subcategory: null };
  for (const { slots, isOwn } of rows) {
    levels = carryLevels(readLevels(slots, at), levels);
    const name = cellToPrinted(at(slots, 'name'));
    const measure = readMeasure(at(slots, 'operator'), at(slots, 'value'), at(slots, 'unit'));
    const first = at(slots, 'name') ?? at(slots, 'value');
    if (!first || (name === null && measure.value === null)) continue;
    const id = `${cellIdOf(documentId, table, first)}/indicator`;
    places.push(indicatorToPlace(id, slots, place));
    indicators.push({
      id,
      project_id: projectId,
      position: indicators.length,
      ...levels,
      name,
      ...measure,
      state: name === null || measure.value === null || levels.category === null ? 'partial' : 'complete',
      assigned: isOwn ? 'printed' : 'inferred',
      sources: cellsToSources(INDICATOR_FIELDS.map((field) => at(slots, field))),
    });
  }
  return { indicators, places };
}

interface Body {
  readonly at: CellAt;
  readonly rows: readonly Slots[];
}

/** The rows below the header; null where the table has no header of its own. */
function tableToBody(table: RecognizedTable): Body | null {
  const header = readProjectTableHeader(table);
  return (
    header && {
      at: (slots, field) => slots[header.columns.get(field) ?? -1],
      rows: tableToFormGrid(table).grid.slice(header.row + 1),
    }
  );
}

/** @returns the projects in printed order; none where the table has no header of its own */
export function projectTableToProjects(
  documentId: string,
  table: RecognizedTable,
): Pick<Records, 'projects' | 'places'> {
  const body = tableToBody(table);
  if (body === null) return { projects: [], places: [] };
  const { at, rows } = body;
  const read = gatherProjects(rows, at).map((draft) =>
    headToProject(
      documentId,
      table,
      (field) => at(draft.head, field),
      (id) => readIndicators(draft, id, { documentId, table, at }),
    ),
  );
  return toRecords(read);
}

/** A doubt where indicators stand above the first project: they belong to none. */
export function unnamedRows(table: RecognizedTable): Doubt[] {
  const { rows, at } = tableToBody(table) ?? { rows: [], at: () => undefined };
  const first = rows.findIndex((slots) => !isBlankCell(at(slots, 'project')));
  const lost = rows
    .slice(0, first < 0 ? rows.length : first)
    .flatMap((slots) => [at(slots, 'name') ?? at(slots, 'value')])
    .filter((cell) => cell !== undefined && !isBlankCell(cell));
  const [cell] = lost;
  return cell ? [{ code: 'project.rows_unnamed', table: table.id, cell, actual: String(lost.length) }] : [];
}
