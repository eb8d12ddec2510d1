/**
 * @file A label merged over rows that a page break parts, where the word processor closed its borders: on the next page stands a
 * blank cell, or the rest of a long label, in a column that has a label in every row.
 */
import { isQuantity } from '../../figures.ts';
import { byPosition, tableToGrid } from '../../grid.ts';
import { isTotalLabel } from '../../lexicon.ts';
import type { Cell, Layout, RecognizedTable } from '../../model.ts';
import { isCodeColumn } from './amount-row.ts';
import { joinPieces } from './join-row.ts';
import { isPrinted, piecesOf, type Row } from './row.ts';

/** Projects are put together by their own rules; forms without columns of labels have nothing to join. */
const LAYOUTS: readonly Layout[] = ['amounts', 'department_targets'];

/** At most this share of the cells of a column of labels is blank for another reason. */
const BLANK_SHARE = 0.05;

/** The column merges labels, and hardly a row but totals and those behind page breaks leaves it blank. */
function holdsMergedLabels(table: RecognizedTable, column: number): boolean {
  const grid = tableToGrid(table);
  const body = table.cells.filter((cell) => cell.column === column && cell.row >= table.headerRows);
  const isExcused = (cell: Cell): boolean =>
    table.breaks.some(({ row }) => row === cell.row) ||
    (grid[cell.row] ?? []).some((each) => each !== undefined && isTotalLabel(each.text));
  const isLabel = (cell: Cell): boolean => isPrinted(cell) && !isQuantity(cell.text);
  const others = body.filter((cell) => !isLabel(cell) && !isExcused(cell));
  return body.some((cell) => cell.rowSpan > 1 && isLabel(cell)) && others.length <= body.length * BLANK_SHARE;
}

/** Nothing, or the end of a label where every label begins with a code. */
const isRest = (table: RecognizedTable, cell: Cell): boolean =>
  !isPrinted(cell) || (!/^\d/u.test(cell.text) && isCodeColumn(table, cell.column, [cell]));

/** The cell above that goes on in `cell`; undefined where `cell` is one of its own. */
function findFirstPart(table: RecognizedTable, above: Row, cell: Cell): Cell | undefined {
  const first = above[cell.column];
  const isAbove =
    first?.column === cell.column &&
    first.columnSpan === cell.columnSpan &&
    first.row + first.rowSpan === cell.row;
  return isAbove && isPrinted(first) && !isTotalLabel(first.text) && isRest(table, cell) ? first : undefined;
}

/** The table with each merged label that goes on at row `at` in one piece; the same object where none does. */
export function joinMergedLabels(table: RecognizedTable, at: number): RecognizedTable {
  if (!LAYOUTS.includes(table.layout) || table.foundBy === 'tabs') return table;
  const grid = tableToGrid(table);
  const [above, row] = [grid[at - 1]!, grid[at]!];
  if (piecesOf(row, at).some(({ text }) => isTotalLabel(text))) return table;
  const firstOf = new Map<Cell, Cell>();
  for (const cell of new Set(row)) {
    const first = cell?.row === at ? findFirstPart(table, above, cell) : undefined;
    if (first && cell && holdsMergedLabels(table, cell.column)) firstOf.set(cell, first);
  }
  if (firstOf.size === 0) return table;
  const secondOf = new Map([...firstOf].map(([second, first]) => [first, second]));
  const cells = table.cells.flatMap((cell): Cell[] => {
    if (firstOf.has(cell)) return [];
    const second = secondOf.get(cell);
    return [second ? { ...joinPieces(cell, second), rowSpan: cell.rowSpan + second.rowSpan } : cell];
  });
  return { ...table, cells: cells.sort(byPosition) };
}
