/** @file Self-evaluations (项目支出绩效自评表) compared with each other: a goal that was left in from the form of another project. */
import { squeeze } from '../../lexicon.ts';
import type { Cell, Doubt, RecognizedTable } from '../../model.ts';
import type { EvaluationRecord } from '../../schemas/index.ts';
import { recordToTable } from '../records/cells.ts';
import { placeIn, type Doubter } from './said.ts';

/** Shorter goals (保障工作顺利开展) are anybody's. */
const LEAST_GOAL = 20;

const goalOf = ({ goal_expected }: EvaluationRecord): string => squeeze(goal_expected ?? '');
const projectOf = ({ project }: EvaluationRecord): string => squeeze(project ?? '');

/** Forms of one project under two names (…服务, …服务（二期）) may share its goal. */
function isOtherProject(a: EvaluationRecord, b: EvaluationRecord): boolean {
  const [one, other] = [projectOf(a), projectOf(b)];
  return one !== '' && other !== '' && !one.includes(other) && !other.includes(one);
}

/** The cell of the goal; of several forms in one table the last that prints it. */
const goalCell = (evaluation: EvaluationRecord, { cells }: RecognizedTable): Cell | undefined =>
  cells.findLast(({ text }) => squeeze(text) === goalOf(evaluation));

/** The later form is the copy. */
export const evaluationDoubts: Doubter = ({ records: { evaluations }, tables }) =>
  evaluations.flatMap((evaluation, i): Doubt[] => {
    const goal = goalOf(evaluation);
    const first = evaluations
      .slice(0, i)
      .find((other) => goalOf(other) === goal && isOtherProject(other, evaluation));
    if (goal.length < LEAST_GOAL || !first) return [];
    const table = recordToTable(evaluation.table_id, tables);
    return [
      {
        code: 'evaluation.goal_of_other',
        ...(table && placeIn(table, goalCell(evaluation, table))),
        actual: evaluation.goal_expected,
        note: first.project,
      },
    ];
  });
