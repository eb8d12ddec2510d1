/** @file The documents of corpus/, each converted once for all tests of one file. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { convert } from '../../src/convert.ts';
import type { Conversion } from '../../src/schemas/index.ts';

const folder = path.join(import.meta.dirname, '../../corpus');
const conversions = new Map<string, Promise<Conversion>>();

/** @param name of a file in corpus/ */
export function converted(name: string): Promise<Conversion> {
  const known = conversions.get(name) ?? convert(readFileSync(path.join(folder, name)), { file: name });
  conversions.set(name, known);
  return known;
}
