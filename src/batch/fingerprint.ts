/** @file What a result depends on besides the document: the program and the options that change its bytes. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { SCHEMA_VERSION } from '../schemas/version.ts';
import { VERSION } from '../version.ts';

/** Options that change what is written. How many work on it, and for how long, does not. */
export interface OutputOptions {
  readonly format: readonly OutputFormat[];
  readonly excel: boolean;
  readonly redact: readonly 'contacts'[];
}

export const OUTPUT_FORMATS = ['json', 'csv', 'jsonl'] as const;
export type OutputFormat = (typeof OUTPUT_FORMATS)[number];

const PROGRAM = fileURLToPath(new URL('..', import.meta.url));

/** The program's own files: what a working copy does can change without a new version. */
function hashProgram(): string {
  const hash = createHash('sha256');
  const files = readdirSync(PROGRAM, { recursive: true, encoding: 'utf8' })
    .filter((file) => /(?<!\.d)\.[jt]s$/.test(file))
    .sort();
  for (const file of files) hash.update(file).update(readFileSync(join(PROGRAM, file)));
  return hash.digest('hex');
}

/** Documents with the same content and fingerprint give the same bytes. Hexadecimal. */
export const fingerprintOf = (options: OutputOptions): string =>
  createHash('sha256')
    .update(JSON.stringify([VERSION, SCHEMA_VERSION, hashProgram(), options]))
    .digest('hex');
