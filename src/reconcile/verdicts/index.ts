/** @file Why checks fail: for each failure the smallest explanation that the figures support, as findings. */
import type { Verdict } from './verdict.ts';
import { addAmounts, formatAmount, rescale, type Amount } from '../../words/amount.ts';
import type { Evaluated } from '../equation.ts';
import { checksToBlanks } from './blank.ts';
import { EVERYWHERE, type Cause } from './cause.ts';
import { changesToDoubts } from './changes.ts';
import { clearestChanges, explainFailures } from './explain.ts';
import { checksToGivenValues } from './given.ts';
import { failuresToLinesLeftOut } from './line-left-out.ts';
import { failuresToMissingRows } from './missing.ts';
import { append, groupBy } from '../../model/lists.ts';
import { tableOfCell, type LedgerTable } from '../ledger.ts';
import { checksToNetwork, figuresOfCheck } from './network.ts';
import { failuresToShiftedRows } from './rows-shifted.ts';
import { failuresToWrongUnits } from './unit-wrong.ts';

const asGuess = (verdict: Verdict): Verdict => ({
  ...verdict,
  note: `the likeliest of several; ${verdict.note}`,
});

function failureToDoubt(check: Evaluated): Verdict {
  const scale = Math.max(check.leftSum!.scale, check.rightSum!.scale);
  const text = (amount: Amount): string => formatAmount(rescale(amount, scale));
  const figure = check.left[0] ?? check.right[0]!;
  const names = figuresOfCheck(check)
    .slice(0, 4)
    .map(({ name }) => name);
  return {
    code: 'check.not_closed',
    at: figure.cell,
    expected: text(check.leftSum!),
    actual: text(check.rightSum!),
    note: `${check.identity}, difference ${text(check.difference!)}: ${names.join('; ')}${figuresOfCheck(check).length > 4 ? '; …' : ''}`,
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
  const byTable = groupBy(rounded, (check) => tableOfCell(figuresOfCheck(check)[0]!.cell));
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

/** What is wrong as a whole goes first: what it explains is not asked about figure by figure. */
function tablesToCauses(checks: readonly Evaluated[], ledger: readonly LedgerTable[]): Cause[] {
  const causes: Cause[] = [];
  const left = (): Evaluated[] => {
    const explained = new Set(causes.flatMap((cause) => cause.checks));
    return checks.filter((check) => !explained.has(check));
  };
  const failing = (): Evaluated[] => left().filter(({ outcome }) => outcome === 'fails');
  append(causes, failuresToWrongUnits(left()));
  append(causes, failuresToShiftedRows(left(), ledger));
  append(causes, failuresToMissingRows(failing()));
  append(causes, failuresToLinesLeftOut(left()));
  return causes;
}

/** Why the checks fail, each failing check with one cause. */
export function checksToCauses(checks: readonly Evaluated[], ledger: readonly LedgerTable[]): Cause[] {
  const whole = tablesToCauses(checks, ledger);
  const known = new Set(whole.flatMap((cause) => cause.checks));
  const rest = checksToNetwork(checks.filter((check) => !known.has(check)));
  const single = explainFailures(rest).flatMap(({ changes, isGuess, explained, unexplained }): Cause[] => {
    const verdicts = changesToDoubts(rest, changes, checks);
    const isAt = isGuess || changes.size === 0 ? EVERYWHERE : (cell: string): boolean => changes.has(cell);
    return [
      { verdicts: isGuess ? verdicts.map(asGuess) : verdicts, checks: explained, isAt },
      { verdicts: unexplained.map(failureToDoubt), checks: unexplained, isAt: EVERYWHERE },
    ];
  });
  return [...whole, ...single];
}

/** What the checks say beside their failures: figures they give, last digits, sums that close within rounding only. */
export const checksToVerdicts = (checks: readonly Evaluated[], ledger: readonly LedgerTable[]): Verdict[] => [
  ...checksToBlanks(checks, ledger),
  ...checksToGivenValues(checks),
  ...checksToLastDigits(checks),
  ...checksToRounded(checks),
];
