/** @file Rates that differ and scores above their points: each failing comparison is its own finding. */
import { formatAmount } from '../../words/amount.ts';
import type { RecordIdentity } from '../../model/identity.ts';
import type { Evaluated } from '../equation.ts';
import type { Verdict } from './verdict.ts';

/** Expected is what the other figures give, actual what is printed. */
export function comparisonsToVerdicts(
  comparisons: readonly Evaluated[],
  identities: readonly RecordIdentity[],
): Verdict[] {
  const rates = new Set(identities.filter(({ of }) => of === 'evaluation_rate').map(({ id }) => id));
  return comparisons
    .filter(({ outcome }) => outcome === 'fails')
    .map(({ identity, left, leftSum, rightSum }) => ({
      code: rates.has(identity) ? 'check.rate_differs' : 'check.score_above_points',
      at: left[0]!.cell,
      expected: formatAmount(rightSum!),
      actual: formatAmount(leftSum!),
    }));
}
