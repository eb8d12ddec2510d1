/** @file A table with horizontal rules only → the words of its header that span columns, though they are printed within one. */
import type { Box } from '../../../../model/index.ts';
import type { PageCell, PageTable } from '../../ruled/slots-to-table.ts';
import { inkOf, isCentred, rangeOf, textOf } from '../spans/cell-ink.ts';
import { centredSpans } from '../spans/centred-spans.ts';
import { FLUSH, spanFromLeft, spanHeaders, type ColumnRange, type UpperWord } from './span-headers.ts';
import { append } from '../../../../model/lists.ts';
import { isBodyText } from '../../../../words/header-words.ts';

/** Headers have at most so many levels above the one that names the columns. */
const UPPER_LEVELS = 3;

/** A column edge that a text runs over in one row. */
export interface SpannedEdge {
  readonly row: number;
  /** Index into the column edges. */
  readonly edge: number;
}

/** Columns that are one in a row. */
export interface RowRange extends ColumnRange {
  readonly row: number;
}

const columnsBetween = (column: number, to: number): number[] =>
  Array.from({ length: to - column }, (_, i) => column + i);

/** Where the words of the rows below begin, by the columns they stand over. */
type WordsBelow = ReadonlyMap<number, number>;

/** An upper word, and its ink. */
interface InkedWord extends UpperWord {
  readonly ink: Box;
}

function toWord(cell: PageCell, words: readonly Box[]): InkedWord {
  const ink = inkOf(cell, words);
  return { column: cell.column, columnSpan: cell.columnSpan, middle: (ink[0] + ink[2]) / 2, ink };
}

/** Ranges where all words begin over the first word below them; null where an open column is left of them all. */
function spansFromLeft(
  words: readonly InkedWord[],
  below: WordsBelow,
  open: readonly number[],
): ColumnRange[] | null {
  if (!words.every(({ column, ink: [left] }) => Math.abs((below.get(column) ?? left) - left) < FLUSH))
    return null;
  const ranges = spanFromLeft(words, (column) => open.includes(column));
  const isCovered = (column: number): boolean => ranges.some(({ from, to }) => column >= from && column < to);
  return open.every(isCovered) ? ranges : null;
}

/** How much a row tells besides what its words stand over. */
interface Row {
  /** Cells that begin in it. */
  readonly own: readonly PageCell[];
  /** What its texts span by standing in the middle of it. */
  readonly centred: readonly ColumnRange[];
}

const areDisjoint = (ranges: readonly ColumnRange[]): boolean =>
  ranges.every(({ to }, i) => i + 1 === ranges.length || to <= ranges[i + 1]!.from);

/** What a word is in the very middle of, beside it or under its ink, where it is off the middle of the columns its row leaves to it. */
function preferCentred(
  words: readonly InkedWord[],
  ranges: readonly ColumnRange[],
  centred: readonly ColumnRange[],
  xs: readonly number[],
): readonly ColumnRange[] {
  const settled = ranges.map((range, i) => {
    const { ink, column, columnSpan } = words[i]!;
    if (isCentred(ink, range, xs)) return range;
    const inked = { from: column, to: column + columnSpan };
    const isInked = columnSpan > 1 && isCentred(ink, inked, xs);
    return isInked ? inked : (centred.find(({ from, to }) => column >= from && column < to) ?? range);
  });
  return areDisjoint(settled) ? settled : ranges;
}

function spansOfRow(
  { own, centred }: Row,
  below: WordsBelow,
  xs: readonly number[],
  words: readonly Box[],
): readonly ColumnRange[] {
  const single = own.filter((cell) => cell.rowSpan === 1);
  const open = single.filter((cell) => !textOf(cell) && below.has(cell.column)).map(({ column }) => column);
  const printed = single
    .filter(textOf)
    .map((cell) => toWord(cell, words))
    .sort((a, b) => a.column - b.column);
  const ranges = spanHeaders(printed, (column) => open.includes(column), xs);
  const fromLeft = open.length ? spansFromLeft(printed, below, open) : null;
  return fromLeft ?? preferCentred(printed, ranges, centred, xs);
}

export const rangeToEdges = ({ row, from, to }: RowRange): SpannedEdge[] =>
  columnsBetween(from + 1, to).map((edge) => ({ row, edge }));

/**
 * From the bottom up, so that a word over two others spans what they span.
 * @param rows of the table, from the top down
 */
function findHeaderSpans(
  rows: readonly Row[],
  header: number,
  xs: readonly number[],
  words: readonly Box[],
): RowRange[] {
  const spanned: RowRange[] = [];
  let below: WordsBelow = new Map();
  for (let row = header - 1; row >= 0; row--) {
    const { own } = rows[row]!;
    const ranges = spansOfRow(rows[row]!, below, xs, words);
    append(
      spanned,
      ranges.map((range) => ({ ...range, row })),
    );
    const printed = own.filter(textOf).map((cell) => ({
      left: inkOf(cell, words)[0],
      over: ranges.find(({ from, to }) => cell.column >= from && cell.column < to) ?? rangeOf(cell),
    }));
    below = new Map(
      printed.flatMap(({ left, over }) => columnsBetween(over.from, over.to).map((column) => [column, left])),
    );
  }
  return spanned;
}

/**
 * @param table the first reading of one page, spans by ink only
 * @param words of the page
 * @param areEdgesDrawn the column edges are where they are drawn, so that the middle of a column is known
 */
export function findSpannedEdges(
  table: PageTable,
  words: readonly Box[],
  areEdgesDrawn: boolean,
): SpannedEdge[] {
  const { cells, xs, ys } = table;
  const rows = ys.slice(1).map((_, row): Row => {
    const own = cells.filter((cell) => cell.row === row);
    return { own, centred: areEdgesDrawn ? centredSpans(own, table, words) : [] };
  });
  const body = cells.find((cell) => isBodyText(textOf(cell)))?.row ?? ys.length - 2;
  const header = Math.min(body, UPPER_LEVELS + 1);
  const spans = findHeaderSpans(rows, header, xs, words);
  const isTold = (row: number, { from, to }: ColumnRange): boolean =>
    spans.some((span) => span.row === row && span.from < to && from < span.to);
  const centred = rows.flatMap((row, i) =>
    row.centred.filter((range) => !isTold(i, range)).map((range) => ({ ...range, row: i })),
  );
  return [...spans, ...centred].flatMap(rangeToEdges);
}
