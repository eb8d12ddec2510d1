/** @file Why checks fail: for each failure the smallest explanation that the figures support, as findings. */
import type { Verdict } from './verdict.ts';
import { formatAmount, rescale, type Amount } from '../../amount.ts';
import type { Evaluated } from '../equation.ts';
import { changesToDoubts } from './changes.ts';
import { explainFailures, groupFailures } from './explain.ts';
import { checksToGivenValues } from './given.ts';
import { failuresToMissingRows } from './missing.ts';
import { groupBy, tableIdOf } from '../ledger.ts';
import { checksToNetwork, figuresOf, type Changes, type Network } from './network.ts';
import { slipBetween } from './slip.ts';
import { addAmounts } from '../../amount.ts';

/** Where several explanations are equally small, one whose every change is a single slip of the pen is the likelier. */
function likeliest(network: Network, explanations: readonly Changes[]): Changes | null {
  if (explanations.length <= 1) return explanations[0] ?? null;
  const isSlip = ([cell, change]: [string, Amount]): boolean => {
    const { value } = network.figures.get(cell)!;
    return value !== null && slipBetween(value, addAmounts(value, change)) !== null;
  };
  const slips = explanations.filter((changes) => [...changes].every(isSlip));
  return slips.length === 1 ? slips[0]! : null;
}

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

function groupToDoubts(network: Network, group: readonly Evaluated[], all: readonly Evaluated[]): Verdict[] {
  const explanation = likeliest(network, explainFailures(network, group));
  return explanation ? changesToDoubts(network, explanation, all) : group.map(failureToDoubt);
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
  const explained = groupFailures(rest).flatMap((group) => groupToDoubts(rest, group, checks));
  return [...missing.doubts, ...explained, ...checksToGivenValues(checks), ...checksToRounded(checks)];
}
