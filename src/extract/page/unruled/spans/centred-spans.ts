/**
 * @file Rules drawn column by column do not show which cells are merged side by side: a text off the middle of its own column, but in
 * the very middle of that column and blank ones beside it, spans them.
 */
import type { Box } from '../../../../model/index.ts';
import type { PageCell, PageTable } from '../../ruled/slots-to-table.ts';
import { inkOf, isAtLeft, isAtRight, isCentred, rangeOf, textOf } from './cell-ink.ts';
import type { ColumnRange } from '../header/span-headers.ts';
import { isQuantity } from '../../../../words/figures.ts';

/** A cell with text, the columns it spans, and where those of its blank neighbours end. */
interface Stretch {
  readonly cell: PageCell;
  readonly own: ColumnRange;
  readonly from: number;
  readonly to: number;
}

/** @param own cells of one row and of one height, from left to right */
function toStretch(own: readonly PageCell[], at: number): Stretch {
  const isNext = (i: number): boolean => own[i]?.column === own[i - 1]!.column + own[i - 1]!.columnSpan;
  let [first, last] = [at, at];
  while (first > 0 && isNext(first) && !textOf(own[first - 1]!)) first--;
  while (last + 1 < own.length && isNext(last + 1) && !textOf(own[last + 1]!)) last++;
  return {
    cell: own[at]!,
    own: rangeOf(own[at]!),
    from: own[first]!.column,
    to: rangeOf(own[last]!).to,
  };
}

/**
 * Text at the left of its one column is not centred in anything, though it may happen to stand in the middle of the columns its row has
 * room for; nor are figures at the right.
 */
const isAligned = ({ cell, own }: Stretch, ink: Box, xs: readonly number[]): boolean =>
  cell.columnSpan === 1 && (isAtLeft(ink, own, xs) || (isAtRight(ink, own, xs) && isQuantity(textOf(cell))));

/** The widest columns around its own that the text stands in the middle of; null for its own ones alone. */
function centredRange(stretch: Stretch, ink: Box, xs: readonly number[]): ColumnRange | null {
  const { own } = stretch;
  if (isAligned(stretch, ink, xs) || isCentred(ink, own, xs)) return null;
  for (let { from } = stretch; from <= own.from; from++)
    for (let { to } = stretch; to >= own.to; to--) if (isCentred(ink, { from, to }, xs)) return { from, to };
  return null;
}

const areDisjoint = (a: ColumnRange, b: ColumnRange): boolean => a.to <= b.from || b.to <= a.from;

/**
 * What the texts of one row span that stand in the middle of several columns; none where two claim one column.
 * @param row cells that begin in it
 * @param words of the page
 */
export function centredSpans(
  row: readonly PageCell[],
  { xs }: PageTable,
  words: readonly Box[],
): ColumnRange[] {
  const ranges = row.flatMap((cell) => {
    const own = row.filter(({ rowSpan }) => rowSpan === cell.rowSpan).sort((a, b) => a.column - b.column);
    const stretch = toStretch(own, own.indexOf(cell));
    const isAlone = stretch.from === stretch.own.from && stretch.to === stretch.own.to;
    if (isAlone || !textOf(cell)) return [];
    return centredRange(stretch, inkOf(cell, words), xs) ?? [];
  });
  return ranges.filter((range) => ranges.every((other) => other === range || areDisjoint(other, range)));
}
