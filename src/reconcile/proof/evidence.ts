/** @file What the checks say of each figure: those that close, and whether a failure is at it. */
import { absoluteAmount, compareAmounts, isZero } from '../../words/amount.ts';
import type { Evaluated } from '../equation.ts';
import { tableOfCell, type Figure } from '../ledger.ts';
import type { Cause } from '../verdicts/cause.ts';
import { checksByCell, figuresOfCheck } from '../verdicts/network.ts';

/** Why a figure cannot be proved whatever else closes. */
export type Veto = 'unit' | 'rows_missing' | 'failing';

/** A check that fails, or was given up, with the figures of it that the failure is at. */
export interface Failing {
  readonly check: Evaluated;
  readonly at: readonly Figure[];
  readonly veto: Veto;
}

export interface Evidence {
  readonly closed: readonly Evaluated[];
  readonly failing: readonly Failing[];
  /** Checks by the cells that stand in them: closed ones, and those that nothing decides. */
  readonly closedOf: ReadonlyMap<string, readonly Evaluated[]>;
  readonly undecided: ReadonlySet<string>;
  readonly vetoOf: (cell: string) => Veto | null;
}

export const isClosed = ({ outcome }: Evaluated): boolean => outcome === 'exact' || outcome === 'rounded';

/** Figures that state something other than nothing; a cell that stands in a check twice once. */
export function statedIn(figures: readonly Figure[]): readonly Figure[] {
  const stated = figures.filter(({ value }) => value !== null && !isZero(value));
  return stated.length < 2 ? stated : [...new Map(stated.map((figure) => [figure.cell, figure])).values()];
}

/** Sums within a row go with it wherever it stands. */
export const isRowSum = ({ identity }: Evaluated): boolean => identity.startsWith('columns.');

/** A hundredth of the figure. */
const PART = 100n;

/** Whether a check that closes, within rounding it may be, is narrow enough to tell one figure from another. */
export function isPrecise({ leftSum, tolerance }: Evaluated): boolean {
  if (!leftSum || !tolerance) return false;
  return compareAmounts({ ...tolerance, digits: tolerance.digits * PART }, absoluteAmount(leftSum)) < 0;
}

function failingOf(checks: readonly Evaluated[], causes: readonly Cause[]): Failing[] {
  const causeOf = new Map(causes.flatMap((cause) => cause.checks.map((check) => [check, cause] as const)));
  return checks
    .filter((check) => check.outcome === 'fails' || check.isGivenUp)
    .map((check) => {
      const cause = causeOf.get(check);
      const isMissing = cause?.verdicts.some(({ code }) => code === 'check.rows_missing') ?? false;
      const at = figuresOfCheck(check).filter(({ cell }) => !cause || cause.isAt(cell));
      return { check, at, veto: isMissing ? 'rows_missing' : 'failing' };
    });
}

/** @param causes of the failing checks; a failing check without one is at all of its figures */
export function checksToEvidence(checks: readonly Evaluated[], causes: readonly Cause[]): Evidence {
  const closed = checks.filter(isClosed);
  const closedOf = checksByCell(closed);
  const failing = failingOf(checks, causes);
  const vetoes = new Map(failing.flatMap(({ at, veto }) => at.map(({ cell }) => [cell, veto] as const)));
  const tables = new Set(causes.flatMap((cause) => [...(cause.tables ?? [])]));
  const undecided = checks.filter(({ outcome }) => outcome === 'undecidable').flatMap(figuresOfCheck);
  return {
    closed,
    failing,
    closedOf,
    undecided: new Set(undecided.map(({ cell }) => cell)),
    vetoOf: (cell) => (tables.has(tableOfCell(cell)) ? 'unit' : (vetoes.get(cell) ?? null)),
  };
}
