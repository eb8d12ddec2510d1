/**
 * @file A row of a project list that a page break cut in two: word processors close the borders on both sides, so that the second
 * half of each cell looks like a row of its own. It has no 一级指标 and no sign, and it continues the row above column by column.
 */
import { byPosition, tableToGrid } from '../../grid.ts';
import { joinLines } from '../../line-breaks.ts';
import type { Cell, RecognizedTable } from '../../model.ts';
import { FIRST_INDICATOR_COLUMN } from '../projects/indicators.ts';
import { joinCells } from '../projects/stitch.ts';
import { isAmount, isCategory, isHeaderRow, isOperator } from '../projects/words.ts';
import { readCode } from '../projects/code.ts';

type Row = readonly (Cell | undefined)[];

const isPrinted = (cell: Cell | undefined): cell is Cell => cell !== undefined && cell.text !== '';

/** The cells that begin in this row of the grid. */
const beginIn = (row: Row, at: number): Cell[] =>
  row.filter((cell) => isPrinted(cell) && cell.row === at) as Cell[];

const opensSomething = (cell: Cell): boolean =>
  isCategory(cell) || isOperator(cell) || isAmount(cell) || readCode(cell.text) !== null;

/** Whether the row continues the one above: each of its indicator cells has one to continue, and nothing in it opens anything. */
function isSecondHalf(above: Row, row: Row, at: number): boolean {
  const cells = beginIn(row, at);
  const halves = cells.filter((cell) => cell.column >= FIRST_INDICATOR_COLUMN);
  return (
    halves.length > 0 &&
    !cells.some(opensSomething) &&
    !isHeaderRow(cells) &&
    above.some((cell) => isPrinted(cell) && isCategory(cell)) &&
    halves.every((cell) => isPrinted(above[cell.column]))
  );
}

function joinHalves(first: Cell, second: Cell): Cell {
  const text = joinLines(`${first.text}\n${second.text}`);
  const reason = 'the page break cut the row in two';
  return joinCells([first, second], {
    text,
    repairs: [{ rule: 'row-cut', before: `${first.text} | ${second.text}`, after: text, reason }],
  });
}

/** What is left of a cell of the dropped row: nothing, or the merged rest below it. */
const withoutFirstRow = (cell: Cell, isTaken: boolean): Cell[] =>
  cell.rowSpan === 1
    ? []
    : [
        {
          ...cell,
          rowSpan: cell.rowSpan - 1,
          ...(isTaken ? { raw: '', text: '', rules: [], sources: [] } : {}),
        },
      ];

/** The table with row `at` drawn into the row above it, cell by cell. */
export function joinCutRow(
  table: RecognizedTable,
  at: number,
  join: (first: Cell, second: Cell) => Cell = joinHalves,
): RecognizedTable {
  const grid = tableToGrid(table);
  const [above, row] = [grid[at - 1]!, grid[at]!];
  const halves = new Map<Cell, Cell>();
  for (const cell of beginIn(row, at)) {
    const first = above[cell.column];
    if (isPrinted(first)) halves.set(first, cell);
  }
  const taken = new Set(halves.values());
  const cells = table.cells.flatMap((cell) => {
    const second = halves.get(cell);
    if (second) return [join(cell, second)];
    if (cell.row === at) return withoutFirstRow(cell, taken.has(cell));
    if (cell.row > at) return [{ ...cell, row: cell.row - 1 }];
    return cell.row + cell.rowSpan > at ? [{ ...cell, rowSpan: cell.rowSpan - 1 }] : [cell];
  });
  return {
    ...table,
    rows: table.rows - 1,
    cells: cells.sort(byPosition),
    breaks: table.breaks.map((each) => (each.row > at ? { ...each, row: each.row - 1 } : each)),
  };
}

/** Joins every row that stands in two halves around a page break. */
export function joinCutRows(table: RecognizedTable): RecognizedTable {
  const grid = tableToGrid(table);
  const cut = table.breaks.find(
    ({ row }) => row > table.headerRows && row < table.rows && isSecondHalf(grid[row - 1]!, grid[row]!, row),
  );
  return cut ? joinCutRows(joinCutRow(table, cut.row)) : table;
}
