/** @file Whether two pages hold the same kinds of things in their columns: what tells that columns of other widths are the same ones. */
import { addKinds, areKindsAlike, countFigureColumns, type Kinds } from '../../../words/column-kinds.ts';
import { isQuantity } from '../../../words/figures.ts';
import { cellText, type JoinedTable } from './joined-table.ts';

/** So many of the last pages of a table tell what its columns hold. */
const NEARBY_PAGES = 2;

type KindRow = { readonly column: number; readonly columnSpan: number; readonly text: string }[];

/** The rows of the last pages, from the first with a figure on: headers hold words over figures. */
function bodyRows({ cells }: JoinedTable): KindRow[] {
  const rows = new Map<number, KindRow>();
  for (const cell of cells.slice(-NEARBY_PAGES).flat()) {
    const { row, column, columnSpan } = cell;
    const inRow = rows.get(row) ?? [];
    inRow.push({ column, columnSpan, text: cellText(cell) });
    rows.set(row, inRow);
  }
  const all = [...rows].sort(([a], [b]) => a - b).map(([, row]) => row);
  const from = all.findIndex((row) => row.some(({ text }) => isQuantity(text)));
  return from < 0 ? [] : all.slice(from);
}

function kindsOfColumns(rows: readonly KindRow[]): Kinds {
  const kinds: Kinds = new Map();
  addKinds(kinds, rows);
  return kinds;
}

/** Fewer columns of figures than this are alike by chance. */
const FIGURE_COLUMNS = 2;

/** The page begins with a row of figures and holds figures where the table before it did, in several columns; and words where it did. */
export function holdTheSame(first: JoinedTable, second: JoinedTable): boolean {
  const below = bodyRows(second);
  const beginsWithFigures =
    below.length > 0 && below.length === new Set(second.cells.flat().map(({ row }) => row)).size;
  const [before, now] = [kindsOfColumns(bodyRows(first)), kindsOfColumns(below)];
  return beginsWithFigures && countFigureColumns(now) >= FIGURE_COLUMNS && areKindsAlike(before, now);
}
