/** @file What the outline of a table looks at: the rows as evidence, without cells and records. */
import { labelNumber, lineName, type LineNumber } from '../../../words/outline.ts';
import { isOfWhich, isTotalLabel, isYearTotal } from '../../../words/totals.ts';
import type { LineCodes } from '../../../schemas/index.ts';

/** A figure as the outline adds it up: scaled alike in the whole table. */
export interface Printed {
  readonly value: bigint;
  /** Half a unit of the last place of a figure that was rounded by itself, else 0. */
  readonly half: bigint;
}

export interface OutlineRow {
  /** As printed, white space removed. */
  readonly labels: readonly string[];
  /** First and last column of the labels that begin in the row; null where none do. */
  readonly span: readonly [first: number, last: number] | null;
  /** Blanks before the first label as printed. */
  readonly indent: number;
  readonly codes: LineCodes;
  /** What the column of units prints: a code, or the number of a group of units; null where it is blank. */
  readonly unitMark: string | null;
  /** By the place of the column in its group; null for a blank. */
  readonly figures: readonly (Printed | null)[];
}

/** A row with what its labels say of its place. */
export interface Marked extends OutlineRow {
  readonly number: LineNumber | null;
  readonly isOfWhich: boolean;
  /** `whole`: of the table or side; `year`: 本年收入合计. */
  readonly total: 'whole' | 'year' | null;
  readonly isCoded: boolean;
  /** Digits of a line that names a budget unit and no class. */
  readonly unitCode: string | null;
}

function totalOf({ labels, codes }: OutlineRow): Marked['total'] {
  if (codes.function ?? codes.government ?? codes.department) return null;
  const bare = labels.map(lineName);
  if (bare.some(isYearTotal)) return 'year';
  return labels.length === 0 || bare.some(isTotalLabel) ? 'whole' : null;
}

/** The number of highest rank among its labels. */
function numberOf({ labels }: OutlineRow): LineNumber | null {
  const numbers = labels.flatMap((label) => labelNumber(label) ?? []);
  return numbers.sort((a, b) => a.rank - b.rank)[0] ?? null;
}

/** The row with its number, its total, its codes as marks. */
export function markRow(row: OutlineRow): Marked {
  const { codes, labels } = row;
  const isCoded = (codes.function ?? codes.government ?? codes.department) !== null;
  const unit = isCoded ? null : /^\d{3,}/u.exec(codes.budgetUnit ?? '')?.[0];
  return {
    ...row,
    number: numberOf(row),
    isOfWhich: labels.some(isOfWhich) && labels.every((label) => labelNumber(label) === null),
    total: totalOf(row),
    isCoded,
    unitCode: unit ?? null,
  };
}

/** It gives a figure, if only zero. */
export const isGiven = ({ figures }: OutlineRow): boolean => figures.some((figure) => figure !== null);

/** It gives a figure that is not zero. */
export const isFilled = ({ figures }: OutlineRow): boolean =>
  figures.some((figure) => figure !== null && figure.value !== 0n);
