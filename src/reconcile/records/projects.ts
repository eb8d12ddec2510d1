/** @file 项目总额 = 财政资金 + 其他资金 of each project of a list. */
import { tableToGrid, type Grid } from '../../grid.ts';
import { idToPlace } from '../../ids.ts';
import type { RecognizedTable } from '../../model.ts';
import { COMMON_COLUMNS, readProjectColumns, type ProjectColumns } from '../../project-columns.ts';
import type { ProjectRecord } from '../../schemas/index.ts';
import { sumToEquation, type Equation } from '../equation.ts';
import { groupBy, isSaid, roundedScale, type Figure } from '../ledger.ts';
import { cellToFigure, documentIdOfRecord, recordToTable } from './cells.ts';

/** 项目总额, 财政资金 and 其他资金 in the common list. */
const COLUMNS = [1, 2, 3] as const;

/** A list gives its projects as `…/r3c0/project`; other forms are read elsewhere. */
const rowOf = ({ id }: ProjectRecord): number | undefined =>
  idToPlace(id.replace(/\/project$/u, ''))?.cell?.row;

function projectToFigures(
  project: ProjectRecord,
  table: RecognizedTable,
  cells: Grid[number],
  { places }: ProjectColumns,
): (Figure | undefined)[] {
  const name = [project.code, project.name].filter(Boolean).join('-');
  return COLUMNS.map((column) => {
    const cell = cells[places[column] ?? -1];
    return cell && cellToFigure(documentIdOfRecord(project.table_id), table, cell, project.unit, name);
  });
}

function tableToEquations(
  table: RecognizedTable,
  projects: readonly ProjectRecord[],
  identity: string,
): Equation[] {
  if (table.layout !== 'project_list') return [];
  const grid = tableToGrid(table);
  const columns = readProjectColumns(table) ?? COMMON_COLUMNS;
  const printed = projects.flatMap(({ total, fiscal, other }) => [total, fiscal, other]);
  const roundedTo = roundedScale(printed, projects[0]?.unit ?? null);
  return projects.flatMap((project) => {
    const row = grid[rowOf(project) ?? -1];
    const [total, ...parts] = row ? projectToFigures(project, table, row, columns) : [];
    if (!isSaid(total) || !parts.some(isSaid)) return [];
    // one part is the total itself: only the sum of several misses by what each was rounded by
    const places = parts.filter(isSaid).length > 1 ? roundedTo : null;
    const rounded = <F extends Figure | undefined>(figure: F): F =>
      figure && { ...figure, roundedTo: places };
    const about = { identity, family: `${table.id}/${identity}`, isSure: true };
    return sumToEquation(about, rounded(total), parts.map(rounded)) ?? [];
  });
}

/** Projects of which a part is printed; a list that gives the total alone has nothing to add up. */
export const projectsToEquations = (
  projects: readonly ProjectRecord[],
  tables: readonly RecognizedTable[],
  identity: string,
): Equation[] =>
  [...groupBy(projects, ({ table_id }) => table_id)].flatMap(([tableId, own]) => {
    const table = recordToTable(tableId, tables);
    return table ? tableToEquations(table, own, identity) : [];
  });
