/** @file Which cell of 项目支出绩效自评表 is a label of the goal block. */
import type { Cell } from '../../model/index.ts';
import { bareLabel } from '../../words/labels.ts';
import { textToField } from '../form-grid.ts';
import { GOAL_COLUMNS, isUnknownGoalLabel, type GoalColumn } from '../../words/evaluation-labels.ts';

const LONGEST_LABEL = 16;

/** Which goal a cell is the label of: null for one in a wording that is not known, undefined for a cell that is no label. */
export function cellToGoalLabel(cell: Cell): GoalColumn | null | undefined {
  if (bareLabel(cell.text).length > LONGEST_LABEL) return undefined;
  return textToField(cell.text, GOAL_COLUMNS) ?? (isUnknownGoalLabel(cell.text) ? null : undefined);
}

/** A label is never what a goal says, whatever its wording. */
export const isGoalLabel = (cell: Cell): boolean => cellToGoalLabel(cell) !== undefined;

/** A label in a wording that is known begins the goal block. */
export const isKnownGoalLabel = (cell: Cell): boolean => typeof cellToGoalLabel(cell) === 'string';
