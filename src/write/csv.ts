/** @file Rows → CSV (RFC 4180 with LF), one text for each relation. */
import { writeToString } from 'fast-csv';
import type { Conversion } from '../schemas/index.ts';
import { RELATIONS, relationToColumns, type Relation, type RowOptions } from './relations/index.ts';
import { guardFormula } from './excel.ts';
import { ownValue } from '../model/own.ts';

export interface CsvOptions extends RowOptions {
  /** A byte order mark, and text that a spreadsheet would run as a formula made harmless. */
  readonly excel: boolean;
}

/** Null is an empty field; a list or an object is its JSON text; everything else is what the document file holds. */
function valueToField(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'object') return JSON.stringify(value);
  return String(value);
}

const toCsv = (rows: string[][]): Promise<string> =>
  rows.length === 0 ? Promise.resolve('') : writeToString(rows, { includeEndRowDelimiter: true });

/** The header line of a relation's file, with the byte order mark that Excel asks for. */
export const relationToHeader = async (
  relation: Relation,
  { excel }: Pick<CsvOptions, 'excel'>,
): Promise<string> => (excel ? '\uFEFF' : '') + (await toCsv([relationToColumns(relation)]));

/** Rows turned into text at once: a long table is never there as rows of fields as a whole. */
const ROWS = 1000;

function* inGroups<T>(items: Iterable<T>, size: number): Generator<T[]> {
  let group: T[] = [];
  for (const item of items) {
    group.push(item);
    if (group.length < size) continue;
    yield group;
    group = [];
  }
  if (group.length > 0) yield group;
}

/** The lines of one document in one relation, without the header, as UTF-8 in chunks; none where it has no rows. */
export async function conversionToCsv(
  conversion: Conversion,
  relation: Relation,
  options: CsvOptions,
): Promise<Buffer[]> {
  const columns = relationToColumns(relation);
  const toField = options.excel ? (value: unknown) => guardFormula(value, valueToField(value)) : valueToField;
  const chunks: Buffer[] = [];
  for (const rows of inGroups(relation.rows(conversion, options), ROWS)) {
    const fields = rows.map((row) => columns.map((column) => toField(ownValue(row, column))));
    chunks.push(Buffer.from(await toCsv(fields)));
  }
  return chunks;
}

/** The lines of one document in every relation, in the order of RELATIONS: each a list of chunks. */
export async function conversionToRelations(
  conversion: Conversion,
  options: CsvOptions,
): Promise<Buffer[][]> {
  const relations: Buffer[][] = [];
  for (const relation of RELATIONS) relations.push(await conversionToCsv(conversion, relation, options));
  return relations;
}
