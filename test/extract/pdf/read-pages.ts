/** @file PDFs written by hand, read, and what tests ask of them. */
import { readPdf } from '../../../src/extract/pdf/index.ts';
import { tableToRows } from '../../../src/model/grid.ts';
import type { RawDocument, Table } from '../../../src/model/index.ts';
import { makePdf, stroked } from './make-pdf.ts';

/** @param pages content streams */
export const read = (...pages: string[]): Promise<RawDocument> => readPdf(makePdf(pages));

export const tablesOf = (document: RawDocument): Table[] =>
  document.blocks.filter((block) => block.kind === 'table');

/** The lines that stand in no table. */
export const linesOf = (document: RawDocument): string[] =>
  document.blocks.flatMap((block) => (block.kind === 'paragraph' ? [block.text] : []));

/** Row by row the texts of the cells, each where it begins. */
export const textsOf = (table: Table): string[][] =>
  tableToRows(table).map((cells) => cells.map((cell) => cell.text));

/** Horizontal rules drawn cell by cell, as browsers do. */
export const rules = (xs: readonly number[], ...ys: number[]): string =>
  ys.flatMap((y) => xs.slice(1).map((x, i) => stroked(xs[i]!, y, x, y))).join('');
