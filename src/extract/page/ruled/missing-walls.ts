/**
 * @file Rules between figures that are not drawn: a row of figures in a cell that is as wide as several columns, or a column that holds
 * two figures side by side in row after row. The columns of the other rows, or the blank stretch common to all rows, tell where they part.
 */
import type { Box } from '../../../model/index.ts';
import { isQuantity, splitFigures } from '../../../words/figures.ts';
import type { Ruling } from '../marks/marks.ts';
import type { Piece } from '../text/chars-to-pieces.ts';
import { piecesToLines, type Line, lineToWords } from '../text/pieces-to-lines.ts';
import { CROSSING } from '../tolerances.ts';
import type { PageCell, PageTable } from './slots-to-table.ts';
import { lowestOf, highestOf } from '../../../model/lists.ts';

/** In so many rows two figures side by side are no chance. */
const ROWS = 2;

const holdsSeveralFigures = ({ lines }: PageCell): boolean =>
  lines.length === 1 && splitFigures(lines[0]!).length > 1;

/** A label and figures behind it in one cell over several columns. */
const FEWEST_WORDS = 2;
const holdsLabelAndFigures = ({ lines, columnSpan }: PageCell): boolean => {
  if (columnSpan < 2 || lines.length !== 1) return false;
  const [label = '', ...rest] = lines[0]!.split(' ');
  return rest.length + 1 >= FEWEST_WORDS && !isQuantity(label) && splitFigures(rest.join(' ')).length > 0;
};

const linesIn = ([x0, y0, x1, y1]: Box, pieces: readonly Piece[]): Line[] =>
  piecesToLines(
    pieces.filter(({ box }) => {
      const [x, y] = [(box[0] + box[2]) / 2, (box[1] + box[3]) / 2];
      return x > x0 && x < x1 && y > y0 && y < y1;
    }),
  );

const crossesWall = (box: Box, x: number): boolean => box[0] < x - CROSSING && box[2] > x + CROSSING;

const toWall = ({ box }: PageCell, at: number): Ruling => ({
  orientation: 'vertical',
  at,
  from: box[1],
  to: box[3],
});

/** The edges of other rows inside the cell, where the figures stand clear of all of them and on both sides of one. */
function wallsOfMerged(cell: PageCell, { xs }: PageTable, pieces: readonly Piece[]): Ruling[] {
  const inner = xs.slice(cell.column + 1, cell.column + cell.columnSpan);
  const words = linesIn(cell.box, pieces).flatMap(lineToWords);
  const isClear = inner.every((x) => !words.some((word) => crossesWall(word, x)));
  const parts = inner.some(
    (x) => words.some((word) => word[2] <= x + CROSSING) && words.some((word) => word[0] >= x - CROSSING),
  );
  return isClear && parts ? inner.map((x) => toWall(cell, x)) : [];
}

/** The middle of the blank stretch between the first two figures of all the rows; null where there is none. */
function commonGap(cells: readonly PageCell[], pieces: readonly Piece[]): number | null {
  const gaps = cells.map(({ box }) => linesIn(box, pieces).flatMap(lineToWords).slice(0, 2));
  const from = highestOf(gaps.map(([left]) => left?.[2] ?? Infinity));
  const to = lowestOf(gaps.map(([, right]) => right?.[0] ?? -Infinity));
  return from < to ? (from + to) / 2 : null;
}

/** Whether a cell of words, not of figures, has one on either side of a place: a header that names two columns. */
const namesBothSides = (cell: PageCell, at: number, pieces: readonly Piece[]): boolean => {
  const words = holdsSeveralFigures(cell) ? [] : linesIn(cell.box, pieces).flatMap(lineToWords);
  return words.some((word) => word[2] <= at + CROSSING) && words.some((word) => word[0] >= at - CROSSING);
};

/** One wall more in every cell of the column that prints nothing across it: a word on one side belongs to that side. */
function wallsOfColumn(column: number, { cells }: PageTable, pieces: readonly Piece[]): Ruling[] {
  const own = cells.filter((cell) => cell.column === column && cell.columnSpan === 1);
  const full = own.filter(holdsSeveralFigures);
  const at = full.length >= ROWS ? commonGap(full, pieces) : null;
  // Two figures under one name are no two columns: nobody could tell them apart.
  if (at === null || !own.some((cell) => namesBothSides(cell, at, pieces))) return [];
  const isFree = ({ box }: PageCell): boolean =>
    !linesIn(box, pieces)
      .flatMap(lineToWords)
      .some((word) => crossesWall(word, at));
  return own.filter(isFree).map((cell) => toWall(cell, at));
}

/** The walls to be drawn in; none for nearly every table. */
export function findMissingWalls(table: PageTable, pieces: readonly Piece[]): Ruling[] {
  const several = table.cells.filter(holdsSeveralFigures);
  const columns = new Set(several.flatMap((cell) => (cell.columnSpan === 1 ? [cell.column] : [])));
  const labelled = table.cells.filter(holdsLabelAndFigures);
  return [
    ...(labelled.length < ROWS ? [] : labelled.flatMap((cell) => wallsOfMerged(cell, table, pieces))),
    ...several
      .filter(({ columnSpan }) => columnSpan > 1)
      .flatMap((cell) => wallsOfMerged(cell, table, pieces)),
    ...[...columns].flatMap((column) => wallsOfColumn(column, table, pieces)),
  ];
}
