/** @file Which amounts the checks prove. */
import { compareAmounts, type Amount } from '../words/amount.ts';
import type { AmountRecord } from '../schemas/index.ts';
import type { Evaluated } from './equation.ts';
import { figuresOf } from './verdicts/network.ts';

/** A figure that stands alone, or against its own cell, proves nothing. */
const isBetweenFigures = (check: Evaluated): boolean =>
  new Set(figuresOf(check).flatMap(({ cell, value }) => (value ? [cell] : []))).size > 1;

interface Support {
  readonly ids: string[];
  /** The smallest tolerance of a check that closes exactly, and of one that closes within rounding only. */
  exact: Amount | null;
  rounded: Amount | null;
  hasFailed: boolean;
}

const smaller = (a: Amount | null, b: Amount): Amount => (a && compareAmounts(a, b) <= 0 ? a : b);

/**
 * Check ids by the cell they prove: those that close exactly. None fails, and the narrowest of all is among them: where only the wide sum
 * of a column is exact and the narrow one of the row is off by a last digit, that digit may be wrong.
 */
function checksToProofs(checks: readonly Evaluated[]): ReadonlyMap<string, readonly string[]> {
  const supports = new Map<string, Support>();
  for (const check of checks.filter(({ outcome }) => outcome !== 'undecidable')) {
    const isBetween = isBetweenFigures(check);
    for (const { cell } of new Set(figuresOf(check))) {
      const support = supports.get(cell) ?? { ids: [], exact: null, rounded: null, hasFailed: false };
      supports.set(cell, support);
      if (check.outcome === 'fails') support.hasFailed = true;
      else if (check.outcome === 'rounded') support.rounded = smaller(support.rounded, check.tolerance!);
      else if (isBetween) {
        support.ids.push(check.id);
        support.exact = smaller(support.exact, check.tolerance!);
      }
    }
  }
  const proved = [...supports].filter(
    ([, { exact, rounded, hasFailed }]) =>
      exact && !hasFailed && (!rounded || compareAmounts(exact, rounded) < 0),
  );
  return new Map(proved.map(([cell, { ids }]) => [cell, ids]));
}

/** The amounts with `proved_by` filled in. */
export function amountsToProved(
  amounts: readonly AmountRecord[],
  checks: readonly Evaluated[],
): AmountRecord[] {
  const proofs = checksToProofs(checks);
  return amounts.map((record) => ({ ...record, proved_by: [...(proofs.get(record.id) ?? [])] }));
}
