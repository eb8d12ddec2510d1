/**
 * @file What a table of targets or of an evaluation is by the labels it holds (绩效目标、绩效自评), where no title tells: a form that
 * follows another one under one title, a list under a heading that no list of names knows.
 */
import { INDICATOR_LABELS } from '../words/indicator-labels.ts';
import { isDepartmentNameLabel, isProjectNameLabel, REACHED_LABELS } from '../words/form-labels.ts';
import type { Cell, Table } from '../model/index.ts';
import { rowToColumns, tableToFormGrid } from './form-grid.ts';
import { OTHER_FORM } from './registry/index.ts';

/** A header of indicators names them, or their levels, and what they are measured by. */
export function isIndicatorHeader(row: readonly Cell[]): boolean {
  const columns = rowToColumns(row, INDICATOR_LABELS);
  return (
    (columns.has('category') || columns.has('name')) && (columns.has('value') || columns.has('operator'))
  );
}

const isEvaluationHeader = (row: readonly Cell[]): boolean => {
  const columns = rowToColumns(row, REACHED_LABELS);
  return columns.has('actual') && columns.has('score');
};

/**
 * The family that the labels of a table belong to: `project_targets`, `department_targets`, `self_evaluation`, `other` for the evaluation
 * of a whole department, which is none of them; null where the labels do not tell.
 */
export function labelsToFamily(table: Table): string | null {
  const { rows } = tableToFormGrid(table);
  const holds = (test: (text: string) => boolean): boolean =>
    rows.some((row) => row.some((cell) => test(cell.text)));
  const isOfProject = holds(isProjectNameLabel);
  const isOfDepartment = !isOfProject && holds(isDepartmentNameLabel);
  if (rows.some(isEvaluationHeader))
    return isOfProject ? 'self_evaluation' : isOfDepartment ? OTHER_FORM.id : null;
  if (!rows.some(isIndicatorHeader)) return null;
  if (isOfProject) return 'project_targets';
  return isOfDepartment ? 'department_targets' : null;
}
