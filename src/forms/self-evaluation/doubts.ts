/** @file What a reader of 项目支出绩效自评表 should look at again; sums and rates are checked elsewhere. */
import type { EvaluationRead } from './evaluation-read.ts';
import type { Doubt } from '../../model/index.ts';
import type { EvaluationRecord } from '../../schemas/index.ts';
import type { EvaluationParts } from './parts.ts';
import { cellToPrinted } from '../form-grid.ts';
import {
  fundsLeftOut,
  incompleteIndicators,
  pageNumbersInside,
  pointsNoFigures,
  rowsOfOtherWidth,
} from './cells.ts';
import { fundScores, lostWithoutReason, statusForReason, unfitActuals } from './scores.ts';
import { EVALUATION_NAMES, TOTAL_SCORE_WORD } from '../../words/evaluation-labels.ts';
import { textToCost, textToPercent, yearOfDate } from '../../words/evaluation-texts.ts';
import { isOfCost } from '../../words/indicator-words.ts';

const strayText = ({ table, stray }: EvaluationRead): Doubt[] =>
  stray.map(({ cell }) => ({
    code: 'evaluation.stray_text',
    table: table.id,
    cell,
    actual: cellToPrinted(cell),
  }));

/** A row of the funds that every template has; in one without a breakdown no row of it is missed. */
function missingFunds({ funds: part }: EvaluationParts, { funds }: EvaluationRecord): (string | null)[] {
  if (part === null) return [];
  const isBrokenDown = funds.carryover !== null;
  return [
    funds.total === null ? EVALUATION_NAMES.total : null,
    funds.fiscal === null && isBrokenDown ? EVALUATION_NAMES.fiscal : null,
  ];
}

const lacksGoal = ({ goal }: EvaluationParts, { goal_expected }: EvaluationRecord): boolean =>
  goal === null || (goal.to === goal.header + 1 && !goal_expected);

function missingParts({ table, parts, evaluation, total }: EvaluationRead): Doubt[] {
  const missing = [
    evaluation.project === null ? EVALUATION_NAMES.project : null,
    parts.funds === null ? EVALUATION_NAMES.funds : null,
    ...missingFunds(parts, evaluation),
    lacksGoal(parts, evaluation) ? EVALUATION_NAMES.goal : null,
    parts.indicators === null ? EVALUATION_NAMES.indicators : null,
    parts.total === null && total.score === null ? TOTAL_SCORE_WORD : null,
  ];
  return missing.flatMap((expected) =>
    expected === null ? [] : [{ code: 'evaluation.missing_part', table: table.id, expected }],
  );
}

function uncertainTotal({ table, total: { isUncertain, score, cells } }: EvaluationRead): Doubt[] {
  if (!isUncertain) return [];
  return [{ code: 'evaluation.uncertain_total', table: table.id, cell: cells.score!, actual: score }];
}

/** A date of another year than the one the form is of. */
function datesOutsideYear({ table, evaluation, indicators }: EvaluationRead): Doubt[] {
  const { year } = evaluation;
  if (year === null) return [];
  return indicators.flatMap(({ cells }) =>
    cells.slice(1).flatMap((cell): Doubt[] => {
      const printed = yearOfDate(cell.text);
      return printed === null || Number(printed) === year
        ? []
        : [
            {
              code: 'evaluation.date_outside_year',
              table: table.id,
              cell,
              expected: String(year),
              actual: cellToPrinted(cell),
            },
          ];
    }),
  );
}

const toPercent = (text: string | null): number | null => textToPercent(text ?? '');

/** A percentage below its target, with the full score. */
function unmetTargets({ table, indicators }: EvaluationRead): Doubt[] {
  return indicators.flatMap(({ fields, indicator }): Doubt[] => {
    const [target, actual] = [toPercent(indicator.target), toPercent(indicator.actual)];
    const isFull = indicator.score !== null && indicator.score === indicator.points;
    if (target === null || actual === null || actual >= target || !isFull) return [];
    const { target: expected, actual: printed } = indicator;
    const cell = fields.actual!;
    return [{ code: 'evaluation.unmet_target', table: table.id, cell, expected, actual: printed }];
  });
}

const toCost = (text: string | null | undefined): string | null => textToCost(text ?? '');

/** The cost target is the budget of the project, and its actual value is not what was executed. */
function differentCosts({ table, evaluation, indicators }: EvaluationRead): Doubt[] {
  const total = evaluation.funds.total;
  const executed = toCost(total?.executed);
  const budget = [total?.annual, total?.initial].map(toCost);
  return indicators.flatMap(({ fields, indicator }): Doubt[] => {
    const [target, actual] = [toCost(indicator.target), toCost(indicator.actual)];
    const isWhole = isOfCost(indicator.subcategory) && target !== null && budget.includes(target);
    if (!isWhole || executed === null || actual === null || Number(actual) === Number(executed)) return [];
    const cell = fields.actual!;
    const [expected, printed] = [total!.executed, indicator.actual];
    return [{ code: 'evaluation.cost_differs', table: table.id, cell, expected, actual: printed }];
  });
}

/** One doubt a function; a new one is a function and a line here. */
const doubts = [
  missingParts,
  strayText,
  uncertainTotal,
  datesOutsideYear,
  unmetTargets,
  differentCosts,
  unfitActuals,
  lostWithoutReason,
  statusForReason,
  fundScores,
  rowsOfOtherWidth,
  fundsLeftOut,
  incompleteIndicators,
  pointsNoFigures,
  pageNumbersInside,
];

export const evaluationToDoubts = (read: EvaluationRead): Doubt[] => doubts.flatMap((doubt) => doubt(read));
