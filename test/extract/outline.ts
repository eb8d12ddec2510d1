/** @file What a reader gave, in the few lines a test compares. */
import { tableToGrid } from '../../src/model/grid.ts';
import type { RawDocument, Table } from '../../src/model/index.ts';

export const tablesOf = (document: RawDocument): Table[] =>
  document.blocks.filter((block) => block.kind === 'table');

/** A row a line; a merged cell in every slot it covers, `∅` where nothing is drawn. */
export const rowsOf = (table: Table): string[] =>
  tableToGrid(table).map((row) => row.map((cell) => cell?.raw ?? '∅').join('|'));

/** Blocks in reading order: a paragraph by its text, a table by its rows. */
export const outline = (document: RawDocument): string[] =>
  document.blocks.flatMap((block) => (block.kind === 'table' ? rowsOf(block) : [block.text]));
