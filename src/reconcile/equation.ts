/** @file One identity at one place: two sums of printed figures, and whether they are equal. */
import {
  absoluteAmount,
  addAmounts,
  amountInYuan,
  compareAmounts,
  formatAmount,
  isZero,
  rescale,
  sumAmounts,
  type Amount,
  YUAN,
} from '../words/amount.ts';
import type { CheckRecord } from '../schemas/index.ts';
import { isSaid, type Figure } from './ledger.ts';

export interface Equation {
  readonly identity: string;
  /** Equations of one family rest on the same reading of the table: most of them failing tells against the reading. */
  readonly family: string;
  readonly left: readonly Figure[];
  readonly right: readonly Figure[];
  /** False when the reading itself has to be borne out by the figures. */
  readonly isSure: boolean;
  /** Why it cannot be decided, when that is known beforehand. */
  readonly undecidable?: string;
  /**
   * Of a quantity that two tables name: whether each gives it in one line, known by words that agree, or as a sum. Such an identity is
   * never withdrawn. Sums within a table have none.
   */
  readonly named?: 'lines' | 'sums';
  /** Of `sums` the figures whose own line bears the codes and names of all that the other side counts. */
  readonly pinned?: readonly Figure[];
}

export type Outcome = 'exact' | 'rounded' | 'fails' | 'undecidable';

export interface Evaluated extends Equation {
  readonly id: string;
  readonly outcome: Outcome;
  /** In {@link unit}; null when undecidable. */
  readonly leftSum: Amount | null;
  readonly rightSum: Amount | null;
  /** left − right */
  readonly difference: Amount | null;
  readonly tolerance: Amount | null;
  readonly reason: string | null;
  /** The unit both sides are counted in: the printed one, or 元 where they differ. */
  readonly unit: string | null;
  /** Withdrawn with its reading; true where it failed. */
  readonly isGivenUp?: boolean;
}

const ZERO: Amount = { digits: 0n, scale: 0 };

/** The printed unit that all figures share, else 元; null when a unit is unknown or no money. */
function commonUnit(figures: readonly Figure[]): { unit: string | null } | null {
  const units = new Set(figures.map(({ unit }) => unit));
  if (units.size <= 1) return { unit: [...units][0] ?? null };
  return [...units].every((unit) => amountInYuan(ZERO, unit)) ? { unit: YUAN } : null;
}

const figureIn = (figure: Figure, unit: string | null): Amount | null =>
  figure.value === null || figure.unit === unit ? figure.value : amountInYuan(figure.value, figure.unit);

/** Half a unit of the last place of a figure that was rounded by itself; zero for an exact one. */
function roundingOf(figure: Figure, unit: string | null): Amount {
  if (figure.roundedTo === null) return ZERO;
  const half = { digits: 5n, scale: figure.roundedTo + 1 };
  return figure.unit === unit ? half : (amountInYuan(half, figure.unit) ?? ZERO);
}

const sumIn = (figures: readonly Figure[], unit: string | null): Amount =>
  sumAmounts(figures.map((figure) => figureIn(figure, unit) ?? ZERO));

function undecidableReason({ left, right, undecidable }: Equation): string | null {
  if (undecidable) return undecidable;
  const unreadable = [...left, ...right].filter((figure) => figure.isUnreadable);
  if (unreadable.length > 0) return `unreadable: ${unreadable.map(({ name }) => name).join('; ')}`;
  return null;
}

type Result = Omit<Evaluated, keyof Equation | 'id' | 'isGivenUp'>;

/** Which reading of a table is right is asked of its equations before they are evaluated for good. */
const results = new WeakMap<Equation, Result>();

function resultOf(equation: Equation): Result {
  const result = results.get(equation) ?? evaluate(equation);
  results.set(equation, result);
  return result;
}

/** Evaluates exactly; nothing is rounded on the way. */
export const evaluateEquation = (equation: Equation, id: string): Evaluated => ({
  ...equation,
  id,
  ...resultOf(equation),
});

function evaluate(equation: Equation): Result {
  const figures = [...equation.left, ...equation.right];
  const common = commonUnit(figures);
  const reason =
    undecidableReason(equation) ?? (common ? null : 'the units of the two sides cannot be compared');
  if (reason || !common)
    return {
      outcome: 'undecidable',
      leftSum: null,
      rightSum: null,
      difference: null,
      tolerance: null,
      reason,
      unit: null,
    };
  const { unit } = common;
  const leftSum = sumIn(equation.left, unit);
  const rightSum = sumIn(equation.right, unit);
  const difference = addAmounts(leftSum, rightSum, -1);
  const tolerance = sumAmounts(figures.map((figure) => roundingOf(figure, unit)));
  const isClose = compareAmounts(absoluteAmount(difference), tolerance) <= 0;
  const outcome = isZero(difference) ? 'exact' : isClose ? 'rounded' : 'fails';
  return {
    outcome,
    leftSum,
    rightSum,
    difference,
    tolerance,
    reason: toleranceReason(tolerance, figures.length),
    unit,
  };
}

const toleranceReason = (tolerance: Amount, count: number): string | null =>
  isZero(tolerance) ? null : `${count} figures rounded one by one, half a unit of the last place each`;

/** A comparison that is no sum, evaluated by its own rule; ids are given later. */
export const withOutcome = (
  equation: Equation,
  outcome: Outcome,
  sides: Pick<Evaluated, 'leftSum' | 'rightSum' | 'difference' | 'tolerance'>,
): Evaluated => ({ ...equation, ...sides, outcome, id: '', reason: null, unit: null });

/** The same equation, declared undecidable. */
export const withdraw = (evaluated: Evaluated, reason: string): Evaluated => ({
  ...evaluated,
  outcome: 'undecidable',
  reason,
  isGivenUp: evaluated.outcome === 'fails',
});

const scaledOrNull = (amount: Amount | null, scale = 0): string | null =>
  amount && formatAmount(rescale(amount, scale));

/** The record of the contract: both sides in one unit, with as many decimals as the longest term. */
export function evaluatedToCheck(evaluated: Evaluated): CheckRecord {
  const { id, identity, outcome, leftSum, rightSum, difference, tolerance, reason, unit } = evaluated;
  const scale = Math.max(leftSum?.scale ?? 0, rightSum?.scale ?? 0);
  const terms = (['left', 'right'] as const).flatMap((side) =>
    evaluated[side].map((figure) => ({
      cell: figure.cell,
      amount_id: figure.amountId,
      sign: '+' as const,
      side,
      amount: scaledOrNull(figureIn(figure, outcome === 'undecidable' ? figure.unit : unit)),
    })),
  );
  return {
    id,
    identity,
    holds: outcome === 'undecidable' ? null : outcome !== 'fails',
    left_sum: scaledOrNull(leftSum, scale),
    right_sum: scaledOrNull(rightSum, scale),
    difference: scaledOrNull(difference, scale),
    tolerance: scaledOrNull(tolerance),
    unit,
    reason,
    terms,
  };
}

/** Whether the two sides are equal, if only within rounding. */
export function isClosed(equation: Equation): boolean {
  const { outcome } = resultOf(equation);
  return outcome === 'exact' || outcome === 'rounded';
}

type Heading = Pick<Equation, 'identity' | 'family' | 'isSure'>;

/**
 * whole = Σ parts. Blank parts count as nothing and are left out; a blank whole stays in, undecided, so that its place is known;
 * null where neither side says anything, and where a total of zero has no parts.
 */
export function sumToEquation(
  heading: Heading,
  whole: Figure | null | undefined,
  parts: readonly (Figure | null | undefined)[],
): Equation | null {
  const right = parts.filter(isSaid);
  if (!whole || (!isSaid(whole) && right.length === 0)) return null;
  const equation = { ...heading, left: [whole], right };
  if (!isSaid(whole)) return { ...equation, undecidable: 'the total is blank' };
  if (right.length > 0) return equation;
  return whole.value && isZero(whole.value) ? null : { ...equation, undecidable: 'no part is given' };
}
