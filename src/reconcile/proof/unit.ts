/** @file Whether the unit of a figure is proved: its table and another one, each with a unit line of its own, state the same money. */
import { tableOfCell } from '../ledger.ts';
import type { UnitProof } from '../../schemas/index.ts';
import { figuresOfCheck } from '../verdicts/network.ts';
import { isPrecise, statedIn, type Evidence } from './evidence.ts';

/** What one statement covers: the figures of a table that are counted in its unit. */
export const statementOf = (cell: string, unit: string | null): string =>
  `${tableOfCell(cell)} ${unit ?? ''}`;

/** By {@link statementOf}. */
export function evidenceToUnits({ closed, vetoOf }: Evidence): ReadonlyMap<string, UnitProof> {
  const proofs = new Map<string, UnitProof>();
  for (const check of closed) {
    const figures = statedIn(figuresOfCheck(check));
    const isCompared =
      check.named !== undefined && check.left.length > 0 && check.right.length > 0 && isPrecise(check);
    if (!isCompared || figures.some(({ cell }) => vetoOf(cell) !== null)) continue;
    for (const { cell, unit } of figures) {
      const others = figures.filter((other) => tableOfCell(other.cell) !== tableOfCell(cell));
      const key = statementOf(cell, unit);
      if (others.some((other) => other.unit !== unit)) proofs.set(key, 'unit');
      else if (others.length > 0 && !proofs.has(key)) proofs.set(key, 'statement');
    }
  }
  return proofs;
}
