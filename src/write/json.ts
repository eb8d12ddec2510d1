/** @file A conversion as a document file: JSON, one record a line, so that `grep` and `diff` are of use. */
import type { Conversion } from '../schemas/index.ts';

const listToLines = (list: readonly unknown[]): string =>
  list.length === 0 ? '[]' : `[\n${list.map((item) => JSON.stringify(item)).join(',\n')}\n]`;

/** Ends with a line feed. Record keys stand in the order of the schemas. */
export function conversionToJson(conversion: Conversion): string {
  const members = Object.entries(conversion).map(
    ([key, value]) =>
      `${JSON.stringify(key)}: ${Array.isArray(value) ? listToLines(value) : JSON.stringify(value)}`,
  );
  return `{\n${members.join(',\n')}\n}\n`;
}

/** The text of a document file as one line of JSON Lines. A line feed inside a JSON string is always escaped, so each one is layout. */
export const jsonToLine = (json: string): string => `${json.replaceAll('\n', '')}\n`;
