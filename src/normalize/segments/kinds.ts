/** @file Whether the columns of a table hold figures or labels, counted so that a segment more is a few numbers more. */
import { isQuantity } from '../../words/figures.ts';
import { squeeze } from '../../words/lexicon.ts';
import type { Cell } from '../../model/index.ts';

/** Of the printed cells of a column that stand in no other: how many are figures. */
interface Kind {
  readonly figures: number;
  readonly all: number;
}

/** By column; one without printed cells has no kind. */
export type Kinds = Map<number, Kind>;

const NONE: Kind = { figures: 0, all: 0 };

/** Counts the cells of some rows in. */
export function addKinds(kinds: Kinds, rows: readonly (readonly Cell[])[]): void {
  for (const { column, columnSpan, text } of rows.flat()) {
    if (columnSpan > 1 || squeeze(text) === '') continue;
    const { figures, all } = kinds.get(column) ?? NONE;
    kinds.set(column, { figures: figures + Number(isQuantity(text)), all: all + 1 });
  }
}

const isFigures = ({ figures, all }: Kind): boolean => figures * 2 > all;

/** Each column that held figures before holds figures or nothing now, and labels stay labels. */
export const areKindsAlike = (before: Kinds, now: Kinds): boolean =>
  [...now].every(([column, kind]) => isFigures(before.get(column) ?? kind) === isFigures(kind));
