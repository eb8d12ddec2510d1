/** @file Funds of a department target (部门整体支出绩效目标表): their own sums, and the totals of the expenditure tables. */
import { parseAmount } from '../../words/amount.ts';
import type { DepartmentTargetRecord } from '../../schemas/index.ts';
import { evaluateEquation, isClosed, sumToEquation, type Equation } from '../equation.ts';
import { roundedScale } from '../../words/rounding.ts';
import type { Entry, Figure } from '../ledger.ts';
import { placeOfRecord, type Places } from '../places.ts';
import { cellToFigure, fieldToFigure } from './cells.ts';
import { ownValue } from '../../model/own.ts';

/** What each fund is the sum of; every part has to be given, since the last column of this form is often cut off. */
const SUMS: readonly (readonly [whole: string, parts: readonly string[]])[] = [
  ['fiscal', ['fiscal_basic', 'fiscal_project']],
  ['other', ['other_basic', 'other_project']],
];

/** Accounts of the expenditure tables that a fund repeats. */
const ACCOUNTS: readonly (readonly [fund: string, account: string])[] = [
  ['total', 'budget/all/expenditure/all'],
  ['fiscal', 'budget/fiscal/expenditure/all'],
];

function targetFundToFigure(target: DepartmentTargetRecord, places: Places, fund: string): Figure | null {
  const text = ownValue(target.funds, fund);
  const value = text ? parseAmount(text) : null;
  if (!value) return null;
  const name = `${target.department ?? ''} ${fund}`.trim();
  const roundedTo = roundedScale(value.scale, value.scale, target.unit);
  return fieldToFigure(places, target, fund, { value, unit: target.unit, roundedTo, name });
}

/** What each task has of a fund, where the form gives its funds task by task. */
function tasksToFigures(target: DepartmentTargetRecord, places: Places, fund: string): Figure[] {
  const place = placeOfRecord(places, target);
  return Object.entries(place.cells).flatMap(([field, cell]) => {
    if (!field.startsWith(`${fund}:`) || !cell) return [];
    const figure = cellToFigure(place, cell, target.unit, `${target.department ?? ''} ${field}`.trim());
    const scale = figure.value?.scale;
    return scale === undefined ? [] : [{ ...figure, roundedTo: roundedScale(scale, scale, target.unit) }];
  });
}

const MAIN_TASKS = 'the main tasks need not be all that is spent';

/** What is spent on the tasks is what the expenditure tables give; where it is less, tasks may be left out. */
function tasksEquation(equation: Equation): Equation {
  const { difference } = evaluateEquation(equation, '');
  const isLess = difference !== null && difference.digits < 0n && !isClosed(equation);
  return isLess ? { ...equation, undecidable: MAIN_TASKS } : equation;
}

/** What the total counts beside the fiscal funds: 其他资金, or where the form has no column for it, what it gives of its parts. */
const otherFunds = ({ funds }: DepartmentTargetRecord): string[] =>
  (funds['other'] ? ['other'] : ['other_basic', 'other_project']).filter((fund) => ownValue(funds, fund));

/** Money that a form names beside 财政拨款 as further sources of its own; 其他 of such a form can be any kind of spending. */
const FURTHER_SOURCES = ['fiscal_account', 'unit_funds'];

/** 资金总额 = 财政拨款 + what comes from elsewhere. */
function fundSourcesOf(target: DepartmentTargetRecord): string[] {
  const further = FURTHER_SOURCES.filter((fund) => ownValue(target.funds, fund));
  return ['fiscal', ...(further.length > 0 ? further : otherFunds(target))];
}

/** Money that is named by where it comes from. */
const SOURCES = [
  'fiscal',
  'general_public',
  'government_fund',
  'state_capital',
  'fiscal_account',
  'unit_funds',
];

/** 资金总额 = 基本支出 + 项目支出, and 其他资金 where it is a third kind beside them and no source of money. */
const kindsOf = ({ funds }: DepartmentTargetRecord): string[] => [
  'basic',
  'project',
  ...(funds['other'] && !SOURCES.some((source) => ownValue(funds, source)) ? ['other'] : []),
];

/** @param totalOf the total of an account, from the expenditure tables */
export function targetsToEquations(
  targets: readonly DepartmentTargetRecord[],
  places: Places,
  identity: string,
  totalOf: (account: string) => readonly Entry[],
): Equation[] {
  return targets.flatMap((target) => {
    const figure = (fund: string): Figure | null => targetFundToFigure(target, places, fund);
    const family = `${target.id}/${identity}`;
    const sources = fundSourcesOf(target);
    const isWholeSaid = sources.length > 1 || 'other' in target.funds;
    const sums = [
      ...SUMS,
      // 其中：财政拨款 alone need not be all there is.
      ...(isWholeSaid ? [['total', sources] as const] : []),
      ['total', kindsOf(target)] as const,
    ];
    const inside = sums.flatMap(([whole, parts]) => {
      const figures = parts.map(figure);
      const isWhole = figures.every((part) => part !== null);
      return (isWhole && sumToEquation({ identity, family, isSure: true }, figure(whole), figures)) || [];
    });
    const ofTasks = ACCOUNTS.flatMap(([fund]) => {
      const tasks = tasksToFigures(target, places, fund);
      const heading = { identity, family, isSure: true };
      return (tasks.length > 0 && sumToEquation(heading, figure(fund), tasks)) || [];
    });
    const across = ACCOUNTS.flatMap(([fund, account]): Equation[] => {
      const [whole, right, tasks] = [figure(fund), totalOf(account), tasksToFigures(target, places, fund)];
      if (!whole || right.length === 0) return [];
      const equation = { identity, family, right, isSure: true };
      return tasks.length > 0
        ? [tasksEquation({ ...equation, left: tasks })]
        : [{ ...equation, left: [whole], named: right.length === 1 ? 'lines' : 'sums' }];
    });
    return [...inside, ...ofTasks, ...across];
  });
}
