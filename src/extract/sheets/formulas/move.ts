/** @file A formula that several cells share, as it reads in another of them: relative references move along (ECMA-376 part 1, 18.3.1.40). */
import { columnLetters, parseReference, type CellName } from '../reference.ts';

/** Quoted names and texts stay; what a reference is stands between signs. */
const PIECES = /"[^"]*"|'[^']*'|(?<![\w.])(\$?)([A-Z]{1,3})(\$?)(\d{1,7})(?![\w(])/giu;

/** The formula of `from` as it reads in `to`. */
export function moveReferences(formula: string, from: CellName, to: CellName): string {
  const [down, right] = [to.row - from.row, to.column - from.column];
  return formula.replace(
    PIECES,
    (piece, fixedColumn?: string, letters?: string, fixedRow?: string, row?: string) => {
      const place = letters === undefined ? null : parseReference(`${letters}${row}`);
      if (!place) return piece;
      const column = fixedColumn ? letters : columnLetters(Math.max(0, place.column + right));
      return `${fixedColumn}${column}${fixedRow}${fixedRow ? row : Math.max(1, place.row + down + 1)}`;
    },
  );
}
