/** @file Unreadable figures (#####) whose value the checks give. */
import { addAmounts, compareAmounts, formatAmount, sumAmounts, type Amount } from '../../words/amount.ts';
import type { Verdict } from './verdict.ts';
import type { Evaluated } from '../equation.ts';
import { type Figure } from '../ledger.ts';
import { figuresOfCheck } from './network.ts';
import { groupBy } from '../../model/lists.ts';

interface Given {
  readonly figure: Figure;
  readonly value: Amount;
  readonly check: Evaluated;
}

const sumOf = (figures: readonly Figure[]): Amount => sumAmounts(figures.flatMap(({ value }) => value ?? []));

/** The one unreadable figure of a check, solved for; checks over different units are left alone. */
function checkToGiven(check: Evaluated): Given[] {
  const figures = figuresOfCheck(check);
  const unreadable = figures.filter(({ isUnreadable }) => isUnreadable);
  const [figure] = unreadable;
  if (!figure || unreadable.length > 1 || new Set(figures.map(({ unit }) => unit)).size > 1) return [];
  const difference = addAmounts(sumOf(check.left), sumOf(check.right), -1);
  const value = check.left.includes(figure) ? { ...difference, digits: -difference.digits } : difference;
  return value.digits < 0n ? [] : [{ figure, value, check }];
}

/** One finding for each unreadable figure on whose value all its checks agree. */
export function checksToGivenValues(checks: readonly Evaluated[]): Verdict[] {
  const given = checks.filter(({ outcome }) => outcome === 'undecidable').flatMap(checkToGiven);
  return [...groupBy(given, ({ figure }) => figure.cell)].flatMap(([cell, all]) => {
    const [{ value }] = all as [Given];
    if (!all.every((other) => compareAmounts(other.value, value) === 0)) return [];
    const identities = [...new Set(all.map(({ check }) => check.identity))].join(', ');
    return [{ code: 'check.value_given', at: cell, expected: formatAmount(value), note: `by ${identities}` }];
  });
}
