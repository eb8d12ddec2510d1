/** @file Parts that are more than what holds them, as one cause for each column of a table that they stand in, or row that is missing there. */
import { formatAmount, rescale } from '../../words/amount.ts';
import { groupBy } from '../../model/lists.ts';
import type { Evaluated } from '../equation.ts';
import { tableOfCell } from '../ledger.ts';
import { EVERYWHERE, type Cause } from './cause.ts';
import { figuresOfCheck } from './network.ts';

/** One fault each: the words over a column, or a row that the other table lacks. */
const faultOf = ({ left, right }: Evaluated): string =>
  right[0]!.cell.replace(/(r\d+)(c\d+)$/u, left.length === 0 ? '$1' : '$2');

function faultToCause(checks: readonly Evaluated[]): Cause {
  const { left, right, leftSum, rightSum } = checks[0]!;
  const scale = Math.max(leftSum!.scale, rightSum!.scale);
  const others = new Set(checks.flatMap((check) => check.left.map(({ cell }) => tableOfCell(cell))));
  const against = [...others].map((id) => id.split('/').at(-1)).join(', ');
  const names = checks.slice(0, 3).map((check) => check.right[0]!.name);
  const verdict = {
    code: 'check.part_larger' as const,
    at: right[0]!.cell,
    expected: left.length === 0 ? '0' : formatAmount(rescale(leftSum!, scale)),
    actual: formatAmount(rescale(rightSum!, scale)),
    note: `${against === '' ? '' : `${against}: `}${names.join('; ')}${checks.length > 3 ? '; …' : ''}`,
  };
  return { verdicts: [verdict], checks, isAt: EVERYWHERE };
}

/** @param told checks that fail otherwise: what stands in them is not told again, but proves nothing either */
export function limitsToCauses(limits: readonly Evaluated[], told: readonly Evaluated[]): Cause[] {
  const known = new Set(told.flatMap(figuresOfCheck).map(({ cell }) => cell));
  const isKnown = (check: Evaluated): boolean => figuresOfCheck(check).some(({ cell }) => known.has(cell));
  const fresh = limits.filter((check) => !isKnown(check));
  return [
    ...[...groupBy(fresh, faultOf).values()].map(faultToCause),
    { verdicts: [], checks: limits.filter(isKnown), isAt: EVERYWHERE },
  ];
}
