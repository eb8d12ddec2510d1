/** @file Stored texts → the cells that are shown: merged ones as one, hidden rows and columns left out. */
import { assertWithin } from '../limits.ts';
import type { PlacedText } from '../placed-text.ts';
import { highestOf, lowestOf } from '../../model/lists.ts';
import { columnLetters } from './reference.ts';
import type { ShownText } from './show.ts';
import type { Range, SheetLine, StoredCell, StoredSheet } from './stored.ts';

export interface ShownSheet {
  /** Cells in row-major order, rows and columns counted without the hidden ones, from the first that has text. */
  readonly cells: readonly PlacedText[];
  readonly rows: number;
  /** Texts that the sheet does not show: in hidden rows and columns, under a merged cell, or in the colour of what is behind them. */
  readonly hidden: readonly string[];
  /** Texts that are struck through. */
  readonly struck: readonly string[];
  /** What stands in no cell, beside the rows as they are counted here. */
  readonly lines: readonly SheetLine[];
}

/** A cell with what it shows. */
type SeenCell = Pick<StoredCell, 'row' | 'column' | 'isUnseen' | 'isStruck' | 'struck'> & ShownText;

const shownOf = ({ raw, shown }: SeenCell): string => shown?.text ?? raw;
const hasText = (cell: SeenCell): boolean => shownOf(cell).trim() !== '';

const boundsOf = (texts: readonly SeenCell[]): Range => ({
  top: lowestOf(texts.map((cell) => cell.row)),
  left: lowestOf(texts.map((cell) => cell.column)),
  bottom: highestOf(texts.map((cell) => cell.row)),
  right: highestOf(texts.map((cell) => cell.column)),
});

/** For each number from `first` to `last + 1` how many before it are shown. */
function countShown(first: number, last: number, isHidden: (at: number) => boolean): (at: number) => number {
  const counts = [0];
  for (let at = first; at <= last; at++) counts.push(counts.at(-1)! + (isHidden(at) ? 0 : 1));
  return (at) => counts[Math.min(Math.max(at - first, 0), last - first + 1)]!;
}

const keyOf = (row: number, column: number): string => `${row},${column}`;

/** Slots under merged cells, their top left corners not counted. */
function coveredSlots(merges: readonly Range[], bounds: Range): Set<string> {
  const covered = new Set<string>();
  for (const { top, left, bottom, right } of merges)
    for (let row = top; row <= Math.min(bottom, bounds.bottom); row++)
      for (let column = left; column <= Math.min(right, bounds.right); column++) {
        if (row !== top || column !== left) covered.add(keyOf(row, column));
        assertWithin('cells', covered.size, 'merged cells of the sheet');
      }
  return covered;
}

/** The cell without its text, which nobody sees. */
const emptied = (cell: SeenCell): SeenCell => ({ ...cell, raw: '', shown: null, doubts: [] });

/** What a format hides, a number as it is stored or a text, where it shows nothing of it. */
const keptFrom = (cell: SeenCell): string[] => {
  const kept = hasText(cell) ? shownOf(cell) : cell.raw;
  return kept.trim() === '' ? [] : [kept];
};

/** Lays the cells of a sheet out as they are seen. @param show what a cell shows */
export function placeSheet(sheet: StoredSheet, show: (cell: StoredCell) => ShownText): ShownSheet {
  const { cells: stored, merges, hiddenRows, hiddenColumns, name } = sheet;
  let chars = 0;
  const all = stored.map((cell): SeenCell => {
    const { row, column, isUnseen, isStruck, struck } = cell;
    const seen = show(cell);
    chars += seen.raw.length;
    assertWithin('tableChars', chars, 'characters of the sheet'); // cells may share one long text
    return { row, column, isUnseen, isStruck, struck, ...seen };
  });
  const isHiddenColumn = (at: number): boolean =>
    hiddenColumns.some(([first, last]) => at >= first && at <= last);
  const isShown = ({ row, column }: SeenCell): boolean => !hiddenRows.has(row) && !isHiddenColumn(column);
  const isSeen = (cell: SeenCell): boolean =>
    isShown(cell) && !cell.isUnseen && !cell.isStruck && hasText(cell);
  const bounds = boundsOf(all.filter(isSeen));
  const isHidden = (cell: SeenCell): boolean => !isSeen(cell) && !cell.isStruck;
  const unseen = stored.flatMap((cell) => cell.unseen ?? []);
  const hidden = [...all.filter(isHidden).flatMap(keptFrom), ...unseen];
  const struck = all
    .flatMap((cell) => [cell.struck, ...(cell.isStruck ? keptFrom(cell) : [])])
    .filter(Boolean);
  if (bounds.top === Infinity) return { cells: [], rows: 0, hidden, struck, lines: [] };
  assertWithin('slots', bounds.bottom - bounds.top + 1, 'rows of the sheet');
  const rowAt = countShown(bounds.top, bounds.bottom, (row) => hiddenRows.has(row));
  const columnAt = countShown(bounds.left, bounds.right, isHiddenColumn);
  const covered = coveredSlots(merges, bounds);
  const mergeAt = new Map(merges.map((range) => [keyOf(range.top, range.left), range]));
  const toCell = ({ row, column, raw, shown, doubts }: SeenCell): PlacedText => {
    const { bottom, right } = mergeAt.get(keyOf(row, column)) ?? { bottom: row, right: column };
    return {
      row: rowAt(row),
      column: columnAt(column),
      rowSpan: Math.max(1, rowAt(bottom + 1) - rowAt(row)),
      columnSpan: Math.max(1, columnAt(right + 1) - columnAt(column)),
      raw,
      paths: [`${name}/${columnLetters(column)}${row + 1}`],
      ...(shown ? { shown } : {}),
      ...(doubts.length > 0 ? { doubts } : {}),
    };
  };
  const isInBounds = ({ row, column }: SeenCell): boolean =>
    row >= bounds.top && row <= bounds.bottom && column >= bounds.left && column <= bounds.right;
  const isCovered = ({ row, column }: SeenCell): boolean => covered.has(keyOf(row, column));
  const shown = all.filter((cell) => isShown(cell) && isInBounds(cell));
  const rows = rowAt(bounds.bottom + 1);
  return {
    cells: shown
      .filter((cell) => !isCovered(cell))
      .map((cell) => toCell(isSeen(cell) ? cell : emptied(cell))),
    rows,
    hidden: [...hidden, ...shown.filter((cell) => isCovered(cell) && isSeen(cell)).map(shownOf)],
    struck,
    lines: sheet.lines.map((line) => ({ ...line, row: line.row > bounds.bottom ? rows : rowAt(line.row) })),
  };
}
