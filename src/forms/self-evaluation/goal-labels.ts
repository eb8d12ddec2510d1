/** @file Which cell of 项目支出绩效自评表 is a label of the goal block. */
import type { Cell } from '../../model/index.ts';
import { toLabel } from '../../words/labels.ts';
import { textToField } from '../form-grid.ts';
import { GOAL_COLUMNS, isUnknownGoalLabel, type GoalColumn } from '../../words/evaluation-labels.ts';

/** One in a wording that is not known is never what a goal says, where something stands behind it. */
export type GoalLabel = GoalColumn | 'unknown';

/** Which goal a cell is the label of; null for a cell that is no label. */
export function cellToGoalLabel({ text }: Cell): GoalLabel | null {
  if (toLabel(text) === null) return null;
  return textToField(text, GOAL_COLUMNS) ?? (isUnknownGoalLabel(text) ? 'unknown' : null);
}

/** The goal that a label in a wording that is known is of. */
export const textToKnownGoal = (text: string): GoalColumn | null => textToField(text, GOAL_COLUMNS);

export const isGoalLabel = (cell: Cell): boolean => cellToGoalLabel(cell) !== null;

/** A label in a wording that is known begins the goal block. */
export const isKnownGoalLabel = (cell: Cell): boolean =>
  isGoalLabel(cell) && cellToGoalLabel(cell) !== 'unknown';
