/** @file What a list of hashes says against what stands in a folder. */
import { readdir } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { digestOf, type Algorithm } from '../write/digest.ts';

/** A file that is not what the list says. */
export interface Fault {
  /** Relative to the folder, forward slashes. */
  readonly file: string;
  readonly what: 'changed' | 'missing' | 'extra';
  readonly note: string;
}

/** What was looked at. */
export interface Verdict {
  readonly files: number;
  readonly bytes: number;
  readonly faults: readonly Fault[];
}

/** Hexadecimal hash of each file by its path. */
export type Hashes = ReadonlyMap<string, string>;

/** Paths of all that is no folder, sorted, forward slashes. @throws the file system's error */
export async function filesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => !entry.isDirectory())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort();
}

/** A file that cannot be read is not there, whatever the reason: the note tells it. */
async function compareFile(
  folder: string,
  file: string,
  expected: string,
  algorithm: Algorithm,
): Promise<number | Fault> {
  try {
    const { bytes, hash } = await digestOf(join(folder, file), algorithm);
    if (hash === expected.toLowerCase()) return bytes;
    return { file, what: 'changed', note: `${algorithm} ${hash}, was ${expected}` };
  } catch (error) {
    return { file, what: 'missing', note: (error as NodeJS.ErrnoException).code ?? String(error) };
  }
}

/**
 * @param present what stands there of the kind that the list is to name
 * @returns faults in the order of the list, then what it does not name
 */
export async function compareFiles(
  folder: string,
  listed: Hashes,
  algorithm: Algorithm,
  present: readonly string[],
): Promise<Verdict> {
  const faults: Fault[] = [];
  let bytes = 0;
  for (const [file, expected] of listed) {
    const found = await compareFile(folder, file, expected, algorithm);
    if (typeof found === 'number') bytes += found;
    else faults.push(found);
  }
  const extra = present.filter((file) => !listed.has(file));
  for (const file of extra) faults.push({ file, what: 'extra', note: 'no list names it' });
  return { files: listed.size, bytes, faults };
}
