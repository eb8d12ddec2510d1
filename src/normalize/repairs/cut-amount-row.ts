/**
 * @file A row of labels and figures that a page break cut in two: its figures stand on the first line, so the second half is a row
 * of ends of labels. A line without figures may well be a line of its own (收支总表 is full of them), so a half must prove itself:
 * with what is above it, it reads as another cell of the table does, or it lacks the code that every cell of its column has.
 */
import { readFigure } from '../../figures.ts';
import { tableToGrid } from '../../grid.ts';
import { isTotalLabel } from '../../lexicon.ts';
import { joinLines } from '../../line-breaks.ts';
import type { Cell, RecognizedTable } from '../../model.ts';
import { joinCutRow } from './cut-row.ts';

type Row = readonly (Cell | undefined)[];

/** `2130301-行政运行` */
const CODED = /^\d{3,}-/u;

const printedIn = (row: Row, at: number): Cell[] =>
  row.filter((cell): cell is Cell => cell !== undefined && cell.row === at && cell.text !== '');

/** Whether all labels of a column, but for totals and this one, begin with a code. */
const isCodedColumn = (table: RecognizedTable, half: Cell): boolean =>
  table.cells
    .filter(({ row, column, text }) => row >= table.headerRows && column === half.column && text !== '')
    .every((cell) => cell === half || CODED.test(cell.text) || isTotalLabel(cell.text));

function continues(table: RecognizedTable, above: Cell | undefined, half: Cell): boolean {
  if (!above || above.text === '' || above.rowSpan > 1 || CODED.test(half.text)) return false;
  const whole = joinLines(`${above.text}\n${half.text}`);
  return (
    table.cells.some((cell) => cell.text === whole) ||
    (CODED.test(above.text) && isCodedColumn(table, half) && !isTotalLabel(half.text))
  );
}

function isSecondHalf(table: RecognizedTable, above: Row, row: Row, at: number): boolean {
  const halves = printedIn(row, at);
  return (
    halves.length > 0 &&
    halves.every(({ text }) => readFigure(text) === null) &&
    halves.every((half) => continues(table, above[half.column], half))
  );
}

/** Joins every row of labels and figures that stands in two halves around a page break. */
export function joinCutAmountRows(table: RecognizedTable): RecognizedTable {
  const grid = tableToGrid(table);
  const cut = table.breaks.find(
    ({ row }) =>
      row > table.headerRows && row < table.rows && isSecondHalf(table, grid[row - 1]!, grid[row]!, row),
  );
  return cut ? joinCutAmountRows(joinCutRow(table, cut.row)) : table;
}
