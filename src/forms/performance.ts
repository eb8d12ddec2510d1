/**
 * @file What a table of targets or of an evaluation is by the labels it holds (绩效目标、绩效自评), wherever they stand: a form that follows
 * another one under one title, a list under a heading that no list of names knows.
 */
import {
  isDepartmentNameLabel,
  isForeignToProjects,
  isProjectNameLabel,
  REACHED_LABELS,
} from '../words/form-labels.ts';
import type { Cell, Table } from '../model/index.ts';
import { isBlankCell, rowToColumns, tableToFormGrid } from './form-grid.ts';
import { belowIn } from './indicators/by-content.ts';
import { readIndicatorColumns } from './indicators/columns.ts';
import { cellToFormLabel, inferColumns, readInline } from './projects/index.ts';
import { OTHER_FORM } from './registry/index.ts';

const isEvaluationHeader = (row: readonly Cell[]): boolean => {
  const columns = rowToColumns(row, REACHED_LABELS);
  return columns.has('actual') && columns.has('score');
};

/**
 * The family that the labels of a table belong to: `project_targets`, `department_targets`, `self_evaluation`, `other` for the evaluation
 * of a whole department, which is none of them; null where the labels do not tell.
 */
export function labelsToFamily(table: Table): string | null {
  const form = tableToFormGrid(table);
  const { rows } = form;
  const holds = (test: (text: string) => boolean): boolean =>
    rows.some((row) => row.some((cell) => test(cell.text)));
  const isOfProject = holds(isProjectNameLabel);
  const isOfDepartment = !isOfProject && holds(isDepartmentNameLabel);
  if (rows.some(isEvaluationHeader))
    return isOfProject ? 'self_evaluation' : isOfDepartment ? OTHER_FORM.id : null;
  if (!rows.some((row) => readIndicatorColumns(row, belowIn(form)) !== null)) return null;
  if (isOfProject) return 'project_targets';
  return isOfDepartment ? 'department_targets' : null;
}

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
