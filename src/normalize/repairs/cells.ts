/** @file Changing one cell of a table: the text, and the repair that says why. */
import type { Cell, RecognizedTable } from '../../model.ts';

/** The cell with a new text, the change written down on it. */
export const repairCell = (cell: Cell, rule: string, text: string, reason: string): Cell => ({
  ...cell,
  text,
  repairs: [...(cell.repairs ?? []), { rule, before: cell.text, after: text, reason }],
});

/** The cell in another column of its row, the move written down on it. */
export const movedTo = (cell: Cell, column: number, rule: string, reason: string): Cell => ({
  ...cell,
  column,
  repairs: [
    ...(cell.repairs ?? []),
    { rule, before: `column ${cell.column}`, after: `column ${column}`, reason },
  ],
});

/** The table with each cell passed through `change`; the same object when no cell changed. */
export function mapCells(table: RecognizedTable, change: (cell: Cell) => Cell): RecognizedTable {
  const cells = table.cells.map(change);
  return cells.every((cell, i) => cell === table.cells[i]) ? table : { ...table, cells };
}
