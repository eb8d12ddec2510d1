/** @file Rows that a page repeats from the beginning of the table: its header, printed again. */
import { cellText, type JoinedCell, type JoinedTable } from './joined-table.ts';
import { highestOf } from '../../../model/lists.ts';
import { isDecimal } from '../../../words/figures.ts';

/** The cells of the first rows: pages stand in the order of their rows, so a long table is not gone through. */
function leadingCells({ cells }: JoinedTable, rows: number): readonly JoinedCell[] {
  const end = cells.findIndex((page) => page.some(({ row }) => row >= rows));
  return (end < 0 ? cells : cells.slice(0, end + 1)).flat().filter(({ row }) => row < rows);
}

const rowsOf = (cells: readonly JoinedCell[], row: number): JoinedCell[] =>
  cells.filter((cell) => cell.row === row).sort((a, b) => a.column - b.column);

const isSamePlace = (a: JoinedCell, b: JoinedCell): boolean =>
  a.column === b.column && a.rowSpan === b.rowSpan && a.columnSpan === b.columnSpan;

const isSameText = (a: JoinedCell, b: JoinedCell): boolean => cellText(a) === cellText(b);

const linesOf = ({ parts }: JoinedCell): readonly string[] => parts.flatMap(({ lines }) => lines);

/** A word processor repeats the header in rows too low for all of its lines: the last of them are not drawn. */
function isClipped(a: JoinedCell, b: JoinedCell): boolean {
  const [long, short] = [linesOf(a), linesOf(b)].sort((x, y) => y.length - x.length) as [string[], string[]];
  return short.length > 0 && short.every((line, i) => line === long[i]);
}

/** The same cells, and most of them with the same text. */
const isSameRow = (a: readonly JoinedCell[], b: readonly JoinedCell[]): boolean =>
  a.length === b.length &&
  a.every((cell, i) => isSamePlace(cell, b[i]!) && (isSameText(cell, b[i]!) || isClipped(cell, b[i]!))) &&
  a.filter((cell, i) => isSameText(cell, b[i]!)).length * 2 >= a.length;

const holdsNoAmount = (row: readonly JoinedCell[]): boolean =>
  row.some((cell) => cellText(cell) !== '') && !row.some((cell) => isDecimal(cellText(cell)));

/**
 * How many leading rows of `second` are, cell by cell, the leading rows of `first`. A row with amounts is never one: equal
 * rows of figures are real. Rows inside a merged cell are taken together or not at all.
 */
export function countPrintedAgain(first: JoinedTable, second: JoinedTable): number {
  let count = 0;
  let whole = 0;
  let covered = 0;
  const [upper, lower] = [leadingCells(first, second.rows), leadingCells(second, second.rows)];
  for (; count < Math.min(first.rows, second.rows - 1); count++) {
    const [a, b] = [rowsOf(upper, count), rowsOf(lower, count)];
    if (!isSameRow(a, b)) break;
    if (b.length && !holdsNoAmount(b)) break;
    covered = highestOf([covered, ...b.map((cell) => cell.row + cell.rowSpan)]);
    if (covered <= count + 1) whole = count + 1;
  }
  return whole;
}

/** Text of first-column-like labels: what stands only once in its column names something. */
function isDistinct(cell: JoinedCell, cells: readonly JoinedCell[]): boolean {
  const text = cellText(cell);
  return cells.filter((other) => other.column === cell.column && cellText(other) === text).length === 1;
}

/** Rows looked at behind the repeated ones. */
const LABEL_ROWS = 3;

/**
 * Does the page begin the same form once more (one form a project, one project a page)? Then the rows behind the repeated
 * ones carry the same labels with other values, which rows of a list never do.
 */
export function isNewCopy(first: JoinedTable, second: JoinedTable, repeated: number): boolean {
  let labels = 0;
  let same = 0;
  const upper = leadingCells(first, Math.max(second.rows, repeated + LABEL_ROWS));
  for (const cell of leadingCells(second, repeated + LABEL_ROWS)) {
    if (cell.row < repeated || cellText(cell) === '') continue;
    labels++;
    const twin = upper.find(({ row, column }) => row === cell.row && column === cell.column);
    if (twin && cellText(twin) === cellText(cell) && !isDecimal(cellText(cell)) && isDistinct(twin, upper))
      same++;
  }
  return same >= 2 && same * 2 >= labels * 0.8;
}
