/** @file The arithmetic of a self-evaluation (项目支出绩效自评表): points, scores, and the rate of execution. */
import {
  absoluteAmount,
  addAmounts,
  compareAmounts,
  parseAmount,
  rescale,
  shiftAmount,
  type Amount,
} from '../../amount.ts';
import type { RecordIdentity } from '../../identity.ts';
import { cellIdOf } from '../../ids.ts';
import { squeeze } from '../../lexicon.ts';
import type { Cell, Table } from '../../model.ts';
import type { EvaluationIndicatorRecord, EvaluationRecord } from '../../schemas/index.ts';
import { withOutcome, type Equation, type Evaluated } from '../equation.ts';
import type { Figure } from '../ledger.ts';
import { cellToFigure, documentIdOfRecord, recordToTable, valueToFigure } from './cells.ts';

interface Form {
  readonly evaluation: EvaluationRecord;
  readonly table: Table;
}

/** Points and rates carry words: 10分, 82.6%. */
const toAmount = (text: string | null): Amount | null =>
  parseAmount(squeeze(text ?? '').replace(/[%％分]$/u, ''));

const sameText = (cell: Cell, text: string | null): boolean =>
  text !== null && squeeze(cell.text) === squeeze(text);

/** The cell of a row that says this, from the right where points and score of a row are equal; what is not given stands at the label of its row. */
function textToFigure(
  { evaluation, table }: Form,
  cells: readonly Cell[],
  text: string | null,
  last: boolean,
  name: string,
): Figure {
  const found = last
    ? cells.findLast((cell) => sameText(cell, text))
    : cells.find((cell) => sameText(cell, text));
  const label = cells[0] && cellIdOf(documentIdOfRecord(evaluation.table_id), table, cells[0]);
  const at = valueToFigure(label ?? evaluation.table_id, toAmount(text), null, name);
  return found
    ? {
        ...cellToFigure(documentIdOfRecord(evaluation.table_id), table, found, null, name),
        value: at.value,
        isUnreadable: false,
      }
    : at;
}

/** The cells of an indicator are those with its sources. */
function indicatorToFigure(
  form: Form,
  indicator: EvaluationIndicatorRecord,
  part: 'points' | 'score',
): Figure {
  const sources = new Set(indicator.sources.map((source) => JSON.stringify(source)));
  const cells = form.table.cells.filter((cell) =>
    cell.sources.some((source) => sources.has(JSON.stringify(source))),
  );
  return textToFigure(form, cells, indicator[part], part === 'score', `${indicator.name ?? ''} ${part}`);
}

/** The cells of the row whose label matches. */
function rowOf(table: Table, label: RegExp): Cell[] {
  const row = table.cells.find((cell) => label.test(squeeze(cell.text)))?.row;
  return table.cells.filter((cell) => cell.row === row);
}

const TOTAL_ROW = /^总分/u;
const FUND_ROW = /^年度资金总额/u;

function sumEquation(form: Form, identity: string, part: 'points' | 'score'): Equation[] {
  const { evaluation, table } = form;
  const total = part === 'points' ? evaluation.total_points : evaluation.total_score;
  const fund = evaluation.funds.total?.[part] ?? null;
  if (toAmount(total) === null || evaluation.indicators.length === 0) return [];
  const left = [textToFigure(form, rowOf(table, TOTAL_ROW), total, part === 'score', `总分 ${part}`)];
  const right = [
    textToFigure(form, rowOf(table, FUND_ROW), fund, part === 'score', `年度资金总额 ${part}`),
    ...evaluation.indicators.map((indicator) => indicatorToFigure(form, indicator, part)),
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
function rateCheck(form: Form, identity: string): Evaluated[] {
  const { rate, executed, annual } = form.evaluation.funds.total ?? {};
  const [above, below, printed] = [executed, annual, rate].map((text) => toAmount(text ?? null));
  if (!rate || !above || !below || !printed) return [];
  const computed = quotient(above, below, printed.scale + 2);
  const percent = computed && rateToPercent(rate, computed);
  if (!percent) return [];
  const cells = rowOf(form.table, FUND_ROW);
  const figure = (text: string, last: boolean, name: string): Figure =>
    textToFigure(form, cells, text, last, name);
  const equation: Equation = {
    identity,
    family: form.evaluation.id,
    left: [figure(rate, false, '执行率')],
    right: [figure(executed!, true, '全年执行数'), figure(annual!, false, '全年预算数')],
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
function limitChecks(form: Form, identity: string): Evaluated[] {
  return form.evaluation.indicators.flatMap((indicator) => {
    const [score, points] = [toAmount(indicator.score), toAmount(indicator.points)];
    if (!score || !points) return [];
    const sides = {
      left: [indicatorToFigure(form, indicator, 'score')],
      right: [indicatorToFigure(form, indicator, 'points')],
    };
    const equation: Equation = { identity, family: form.evaluation.id, ...sides, isSure: true };
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

const toForms = (evaluations: readonly EvaluationRecord[], tables: readonly Table[]): Form[] =>
  evaluations.flatMap((evaluation) => {
    const table = recordToTable(evaluation.table_id, tables);
    return table ? [{ evaluation, table }] : [];
  });

/** The sums of points and of scores. */
export const evaluationsToEquations = (
  evaluations: readonly EvaluationRecord[],
  tables: readonly Table[],
  identities: readonly RecordIdentity[],
): Equation[] =>
  toForms(evaluations, tables).flatMap((form) =>
    identities.flatMap(({ id, of }) => {
      if (of === 'evaluation_points') return sumEquation(form, id, 'points');
      return of === 'evaluation_scores' ? sumEquation(form, id, 'score') : [];
    }),
  );

/** Rates and limits: comparisons that are no sums, and take no part in explaining failures. */
export const evaluationsToComparisons = (
  evaluations: readonly EvaluationRecord[],
  tables: readonly Table[],
  identities: readonly RecordIdentity[],
): Evaluated[] =>
  toForms(evaluations, tables).flatMap((form) =>
    identities.flatMap(({ id, of }) => {
      if (of === 'evaluation_rate') return rateCheck(form, id);
      return of === 'score_limit' ? limitChecks(form, id) : [];
    }),
  );
