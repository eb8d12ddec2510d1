/** @file Whether a project list is already what {@link restoreProjects} makes: then nothing is done to it. */
import { tableToGrid } from '../../model/grid.ts';
import type { Table } from '../../model/index.ts';
import { FIRST_INDICATOR_COLUMN, PROJECT_COLUMNS } from '../../words/project-columns.ts';
import { readCode } from '../../words/project-codes.ts';
import { isCategory } from './words.ts';

/** Every row lies under a project cell, opens with its category in its column, and every project of several rows is drawn over them. */
export function isCanonical(table: Table): boolean {
  if (table.columns !== PROJECT_COLUMNS || table.headerRows === 0) return false;
  const body = tableToGrid(table).slice(table.headerRows);
  const projects = body.map((row) => row[0]);
  if (!projects.some((cell) => cell !== undefined && (cell.rowSpan > 1 || readCode(cell.text) !== null)))
    return false;
  return body.every((row, i) => {
    const [project] = row;
    const category = row[FIRST_INDICATOR_COLUMN];
    if (!project || (category && category.text !== '' && !isCategory(category))) return false;
    const opens = project !== projects[i - 1];
    const isNamed = readCode(project.text) !== null || project.extent === 'inferred';
    return !opens || isNamed;
  });
}
