/** @file An explanation as findings: a figure that belongs in another row, or a figure that is wrong. */
import {
  addAmounts,
  compareAmounts,
  formatAmount,
  isZero,
  rescale,
  sumAmounts,
  type Amount,
} from '../../words/amount.ts';
import type { Verdict } from './verdict.ts';
import type { Evaluated } from '../equation.ts';
import type { Figure } from '../ledger.ts';
import type { Changes, Network } from './network.ts';
import { slipBetween, slipToWords } from './slip.ts';

const ZERO: Amount = { digits: 0n, scale: 0 };
const columnOf = (cell: string): string => cell.replace(/r\d+(c\d+)$/u, '$1');

interface Place {
  readonly figure: Figure;
  /** What would have to stand there. */
  readonly value: Amount;
}

const changedValue = ({ cell, value }: Figure, changes: Changes): Amount =>
  addAmounts(value ?? ZERO, changes.get(cell) ?? ZERO);

/** Blank totals and what they would have to be once the changes are made. */
function blankTotals(checks: readonly Evaluated[], changes: Changes): Place[] {
  return checks.flatMap(({ outcome, left, right }) => {
    const [figure] = left;
    if (outcome !== 'undecidable' || left.length !== 1 || !figure || figure.value || figure.isUnreadable)
      return [];
    return [{ figure, value: sumAmounts(right.map((part) => changedValue(part, changes))) }];
  });
}

function changeToDoubt(figure: Figure, changes: Changes, places: readonly Place[], note: string): Verdict {
  const value = changedValue(figure, changes);
  const scale = figure.value?.scale ?? value.scale;
  const actual = figure.value && formatAmount(figure.value);
  const expected = isZero(value) ? null : formatAmount(rescale(value, scale));
  const place = places.find(
    (other) =>
      figure.value !== null &&
      !isZero(figure.value) &&
      other.figure.cell !== figure.cell &&
      columnOf(other.figure.cell) === columnOf(figure.cell) &&
      compareAmounts(other.value, figure.value) === 0,
  );
  if (place) {
    const instead = `this row would have ${expected ?? 'nothing'}; ${note}`;
    return {
      code: 'check.figure_misplaced',
      at: figure.cell,
      expected: place.figure.name,
      actual,
      note: instead,
    };
  }
  const slip = slipToWords(slipBetween(figure.value, value));
  return {
    code: 'check.figure_wrong',
    at: figure.cell,
    expected: expected ?? '0',
    actual: actual ?? 'blank',
    note: slip ? `${slip}; ${note}` : note,
  };
}

/** One finding for each figure of the explanation. */
export function changesToDoubts(network: Network, changes: Changes, checks: readonly Evaluated[]): Verdict[] {
  const figures = [...changes.keys()].map((cell) => network.figures.get(cell)!);
  const places: Place[] = [
    ...figures.map((figure) => ({ figure, value: changedValue(figure, changes) })),
    ...blankTotals(checks, changes),
  ];
  const together = figures.length > 1 ? ` together with ${figures.length - 1} more` : '';
  return figures.map((figure) => {
    const own = network.checksOf.get(figure.cell) ?? [];
    const identities = [...new Set(own.map(({ identity }) => identity))].join(', ');
    return changeToDoubt(figure, changes, places, `closes ${own.length} checks${together}: ${identities}`);
  });
}
