/** @file The committed rows of all documents → one CSV file a relation. Memory does not depend on how many there are. */
import { open, rename, rm, stat, type FileHandle } from 'node:fs/promises';
import { join } from 'node:path';
import { temporaryNameIn } from '../write/atomic.ts';
import { relationToHeader, type CsvOptions } from '../write/csv.ts';
import { RELATIONS } from '../write/relations/index.ts';
import { entryPathOf, temporaryFolderOf, type LocatedEntry } from './ledger.ts';
import { unpackPart } from './packing.ts';

/** A finished document in the order of the output. */
export interface Finished extends LocatedEntry {
  readonly sha256: string;
}

/** Documents whose records say what those of another one say, each with that one: the first by its id. */
export function duplicatesIn(finished: readonly Finished[]): Map<string, string> {
  const first = new Map<string, string>();
  for (const { sha256, entry } of finished) {
    const said = entry.recordsSha256;
    if (said !== null && sha256 < (first.get(said) ?? '~')) first.set(said, sha256);
  }
  return new Map(
    finished.flatMap(({ sha256, entry }) => {
      const original = first.get(entry.recordsSha256 ?? '') ?? sha256;
      return original === sha256 ? [] : [[sha256, original] as const];
    }),
  );
}

/** One a relation. */
export const CSV_FILES: readonly string[] = RELATIONS.map(({ name }) => `${name}.csv`);

const csvPathOf = (out: string, index: number): string => join(out, CSV_FILES[index]!);

/** `duplicate_of` is the last column of the documents, and empty as long as a document is seen alone. */
const withDuplicate = (line: Buffer, original: string): Buffer =>
  Buffer.from(line.toString('utf8').replace(/\n$/u, `${original}\n`));

/** Appends each part of one entry to the file of its relation. */
async function appendEntry(
  out: string,
  { sha256, entry, start }: Finished,
  files: FileHandle[],
  original: string | undefined,
): Promise<void> {
  const from = await open(entryPathOf(out, sha256), 'r');
  try {
    let at = start;
    for (const [index, file] of files.entries()) {
      const length = entry.lengths[index] ?? 0;
      for await (const piece of unpackPart(from, at, length))
        await file.writeFile(index === 0 && original ? withDuplicate(piece, original) : piece);
      at += length;
    }
  } finally {
    await from.close();
  }
}

/**
 * Writes the CSV files under temporary names and, once all are whole, gives them their names.
 * @param finished in the order of the output
 * @throws the file system's error; no file has then got its name
 */
export async function assembleCsv(
  out: string,
  finished: readonly Finished[],
  { excel }: CsvOptions,
): Promise<void> {
  const temporary = RELATIONS.map(() => temporaryNameIn(temporaryFolderOf(out)));
  const files: FileHandle[] = [];
  try {
    for (const path of temporary) files.push(await open(path, 'w'));
    for (const [index, file] of files.entries())
      await file.writeFile(await relationToHeader(RELATIONS[index]!, { excel }));
    const originals = duplicatesIn(finished);
    for (const document of finished) await appendEntry(out, document, files, originals.get(document.sha256));
  } catch (error) {
    await Promise.all(temporary.map((path) => rm(path, { force: true })));
    throw error;
  } finally {
    await Promise.all(files.map((file) => file.close()));
  }
  for (const [index, path] of temporary.entries()) await rename(path, csvPathOf(out, index));
}

/** Whether the CSV files have just the sizes that the entries give: with an equal manifest, nothing is to be done. */
export async function csvIsCurrent(
  out: string,
  finished: readonly Finished[],
  { excel }: CsvOptions,
): Promise<boolean> {
  const duplicates = [...duplicatesIn(finished).values()].reduce((total, { length }) => total + length, 0);
  for (const [index, relation] of RELATIONS.entries()) {
    const header = Buffer.byteLength(await relationToHeader(relation, { excel }));
    const size = finished.reduce(
      (total, { entry }) => total + (entry.sizes[index] ?? 0),
      header + (index === 0 ? duplicates : 0),
    );
    if ((await stat(csvPathOf(out, index)).catch(() => null))?.size !== size) return false;
  }
  return true;
}
