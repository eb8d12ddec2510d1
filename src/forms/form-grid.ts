/**
 * @file Forms that are filled in: labels and, beside or below them, what was written. Read by label, never by position,
 * because the same form is drawn with other columns by every program and office.
 */
import { tableToGrid, type Grid } from '../model/grid.ts';
import { textToField, type LabelMap } from '../words/labels.ts';
import type { Cell, Table } from '../model/index.ts';
import { splitPoints } from '../words/indicator-words.ts';

export { bareLabel, foldLabel, textToField, type LabelMap } from '../words/labels.ts';

/** A table as its reader sees it: the grid, and the cells of each row once, those that reach down into it included. */
export interface FormGrid {
  readonly grid: Grid;
  readonly rows: readonly (readonly Cell[])[];
}

/** `rows[r]` has each cell that covers a slot of row `r`, left to right, once. */
export function tableToFormGrid(table: Table): FormGrid {
  const grid = tableToGrid(table);
  const rows = grid.map((slots) => [...new Set(slots.filter((cell) => cell !== undefined))]);
  return { grid, rows };
}

/** As the records print it: trimmed, null for nothing. */
export const cellToPrinted = (cell: Cell | undefined): string | null => {
  const text = cell?.text.trim() ?? '';
  return text === '' ? null : text;
};

export const isBlankCell = (cell: Cell | undefined): boolean => cellToPrinted(cell) === null;

/** The first cell of a row that says something and begins in it. */
export const openingOf = ({ rows }: FormGrid, row: number): Cell | undefined =>
  rows[row]?.find((cell) => cell.row === row && !isBlankCell(cell));

/** Which columns of the grid a header row heads; a label that comes twice heads the first. */
export function rowToColumns<Field extends string>(
  row: readonly Cell[],
  labels: LabelMap<Field>,
): ReadonlyMap<Field, number> {
  const columns = new Map<Field, number>();
  for (const cell of row) {
    const field = textToField(cell.text, labels);
    if (field !== null && !columns.has(field)) columns.set(field, cell.column);
  }
  return columns;
}

/** The full word that a cell of a level column prints, without its points (产出指标（50分）); null where it prints nothing. */
export function cellToLevel(cell: Cell | undefined): string | null {
  const text = cellToPrinted(cell);
  return text === null ? null : splitPoints(text).word;
}
