/** @file Scores of 项目支出绩效自评表 and what is said beside them: reasons left out, values in the wrong column, funds scored freely. */
import type { Doubt } from '../../model/index.ts';
import { foldLabel } from '../form-grid.ts';
import type { EvaluationRead } from './evaluation-read.ts';
import { isMoneyAlone, isStatus, saysMoney, toPoints } from '../../words/evaluation-texts.ts';
import { isOfCost } from '../../words/indicator-words.ts';

/** Null for what is no figure. */
const toNumber = (text: string | null | undefined): number | null => {
  const points = toPoints(text ?? '');
  return points === null ? null : Number(points);
};

/** A score below its points, and nothing in the column that asks why. */
export function lostWithoutReason({ table, parts, indicators }: EvaluationRead): Doubt[] {
  if (!parts.indicators?.columns.has('deviation')) return [];
  return indicators.flatMap(({ fields, indicator: { points, score, deviation, name } }): Doubt[] => {
    const [most, given] = [toNumber(points), toNumber(score)];
    if (most === null || given === null || given >= most || deviation !== null) return [];
    const code = 'evaluation.no_reason';
    return [{ code, table: table.id, cell: fields.score!, expected: points, actual: score, note: name }];
  });
}

/** The state of the work in the column that asks why the result deviates. */
export function statusForReason({ table, indicators }: EvaluationRead): Doubt[] {
  return indicators.flatMap(({ fields, indicator: { deviation: actual } }): Doubt[] => {
    if (!isStatus(actual ?? '')) return [];
    return [{ code: 'evaluation.status_for_reason', table: table.id, cell: fields.deviation!, actual }];
  });
}

/** Why an actual value cannot be one of this target; null where it can. */
function unfitNote(target: string, actual: string, points: string | null, subcategory: string | null) {
  if (!/\d/u.test(target) && toNumber(actual) !== null && toNumber(actual) === toNumber(points))
    return 'it repeats the points';
  if (!isOfCost(subcategory) && isMoneyAlone(actual) && !saysMoney(target)) return 'it is money';
  return null;
}

/** Words as the target and the points as the actual value, or a count as the target and money as the actual value. */
export function unfitActuals({ table, indicators }: EvaluationRead): Doubt[] {
  return indicators.flatMap(({ fields, indicator }): Doubt[] => {
    const { target: expected, actual, points, subcategory } = indicator;
    if (expected === null || actual === null) return [];
    const note = unfitNote(foldLabel(expected), foldLabel(actual), points, subcategory);
    if (note === null) return [];
    return [
      { code: 'evaluation.actual_unfit', table: table.id, cell: fields.actual!, expected, actual, note },
    ];
  });
}

/** Offices round scores to whole points or to a tenth. */
const roundingOfScore = (score: string): number => (score.includes('.') ? 0.1 : 1);

/** 得分 = 分值 × 执行率 for the row of the funds, the rate from the amounts and never above 100 %. */
export function fundScores({ table, funds, evaluation }: EvaluationRead): Doubt[] {
  const total = evaluation.funds.total;
  const [annual, executed, points, score] = [total?.annual, total?.executed, total?.points, total?.score].map(
    (text) => toNumber(text?.replace(/[,，]/gu, '')),
  );
  if (!annual || executed == null || points == null || score == null) return [];
  const due = points * Math.min(1, executed / annual);
  // The margin keeps 5.775 (printed 5.7 or 5.8) out whatever binary fraction it has.
  if (Math.abs(due - score) <= roundingOfScore(total!.score!) + 1e-9) return [];
  const cell = funds.total!.fields.score!;
  const expected = due.toFixed(2).replace(/\.?0+$/u, '');
  return [{ code: 'evaluation.fund_score', table: table.id, cell, expected, actual: total!.score }];
}
