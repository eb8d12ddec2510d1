/** @file Rows → CSV (RFC 4180 with LF), one text for each relation. */
import type { Conversion } from '../schemas/index.ts';
import { textsToChunks } from './chunks.ts';
import { guardFormula } from './excel.ts';
import { RELATIONS, relationToColumns, type Relation } from './relations.ts';

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

/** RFC 4180, 2.6 and 2.7. A lone CR ends a line for some readers. */
const quoted = (field: string): string =>
  /[",\r\n]/.test(field) ? `"${field.replaceAll('"', '""')}"` : field;

const fieldsToLine = (fields: readonly string[]): string => `${fields.map(quoted).join(',')}\n`;

/** The header line of a relation's file, with the byte order mark that Excel asks for. */
export const relationToHeader = (relation: Relation, { excel }: CsvOptions): string =>
  (excel ? '\uFEFF' : '') + fieldsToLine(relationToColumns(relation));

function* conversionToLines(
  conversion: Conversion,
  relation: Relation,
  { excel }: CsvOptions,
): Generator<string> {
  const columns = relationToColumns(relation);
  const toField = excel ? (value: unknown) => guardFormula(value, valueToField(value)) : valueToField;
  for (const row of relation.rows(conversion))
    yield fieldsToLine(columns.map((column) => toField(row[column])));
}

/** The lines of one document in one relation, without the header; '' where it has none. */
export const conversionToCsv = (conversion: Conversion, relation: Relation, options: CsvOptions): string =>
  [...conversionToLines(conversion, relation, options)].join('');

/** The lines of one document in every relation as UTF-8, in the order of RELATIONS: each a list of chunks. */
export const conversionToRelations = (conversion: Conversion, options: CsvOptions): Buffer[][] =>
  RELATIONS.map((relation) =>
    Array.from(textsToChunks(conversionToLines(conversion, relation, options)), (chunk) =>
      Buffer.from(chunk),
    ),
  );
