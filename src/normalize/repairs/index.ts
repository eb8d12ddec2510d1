/** @file The repairs of one table, in the order they are tried; a new one is one file and one line here. */
import type { RecognizedTable } from '../../model.ts';
import { restoreProjects } from '../projects/index.ts';
import { readCommaAsPoint } from './comma-for-point.ts';
import { unfoldFragments } from './html-fragment.ts';
import { dropLeftoverTotals } from './leftover-label.ts';
import { readLetterAsDigit } from './letter-for-digit.ts';
import { readMisreadSigns } from './misread-sign.ts';
import { mergeRepeatedCells } from './repeated-cells.ts';
import { realignHeadings } from './shifted-heading.ts';
import { dropStrayQuestionMarks } from './stray-question-mark.ts';

export interface TableRepair {
  readonly name: string;
  /** Whether the repair is meant for tables of this kind. */
  readonly holds: (table: RecognizedTable) => boolean;
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
  { name: 'comma-for-point', holds: () => true, apply: readCommaAsPoint },
  { name: 'letter-for-digit', holds: isProjectList, apply: readLetterAsDigit },
  { name: 'misread-sign', holds: holdsIndicators, apply: readMisreadSigns },
  { name: 'stray-question-mark', holds: isDepartmentTargets, apply: dropStrayQuestionMarks },
  { name: 'leftover-label', holds: isSelfEvaluation, apply: dropLeftoverTotals },
  { name: 'html-fragment', holds: isProjectList, apply: unfoldFragments },
  { name: 'heading-shifted', holds: (table) => table.layout === 'amounts', apply: realignHeadings },
  { name: 'merged-repeated', holds: isDumpedList, apply: mergeRepeatedCells },
  { name: 'projects', holds: isProjectList, apply: restoreProjects },
];
