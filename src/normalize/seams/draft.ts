/**
 * @file A table while its seams are joined: which cells go into which, and which rows are second halves. The cells are moved once,
 * at the end, so that a list of hundreds of pages is not copied at each break.
 */
import { byPosition, tableToGrid, type Grid } from '../../model/grid.ts';
import type { Cell, RecognizedTable } from '../../model/index.ts';
import { joinPieces } from './join-pieces.ts';
import { isPrinted, type Row } from './row.ts';

/** Built break by break, from the first to the last. */
export interface Draft {
  readonly table: RecognizedTable;
  readonly grid: Grid;
  /** Rows that go into the row above. */
  readonly cuts: Set<number>;
  /** Second part → the cell above it, which may be a second part itself. */
  readonly firstOf: Map<Cell, Cell>;
  /** The first parts with what was joined to them so far. */
  readonly joined: Map<Cell, Cell>;
  /** Last row of a first part, over all that was joined to it. */
  readonly ends: Map<Cell, number>;
}

export const seamDraftOf = (table: RecognizedTable): Draft => ({
  table,
  grid: tableToGrid(table),
  cuts: new Set(),
  firstOf: new Map(),
  joined: new Map(),
  ends: new Map(),
});

function rootOf({ firstOf }: Draft, cell: Cell): Cell {
  let root = cell;
  for (let first = firstOf.get(root); first; first = firstOf.get(root)) root = first;
  return root;
}

const lastRow = ({ row, rowSpan }: Cell): number => row + rowSpan - 1;

const areInLine = (first: Cell, second: Cell): boolean =>
  first.column === second.column &&
  first.columnSpan === second.columnSpan &&
  lastRow(first) + 1 === second.row;

/** Row `at` of the grid, its cells with what was joined to them. */
export const rowOf = (draft: Draft, at: number): Row =>
  (draft.grid[at] ?? []).map((cell) => {
    const root = cell && rootOf(draft, cell);
    return root && (draft.joined.get(root) ?? root);
  });

/** Joins a cell to the one above it. */
function joinTo(draft: Draft, first: Cell, second: Cell): void {
  const root = rootOf(draft, first);
  draft.firstOf.set(second, first);
  if (areInLine(first, second)) draft.ends.set(root, lastRow(second));
  // The blank half of a cut row is no place of its own.
  const isBlankHalf = draft.cuts.has(second.row) && second.rowSpan === 1 && !isPrinted(second);
  if (!isBlankHalf) draft.joined.set(root, joinPieces(draft.joined.get(root) ?? root, second));
}

/** The cells in line with those above them go on in them, row by row as they stand. */
export function joinBelow(draft: Draft, seconds: readonly Cell[]): void {
  for (const second of seconds) {
    const first = draft.grid[second.row - 1]?.[second.column];
    if (first && areInLine(first, second)) joinTo(draft, first, second);
  }
}

/** Row `at` is the second half of the row above it: what stands in one column is one cell. */
export function joinRow(draft: Draft, at: number): void {
  draft.cuts.add(at);
  for (const second of new Set(draft.grid[at])) {
    const first = second?.row === at ? draft.grid[at - 1]?.[second.column] : undefined;
    if (first && second && (areInLine(first, second) || isPrinted(second))) joinTo(draft, first, second);
  }
}

/** What is left of a cell whose text went up but that is not as wide as the one above it: the blank below the cut row. */
const withoutFirstRow = (cell: Cell): Cell[] =>
  cell.rowSpan === 1
    ? []
    : [{ ...cell, row: cell.row + 1, rowSpan: cell.rowSpan - 1, raw: '', text: '', rules: [], sources: [] }];

/** The cell over the rows of the table as it was: joined to others, gone into another, or as it stands. */
function resolveCell(draft: Draft, cell: Cell): Cell[] {
  const first = draft.firstOf.get(cell);
  if (first) return areInLine(first, cell) ? [] : withoutFirstRow(cell);
  if (draft.cuts.has(cell.row) && !isPrinted(cell)) return withoutFirstRow(cell);
  const end = draft.ends.get(cell);
  const whole = draft.joined.get(cell) ?? cell;
  return [end === undefined ? whole : { ...whole, rowSpan: end - cell.row + 1 }];
}

/** The table with all joins made; the same object where there are none. */
export function seamDraftToTable(draft: Draft): RecognizedTable {
  const { table, cuts } = draft;
  if (draft.firstOf.size === 0 && cuts.size === 0) return table;
  let row = -1;
  const places = Array.from({ length: table.rows }, (_, at) => (cuts.has(at) ? row : ++row));
  const place = (cell: Cell): Cell => {
    const [from, to] = [places[cell.row]!, places[Math.min(lastRow(cell), table.rows - 1)]!];
    return { ...cell, row: from, rowSpan: to - from + 1 };
  };
  const cells = table.cells.flatMap((cell) => resolveCell(draft, cell)).map(place);
  const breaks = table.breaks.map((each) => ({
    ...each,
    row: cuts.has(each.row) ? places[each.row]! + 1 : (places[each.row] ?? row + 1),
  }));
  return { ...table, rows: row + 1, cells: cells.sort(byPosition), breaks };
}
