/** @file The checks of a document as a network: cells that share checks, and what a change of a cell would do to them. */
import {
  absoluteAmount,
  addAmounts,
  amountInYuan,
  compareAmounts,
  shiftAmount,
  type Amount,
} from '../../words/amount.ts';
import type { Evaluated } from '../equation.ts';
import type { Figure } from '../ledger.ts';

export interface Network {
  readonly checks: readonly Evaluated[];
  /** Decided checks that a cell stands in. */
  readonly checksOf: ReadonlyMap<string, readonly Evaluated[]>;
  readonly figures: ReadonlyMap<string, Figure>;
}

const isDecided = ({ outcome }: Evaluated): boolean => outcome !== 'undecidable';
export const figuresOfCheck = ({ left, right }: Evaluated): readonly Figure[] => [...left, ...right];

/** By cell the checks that it stands in, each once. */
export function checksByCell(checks: readonly Evaluated[]): Map<string, Evaluated[]> {
  const checksOf = new Map<string, Evaluated[]>();
  for (const check of checks)
    for (const cell of new Set(figuresOfCheck(check).map((figure) => figure.cell))) {
      const own = checksOf.get(cell);
      if (own) own.push(check);
      else checksOf.set(cell, [check]);
    }
  return checksOf;
}

/** Undecided checks are left out: they say nothing of their cells. */
export function checksToNetwork(checks: readonly Evaluated[]): Network {
  const decided = checks.filter(isDecided);
  const figures = new Map(
    decided.flatMap((check) => figuresOfCheck(check).map((figure) => [figure.cell, figure] as const)),
  );
  return { checks: decided, checksOf: checksByCell(decided), figures };
}

/** How much each cell is thought to be too small, in its own unit. */
export type Changes = ReadonlyMap<string, Amount>;

/** An amount in 元 or in the figure's unit, as the check counts. */
const fromFigureUnit = (amount: Amount, figure: Figure, unit: string | null): Amount =>
  figure.unit === unit ? amount : (amountInYuan(amount, figure.unit) ?? amount);

const YUAN: Amount = { digits: 1n, scale: 0 };

/** An amount as a check counts it (`unit`), in the figure's own unit. */
export function toFigureUnit(amount: Amount, figure: Figure, unit: string | null): Amount {
  if (figure.unit === unit) return amount;
  const yuan = amountInYuan(YUAN, figure.unit);
  const places = yuan ? yuan.digits.toString().length - 1 - yuan.scale : 0;
  return shiftAmount(amount, -places);
}

/** left − right after the changes. */
function residualOf(check: Evaluated, changes: Changes): Amount {
  let residual = check.difference!;
  for (const [figures, sign] of [
    [check.left, 1],
    [check.right, -1],
  ] as const)
    for (const figure of figures) {
      const change = changes.get(figure.cell);
      if (change) residual = addAmounts(residual, fromFigureUnit(change, figure, check.unit), sign);
    }
  return residual;
}

export const isUnclosed = (check: Evaluated, changes: Changes): boolean =>
  compareAmounts(absoluteAmount(residualOf(check, changes)), check.tolerance!) > 0;

/** The change of one of its figures that closes the check. */
export function closingChange(check: Evaluated, figure: Figure, changes: Changes): Amount {
  const residual = toFigureUnit(residualOf(check, changes), figure, check.unit);
  return check.left.includes(figure) ? { ...residual, digits: -residual.digits } : residual;
}
