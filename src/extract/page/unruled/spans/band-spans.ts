/**
 * @file Rows beside one merged cell (年度总体目标, 绩效指标) are divided into columns of their own, other than those of the rows above
 * and below them: what one of them spans, the next one spans too, where it says only one thing there, or nothing.
 */
import type { Box } from '../../../../model/index.ts';
import type { PageCell, PageTable } from '../../ruled/slots-to-table.ts';
import { inkOf, isAtLeft, isAtRight, isCentred, rangeOf, textOf } from './cell-ink.ts';
import type { RowRange } from '../header/header-spans.ts';
import type { ColumnRange } from '../header/span-headers.ts';

const WORDS = /\p{Script=Han}{2}/u;

const isWithin = (cell: PageCell, { from, to }: ColumnRange): boolean =>
  cell.column >= from && cell.column + cell.columnSpan <= to;

const meets = (cell: PageCell, { from, to }: ColumnRange): boolean =>
  cell.column < to && cell.column + cell.columnSpan > from;

const holdsRow = ({ row, rowSpan }: PageCell, at: number): boolean => at >= row && at < row + rowSpan;

/** The cells of a row that lie in the range; null where one lies over its edge or over other rows. */
function cellsWithin(cells: readonly PageCell[], { row, ...range }: RowRange): PageCell[] | null {
  const found = cells.filter((cell) => holdsRow(cell, row) && meets(cell, range));
  return found.every((cell) => cell.rowSpan === 1 && isWithin(cell, range)) ? found : null;
}

/** Whether a merged cell with text, beside the range, holds both rows. */
const areOneBand = (cells: readonly PageCell[], range: RowRange, row: number): boolean =>
  cells.some(
    (cell) => holdsRow(cell, range.row) && holdsRow(cell, row) && textOf(cell) && !meets(cell, range),
  );

const fits = (ink: Box, range: ColumnRange, xs: readonly number[]): boolean =>
  isAtLeft(ink, range, xs) || isAtRight(ink, range, xs) || isCentred(ink, range, xs);

/** The same columns in a row beside it, if they can be one there too. */
function inheritRange(
  { cells, xs }: PageTable,
  range: RowRange,
  row: number,
  words: readonly Box[],
): RowRange | null {
  const own = areOneBand(cells, range, row) ? cellsWithin(cells, { ...range, row }) : null;
  if (!own || own.length < 2) return null;
  const said = own.filter(textOf);
  const isOne = said.length === 0 || (said.length === 1 && fits(inkOf(said[0]!, words), range, xs));
  return isOne ? { ...range, row } : null;
}

/** The blank cells beside one with text, and itself: as far as its row says nothing else. */
function stretchOfBand(row: readonly PageCell[], at: number): ColumnRange {
  let [from, to] = [at, at];
  while (from > 0 && !textOf(row[from - 1]!)) from--;
  while (to + 1 < row.length && !textOf(row[to + 1]!)) to++;
  return { from: row[from]!.column, to: rangeOf(row[to]!).to };
}

/**
 * Words in the middle of all that their row has room for, over a row whose only text there lies over more columns than one: the head
 * of a goal over the goal, of a column over its texts. (Alone they may as well stand in the middle one of these columns.)
 */
function headRanges({ cells, xs, ys }: PageTable, words: readonly Box[]): RowRange[] {
  return ys.slice(1).flatMap((_, row) => {
    const own = cells.filter((cell) => cell.row === row && cell.rowSpan === 1);
    return own.flatMap((cell, at): RowRange[] => {
      if (cell.columnSpan > 1 || !WORDS.test(textOf(cell))) return [];
      const range = { ...stretchOfBand(own, at), row };
      if (range.to - range.from < 2 || !isCentred(inkOf(cell, words), range, xs)) return [];
      const below = cellsWithin(cells, { ...range, row: row + 1 })?.filter(textOf) ?? [];
      return below.length === 1 && below[0]!.columnSpan > 1 ? [range] : [];
    });
  });
}

const areDisjoint = (a: RowRange, b: RowRange): boolean =>
  a.row !== b.row || a.to <= b.from || b.to <= a.from;

/**
 * @param table the reading so far of one page: its cells over several columns are where the ranges come from
 * @param words of the page
 */
export function findBandSpans(table: PageTable, words: readonly Box[]): RowRange[] {
  const isWide = ({ columnSpan, rowSpan }: PageCell): boolean => columnSpan > 1 && rowSpan === 1;
  const heads = headRanges(table, words);
  const open: RowRange[] = [
    ...heads,
    ...table.cells.filter(isWide).map((cell) => ({ ...rangeOf(cell), row: cell.row })),
  ];
  const found = [...heads];
  for (let range = open.shift(); range; range = open.shift())
    for (const row of [range.row + 1, range.row - 1]) {
      const next = inheritRange(table, range, row, words);
      if (!next || !found.every((other) => areDisjoint(other, next))) continue;
      found.push(next);
      open.push(next);
    }
  return found;
}
