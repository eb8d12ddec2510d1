/**
 * @file A group heading that stands one column early, because an empty cell of its row was dropped (本年收入 | 上年结转结余).
 *
 * Only text dumps lose cells that way. The row below shows where each group begins: 小计 opens it. A heading that stands over the
 * last column of the group before is moved to the next 小计.
 */
import { byPosition, tableToRows } from '../../model/grid.ts';
import type { Cell, RecognizedTable } from '../../model/index.ts';
import { movedTo } from '../cells.ts';
import { isSubtotal } from '../../words/totals.ts';

/** A dropped cell or two; further away it is another layout. */
const MOST_DROPPED = 2;

const columnsOfSubtotals = (row: readonly Cell[]): number[] =>
  row.filter((cell) => isSubtotal(cell.text)).map((cell) => cell.column);

/** Where the heading belongs: the 小计 right after its place; null when it stands right or nothing tells. */
function columnOfGroup(heading: Cell, next: Cell | undefined, starts: readonly number[]): number | null {
  if (starts.includes(heading.column) || !starts.some((start) => start < heading.column)) return null;
  const start = starts.find((column) => column > heading.column);
  const isNear = start !== undefined && start - heading.column <= MOST_DROPPED;
  return isNear && (next === undefined || next.column > start) ? start : null;
}

/** The headings of one header row, each over the 小计 of its group in the row below. */
function moveHeadings(upper: readonly Cell[], lower: readonly Cell[]): Map<Cell, Cell> {
  const starts = columnsOfSubtotals(lower);
  const moved = new Map<Cell, Cell>();
  if (starts.length < 2) return moved;
  for (const [i, heading] of upper.entries()) {
    const column = columnOfGroup(heading, upper[i + 1], starts);
    if (column !== null)
      moved.set(
        heading,
        movedTo(heading, column, 'heading-shifted', '小计 in the row below shows where the group begins'),
      );
  }
  return moved;
}

/** Idempotent: a heading over its 小计 stays. */
export function realignHeadings(table: RecognizedTable): RecognizedTable {
  if (table.foundBy !== 'tabs' || table.headerRows < 2) return table;
  const header = tableToRows(table).slice(0, table.headerRows);
  const moved = new Map(header.slice(0, -1).flatMap((row, i) => [...moveHeadings(row, header[i + 1] ?? [])]));
  if (moved.size === 0) return table;
  return { ...table, cells: table.cells.map((cell) => moved.get(cell) ?? cell).sort(byPosition) };
}
