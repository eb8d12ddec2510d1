/** @file Files that are either whole or not there. */
import { rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Counts up within the process; with its id no two temporary names are the same. */
let written = 0;

/** A name for a file that is not whole yet, in a folder that nobody reads. */
export const temporaryNameIn = (folder: string): string => join(folder, `${process.pid}-${written++}`);

/**
 * Writes under a temporary name, then renames: a reader never sees half a file, whatever happens to this process.
 * @param path in a folder that exists
 * @param temporaryFolder exists, on the file system of `path`; what a killed run left in it may be deleted
 * @throws the file system's error (ENOSPC, EACCES, …); the temporary file is then removed
 */
export async function writeAtomically(
  path: string,
  data: string | Uint8Array | Iterable<string | Uint8Array>,
  temporaryFolder: string,
): Promise<void> {
  const temporary = temporaryNameIn(temporaryFolder);
  try {
    await writeFile(temporary, data);
    await rename(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
}
