/** @file Rows → CSV (RFC 4180 with LF), one text for each relation. */
import { writeToString } from 'fast-csv';
import type { Conversion } from '../schemas/index.ts';
import { RELATIONS, relationToColumns, type Relation } from './relations.ts';
import { guardFormula } from './excel.ts';

export interface CsvOptions {
  /** A byte order mark, and text that a spreadsheet would run as a formula made harmless. */
  readonly excel: boolean;
}

/** Null is an empty field; a list or an object is its JSON text; everything else is what the document file holds. */
export function valueToField(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'object') return JSON.stringify(value);
  return String(value);
}

const toCsv = (rows: string[][]): Promise<string> =>
  rows.length === 0 ? Promise.resolve('') : writeToString(rows, { includeEndRowDelimiter: true });

/** The header line of a relation's file, with the byte order mark that Excel asks for. */
export const relationToHeader = async (relation: Relation, { excel }: CsvOptions): Promise<string> =>
  (excel ? '\uFEFF' : '') + (await toCsv([relationToColumns(relation)]));

/** The lines of one document in one relation, without the header; '' where it has none. */
export function conversionToCsv(
  conversion: Conversion,
  relation: Relation,
  { excel }: CsvOptions,
): Promise<string> {
  const columns = relationToColumns(relation);
  const toField = excel ? (value: unknown) => guardFormula(value, valueToField(value)) : valueToField;
  const rows = [...relation.rows(conversion)].map((row) => columns.map((column) => toField(row[column])));
  return toCsv(rows);
}

/** The lines of one document in every relation, in the order of RELATIONS. */
export const conversionToRelations = (conversion: Conversion, options: CsvOptions): Promise<string[]> =>
  Promise.all(RELATIONS.map((relation) => conversionToCsv(conversion, relation, options)));
