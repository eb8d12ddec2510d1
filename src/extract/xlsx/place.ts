/** @file Stored texts → the cells that are shown: merged ones as one, hidden rows and columns left out. */
import { assertWithin } from '../limits.ts';
import type { PlacedText } from '../markup.ts';
import type { Range, StoredSheet, StoredText } from './sheet.ts';

export interface ShownSheet {
  /** Cells in row-major order, rows and columns counted without the hidden ones, from the first that has text. */
  readonly cells: readonly PlacedText[];
  readonly rows: number;
  /** Texts that the sheet does not show: in hidden rows and columns, or under a merged cell. */
  readonly hidden: readonly string[];
}

const columnLetters = (column: number): string => {
  const rest = Math.floor(column / 26) - 1;
  return `${rest >= 0 ? columnLetters(rest) : ''}${String.fromCharCode(65 + (column % 26))}`;
};

const hasText = ({ text }: StoredText): boolean => text.trim() !== '';

const least = (numbers: readonly number[]): number => numbers.reduce((a, b) => Math.min(a, b), Infinity);
const most = (numbers: readonly number[]): number => numbers.reduce((a, b) => Math.max(a, b), -Infinity);

const boundsOf = (texts: readonly StoredText[]): Range => ({
  top: least(texts.map((cell) => cell.row)),
  left: least(texts.map((cell) => cell.column)),
  bottom: most(texts.map((cell) => cell.row)),
  right: most(texts.map((cell) => cell.column)),
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

/** Lays the cells of a sheet out as they are seen. @param path what stands before the name of each cell */
export function placeSheet(
  { texts, merges, hiddenRows, hiddenColumns }: StoredSheet,
  path: string,
): ShownSheet {
  const isHiddenColumn = (at: number): boolean =>
    hiddenColumns.some(([first, last]) => at >= first && at <= last);
  const isShown = ({ row, column }: StoredText): boolean => !hiddenRows.has(row) && !isHiddenColumn(column);
  const bounds = boundsOf(texts.filter((cell) => hasText(cell) && isShown(cell)));
  const hidden = texts.filter((cell) => hasText(cell) && !isShown(cell)).map((cell) => cell.text);
  if (bounds.top === Infinity) return { cells: [], rows: 0, hidden };
  assertWithin('slots', bounds.bottom - bounds.top + 1, 'rows of the sheet');
  const rowAt = countShown(bounds.top, bounds.bottom, (row) => hiddenRows.has(row));
  const columnAt = countShown(bounds.left, bounds.right, isHiddenColumn);
  const covered = coveredSlots(merges, bounds);
  const mergeAt = new Map(merges.map((range) => [keyOf(range.top, range.left), range]));
  const toCell = ({ row, column, text }: StoredText): PlacedText => {
    const { bottom, right } = mergeAt.get(keyOf(row, column)) ?? { bottom: row, right: column };
    return {
      row: rowAt(row),
      column: columnAt(column),
      rowSpan: Math.max(1, rowAt(bottom + 1) - rowAt(row)),
      columnSpan: Math.max(1, columnAt(right + 1) - columnAt(column)),
      raw: text,
      paths: [`${path}/${columnLetters(column)}${row + 1}`],
    };
  };
  const isInBounds = ({ row, column }: StoredText): boolean =>
    row >= bounds.top && row <= bounds.bottom && column >= bounds.left && column <= bounds.right;
  const isCovered = ({ row, column }: StoredText): boolean => covered.has(keyOf(row, column));
  const shown = texts.filter((cell) => isShown(cell) && isInBounds(cell));
  return {
    cells: shown.filter((cell) => !isCovered(cell)).map(toCell),
    rows: rowAt(bounds.bottom + 1),
    hidden: [...hidden, ...shown.filter((cell) => isCovered(cell) && hasText(cell)).map((cell) => cell.text)],
  };
}
