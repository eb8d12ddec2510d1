/** @file The two rows along a page break, as the rules that look at them want them. */
import { squeeze } from '../../words/lexicon.ts';
import type { Cell, RecognizedTable } from '../../model/index.ts';
import type { LabelColumn } from './label-columns.ts';

/** One row of the grid: the cell of each column, the same one over all columns it spans. */
export type Row = readonly (Cell | undefined)[];

export interface Seam {
  readonly table: RecognizedTable;
  /** What the columns of the table hold, by column. */
  readonly columns: readonly LabelColumn[];
  /** All that the cells of the table say, without white space. */
  readonly said: ReadonlySet<string>;
  /** The last row before the break, with what earlier breaks had cut from it. */
  readonly above: Row;
  /** The first row after the break, and its number. */
  readonly row: Row;
  readonly at: number;
}

export const isPrinted = (cell: Cell | undefined): cell is Cell =>
  cell !== undefined && squeeze(cell.text) !== '';

/** The cells with text that begin in the row after the break, each once. */
export const piecesOf = ({ row, at }: Pick<Seam, 'row' | 'at'>): Cell[] =>
  [...new Set(row)].filter((cell): cell is Cell => isPrinted(cell) && cell.row === at);
