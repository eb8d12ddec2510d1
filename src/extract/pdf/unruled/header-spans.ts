/** @file A table with horizontal rules only → the words of its header that span columns, though they are printed within one. */
import type { Box } from '../../../model.ts';
import { boxAround } from '../geometry.ts';
import { lineToWords, type Line } from '../text/pieces-to-lines.ts';
import type { PageCell, PageTable } from '../ruled/slots-to-table.ts';
import { FLUSH, spanFromLeft, spanHeaders, type ColumnRange, type UpperWord } from './span-headers.ts';

/** Headers have at most so many levels above the one that names the columns. */
const UPPER_LEVELS = 3;

/** What only rows below the header begin with or hold: figures, codes, ordinals. (合计 stands in headers too.) */
const BODY = /\d|^[一二三四五六七八九十]+、/u;

const textOf = ({ lines }: PageCell): string => lines.join('').replace(/\s+/gu, '');

/** Text that no header has. A year (2026年) is no figure. */
export const isBodyText = (text: string): boolean => BODY.test(text.replace(/\d{4}年度?/gu, ''));

/** A column edge that a header word runs over in one row. */
export interface SpannedEdge {
  readonly row: number;
  /** Index into the column edges. */
  readonly edge: number;
}

/** Box of the ink in a cell. */
function inkOf({ box }: PageCell, lines: readonly Line[]): Box {
  const inside = lines.flatMap(lineToWords).filter((word) => {
    const [x, y] = [(word[0] + word[2]) / 2, (word[1] + word[3]) / 2];
    return x > box[0] && x < box[2] && y > box[1] && y < box[3];
  });
  return boxAround(inside) ?? box;
}

const columnsOf = (column: number, to: number): number[] =>
  Array.from({ length: to - column }, (_, i) => column + i);

/** Where the words of the rows below begin, by the columns they stand over. */
type WordsBelow = ReadonlyMap<number, number>;

/** An upper word, and where its ink begins. */
interface InkedWord extends UpperWord {
  readonly left: number;
}

function toWord(cell: PageCell, lines: readonly Line[]): InkedWord {
  const [left, , right] = inkOf(cell, lines);
  return { column: cell.column, columnSpan: cell.columnSpan, middle: (left + right) / 2, left };
}

/** Ranges where all words begin over the first word below them; null where an open column is left of them all. */
function spansFromLeft(
  words: readonly InkedWord[],
  below: WordsBelow,
  open: readonly number[],
): ColumnRange[] | null {
  if (!words.every(({ column, left }) => Math.abs((below.get(column) ?? left) - left) < FLUSH)) return null;
  const ranges = spanFromLeft(words, (column) => open.includes(column));
  const isCovered = (column: number): boolean => ranges.some(({ from, to }) => column >= from && column < to);
  return open.every(isCovered) ? ranges : null;
}

function spansOfRow(
  own: readonly PageCell[],
  below: WordsBelow,
  xs: readonly number[],
  lines: readonly Line[],
): ColumnRange[] {
  const single = own.filter((cell) => cell.rowSpan === 1);
  const open = single.filter((cell) => !textOf(cell) && below.has(cell.column)).map(({ column }) => column);
  const words = single
    .filter(textOf)
    .map((cell) => toWord(cell, lines))
    .sort((a, b) => a.column - b.column);
  return spansFromLeft(words, below, open) ?? spanHeaders(words, (column) => open.includes(column), xs);
}

/**
 * From the bottom up, so that a word over two others spans what they span.
 * @param table the first reading of one page, spans by ink only
 */
export function findHeaderSpans({ cells, xs, ys }: PageTable, lines: readonly Line[]): SpannedEdge[] {
  const body = cells.find((cell) => isBodyText(textOf(cell)))?.row ?? ys.length - 2;
  const spanned: SpannedEdge[] = [];
  let below: WordsBelow = new Map();
  for (let row = Math.min(body - 1, UPPER_LEVELS); row >= 0; row--) {
    const own = cells.filter((cell) => cell.row === row);
    const ranges = spansOfRow(own, below, xs, lines);
    spanned.push(...ranges.flatMap(({ from, to }) => columnsOf(from + 1, to).map((edge) => ({ row, edge }))));
    const printed = own.filter(textOf).map((c) => ({
      left: inkOf(c, lines)[0],
      over: ranges.find(({ from, to }) => c.column >= from && c.column < to) ?? {
        from: c.column,
        to: c.column + c.columnSpan,
      },
    }));
    below = new Map(
      printed.flatMap(({ left, over }) => columnsOf(over.from, over.to).map((column) => [column, left])),
    );
  }
  return spanned;
}
