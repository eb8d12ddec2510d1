/** @file Funds of a department target (部门整体支出绩效目标表): their own sums, and the totals of the expenditure tables. */
import { parseAmount } from '../../words/amount.ts';
import type { DepartmentTargetRecord } from '../../schemas/index.ts';
import { sumToEquation, type Equation } from '../equation.ts';
import { roundedScale } from '../../words/rounding.ts';
import type { Entry, Figure } from '../ledger.ts';
import type { Places } from '../places.ts';
import { fieldToFigure } from './cells.ts';
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

function fundToFigure(target: DepartmentTargetRecord, places: Places, fund: string): Figure | null {
  const text = ownValue(target.funds, fund);
  const value = text ? parseAmount(text) : null;
  if (!value) return null;
  const name = `${target.department ?? ''} ${fund}`.trim();
  const roundedTo = roundedScale(value.scale, value.scale, target.unit);
  return fieldToFigure(places, target, fund, { value, unit: target.unit, roundedTo, name });
}

/** What the total counts beside the fiscal funds: 其他资金, or where the form has no column for it, what it gives of its parts. */
const otherFunds = ({ funds }: DepartmentTargetRecord): string[] =>
  (funds['other'] ? ['other'] : ['other_basic', 'other_project']).filter((fund) => ownValue(funds, fund));

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
    const figure = (fund: string): Figure | null => fundToFigure(target, places, fund);
    const family = `${target.id}/${identity}`;
    const sums = [
      ...SUMS,
      ['total', ['fiscal', ...otherFunds(target)]] as const,
      ['total', kindsOf(target)] as const,
    ];
    const inside = sums.flatMap(([whole, parts]) => {
      const figures = parts.map(figure);
      const isWhole = figures.every((part) => part !== null);
      return (isWhole && sumToEquation({ identity, family, isSure: true }, figure(whole), figures)) || [];
    });
    const across = ACCOUNTS.flatMap(([fund, account]) => {
      const left = figure(fund);
      const right = totalOf(account);
      return left && right.length > 0 ? [{ identity, family, left: [left], right, isSure: true }] : [];
    });
    return [...inside, ...across];
  });
}
