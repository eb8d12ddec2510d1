/** @file What a reader of 项目支出绩效自评表 should look at again; sums and rates are checked elsewhere. */
import type { Cell, Doubt, RecognizedTable } from '../../model/index.ts';
import type { EvaluationRecord } from '../../schemas/index.ts';
import type { IndicatorRow, StrayText } from './indicators.ts';
import type { FundsCells } from './funds.ts';
import type { GoalsRead } from './goal.ts';
import type { EvaluationParts } from './parts.ts';
import type { TotalScore } from './total.ts';
import { cellToPrinted, foldLabel, type FormGrid } from '../form-grid.ts';
import {
  fundsLeftOut,
  incompleteIndicators,
  pageNumbersInside,
  pointsNoFigures,
  rowsOfOtherWidth,
} from './cells.ts';
import { fundScores, lostWithoutReason, statusForReason, unfitActuals } from './scores.ts';

export interface EvaluationRead {
  readonly table: RecognizedTable;
  readonly form: FormGrid;
  readonly parts: EvaluationParts;
  readonly evaluation: EvaluationRecord;
  readonly indicators: readonly IndicatorRow[];
  readonly stray: readonly StrayText[];
  readonly total: TotalScore;
  readonly funds: FundsCells;
  /** The name of the project. */
  readonly project: Cell | undefined;
  /** What was wanted and what was reached. */
  readonly goals: GoalsRead;
}

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
    funds.total === null ? '年度资金总额' : null,
    funds.fiscal === null && isBrokenDown ? '财政拨款' : null,
  ];
}

const lacksGoal = ({ goal }: EvaluationParts, { goal_expected }: EvaluationRecord): boolean =>
  goal === null || (goal.to === goal.header + 1 && !goal_expected);

function missingParts({ table, parts, evaluation }: EvaluationRead): Doubt[] {
  const missing = [
    evaluation.project === null ? '项目名称' : null,
    parts.funds === null ? '项目资金' : null,
    ...missingFunds(parts, evaluation),
    lacksGoal(parts, evaluation) ? '年度总体目标' : null,
    parts.indicators === null ? '绩效指标' : null,
    parts.total === null ? '总分' : null,
  ];
  return missing.flatMap((expected) =>
    expected === null ? [] : [{ code: 'evaluation.missing_part', table: table.id, expected }],
  );
}

function uncertainTotal({ table, total: { isUncertain, score, cells } }: EvaluationRead): Doubt[] {
  if (!isUncertain) return [];
  return [{ code: 'evaluation.uncertain_total', table: table.id, cell: cells.score!, actual: score }];
}

/** A value that is a date and nothing else: 2023年12月底前, 2023.12.31. */
const DATE = /^(20\d{2})(?:年|[.\-/]\d{1,2})(?:\d{1,2}月?)?.{0,8}$/u;

/** A date of another year than the one the form is of. */
function datesOutsideYear({ table, evaluation, indicators }: EvaluationRead): Doubt[] {
  const { year } = evaluation;
  if (year === null) return [];
  return indicators.flatMap(({ cells }) =>
    cells.slice(1).flatMap((cell): Doubt[] => {
      const printed = DATE.exec(foldLabel(cell.text))?.[1];
      return printed === undefined || Number(printed) === year
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

const PERCENT = /^[≥>]?=?(\d+(?:\.\d+)?)%(?:以上)?$/u;
const toPercent = (text: string | null): number | null => {
  const match = PERCENT.exec(foldLabel(text ?? ''));
  return match ? Number(match[1]) : null;
};

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

/** A figure alone or with a unit of money, as written into a cost indicator: 80, 9万元, ≤9万元. */
const COST = /^[≤<=]?(\d+(?:\.\d+)?)(?:万元?)?$/u;
const toCost = (text: string | null): string | null => COST.exec(foldLabel(text ?? ''))?.[1] ?? null;

/** The cost target is the budget of the project, and its actual value is not what was executed. */
function differentCosts({ table, evaluation, indicators }: EvaluationRead): Doubt[] {
  const total = evaluation.funds.total;
  const executed = toCost(total?.executed ?? null);
  const budget = [total?.annual, total?.initial].map((text) => toCost(text ?? null));
  return indicators.flatMap(({ fields, indicator }): Doubt[] => {
    const [target, actual] = [toCost(indicator.target), toCost(indicator.actual)];
    const isWhole = indicator.subcategory?.endsWith('成本指标') && target !== null && budget.includes(target);
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
