/** @file The cells along a page break, as the rules that look at them want them. */
import { squeeze } from '../../lexicon.ts';
import type { Cell } from '../../model.ts';

/** One row of the grid: the cell of each column, the same one over all columns it spans. */
export type Row = readonly (Cell | undefined)[];

export const isPrinted = (cell: Cell | undefined): cell is Cell =>
  cell !== undefined && squeeze(cell.text) !== '';

/** The cells with text that begin in row `at`, each once. */
export const piecesOf = (row: Row, at: number): Cell[] =>
  [...new Set(row)].filter((cell): cell is Cell => isPrinted(cell) && cell.row === at);
