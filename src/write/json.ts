/** @file A conversion as a document file: JSON, one record a line, so that `grep` and `diff` are of use. */
import { createReadStream } from 'node:fs';
import type { Conversion } from '../schemas/index.ts';
import { textsToChunks } from './chunks.ts';

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

/** One record a line. */
function* valueToTexts(value: unknown): Generator<string> {
  if (!Array.isArray(value) || value.length === 0) return yield JSON.stringify(value);
  for (const [i, record] of value.entries()) {
    yield i > 0 ? ',\n' : '[\n';
    yield* recordToTexts(record as object);
  }
  yield '\n]';
}

function* conversionToTexts(conversion: Conversion): Generator<string> {
  for (const [i, [key, value]] of Object.entries(conversion).entries()) {
    yield `${i > 0 ? ',' : '{'}\n${JSON.stringify(key)}: `;
    yield* valueToTexts(value);
  }
  yield '\n}\n';
}

/** In pieces, since the whole can be longer than a string may be. Ends with a line feed; record keys stand in the order of the schemas. */
export const conversionToChunks = (conversion: Conversion): Iterable<string> =>
  textsToChunks(conversionToTexts(conversion));

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
