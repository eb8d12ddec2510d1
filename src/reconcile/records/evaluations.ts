/** @file The arithmetic of a self-evaluation (项目支出绩效自评表): points, scores, and the rate of execution. */
import {
  absoluteAmount,
  addAmounts,
  compareAmounts,
  isZero,
  parseAmount,
  rescale,
  shiftAmount,
  sumAmounts,
  type Amount,
} from '../../words/amount.ts';
import type { RecordIdentity } from '../../model/identity.ts';
import type { EvaluationFund, EvaluationIndicatorRecord, EvaluationRecord } from '../../schemas/index.ts';
import { withOutcome, type Equation, type Evaluated } from '../equation.ts';
import type { Figure } from '../ledger.ts';
import type { Places } from '../places.ts';
import { fieldToFigure } from './cells.ts';
import { EVALUATION_NAMES, TOTAL_SCORE_WORD } from '../../words/evaluation-labels.ts';
import { bareScore } from '../../words/evaluation-texts.ts';

/** Points and rates carry words: 10分, 82.6%. */
const toAmount = (text: string | null): Amount | null => parseAmount(bareScore(text ?? ''));

const toFigure = (
  places: Places,
  record: { readonly id: string },
  field: string,
  text: string | null,
  name: string,
): Figure => fieldToFigure(places, record, field, { value: toAmount(text), unit: null, name });

/** A figure of 年度资金总额; of a form without such a row none is given, and it stands where the form begins. */
function fundToFigure(
  places: Places,
  evaluation: EvaluationRecord,
  field: keyof EvaluationFund,
  name: string,
): Figure {
  const fund = evaluation.funds.total;
  const record = fund ? { id: `${evaluation.id}/total` } : evaluation;
  return toFigure(places, record, field, fund?.[field] ?? null, name);
}

const indicatorToFigure = (
  places: Places,
  indicator: EvaluationIndicatorRecord,
  part: 'points' | 'score',
): Figure => toFigure(places, indicator, part, indicator[part], `${indicator.name ?? ''} ${part}`);

/** The points of its indicators alone are the total: the form counts those that it states for its funds apart. */
function isWithoutFunds({ total_points: total, funds, indicators }: EvaluationRecord): boolean {
  const [whole, own] = [toAmount(total), toAmount(funds.total?.points ?? null)];
  const points = indicators.flatMap((indicator) => toAmount(indicator.points) ?? []);
  if (!whole || !own || isZero(own) || points.length < indicators.length) return false;
  return compareAmounts(sumAmounts(points), whole) === 0;
}

function sumEquation(
  evaluation: EvaluationRecord,
  places: Places,
  identity: string,
  part: 'points' | 'score',
): Equation[] {
  const field = part === 'points' ? 'total_points' : 'total_score';
  const total = evaluation[field];
  if (toAmount(total) === null || evaluation.indicators.length === 0) return [];
  const left = [toFigure(places, evaluation, field, total, `${TOTAL_SCORE_WORD} ${part}`)];
  const funds = fundToFigure(places, evaluation, part, `${EVALUATION_NAMES.total} ${part}`);
  const right = [
    ...(isWithoutFunds(evaluation) ? [] : [funds]),
    ...evaluation.indicators.map((indicator) => indicatorToFigure(places, indicator, part)),
  ];
  const equation = { identity, family: `${evaluation.id}/${identity}`, left, right, isSure: true };
  const missing = right.filter(({ value }) => value === null);
  return [missing.length > 0 ? { ...equation, undecidable: `not given: ${missing[0]!.name}` } : equation];
}

/** 100 × executed / annual with two decimals more than the printed rate. */
function quotient(executed: Amount, annual: Amount, scale: number): Amount | null {
  const both = Math.max(executed.scale, annual.scale);
  const [above, below] = [executed, annual].map((amount) => rescale(amount, both).digits) as [bigint, bigint];
  return below === 0n ? null : { digits: (above * 10n ** BigInt(scale + 2)) / below, scale };
}

/** The printed rate in percent: 0.98 without a sign may mean 98 %. */
function rateToPercent(text: string, computed: Amount): Amount | null {
  const rate = toAmount(text);
  if (!rate || /[%％]/u.test(text)) return rate;
  const shifted = shiftAmount(rate, 2);
  const distance = (from: Amount): Amount => absoluteAmount(addAmounts(from, computed, -1));
  return compareAmounts(distance(shifted), distance(rate)) < 0 ? shifted : rate;
}

/** 执行率 = 全年执行数 / 全年预算数, rounded or cut off at the last decimal that is printed. */
function rateCheck(evaluation: EvaluationRecord, places: Places, identity: string): Evaluated[] {
  const { rate, executed, annual } = evaluation.funds.total ?? {};
  const [above, below, printed] = [executed, annual, rate].map((text) => toAmount(text ?? null));
  if (!rate || !above || !below || !printed) return [];
  const computed = quotient(above, below, printed.scale + 2);
  const percent = computed && rateToPercent(rate, computed);
  if (!percent) return [];
  const figure = (field: keyof EvaluationFund, name: string): Figure =>
    fundToFigure(places, evaluation, field, name);
  const equation: Equation = {
    identity,
    family: evaluation.id,
    left: [figure('rate', EVALUATION_NAMES.rate)],
    right: [figure('executed', EVALUATION_NAMES.executed), figure('annual', EVALUATION_NAMES.annual)],
    isSure: true,
  };
  const tolerance = { digits: 1n, scale: percent.scale };
  const difference = addAmounts(percent, computed, -1);
  const isClose = compareAmounts(absoluteAmount(difference), tolerance) <= 0;
  return [
    withOutcome(equation, isClose ? 'rounded' : 'fails', {
      leftSum: percent,
      rightSum: computed,
      difference,
      tolerance,
    }),
  ];
}

/** 得分 ≤ 分值 */
function limitChecks(evaluation: EvaluationRecord, places: Places, identity: string): Evaluated[] {
  return evaluation.indicators.flatMap((indicator) => {
    const [score, points] = [toAmount(indicator.score), toAmount(indicator.points)];
    if (!score || !points) return [];
    const sides = {
      left: [indicatorToFigure(places, indicator, 'score')],
      right: [indicatorToFigure(places, indicator, 'points')],
    };
    const equation: Equation = { identity, family: evaluation.id, ...sides, isSure: true };
    const difference = addAmounts(score, points, -1);
    const outcome = difference.digits > 0n ? 'fails' : 'exact';
    return [
      withOutcome(equation, outcome, {
        leftSum: score,
        rightSum: points,
        difference,
        tolerance: { digits: 0n, scale: 0 },
      }),
    ];
  });
}

/** The sums of points and of scores. */
export const evaluationsToEquations = (
  evaluations: readonly EvaluationRecord[],
  places: Places,
  identities: readonly RecordIdentity[],
): Equation[] =>
  evaluations.flatMap((evaluation) =>
    identities.flatMap(({ id, of }) => {
      if (of === 'evaluation_points') return sumEquation(evaluation, places, id, 'points');
      return of === 'evaluation_scores' ? sumEquation(evaluation, places, id, 'score') : [];
    }),
  );

/** Rates and limits: comparisons that are no sums, and take no part in explaining failures. */
export const evaluationsToComparisons = (
  evaluations: readonly EvaluationRecord[],
  places: Places,
  identities: readonly RecordIdentity[],
): Evaluated[] =>
  evaluations.flatMap((evaluation) =>
    identities.flatMap(({ id, of }) => {
      if (of === 'evaluation_rate') return rateCheck(evaluation, places, id);
      return of === 'score_limit' ? limitChecks(evaluation, places, id) : [];
    }),
  );
