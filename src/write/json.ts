/** @file A conversion as a document file: JSON, one record a line, so that `grep` and `diff` are of use. */
import { createReadStream } from 'node:fs';
import type { Conversion, TableRecord } from '../schemas/index.ts';
import { textsToChunks } from './chunks.ts';
import { compactCell } from './compact.ts';

/** A list that is longer than this is written item by item, wherever it stands: the cells of a table can be the whole document. */
const LONG = 1000;

const isLong = (value: unknown): value is unknown[] => Array.isArray(value) && value.length > LONG;

function* longToTexts(list: readonly unknown[]): Generator<string> {
  for (const [i, item] of list.entries()) yield `${i > 0 ? ',' : '['}${JSON.stringify(item)}`;
  yield ']';
}

/** `JSON.stringify`, in pieces where a record holds a long list. */
function* recordToTexts(record: object): Generator<string> {
  if (!Object.values(record).some(isLong)) return yield JSON.stringify(record);
  for (const [i, [key, value]] of Object.entries(record).entries()) {
    yield `${i > 0 ? ',' : '{'}${JSON.stringify(key)}:`;
    if (isLong(value)) yield* longToTexts(value);
    else yield JSON.stringify(value);
  }
  yield '}';
}

/** How document files are written. */
export interface JsonOptions {
  /** Every field, indented; else one record a line, without what every reader can tell. */
  readonly pretty: boolean;
  /** The cells of the tables. */
  readonly cells: boolean;
}

/** One record a line. */
function* valueToTexts(value: unknown, options: JsonOptions, written: Written): Generator<string> {
  const space = options.pretty ? 2 : 0;
  if (!Array.isArray(value) || value.length === 0) return yield JSON.stringify(value, null, space);
  for (const [i, item] of value.entries()) {
    yield i > 0 ? ',\n' : '[\n';
    const record = written(item as object, options);
    if (options.pretty) yield JSON.stringify(record, null, space);
    else yield* recordToTexts(record);
  }
  yield '\n]';
}

/** A record as it stands in the file; made one at a time. */
type Written = (record: object, options: JsonOptions) => object;

const asItIs: Written = (record) => record;

const toWritten: Written = (record, { pretty, cells }) => {
  const table = record as TableRecord;
  if (!cells) return { ...table, cells: [] };
  return pretty ? table : { ...table, cells: table.cells.map(compactCell) };
};

function* conversionToTexts(conversion: Conversion, options: JsonOptions): Generator<string> {
  for (const [i, [key, value]] of Object.entries(conversion).entries()) {
    yield `${i > 0 ? ',' : '{'}\n${JSON.stringify(key)}: `;
    yield* valueToTexts(value, options, key === 'tables' ? toWritten : asItIs);
  }
  yield '\n}\n';
}

/** In pieces, since the whole can be longer than a string may be. Ends with a line feed; record keys stand in the order of the schemas. */
export const conversionToChunks = (conversion: Conversion, options: JsonOptions): Iterable<string> =>
  textsToChunks(conversionToTexts(conversion, options));

/** Bytes of a document file that are read at once. */
const PIECE = 1 << 20;

/** A document file as it is, piece by piece. */
export const jsonPieces = (path: string): AsyncIterable<Buffer> =>
  createReadStream(path, { highWaterMark: PIECE });

const LINE_FEED = 0x0a;

/** A document file as one line of JSON Lines. A line feed inside a JSON string is always escaped, so each one is layout. */
export async function* readAsLine(path: string): AsyncGenerator<Buffer> {
  for await (const piece of jsonPieces(path)) yield piece.filter((byte) => byte !== LINE_FEED) as Buffer;
  yield Buffer.of(LINE_FEED);
}
