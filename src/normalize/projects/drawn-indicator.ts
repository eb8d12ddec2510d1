/**
 * @file The indicator of a row whose columns are drawn: they say where it begins, even where its 一级指标 is no word that is known
 * (the piece of one, say). Text dumps have no columns that hold; their rows are read by words alone.
 */
import type { Cell, Table } from '../../model/index.ts';
import { FIRST_INDICATOR_COLUMN, PROJECT_COLUMNS } from '../../words/project-columns.ts';
import type { Indicator } from './read-indicator.ts';
import { isCategory, isOperator, isSubcategory } from './words.ts';

/** Rulings or markup drew the eleven columns of the form. */
export const hasDrawnColumns = ({ foundBy, columns }: Table): boolean =>
  (foundBy === 'rulings' || foundBy === 'markup') && columns === PROJECT_COLUMNS;

/** The columns a closed word can stand in; elsewhere it says that the row was moved along the columns. */
const PLACES: readonly (readonly [is: (cell: Cell) => boolean, columns: readonly number[]])[] = [
  [isCategory, [FIRST_INDICATOR_COLUMN, FIRST_INDICATOR_COLUMN + 1]],
  [isSubcategory, [FIRST_INDICATOR_COLUMN, FIRST_INDICATOR_COLUMN + 1]],
  [isOperator, [FIRST_INDICATOR_COLUMN + 3, FIRST_INDICATOR_COLUMN + 4]],
];

const isDrawnInPlace = (cell: Cell): boolean =>
  PLACES.every(([is, columns]) => !is(cell) || columns.includes(cell.column));

/**
 * @param cells the non-empty cells of one row
 * @returns null where the words of the row tell it better than its columns: its 一级指标 is one, or it was moved
 */
export function readDrawnIndicator(cells: readonly Cell[]): Indicator | null {
  const at = (offset: number): Cell | null =>
    cells.find((cell) => cell.column === FIRST_INDICATOR_COLUMN + offset) ?? null;
  const category = at(0);
  const columns = new Set(cells.map(({ column }) => column));
  if (!category || isCategory(category) || columns.size < cells.length || !cells.every(isDrawnInPlace))
    return null;
  return {
    category,
    subcategory: at(1),
    name: at(2),
    operator: at(3),
    value: at(4),
    unit: at(5),
    rest: [],
  };
}
