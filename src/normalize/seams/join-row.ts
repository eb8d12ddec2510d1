/** @file Two halves of a row, or of a merged cell, as one: reading, no repair. Nothing is wrong with the cell, a page ended in it. */
import { byPosition, tableToGrid } from '../../grid.ts';
import { joinLines } from '../../line-breaks.ts';
import type { Cell, RecognizedTable } from '../../model.ts';
import { joinCells } from '../projects/stitch.ts';
import { isPrinted } from './row.ts';

const DIGITS_AFTER_POINT = /\.\d+$/u;

/** `0.69 | 6000` is one figure; other text is joined like lines. */
const joinText = (before: string, after: string): string =>
  DIGITS_AFTER_POINT.test(before) && /^\d+$/u.test(after)
    ? before + after
    : joinLines([before, after].filter((text) => text !== '').join('\n'));

/** The cell that stands on both pages: the pieces in reading order, both places, the rule `page-seam`. */
export function joinPieces(first: Cell, second: Cell): Cell {
  const joined = joinCells([first, second], { text: joinText(first.text, second.text) });
  return {
    ...joined,
    raw: [first.raw, second.raw].filter((raw) => raw !== '').join('\n'),
    rules: [...new Set([...joined.rules, 'page-seam'])],
  };
}

/** A second half, merged over more rows or not, in the cell above it. */
const growBy = (first: Cell, second: Cell): Cell => {
  const isOneRow = second.rowSpan === 1 && !isPrinted(second);
  return {
    ...(isOneRow ? first : joinPieces(first, second)),
    rowSpan: first.rowSpan + second.rowSpan - 1,
  };
};

const areInLine = (first: Cell, second: Cell): boolean =>
  first.column === second.column &&
  first.columnSpan === second.columnSpan &&
  first.row + first.rowSpan === second.row;

const joinHalves = (first: Cell, second: Cell): Cell =>
  areInLine(first, second) ? growBy(first, second) : joinPieces(first, second);

/** What is left of a cell of the dropped row: nothing, or the blank rest of a merged one. */
const withoutFirstRow = (cell: Cell): Cell[] =>
  cell.rowSpan === 1
    ? []
    : [{ ...cell, rowSpan: cell.rowSpan - 1, raw: '', text: '', rules: [], sources: [] }];

/** @param first the cell above that took the text; undefined where there is none */
function leaveRest(cell: Cell, first: Cell | undefined): Cell[] {
  if (first) return areInLine(first, cell) ? [] : withoutFirstRow(cell);
  return isPrinted(cell) ? [{ ...cell, row: cell.row - 1 }] : withoutFirstRow(cell);
}

/** The table with row `at` drawn into the row above it: what stands in one column is one cell. */
export function joinCutRow(table: RecognizedTable, at: number): RecognizedTable {
  const above = tableToGrid(table)[at - 1]!;
  const firstOf = new Map<Cell, Cell>();
  for (const cell of table.cells) {
    const first = cell.row === at ? above[cell.column] : undefined;
    if (first && (areInLine(first, cell) || isPrinted(cell))) firstOf.set(cell, first);
  }
  const secondOf = new Map([...firstOf].map(([second, first]) => [first, second]));
  const cells = table.cells.flatMap((cell): Cell[] => {
    const second = secondOf.get(cell);
    if (second) return [joinHalves(cell, second)];
    if (cell.row === at) return leaveRest(cell, firstOf.get(cell));
    if (cell.row > at) return [{ ...cell, row: cell.row - 1 }];
    return [cell.row + cell.rowSpan > at ? { ...cell, rowSpan: cell.rowSpan - 1 } : cell];
  });
  return {
    ...table,
    rows: table.rows - 1,
    cells: cells.sort(byPosition),
    breaks: table.breaks.map((each) => (each.row > at ? { ...each, row: each.row - 1 } : each)),
  };
}
