/**
 * @file Document files without what every reader can tell: a cell of one row and column, with no rules, read as it is printed, says only its
 * text. What is null stays, since it says that the source is empty.
 */
import type { CellRecord, Conversion } from '../schemas/index.ts';

/** A cell as a document file has it. */
type WrittenCell = Omit<CellRecord, 'row_span' | 'column_span' | 'raw' | 'rules'> &
  Partial<Pick<CellRecord, 'row_span' | 'column_span' | 'raw' | 'rules'>>;

/** Leaves out what is as it is for most cells. */
export function compactCell({
  row,
  column,
  row_span,
  column_span,
  text,
  raw,
  rules,
  sources,
  corrected,
}: CellRecord): WrittenCell {
  return {
    row,
    column,
    ...(row_span !== 1 && { row_span }),
    ...(column_span !== 1 && { column_span }),
    text,
    ...(raw !== text && { raw }),
    ...(rules.length > 0 && { rules }),
    sources,
    ...(corrected && { corrected }),
  };
}

const wholeCell = ({ row, column, text, sources, ...more }: WrittenCell): CellRecord => ({
  row,
  column,
  row_span: more.row_span ?? 1,
  column_span: more.column_span ?? 1,
  text,
  raw: more.raw ?? text,
  rules: more.rules ?? [],
  sources,
  ...(more.corrected && { corrected: more.corrected }),
});

/** A document file, whichever way it was written, as a conversion. @throws SyntaxError for what is no JSON */
export function parseConversion(text: string): Conversion {
  const conversion = JSON.parse(text) as Conversion;
  return {
    ...conversion,
    tables: conversion.tables.map((table) => ({ ...table, cells: table.cells.map(wholeCell) })),
  };
}
