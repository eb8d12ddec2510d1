/** @file Cells of the columns that a list has beside the common eleven, put on the rows that its restored projects have become. */
import { squeeze } from '../../words/lexicon.ts';
import type { Cell } from '../../model/index.ts';
import { joinCells } from '../cells.ts';
import { joinTexts } from './stitch.ts';

export interface FurtherPlaces {
  /** The restored row that a row of the source has become. */
  readonly rowOf: (row: number) => number;
  /** Whether a row of the source is the first of a page. */
  readonly opensPage: (row: number) => boolean;
  /** Whether a restored row is the first of a project. */
  readonly opensProject: (row: number) => boolean;
  /** Columns left of 一级指标 say something of whole projects (预算单位, 序号, 实施单位). */
  readonly isOfProject: (column: number) => boolean;
}

/** Both as one: the halves of a cell that a page break cut, or a blank one below it. */
const joinFurther = (above: Cell, below: Cell): Cell => {
  const rowSpan = Math.max(above.rowSpan, below.row + below.rowSpan - above.row);
  return below.text === ''
    ? { ...above, rowSpan }
    : { ...joinCells([above, below], { text: joinTexts(above.text, below.text) }), rowSpan };
};

/** The page break closed the borders of the cell above: the next page begins with a blank one, or inside a project with its rest. */
function goesOn(cell: Cell, row: number, above: Cell, places: FurtherPlaces): boolean {
  if (!places.opensPage(cell.row) || !places.isOfProject(cell.column)) return false;
  return cell.text === '' || (!places.opensProject(row) && squeeze(cell.text) !== squeeze(above.text));
}

/**
 * @param cells in row-major order, with the rows of the source
 * @returns the cells with restored rows; none covers another
 */
export function placeFurther(cells: readonly Cell[], places: FurtherPlaces): Cell[] {
  const columns = new Map<number, Cell[]>();
  for (const cell of cells) {
    const placed = columns.get(cell.column) ?? [];
    const row = places.rowOf(cell.row);
    const next = { ...cell, row, rowSpan: places.rowOf(cell.row + cell.rowSpan - 1) - row + 1 };
    const above = placed.at(-1);
    if (above && (above.row + above.rowSpan > row || goesOn(cell, row, above, places)))
      placed[placed.length - 1] = joinFurther(above, next);
    else placed.push(next);
    columns.set(cell.column, placed);
  }
  return [...columns.values()].flat();
}
