/**
 * @file Columns that only keep others apart, as old pages and spreadsheets have them beside every column: nothing is printed in any row of
 * theirs. A reader of columns would take them for labels that a row leaves blank.
 */
import type { PlacedText } from './placed-text.ts';

/** A row or two may leave any column blank. */
const FEWEST_ROWS = 3;

/** For each column, and the end, its number among those in which text begins. */
function numberColumns(columns: number, used: ReadonlySet<number>): number[] {
  const numbers = [0];
  for (let column = 0; column < columns; column++)
    numbers.push(numbers[column]! + (used.has(column) ? 1 : 0));
  return numbers;
}

/** The cells without the columns in which no text begins; spans over them are narrower. */
export function dropSpacers(cells: readonly PlacedText[]): readonly PlacedText[] {
  const columns = cells.reduce((most, cell) => Math.max(most, cell.column + 1), 0);
  const used = new Set(cells.filter(({ raw }) => raw.trim() !== '').map(({ column }) => column));
  const rows = new Set(cells.map(({ row }) => row)).size;
  // One beside each of the others: a few blank columns are just columns that nobody filled in.
  if (rows < FEWEST_ROWS || used.size < 2 || columns - used.size < used.size - 1) return cells;
  const numbers = numberColumns(columns, used);
  const at = (column: number): number => numbers[Math.min(column, columns)]!;
  return cells
    .filter(({ column }) => used.has(column))
    .map((cell) => ({
      ...cell,
      column: at(cell.column),
      columnSpan: Math.max(1, at(cell.column + cell.columnSpan) - at(cell.column)),
    }));
}
