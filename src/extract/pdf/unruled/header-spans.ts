/** @file A table with horizontal rules only → the words of its header that span columns, though they are printed within one. */
import { boxAround } from '../geometry.ts';
import { lineToWords, type Line } from '../text/pieces-to-lines.ts';
import type { PageCell, PageTable } from '../ruled/slots-to-table.ts';
import { spanHeaders, type ColumnRange, type UpperWord } from './span-headers.ts';

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

/** Middle of the ink in a cell. */
function inkMiddle({ box }: PageCell, lines: readonly Line[]): number {
  const inside = lines.flatMap(lineToWords).filter((word) => {
    const [x, y] = [(word[0] + word[2]) / 2, (word[1] + word[3]) / 2];
    return x > box[0] && x < box[2] && y > box[1] && y < box[3];
  });
  const ink = boxAround(inside) ?? box;
  return (ink[0] + ink[2]) / 2;
}

const columnsOf = (column: number, to: number): number[] =>
  Array.from({ length: to - column }, (_, i) => column + i);

/** @param below columns that have a word in the next row */
function spansOfRow(
  own: readonly PageCell[],
  below: ReadonlySet<number>,
  xs: readonly number[],
  lines: readonly Line[],
): ColumnRange[] {
  const single = own.filter((cell) => cell.rowSpan === 1);
  const empty = new Set(single.filter((cell) => !textOf(cell)).map(({ column }) => column));
  const words = single
    .filter(textOf)
    .map((cell): UpperWord => ({ ...cell, middle: inkMiddle(cell, lines) }))
    .sort((a, b) => a.column - b.column);
  return spanHeaders(words, (column) => empty.has(column) && below.has(column), xs);
}

/**
 * From the bottom up, so that a word over two others spans what they span.
 * @param table the first reading of one page, spans by ink only
 */
export function findHeaderSpans({ cells, xs, ys }: PageTable, lines: readonly Line[]): SpannedEdge[] {
  const body = cells.find((cell) => isBodyText(textOf(cell)))?.row ?? ys.length - 2;
  const spanned: SpannedEdge[] = [];
  let below = new Set<number>();
  for (let row = Math.min(body - 1, UPPER_LEVELS); row >= 0; row--) {
    const own = cells.filter((cell) => cell.row === row);
    const ranges = spansOfRow(own, below, xs, lines);
    spanned.push(...ranges.flatMap(({ from, to }) => columnsOf(from + 1, to).map((edge) => ({ row, edge }))));
    const printed = own.filter(textOf).flatMap((c) => columnsOf(c.column, c.column + c.columnSpan));
    below = new Set([...printed, ...ranges.flatMap(({ from, to }) => columnsOf(from, to))]);
  }
  return spanned;
}
