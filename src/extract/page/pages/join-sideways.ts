/**
 * @file A table wider than its paper goes on beside itself: a spreadsheet prints its further columns on the next page, or again over as
 * many pages as its rows take. Both parts have the same rows at the same heights, and the second has figures, and no labels but those of the first.
 */
import { isQuantity } from '../../../words/figures.ts';
import { SNAP } from '../tolerances.ts';
import { cellText, type JoinedCell, type JoinedTable } from './joined-table.ts';

/** Fewer rows than this are level by chance. */
const LEAST_ROWS = 3;

/** Labels printed again may differ in so many rows. */
const SAME_SHARE = 0.9;

const cellsOf = ({ cells }: JoinedTable): readonly JoinedCell[] => cells.flat();

/** Where each row stands on its page, along both axes of it: the page may be turned. Null for a row without a cell of its own. */
function placeRows(table: JoinedTable): (readonly [number, number, number, number] | null)[] {
  const places = new Array<readonly [number, number, number, number] | null>(table.rows).fill(null);
  for (const { row, rowSpan, parts } of cellsOf(table))
    if (rowSpan === 1 && parts.length === 1) places[row] ??= parts[0]!.box;
  return places;
}

const isNear = (a: number, b: number): boolean => Math.abs(a - b) <= SNAP;

/** The rows of both stand at the same heights of their pages. */
function areLevel(first: JoinedTable, second: JoinedTable): boolean {
  if (first.rows !== second.rows || first.rows < LEAST_ROWS) return false;
  const [a, b] = [placeRows(first), placeRows(second)];
  const along = (axis: 0 | 1): boolean =>
    a.every((box, row) => {
      const other = b[row];
      return !box || !other || (isNear(box[axis], other[axis]) && isNear(box[axis + 2]!, other[axis + 2]!));
    });
  return along(1) || along(0);
}

const columnTexts = (table: JoinedTable, column: number): Map<number, string> =>
  new Map(
    cellsOf(table)
      .filter((cell) => cell.column === column)
      .map((cell) => [cell.row, cellText(cell)]),
  );

/** How many leading columns say again what those of the first say. */
function countLabels(first: JoinedTable, second: JoinedTable): number {
  let count = 0;
  for (; count < Math.min(first.xs.length, second.xs.length) - 1; count++) {
    const [a, b] = [columnTexts(first, count), columnTexts(second, count)];
    const same = [...b].filter(([row, text]) => a.get(row) === text).length;
    const says = [...b.values()].some((text) => text !== '' && !isQuantity(text));
    if (!says || same < SAME_SHARE * b.size) break;
  }
  return count;
}

/** Words over figures and nothing else: the first text of the column is a header, all below it are figures, or blank. */
function isFigureColumn(table: JoinedTable, column: number): boolean {
  const texts = [...columnTexts(table, column).values()].filter((text) => text !== '');
  const first = texts.findIndex((text) => isQuantity(text));
  return first < 0 ? texts.length <= 1 : first > 0 && texts.slice(first).every((text) => isQuantity(text));
}

const indices = (from: number, to: number): number[] => Array.from({ length: to - from }, (_, i) => from + i);

/** The second beside the first, without the columns that it says again; null where the rows do not agree. */
export function joinSideways(first: JoinedTable, second: JoinedTable): JoinedTable | null {
  const isNext = first.pages.at(-1)! + 1 === second.pages[0] && first.pages.length === second.pages.length;
  if (!isNext || !areLevel(first, second)) return null;
  const labels = countLabels(first, second);
  const columns = second.xs.length - 1;
  const isFurther = indices(labels, columns).every((column) => isFigureColumn(second, column));
  if (labels === columns || !isFurther) return null;
  const shift = first.xs.length - 1 - labels;
  const place = first.xs.at(-1)! - second.xs[labels]!;
  const added = cellsOf(second).filter((cell) => cell.column >= labels);
  return {
    ...first,
    pages: [...first.pages, ...second.pages],
    xs: [...first.xs, ...second.xs.slice(labels + 1).map((x) => x + place)],
    cells: [[...cellsOf(first), ...added.map((cell) => ({ ...cell, column: cell.column + shift }))]],
    repeated: [...first.repeated, ...cellsOf(second).filter((cell) => cell.column < labels)],
  };
}
