/** @file A conversion as a document file: JSON, one record a line, so that `grep` and `diff` are of use. */
import type { Conversion } from '../schemas/index.ts';
import { textsToChunks } from './chunks.ts';

function* valueToTexts(value: unknown): Generator<string> {
  if (!Array.isArray(value) || value.length === 0) return yield JSON.stringify(value);
  yield '[';
  for (const [i, item] of value.entries()) yield `${i > 0 ? ',' : ''}\n${JSON.stringify(item)}`;
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

/** The same in one. */
export const conversionToJson = (conversion: Conversion): string =>
  [...conversionToChunks(conversion)].join('');

/** The text of a document file as one line of JSON Lines. A line feed inside a JSON string is always escaped, so each one is layout. */
export const jsonToLine = (json: string): string => `${json.replaceAll('\n', '')}\n`;
