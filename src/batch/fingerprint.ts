/** @file What a result depends on besides the document: the program and the options that change its bytes. */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { recogniserOf } from '../convert.ts';
import { SCHEMA_VERSION } from '../schemas/version.ts';
import { DEPENDENCIES, VERSION } from '../version.ts';
import type { CsvOptions } from '../write/csv.ts';
import type { OutputFormat } from './formats.ts';

/** Options that change what is written. How many work on it, and for how long, does not. */
export interface OutputOptions extends CsvOptions {
  readonly format: readonly OutputFormat[];
  readonly redact: readonly 'contacts'[];
  /** Document files with every field, one below the other. */
  readonly pretty: boolean;
  /** Scans are read. */
  readonly ocr: boolean;
}

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

/** `cheerio@1.2.0`: what is installed, which a range in package.json does not say. */
function installedVersion(name: string): string {
  let folder = dirname(fileURLToPath(import.meta.resolve(name)));
  // The entry stands in a folder of the package; folders on the way may have a package.json without a version.
  for (; dirname(folder) !== folder; folder = dirname(folder)) {
    const path = join(folder, 'package.json');
    const found = existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as { version?: string }) : {};
    if (found.version !== undefined) return `${name}@${found.version}`;
  }
  return name;
}

/** The libraries that the results come through, and the engine that runs all of it. */
const libraries = (): string[] => [
  ...DEPENDENCIES.map(installedVersion),
  `node@${process.versions.node.split('.')[0]!}`,
];

/** Documents with the same content and fingerprint give the same bytes. Hexadecimal. */
export const fingerprintOf = (options: OutputOptions): string =>
  createHash('sha256')
    .update(
      JSON.stringify([
        VERSION,
        SCHEMA_VERSION,
        hashProgram(),
        [...libraries(), ...(options.ocr ? recogniserOf() : [])],
        options,
      ]),
    )
    .digest('hex');
