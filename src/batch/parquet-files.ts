/** @file `--format parquet`: one Parquet file a relation. */
import { access, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { temporaryNameIn } from '../write/atomic.ts';
import { parseConversion } from '../write/compact.ts';
import { openParquet, type ParquetFile } from '../write/parquet.ts';
import { RELATIONS } from '../write/relations/index.ts';
import { duplicatesIn, type Finished } from './assemble.ts';
import type { OutputOptions } from './fingerprint.ts';
import type { WholeFiles } from './formats.ts';
import { documentPathOf, temporaryFolderOf } from './ledger.ts';

const FILES: readonly string[] = RELATIONS.map(({ name }) => `${name}.parquet`);

const pathsIn = (out: string): string[] => FILES.map((name) => join(out, name));

async function addDocuments(
  out: string,
  finished: readonly Finished[],
  files: readonly ParquetFile[],
  options: OutputOptions,
): Promise<void> {
  const duplicates = duplicatesIn(finished);
  for (const { sha256, entry } of finished) {
    if (entry.jsonBytes === 0) continue;
    const conversion = parseConversion(await readFile(documentPathOf(out, entry), 'utf8'));
    const duplicate_of = duplicates.get(sha256) ?? null;
    for (const [i, file] of files.entries()) {
      const rows = RELATIONS[i]!.rows(conversion, options);
      file.add(i === 0 ? [...rows].map((row) => ({ ...row, duplicate_of })) : rows);
    }
  }
}

/** Written under temporary names; once all are whole they get their own. */
async function assembleParquet(
  out: string,
  finished: readonly Finished[],
  options: OutputOptions,
): Promise<void> {
  const temporary = RELATIONS.map(() => temporaryNameIn(temporaryFolderOf(out)));
  try {
    const files: ParquetFile[] = [];
    for (const [i, relation] of RELATIONS.entries()) files.push(await openParquet(temporary[i]!, relation));
    await addDocuments(out, finished, files, options);
    for (const file of files) file.close();
  } catch (error) {
    await Promise.all(temporary.map((path) => rm(path, { force: true })));
    throw error;
  }
  for (const [i, path] of pathsIn(out).entries()) await rename(temporary[i]!, path);
}

/** Whether all are there: with an equal manifest they are the right ones, for the manifest comes last. */
const hasParquet = (out: string): Promise<boolean> =>
  Promise.all(pathsIn(out).map((path) => access(path))).then(
    () => true,
    () => false,
  );

export const parquetFiles: WholeFiles = {
  isCurrent: hasParquet,
  write: assembleParquet,
  files: FILES,
};
