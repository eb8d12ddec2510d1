/** @file Which amounts the checks prove. */
import type { AmountRecord } from '../schemas/index.ts';
import type { Evaluated } from './equation.ts';
import { figuresOf } from './verdicts/network.ts';

/** A figure that stands alone, or against its own cell, proves nothing. */
const isBetweenFigures = (check: Evaluated): boolean =>
  new Set(figuresOf(check).flatMap(({ cell, value }) => (value ? [cell] : []))).size > 1;

/**
 * Check ids by the cell they prove. A cell is proved by checks that close exactly, unless one of its checks fails, or as many of them
 * close within rounding only: then a last digit could be wrong unseen.
 */
export function checksToProofs(checks: readonly Evaluated[]): ReadonlyMap<string, readonly string[]> {
  const exact = new Map<string, string[]>();
  const doubtful = new Map<string, number>();
  for (const check of checks)
    for (const { cell } of new Set(figuresOf(check))) {
      if (check.outcome === 'exact' && isBetweenFigures(check))
        exact.set(cell, [...(exact.get(cell) ?? []), check.id]);
      const weight = check.outcome === 'fails' ? Infinity : check.outcome === 'rounded' ? 1 : 0;
      doubtful.set(cell, (doubtful.get(cell) ?? 0) + weight);
    }
  return new Map([...exact].filter(([cell, ids]) => ids.length > doubtful.get(cell)!));
}

/** The amounts with `proved_by` filled in. */
export function amountsToProved(
  amounts: readonly AmountRecord[],
  checks: readonly Evaluated[],
): AmountRecord[] {
  const proofs = checksToProofs(checks);
  return amounts.map((record) => ({ ...record, proved_by: [...(proofs.get(record.id) ?? [])] }));
}
