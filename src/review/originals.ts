/** @file The files that were converted, found again: only a file with the very bytes of the records is shown beside them. */
import { readFile } from 'node:fs/promises';
import { join, relative, resolve, isAbsolute, basename } from 'node:path';
import { sha256Of } from '../model/sha256.ts';
import type { InputRecord } from '../schemas/index.ts';

/** Names come from the output: none of them leads out of the folder. */
function pathsWithin(folder: string, { file, paths }: InputRecord): string[] {
  return [...new Set([file, ...paths, ...paths.map((path) => basename(path))])]
    .map((name) => resolve(join(folder, name)))
    .filter((path) => {
      const inside = relative(folder, path);
      return inside !== '' && !inside.startsWith('..') && !isAbsolute(inside);
    });
}

/**
 * @param folder absolute: the one that was given to extract, or one with the files themselves in it
 * @returns the bytes; null where there is no such file, or another one under its name
 */
export async function findOriginal(folder: string, input: InputRecord): Promise<Uint8Array | null> {
  for (const path of pathsWithin(folder, input)) {
    const bytes = await readFile(path).catch(() => null);
    if (bytes && sha256Of(bytes) === input.sha256) return bytes;
  }
  return null;
}
