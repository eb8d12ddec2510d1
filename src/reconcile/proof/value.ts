/** @file Whether the value of a figure is proved, and by what. */
import { isZero, type Amount } from '../../words/amount.ts';
import type { Unproved, ValueProof } from '../../schemas/index.ts';
import type { Evaluated } from '../equation.ts';
import { tableOfCell } from '../ledger.ts';
import { figuresOfCheck } from '../verdicts/network.ts';
import { statedIn, type Evidence } from './evidence.ts';
import { checksToOdds, isLikely, leavesNoOther, type OddsByKind } from './rounding.ts';
import { groupBy } from '../../model/lists.ts';

export interface Value {
  /** Checks that hold it exactly. */
  readonly proved_by: readonly string[];
  readonly value_proof: ValueProof | null;
  readonly unproved: Unproved | null;
}

/** A figure that stands alone, or against its own cell, proves nothing. */
const isBetweenFigures = (check: Evaluated): boolean =>
  new Set(figuresOfCheck(check).flatMap(({ cell, value }) => (value ? [cell] : []))).size > 1;

/** Two figures, one on each side, of two tables; of one they are a copy. */
const isEquality = (check: Evaluated): boolean => {
  const [[left, ...more], [right, ...others]] = [statedIn(check.left), statedIn(check.right)];
  return (
    !!left &&
    !!right &&
    more.length + others.length === 0 &&
    tableOfCell(left.cell) !== tableOfCell(right.cell)
  );
};
const isSum = (check: Evaluated): boolean => statedIn(check.left).length + statedIn(check.right).length > 2;

/** What a check can prove: nothing, that a figure is printed twice in a table, in two tables, or that a sum of figures closes. */
type Weight = 'nothing' | 'copy' | 'equality' | 'sum';

/** Of a check that closes; one that closes within rounding only, with others, holds a figure within its bounds. */
function strengthOf(check: Evaluated): Weight {
  if (!isBetweenFigures(check)) return 'nothing';
  if (isEquality(check)) return 'equality';
  return isSum(check) ? 'sum' : 'copy';
}

const weigh = (check: Evaluated): Weight => (check.outcome === 'exact' ? strengthOf(check) : 'nothing');

type WeightOf = (check: Evaluated) => Weight;

/**
 * The checks that prove a figure: those that close exactly, where with another last digit they would not as likely; else all, where they
 * leave it no other value.
 */
function provingChecks(
  cell: string,
  closed: readonly Evaluated[],
  weightOf: WeightOf,
  odds: OddsByKind | null,
): readonly Evaluated[] {
  const exact = closed.filter((check) => weightOf(check) !== 'nothing');
  if (!odds) return exact;
  const rounded = closed.filter((check) => check.outcome === 'rounded' && isBetweenFigures(check));
  if (isLikely(exact, rounded, odds)) return exact;
  return rounded.length > 0 && leavesNoOther(cell, [...exact, ...rounded]) ? [...exact, ...rounded] : [];
}

/** In which checks a figure stands, and on which side: an error of two figures for which this is the same can cancel. */
function signatureOf(cell: string, closed: readonly Evaluated[]): string {
  const sides = closed.map(({ id, left }) => [id, left.some((figure) => figure.cell === cell)] as const);
  const isTurned = sides[0]?.[1] ?? false;
  return sides.map(([id, isLeft]) => `${id}${isLeft === isTurned ? '' : '-'}`).join();
}

/** Cells with a signature of their own. */
function singular({ closedOf }: Evidence): ReadonlySet<string> {
  const signed = groupBy(closedOf.keys(), (cell) => signatureOf(cell, closedOf.get(cell)!));
  return new Set([...signed.values()].flatMap((cells) => (cells.length === 1 ? cells : [])));
}

function gradeOf(weights: readonly Weight[], isSingular: boolean): ValueProof {
  if (weights.includes('equality')) return 'equal';
  if (!weights.includes('sum')) return 'copy';
  return isSingular ? 'crossed' : 'sum';
}

/** What is proved of the value of a figure, by its cell. */
export function evidenceToValues(evidence: Evidence): (cell: string, value: Amount) => Value {
  const unique = singular(evidence);
  const weights = new Map(evidence.closed.map((check) => [check, weigh(check)] as const));
  const odds = checksToOdds(evidence.closed.filter(isBetweenFigures));
  const weightOf: WeightOf = (check) => weights.get(check)!;
  return (cell, value) => {
    const closed = evidence.closedOf.get(cell) ?? [];
    const veto = evidence.vetoOf(cell);
    const proving = veto ? [] : provingChecks(cell, closed, weightOf, odds);
    if (proving.length > 0) {
      const value_proof = isZero(value) ? 'zero' : gradeOf(proving.map(strengthOf), unique.has(cell));
      return { proved_by: proving.map(({ id }) => id), value_proof, unproved: null };
    }
    const isRounded = closed.some((check) => check.outcome === 'rounded' || weightOf(check) !== 'nothing');
    const undecided = evidence.undecided.has(cell) ? 'undecided' : 'no_identity';
    return { proved_by: [], value_proof: null, unproved: veto ?? (isRounded ? 'rounded' : undecided) };
  };
}
