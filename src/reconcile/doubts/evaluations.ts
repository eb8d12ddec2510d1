/** @file Self-evaluations (项目支出绩效自评表) compared with each other: a goal that was left in from the form of another project. */
import { squeeze } from '../../words/lexicon.ts';
import type { Doubt } from '../../model/index.ts';
import type { EvaluationRecord } from '../../schemas/index.ts';
import type { Doubter } from './said.ts';

/** Shorter goals (保障工作顺利开展) are anybody's. */
const LEAST_GOAL = 20;

const goalOf = ({ goal_expected }: EvaluationRecord): string => squeeze(goal_expected ?? '');
const projectOf = ({ project }: EvaluationRecord): string => squeeze(project ?? '');

/** Forms of one project under two names (…服务, …服务（二期）) may share its goal. */
function isOtherProject(a: EvaluationRecord, b: EvaluationRecord): boolean {
  const [one, other] = [projectOf(a), projectOf(b)];
  return one !== '' && other !== '' && !one.includes(other) && !other.includes(one);
}

function firstOther(
  before: Iterable<EvaluationRecord>,
  evaluation: EvaluationRecord,
): EvaluationRecord | undefined {
  for (const other of before) if (isOtherProject(other, evaluation)) return other;
  return undefined;
}

/** Of each evaluation the first before it with the same goal and another project. */
function findOriginals(evaluations: readonly EvaluationRecord[]): (EvaluationRecord | undefined)[] {
  const seen = new Map<string, Map<string, EvaluationRecord>>();
  return evaluations.map((evaluation) => {
    const [goal, project] = [goalOf(evaluation), projectOf(evaluation)];
    if (goal.length < LEAST_GOAL) return undefined;
    const before = seen.get(goal) ?? new Map<string, EvaluationRecord>();
    seen.set(goal, before);
    const original = firstOther(before.values(), evaluation);
    if (!before.has(project)) before.set(project, evaluation);
    return original;
  });
}

/** The later form is the copy. */
export const evaluationDoubts: Doubter = ({ records: { evaluations }, placeOf }) => {
  const originals = findOriginals(evaluations);
  return evaluations.flatMap((evaluation, i): Doubt[] => {
    const original = originals[i];
    if (!original) return [];
    const { goal_expected: actual } = evaluation;
    const place = placeOf(evaluation, 'goal_expected');
    return [{ code: 'evaluation.goal_of_other', ...place, actual, note: original.project }];
  });
};
