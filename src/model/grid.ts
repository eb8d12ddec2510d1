/** @file The grid of a table, computed from its flat list of cells. */
import type { Cell, Table } from './index.ts';

/** `rows × columns` of the cell that covers each slot; `undefined` where nothing was drawn. */
export type Grid = readonly (readonly (Cell | undefined)[])[];

/** A spanning cell fills every slot it covers; where cells overlap the first one wins. */
export function tableToGrid(table: Pick<Table, 'rows' | 'columns' | 'cells'>): Grid {
  const grid: (Cell | undefined)[][] = Array.from({ length: table.rows }, () =>
    new Array<Cell | undefined>(table.columns).fill(undefined),
  );
  for (const cell of table.cells) {
    for (let r = cell.row; r < Math.min(cell.row + cell.rowSpan, table.rows); r++) {
      const row = grid[r]!;
      for (let c = cell.column; c < Math.min(cell.column + cell.columnSpan, table.columns); c++)
        row[c] ??= cell;
    }
  }
  return grid;
}

/** The cells that begin in each row, left to right. */
export function tableToRows(table: Pick<Table, 'rows' | 'cells'>): readonly (readonly Cell[])[] {
  const rows: Cell[][] = Array.from({ length: table.rows }, () => []);
  for (const cell of table.cells) rows[cell.row]?.push(cell);
  for (const row of rows) row.sort((a, b) => a.column - b.column);
  return rows;
}

/** Row-major order of the top left corners: the order in which `Table.cells` stands. */
export const byPosition = (a: Cell, b: Cell): number => a.row - b.row || a.column - b.column;
