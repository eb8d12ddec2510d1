/** @file Whether the columns of a table hold figures or labels, counted so that a page more is a few numbers more. */
import { isQuantity } from './figures.ts';
import { squeeze } from './lexicon.ts';

/** Of the printed cells of a column that stand in no other: how many are figures. */
interface Kind {
  readonly figures: number;
  readonly all: number;
}

/** By column; one without printed cells has no kind. */
export type Kinds = Map<number, Kind>;

/** What of a cell tells the kind of its column. */
export interface KindCell {
  readonly column: number;
  readonly columnSpan: number;
  readonly text: string;
}

const NONE: Kind = { figures: 0, all: 0 };

/** Counts the cells of some rows in. */
export function addKinds(kinds: Kinds, rows: readonly (readonly KindCell[])[]): void {
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

/** How many columns hold figures. */
export const countFigureColumns = (kinds: Kinds): number => [...kinds.values()].filter(isFigures).length;
