/**
 * @file 合计 in the middle of all label columns, 公用经费合计 in the middle of five: without vertical rules nothing shows what a total spans but
 * where it stands. Edges from gaps are not exact, so that only labels of totals are looked at, blank cells beside them, and the middle.
 */
import { endsInTotal, isSubtotal } from '../../../../words/totals.ts';
import type { Box } from '../../../../model/index.ts';
import { boxAround } from '../../geometry.ts';
import type { PageCell, PageTable } from '../../ruled/slots-to-table.ts';
import type { ColumnRange } from '../header/span-headers.ts';
import { inkOf, isAtLeft, rangeOf, textOf } from './cell-ink.ts';
import { isQuantity } from '../../../../words/figures.ts';

/** Edges stand somewhere in the gaps: so far, in points, a middle may be off. */
const OFF_MIDDLE = 8;
/** A label among figures stands in no column of its own, however far off the middle is. */
const OFF_FOREIGN = 20;
/** … and by so much another range has to be nearer to it than the column the text stands in. */
const NEARER = 4;
/** Texts with the same middle are centred in the same column. */
const SAME_MIDDLE = 2;

const middleBetween = (from: number, to: number): number => (from + to) / 2;

/** The cells of the row beside the total that say nothing, and itself. */
function stretchOf(row: readonly PageCell[], at: number): ColumnRange {
  const isBlank = (cell: PageCell | undefined): boolean => cell?.rowSpan === 1 && textOf(cell) === '';
  let [from, to] = [at, at];
  while (isBlank(row[from - 1])) from--;
  while (isBlank(row[to + 1])) to++;
  return { from: row[from]!.column, to: rangeOf(row[to]!).to };
}

/** Whether the column is one of figures, in which a label has no place of its own. */
function holdsFigures({ cells }: PageTable, column: number): boolean {
  const own = cells.filter((cell) => cell.column === column && cell.columnSpan === 1 && textOf(cell) !== '');
  return own.filter((cell) => isQuantity(textOf(cell))).length * 2 > own.length;
}

/** Another text of the column stands at its left as this one does, or in the same middle. */
function isOfColumn(table: PageTable, cell: PageCell, ink: Box, words: readonly Box[]): boolean {
  if (isAtLeft(ink, rangeOf(cell), table.xs)) return true;
  return table.cells.some((other) => {
    if (other === cell || other.column !== cell.column || other.columnSpan > 1 || textOf(other) === '')
      return false;
    const box = inkOf(other, words);
    return (
      Math.abs(box[0] - ink[0]) < SAME_MIDDLE ||
      Math.abs(middleBetween(box[0], box[2]) - middleBetween(ink[0], ink[2])) < SAME_MIDDLE
    );
  });
}

/** What the total spans; null for its own column. */
function spanOf(
  table: PageTable,
  row: readonly PageCell[],
  at: number,
  words: readonly Box[],
  isExact: boolean,
): ColumnRange | null {
  const cell = row[at]!;
  const { xs } = table;
  const [own, stretch, ink] = [rangeOf(cell), stretchOf(row, at), inkOf(cell, words)];
  const isForeign = holdsFigures(table, cell.column);
  // Drawn edges are exact: what stands in the middle of several label columns has been seen.
  const isSeen = !isForeign && (isExact || isOfColumn(table, cell, ink, words));
  if (stretch.to - stretch.from === 1 || isSeen) return null;
  const offOf = ({ from, to }: ColumnRange): number =>
    Math.abs(middleBetween(xs[from]!, xs[to]!) - middleBetween(ink[0], ink[2]));
  const ranges: ColumnRange[] = [];
  for (let { from } = stretch; from <= own.from; from++)
    for (let { to } = stretch; to >= own.to; to--) if (to - from > 1) ranges.push({ from, to });
  const best = ranges.reduce((near, range) => (offOf(range) < offOf(near) ? range : near), ranges[0]!);
  const isNear = isForeign
    ? offOf(best) < OFF_FOREIGN
    : offOf(best) < OFF_MIDDLE && offOf(own) - offOf(best) > NEARER;
  return isNear ? best : null;
}

function widen(cells: readonly PageCell[], cell: PageCell, { from, to }: ColumnRange): PageCell[] {
  const isInside = (other: PageCell): boolean =>
    other.row === cell.row && other.column >= from && other.column < to;
  const box = boxAround(cells.filter(isInside).map((other) => other.box))!;
  const whole = { ...cell, column: from, columnSpan: to - from, box };
  return cells.flatMap((other) => (other === cell ? whole : isInside(other) ? [] : other));
}

/**
 * @param words of the page, as boxes of ink
 * @param isExact the edges are drawn, and not somewhere in the gaps
 */
export function spanTotals(table: PageTable, words: readonly Box[], isExact: boolean): PageTable {
  let { cells } = table;
  for (const total of table.cells.filter(
    (cell) =>
      cell.columnSpan === 1 && cell.rowSpan === 1 && (endsInTotal(textOf(cell)) || isSubtotal(textOf(cell))),
  )) {
    const row = cells.filter((cell) => cell.row === total.row).sort((a, b) => a.column - b.column);
    if (!row.some((cell) => isQuantity(textOf(cell)))) continue; // 合计 heads a column too
    const range = spanOf(table, row, row.indexOf(total), words, isExact);
    if (range) cells = widen(cells, total, range);
  }
  return cells === table.cells ? table : { ...table, cells };
}
