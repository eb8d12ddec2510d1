/** @file One of the pieces of a table that goes on over pages, with what its rows say, read once for all that is asked of it. */
import { foldTitle } from '../../words/aliases.ts';
import { isQuantity } from '../../words/figures.ts';
import { tableToRows } from '../../model/grid.ts';
import { squeeze } from '../../words/lexicon.ts';
import type { Cell, RecognizedTable } from '../../model/index.ts';

export type Row = readonly Cell[];

export interface Segment {
  readonly table: RecognizedTable;
  /** The cells that begin in each row, left to right. */
  readonly rows: readonly Row[];
  /** The keys of its header rows, without those that print the title. */
  readonly header: readonly string[];
}

/** The words of a row; rows that shifted sideways still compare equal. Empty for a row of blanks. */
export const rowToKey = (row: Row): string =>
  row
    .map((cell) => squeeze(cell.text))
    .filter(Boolean)
    .join('|');

/** A row that prints the title of the segment again. */
export const isTitleRow = ({ title }: RecognizedTable, row: Row): boolean =>
  title !== null && row.some((cell) => foldTitle(cell.text).includes(foldTitle(title)));

export const hasFigure = (row: Row): boolean => row.some((cell) => isQuantity(cell.text));

export const isBlank = (row: Row): boolean => row.every((cell) => squeeze(cell.text) === '');

/** The segment with its rows and the keys of its header. */
export function tableToSegment(table: RecognizedTable): Segment {
  const rows = tableToRows(table);
  const header = rows
    .slice(0, table.headerRows)
    .filter((row) => !isTitleRow(table, row))
    .map(rowToKey)
    .filter(Boolean);
  return { table, rows, header };
}
