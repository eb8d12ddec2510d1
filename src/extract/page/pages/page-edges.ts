/** @file What a merged cell looks like at a page break, where it is drawn with other rules than its rows, or with none. */
import { cellText, endingCells, replaceCells, type JoinedCell, type JoinedTable } from './joined-table.ts';

/** Whether they share a column. */
export const overlaps = (a: JoinedCell, b: JoinedCell): boolean =>
  a.column < b.column + b.columnSpan && b.column < a.column + a.columnSpan;

/**
 * Merged cells without text at the head of a page, and none with one beside them, go on from the page before whatever is drawn between:
 * shading ends at the page. @param below cells of the first row
 */
export const areBlankRests = (below: readonly JoinedCell[]): boolean =>
  below.every((cell) => cell.rowSpan === 1 || cellText(cell) === '');

/** Browsers draw a merged cell a little further than the last of its rows on the page: what is beside it there is no row. */
export function withoutOverhang(table: JoinedTable): JoinedTable {
  const last = table.rows - 1;
  const isBlank = (cell: JoinedCell): boolean => cell.isOpenBelow && cellText(cell) === '';
  const ending = endingCells(table);
  const own = ending.filter(({ row }) => row === last);
  const above = ending.filter(({ row }) => row < last);
  const isOverhang = own.length > 0 && own.every(isBlank);
  if (!isOverhang || above.length === 0) return table;
  const shortened = new Map(above.map((cell) => [cell, { ...cell, rowSpan: cell.rowSpan - 1 }]));
  const cells = replaceCells(table.cells, shortened).map((page) =>
    page.filter((cell) => !own.includes(cell)),
  );
  return { ...table, cells, rows: last };
}

/** Cells that cover the columns of another one together, without a gap. */
const tile = (cells: readonly JoinedCell[], { column, columnSpan }: JoinedCell): boolean =>
  cells.reduce((at, cell) => (cell.column === at ? at + cell.columnSpan : NaN), column) ===
  column + columnSpan;

/**
 * What goes on from a merged cell without text has nothing on its page that tells its columns are one, where only horizontal rules are
 * drawn: blank cells side by side below one cell left open become one.
 */
export function joinBlanks(
  above: readonly JoinedCell[],
  body: readonly JoinedCell[],
  row: number,
): readonly JoinedCell[] {
  let cells = body;
  for (const over of above.filter((cell) => cell.isOpenBelow && cell.columnSpan > 1)) {
    const under = cells.filter((cell) => cell.row === row && overlaps(cell, over));
    const isBlank = under.every((cell) => cellText(cell) === '' && cell.rowSpan === under[0]!.rowSpan);
    if (under.length < 2 || !isBlank || !tile(under, over)) continue;
    const { column, columnSpan } = over;
    const whole = { ...under[0]!, column, columnSpan };
    cells = cells.flatMap((cell) => (cell === under[0] ? whole : under.includes(cell) ? [] : cell));
  }
  return cells;
}

/** A merged cell left open, over columns of which the next page draws nothing, goes on beside all rows of it. */
export const runsOn = (over: JoinedCell, lower: readonly JoinedCell[]): boolean =>
  over.isOpenBelow && !lower.some((under) => overlaps(over, under));
