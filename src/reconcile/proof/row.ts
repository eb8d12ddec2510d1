/** @file Whether a figure is proved to belong to its row: only a line of another table can tell, a sum of its own table never. */
import type { RowProof } from '../../schemas/index.ts';
import type { Evaluated } from '../equation.ts';
import type { Figure } from '../ledger.ts';
import { figuresOfCheck } from '../verdicts/network.ts';
import { isPrecise, isRowSum, statedIn, type Evidence } from './evidence.ts';

/** The figures that a comparison with lines of another table, known by words that agree, holds in their rows; neither side is nothing. */
function pinnedIn(check: Evaluated): readonly Figure[] {
  const isCompared = [check.left, check.right].every((side) => statedIn(side).length > 0) && isPrecise(check);
  if (!isCompared) return [];
  return statedIn(check.named === 'lines' ? figuresOfCheck(check) : (check.pinned ?? []));
}

/** By cell. What stands in the sum of a row with a figure that is proved so cannot be of another row either. */
export function evidenceToRows({ closed, vetoOf }: Evidence): ReadonlyMap<string, RowProof> {
  const proofs = new Map<string, RowProof>();
  const isSound = (check: Evaluated): boolean =>
    figuresOfCheck(check).every(({ cell }) => vetoOf(cell) === null);
  for (const check of closed)
    if (isSound(check)) for (const { cell } of pinnedIn(check)) proofs.set(cell, 'line');
  const sums = closed
    .filter((check) => isRowSum(check) && isPrecise(check) && isSound(check))
    .map((check) => statedIn(figuresOfCheck(check)));
  // 合计 is proved, so 基本支出 is, so 人员经费 under it is.
  for (let size = -1; size !== proofs.size;) {
    size = proofs.size;
    for (const figures of sums)
      if (figures.some(({ cell }) => proofs.has(cell)))
        for (const { cell } of figures) if (!proofs.has(cell)) proofs.set(cell, 'cross');
  }
  return proofs;
}
