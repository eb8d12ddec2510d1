/** @file The committed rows of all documents → one CSV file a relation. Memory does not depend on how many there are. */
import { open, rename, rm, stat, type FileHandle } from 'node:fs/promises';
import { join } from 'node:path';
import { temporaryNameIn } from '../write/atomic.ts';
import { relationToHeader } from '../write/csv.ts';
import { RELATIONS } from '../write/relations/index.ts';
import { entryPathOf, temporaryFolderOf, type LocatedEntry } from './ledger.ts';

const CHUNK_BYTES = 1 << 20;

/** A finished document in the order of the output. */
export interface Finished extends LocatedEntry {
  readonly sha256: string;
}

/** One a relation. */
export const CSV_FILES: readonly string[] = RELATIONS.map(({ name }) => `${name}.csv`);

const csvPathOf = (out: string, index: number): string => join(out, CSV_FILES[index]!);

async function copyBytes(
  from: FileHandle,
  start: number,
  length: number,
  to: FileHandle,
  chunk: Buffer,
): Promise<void> {
  for (let copied = 0; copied < length;) {
    const { bytesRead } = await from.read(chunk, 0, Math.min(CHUNK_BYTES, length - copied), start + copied);
    if (bytesRead === 0) throw new Error('a ledger entry is shorter than it says');
    await to.writeFile(chunk.subarray(0, bytesRead));
    copied += bytesRead;
  }
}

/** Appends each part of one entry to the file of its relation. */
async function appendEntry(
  out: string,
  { sha256, entry, start }: Finished,
  files: FileHandle[],
  chunk: Buffer,
): Promise<void> {
  const from = await open(entryPathOf(out, sha256), 'r');
  try {
    let at = start;
    for (const [index, file] of files.entries()) {
      const length = entry.lengths[index] ?? 0;
      if (length > 0) await copyBytes(from, at, length, file, chunk);
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
export async function assembleCsv(out: string, finished: readonly Finished[], excel: boolean): Promise<void> {
  const temporary = RELATIONS.map(() => temporaryNameIn(temporaryFolderOf(out)));
  const files: FileHandle[] = [];
  try {
    for (const path of temporary) files.push(await open(path, 'w'));
    for (const [index, file] of files.entries())
      await file.writeFile(await relationToHeader(RELATIONS[index]!, { excel }));
    const chunk = Buffer.allocUnsafe(CHUNK_BYTES);
    for (const document of finished)
      if (document.entry.counts) await appendEntry(out, document, files, chunk);
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
  excel: boolean,
): Promise<boolean> {
  for (const [index, relation] of RELATIONS.entries()) {
    const header = Buffer.byteLength(await relationToHeader(relation, { excel }));
    const size = finished.reduce((total, { entry }) => total + (entry.lengths[index] ?? 0), header);
    if ((await stat(csvPathOf(out, index)).catch(() => null))?.size !== size) return false;
  }
  return true;
}
