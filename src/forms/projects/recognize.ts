/** @file Whether a table is a form of one project (or several of them), told by its labels wherever they stand. */
import type { Table } from '../../model/index.ts';
import { isBlankCell, tableToFormGrid } from '../form-grid.ts';
import { belowIn } from '../indicators/by-content.ts';
import { readIndicatorColumns } from '../indicators/columns.ts';
import { inferColumns } from './form-indicators.ts';
import { cellToFormLabel, readInline } from './form-labels.ts';
import { isForeignToProjects } from '../../words/form-labels.ts';

/**
 * A form of a project: it names the project, or the money of one, and has a header of indicators below that.
 * @param title says whether a form without a label for the name is one of a project
 */
export function isProjectForm(table: Table, isOfProjects: boolean): boolean {
  const form = tableToFormGrid(table);
  const { rows } = form;
  const header = rows.findIndex(
    (row) => (readIndicatorColumns(row, belowIn(form)) ?? inferColumns(row)) !== null,
  );
  const above = [...new Set(rows.slice(0, header < 0 ? rows.length : header).flat())].filter(
    (cell) => !isBlankCell(cell),
  );
  const heads = [...above, ...(rows[header] ?? [])];
  if (heads.some((cell) => isForeignToProjects(cell.text))) return false;
  const labels: readonly (string | null)[] = above.map(
    (cell) => cellToFormLabel(cell) ?? readInline(cell, true)?.label ?? null,
  );
  const has = (...wanted: readonly string[]): boolean => wanted.some((label) => labels.includes(label));
  const isNamed = has('name') || table.project !== undefined;
  const isPaid = has('total', 'fiscal') && has('goal', 'year_goal');
  if (header >= 0)
    return (
      header > 0 &&
      (isNamed || (isPaid && isOfProjects)) &&
      has('total', 'fiscal', 'block', 'goal', 'year_goal')
    );
  return (
    isOfProjects &&
    isNamed &&
    rows.length > 3 &&
    has('total', 'fiscal', 'goal', 'year_goal', 'office', 'beside')
  );
}
