/**
 * @file Whether a figure is proved to its last digit in a document whose figures were rounded one by one (四舍五入). A last digit that is wrong
 * makes an exact sum of such figures rounded, but a rounded one exact: how likely that is, the document's own sums tell.
 */
import { groupBy } from '../../model/lists.ts';
import { addAmounts, compareAmounts, isZero, type Amount } from '../../words/amount.ts';
import type { Evaluated } from '../equation.ts';
import type { Figure } from '../ledger.ts';
import { closingChange, figuresOfCheck, toFigureUnit } from '../verdicts/network.ts';

/** The odds from which on a last digit counts as proved. */
const ENOUGH = 5;

/** Items of two accounts are compared only where they close (tables.within): one that closes within rounding speaks against nothing. */
const isOpenQuestion = ({ identity }: Evaluated): boolean => identity !== 'tables.within';
const isRounded = ({ outcome }: Evaluated): boolean => outcome === 'rounded';

/** Sums of few figures are exact more often than those of many: checks of one kind have up to twice as many as the others. */
const kindOf = (check: Evaluated): string =>
  `${check.identity.split('.')[0]} ${figuresOfCheck(check).length.toString(2).length}`;

/** Checks that would close with another last digit too. */
const toleratesRounding = ({ tolerance }: Evaluated): boolean => tolerance !== null && !isZero(tolerance);

/** By kind how much more often a sum is exact than off by one certain digit. */
export type OddsByKind = ReadonlyMap<string, number>;

/** Null where no sum of the document is rounded. */
export function checksToOdds(closed: readonly Evaluated[]): OddsByKind | null {
  if (!closed.some(isRounded)) return null;
  const kinds = groupBy(
    closed.filter((check) => toleratesRounding(check) && isOpenQuestion(check)),
    kindOf,
  );
  return new Map(
    [...kinds].map(([kind, all]) => {
      const off = (all.filter(isRounded).length + 0.5) / (all.length + 1);
      return [kind, (1 - off) / (off / 2)];
    }),
  );
}

const figuresAsKey = (check: Evaluated): string =>
  figuresOfCheck(check)
    .map(({ cell }) => cell)
    .sort()
    .join();

/** Checks of the same figures say the same. */
const distinct = (checks: readonly Evaluated[]): readonly Evaluated[] =>
  checks.length < 2 ? checks : [...new Map(checks.map((check) => [figuresAsKey(check), check])).values()];

/** How much likelier these outcomes are with the figure as it is than with one certain other last digit. */
export function digitOdds(
  exact: readonly Evaluated[],
  rounded: readonly Evaluated[],
  byKind: OddsByKind,
): number {
  if (exact.some((check) => !toleratesRounding(check))) return Infinity;
  const product = (checks: readonly Evaluated[]): number =>
    distinct(checks).reduce((odds, check) => odds * (byKind.get(kindOf(check)) ?? 1), 1);
  return product(exact) / product(rounded.filter(isOpenQuestion));
}

export const isLikely = (
  exact: readonly Evaluated[],
  rounded: readonly Evaluated[],
  byKind: OddsByKind,
): boolean => exact.length > 0 && digitOdds(exact, rounded, byKind) >= ENOUGH;

/** Whether the bounds of the checks leave the figure no other value: one sum closes only just from above, another one from below. */
export function leavesNoOther(cell: string, checks: readonly Evaluated[]): boolean {
  const bounds = checks.map((check) => {
    const figure: Figure = figuresOfCheck(check).find((each) => each.cell === cell)!;
    const change = closingChange(check, figure, new Map());
    const tolerance = toFigureUnit(check.tolerance!, figure, check.unit);
    const unit: Amount = { digits: 1n, scale: figure.roundedTo ?? figure.value!.scale };
    return {
      isFixedBelow: compareAmounts(addAmounts(change, tolerance, -1), { ...unit, digits: -1n }) > 0,
      isFixedAbove: compareAmounts(addAmounts(change, tolerance), unit) < 0,
    };
  });
  return bounds.some(({ isFixedBelow }) => isFixedBelow) && bounds.some(({ isFixedAbove }) => isFixedAbove);
}
