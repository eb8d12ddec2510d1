/** @file What no disclosure ever exceeds: a file beyond these limits is refused before it eats memory. */
import { DocumentError } from '../errors.ts';

/** The largest real disclosures have some 50,000 cells, 30 columns and tags nested some 60 deep. */
export const LIMITS = {
  /** Pages of a PDF, whatever its page tree says. */
  pages: 10_000,
  /** Drawing instructions of one page, forms within forms counted each time they are drawn. */
  operators: 1_000_000,
  /** Pixels of a picture, and of a page that is read from pictures: A3 at 600 an inch. */
  pixels: 80_000_000,
  /** Forms (XObjects) that one page draws, each time they are drawn. */
  forms: 20_000,
  /** Cells of all tables of a document. */
  cells: 400_000,
  /** Rows × columns of one table. */
  slots: 4_000_000,
  /** Columns of one table: those of a spreadsheet. */
  columns: 16_384,
  /** Elements open at once. */
  depth: 1_000,
  /** Tables open at once. */
  nestedTables: 32,
  /** Attributes of one tag. */
  attributes: 1_000,
  /** Tags inside a table and outside its cells, each of which the parser has to move. */
  strays: 20_000,
  /** Bytes of an HTML page. */
  htmlBytes: 96_000_000,
  /** Bytes of one part of a package, unpacked. */
  partBytes: 192_000_000,
  /** Bytes of a part beside the main one (styles, notes, running heads), unpacked. */
  sidePartBytes: 8_000_000,
  /** Characters of text in the tables of a document of Word or Excel. */
  tableChars: 20_000_000,
  /** Characters of markup outside the tables of a Word document; the reader of prose holds them all at once. */
  proseChars: 40_000_000,
  /** Entries of a package. */
  entries: 20_000,
} as const;

/** @throws DocumentError `input.too_large` when `actual` exceeds the limit. */
export function assertWithin(limit: keyof typeof LIMITS, actual: number, what: string): void {
  if (actual > LIMITS[limit])
    throw new DocumentError('input.too_large', `${what}: ${actual}, more than ${LIMITS[limit]}`);
}

/** Every stage may lay a table out as a grid. @throws DocumentError `input.too_large` */
export function assertTableWithin(rows: number, columns: number): void {
  assertWithin('columns', columns, 'columns of a table');
  assertWithin('slots', rows * columns, 'rows times columns of a table');
}
