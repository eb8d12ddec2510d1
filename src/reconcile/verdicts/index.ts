/** @file Why checks fail: for each failure the smallest explanation that the figures support, as findings. */
import type { Verdict } from './verdict.ts';
import { addAmounts, formatAmount, rescale, type Amount } from '../../words/amount.ts';
import type { Evaluated } from '../equation.ts';
import { changesToDoubts } from './changes.ts';
import { clearestChanges, explainFailures } from './explain.ts';
import { checksToGivenValues } from './given.ts';
import { failuresToMissingRows } from './missing.ts';
import { groupBy, tableIdOf } from '../ledger.ts';
import { checksToNetwork, figuresOf } from './network.ts';

const asGuess = (verdict: Verdict): Verdict => ({
  ...verdict,
  note: `the likeliest of several; ${verdict.note}`,
});

function failureToDoubt(check: Evaluated): Verdict {
  const scale = Math.max(check.leftSum!.scale, check.rightSum!.scale);
  const text = (amount: Amount): string => formatAmount(rescale(amount, scale));
  const figure = check.left[0] ?? check.right[0]!;
  const names = figuresOf(check)
    .slice(0, 4)
    .map(({ name }) => name);
  return {
    code: 'check.not_closed',
    at: figure.cell,
    expected: text(check.leftSum!),
    actual: text(check.rightSum!),
    note: `${check.identity}, difference ${text(check.difference!)}: ${names.join('; ')}${figuresOf(check).length > 4 ? '; …' : ''}`,
  };
}

const ZERO: Amount = { digits: 0n, scale: 0 };

/** Figures one last digit of which, if it were another, would make several rounded sums exact and spoil none. */
function checksToLastDigits(checks: readonly Evaluated[]): Verdict[] {
  const closed = checks.filter(({ outcome }) => outcome === 'exact' || outcome === 'rounded');
  const network = checksToNetwork(closed.map((check) => ({ ...check, tolerance: ZERO })));
  const changes = clearestChanges(
    network,
    network.checks.filter(({ outcome }) => outcome === 'rounded'),
  );
  return [...changes].map(([at, change]) => {
    const { value } = network.figures.get(at)!;
    const count = network.checksOf.get(at)!.filter(({ outcome }) => outcome === 'rounded').length;
    const expected = formatAmount(addAmounts(value ?? ZERO, change));
    return {
      code: 'check.last_digit',
      at,
      expected,
      actual: value && formatAmount(value),
      note: `${count} sums`,
    };
  });
}

/** Sums that close within rounding only are told once for each table. */
function checksToRounded(checks: readonly Evaluated[]): Verdict[] {
  const rounded = checks.filter(({ outcome }) => outcome === 'rounded');
  const byTable = groupBy(rounded, (check) => tableIdOf(figuresOf(check)[0]!.cell));
  return [...byTable].map(([at, all]) => ({
    code: 'check.rounded',
    at,
    actual: String(all.length),
    note: all
      .map(
        ({ identity, difference, left, right }) =>
          `${identity} of ${(left[0] ?? right[0]!).name} by ${formatAmount(difference!)}`,
      )
      .join('; '),
  }));
}

/** Findings for every failing check and every unreadable figure. */
export function checksToVerdicts(checks: readonly Evaluated[]): Verdict[] {
  const network = checksToNetwork(checks);
  const missing = failuresToMissingRows(network.checks.filter(({ outcome }) => outcome === 'fails'));
  const rest = checksToNetwork(network.checks.filter((check) => !missing.explained.has(check)));
  const explained = explainFailures(rest).flatMap(({ changes, isGuess, unexplained }) => [
    ...changesToDoubts(rest, changes, checks).map((verdict) => (isGuess ? asGuess(verdict) : verdict)),
    ...unexplained.map(failureToDoubt),
  ]);
  return [
    ...missing.doubts,
    ...explained,
    ...checksToGivenValues(checks),
    ...checksToLastDigits(checks),
    ...checksToRounded(checks),
  ];
}
