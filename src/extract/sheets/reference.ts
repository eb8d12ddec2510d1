/** @file `C5`, `$A$1:$B$9`: the names of cells (ECMA-376 part 1, 18.18.7). */
import type { Range } from './stored.ts';

export interface CellName {
  readonly row: number;
  readonly column: number;
}

const columnNumber = (letters: string): number =>
  [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;

/** `C5` → row 4, column 2; null where it is no name of a cell. */
export function parseReference(reference: string): CellName | null {
  const match = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/i.exec(reference);
  return match && { row: Number(match[2]) - 1, column: columnNumber(match[1]!) };
}

/** `A1:B9`, its corners in any order, or one cell. */
export function parseRange(reference: string): Range | null {
  const [from, to = from] = reference.split(':').map(parseReference);
  if (!from || !to) return null;
  return {
    top: Math.min(from.row, to.row),
    left: Math.min(from.column, to.column),
    bottom: Math.max(from.row, to.row),
    right: Math.max(from.column, to.column),
  };
}

/** 2 → `C`. */
export const columnLetters = (column: number): string => {
  const rest = Math.floor(column / 26) - 1;
  return `${rest >= 0 ? columnLetters(rest) : ''}${String.fromCharCode(65 + (column % 26))}`;
};
