/** @file Folders, with those above them. */
import { mkdir, stat } from 'node:fs/promises';
import { dirname } from 'node:path';

const codeOf = (error: unknown): string | undefined => (error as NodeJS.ErrnoException).code;

/** Null when it stands there afterwards. */
async function tryFolder(path: string): Promise<unknown> {
  try {
    await mkdir(path);
    return null;
  } catch (error) {
    const isThere = codeOf(error) === 'EEXIST' && (await stat(path)).isDirectory();
    return isThere ? null : error;
  }
}

/**
 * Makes a folder and those above it that are not there.
 *
 * Node's own `recursive` tries for ever on a file system such as /proc, where a folder that stands there
 * refuses a new one with "no such file or folder": here each folder is tried twice at most.
 * @throws the file system's error
 */
export async function makeFolder(path: string): Promise<void> {
  const refused = await tryFolder(path);
  if (refused === null) return;
  if (codeOf(refused) !== 'ENOENT' || dirname(path) === path) throw refused;
  await makeFolder(dirname(path));
  const again = await tryFolder(path);
  if (again !== null) throw again;
}
