/** @file The repairs of one table, in the order they are tried; a new one is one file and one line here. */
import type { RecognizedTable } from '../../model/index.ts';
import { restoreProjects } from '../projects/index.ts';
import { readCommaAsPoint } from './comma-for-point.ts';
import { unfoldFragments } from './html-fragment.ts';
import { dropLeftoverTotals } from './leftover-label.ts';
import { readLetterAsDigit } from './letter-for-digit.ts';
import { readMissingCommas } from './missing-commas.ts';
import { readMisreadSigns } from './misread-sign.ts';
import { mergeRepeatedCells } from './repeated-cells.ts';
import { realignHeadings } from './shifted-heading.ts';
import { dropStrayQuestionMarks } from './stray-question-mark.ts';

export interface TableRepair {
  /** Whether the repair is meant for tables of this kind. */
  readonly appliesTo: (table: RecognizedTable) => boolean;
  /** Pure and idempotent; gives the same object back when nothing is broken. */
  readonly apply: (table: RecognizedTable) => RecognizedTable;
}

const isProjectList = (table: RecognizedTable): boolean => table.layout === 'project_list';
const isDumpedList = (table: RecognizedTable): boolean =>
  table.foundBy === 'tabs' && (isProjectList(table) || table.layout === 'project_table');
const isDepartmentTargets = (table: RecognizedTable): boolean => table.layout === 'department_targets';
const isSelfEvaluation = (table: RecognizedTable): boolean => table.layout === 'self_evaluation';
const holdsIndicators = (table: RecognizedTable): boolean =>
  isProjectList(table) || isDepartmentTargets(table);

export const REPAIRS: readonly TableRepair[] = [
  { appliesTo: () => true, apply: readCommaAsPoint },
  { appliesTo: (table) => table.layout === 'amounts', apply: readMissingCommas },
  { appliesTo: isProjectList, apply: readLetterAsDigit },
  { appliesTo: holdsIndicators, apply: readMisreadSigns },
  { appliesTo: isDepartmentTargets, apply: dropStrayQuestionMarks },
  { appliesTo: isSelfEvaluation, apply: dropLeftoverTotals },
  { appliesTo: isProjectList, apply: unfoldFragments },
  { appliesTo: (table) => table.layout === 'amounts', apply: realignHeadings },
  { appliesTo: isDumpedList, apply: mergeRepeatedCells },
  { appliesTo: isProjectList, apply: restoreProjects },
];
