/** @file 项目支出绩效目标表: eleven columns, one project after the other, the first five cells merged over its indicator rows. */
import { tableToGrid } from '../../model/grid.ts';
import { cellIdOf, tableIdOf } from '../../model/ids.ts';
import { squeeze } from '../../words/lexicon.ts';
import { isTotalLabel } from '../../words/totals.ts';
import { textToOperator } from '../../words/measure.ts';
import type { Cell, RecognizedTable, RecordPlace } from '../../model/index.ts';
import { COMMON_COLUMNS, readProjectColumns, type ProjectColumns } from '../../words/project-columns.ts';
import type { IndicatorRecord, ProjectRecord, Records } from '../../schemas/index.ts';
import { cellsToSources, firstCell, toPlace } from '../places.ts';
import { readMoney, readProjectCell, textOf } from './project-head.ts';

type Row = readonly (Cell | undefined)[];

function rowToIndicator(
  row: Row,
  {
    projectId,
    position,
    assigned,
    documentId,
    table,
  }: {
    readonly projectId: string;
    readonly position: number;
    readonly assigned: IndicatorRecord['assigned'];
    readonly documentId: string;
    readonly table: RecognizedTable;
  },
): IndicatorRecord {
  const [category, subcategory, name, operator, value, unit] = row.slice(5, 11).map(textOf) as [
    string | null, string | null, string | null, string | null, string | null, string | null,
  ]; // prettier-ignore
  const cells = row.slice(5, 11);
  const first = cells.find((cell) => cell !== undefined)!;
  return {
    id: `${cellIdOf(documentId, table, first)}/indicator`,
    project_id: projectId,
    position,
    category: category === null ? null : squeeze(category),
    subcategory: subcategory === null ? null : squeeze(subcategory),
    name,
    operator: operator === null ? null : textToOperator(operator),
    value,
    unit,
    state: [category, subcategory, name, operator, value].includes(null) ? 'partial' : 'complete',
    assigned,
    sources: cellsToSources(cells),
  };
}

function indicatorToPlace({ id }: IndicatorRecord, row: Row, table: RecognizedTable): RecordPlace {
  const cells = row.slice(5, 11);
  const [, , name, , value, unit] = cells;
  return toPlace(id, table, firstCell(cells)!, { name, value, unit });
}

/** Rows under one project cell; a row without one belongs to none and makes a project of its own. */
function groupRows(rows: readonly Row[]): Row[][] {
  const groups: Row[][] = [];
  for (const [i, row] of rows.entries()) {
    if (i > 0 && row[0] !== undefined && row[0] === rows[i - 1]![0]) groups.at(-1)!.push(row);
    else groups.push([row]);
  }
  return groups;
}

/** The rows of a project that state an indicator. */
const toStating = (rows: readonly Row[]): Row[] =>
  rows.filter((row) => row.slice(5, 11).some((cell) => textOf(cell) !== null));

function groupToProject(documentId: string, table: RecognizedTable, rows: readonly Row[]): ProjectRecord {
  const [project, total, fiscal, other, goal] = rows[0]!;
  const first = rows[0]!.find((cell) => cell !== undefined)!;
  const id = `${cellIdOf(documentId, table, first)}/project`;
  const { code, printed, state, name } = readProjectCell(project);
  const assigned = project?.rules.includes('extent-inferred') ? 'inferred' : 'printed';
  const indicators = toStating(rows).map((row, position) =>
    rowToIndicator(row, { projectId: id, position, assigned, documentId, table }),
  );
  const money = readMoney(table.unit, total, fiscal, other);
  const isWhole = code !== null && name !== null && money.total !== null && textOf(goal) !== null;
  return {
    id,
    table_id: tableIdOf(documentId, table),
    code,
    code_printed: printed,
    code_state: state,
    name,
    ...money,
    unit: table.unit,
    goal: textOf(goal),
    state: isWhole ? 'complete' : 'partial',
    sources: cellsToSources([project, total, fiscal, other, goal], rows[0]),
    indicators,
  };
}

/** Where the project and its indicators stand. */
function groupToPlaces(project: ProjectRecord, table: RecognizedTable, rows: readonly Row[]): RecordPlace[] {
  const [, total, fiscal, other, goal] = rows[0]!;
  const first = firstCell(rows[0]!.slice(0, 5)) ?? firstCell(rows[0]!)!;
  return [
    toPlace(project.id, table, first, { total, fiscal, other, goal }),
    ...toStating(rows).map((row, i) => indicatorToPlace(project.indicators[i]!, row, table)),
  ];
}

/** The eleven columns of the common list; what this one does not have, or lost, is undefined. */
const toCommonRow = (row: Row, { places }: ProjectColumns): Row =>
  places.map((column) => (column === null ? undefined : row[column]));

/** 合计 over or under the projects: no project, its row stays in the table. */
const isTotal = ([first]: readonly Row[]): boolean =>
  isTotalLabel(first?.[0]?.text ?? '') && !first!.slice(5, 11).some((cell) => textOf(cell) !== null);

/** The projects of one list in printed order, each with its indicators. */
export function tableToProjects(
  documentId: string,
  table: RecognizedTable,
): Pick<Records, 'projects' | 'places'> {
  const columns = readProjectColumns(table) ?? COMMON_COLUMNS;
  const rows = tableToGrid(table)
    .slice(table.headerRows)
    .map((row) => toCommonRow(row, columns));
  const stated = rows.filter((row) => row.some((cell) => cell !== undefined));
  const groups = groupRows(stated).filter((group) => !isTotal(group));
  const projects = groups.map((group) => groupToProject(documentId, table, group));
  return { projects, places: groups.flatMap((group, i) => groupToPlaces(projects[i]!, table, group)) };
}
