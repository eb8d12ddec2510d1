/** @file Files put into a bag: whole or not at all, and never over one that is there. */
import { copyFile, rename } from 'node:fs/promises';
import { dirname, join, parse, posix } from 'node:path';
import { OutputError } from '../errors.ts';
import { digestOf } from '../write/digest.ts';
import { makeFolder } from '../write/folder.ts';

/** A file for the bag. */
export interface Wanted {
  readonly from: string | Buffer;
  /** Path in the bag. */
  readonly to: string;
}

/** `2024/budget.pdf` → `2024/budget~1a2b3c4d.pdf` */
function besideIt(file: string, hash: string): string {
  const { dir, name, ext } = parse(file);
  return posix.join(dir, `${name}~${hash.slice(0, 8)}${ext}`);
}

/** Read again after it was written: what stands in the bag is what its list will say. */
async function copyWhole(bag: string, { from, to }: Wanted, hash: string): Promise<void> {
  const path = join(bag, to);
  await makeFolder(dirname(path));
  await copyFile(from, `${path}.part`);
  const copied = await digestOf(`${path}.part`, 'sha512');
  if (copied.hash !== hash)
    throw new OutputError(`${to} did not arrive as it was: the disk, or the file, changed`);
  await rename(`${path}.part`, path);
}

/**
 * Puts a file into the bag, unless it is there. Where other bytes have its name it stands beside them, with a part of its hash.
 * @param listed the payload; the new file is added to it
 * @returns whether it was new
 * @throws OutputError, the file system's error
 */
export async function putIntoBag(bag: string, wanted: Wanted, listed: Map<string, string>): Promise<boolean> {
  const { hash } = await digestOf(wanted.from, 'sha512');
  const taken = listed.get(wanted.to);
  const to = taken === undefined || taken === hash ? wanted.to : besideIt(wanted.to, hash);
  if (listed.get(to) === hash) return false;
  await copyWhole(bag, { ...wanted, to }, hash);
  listed.set(to, hash);
  return true;
}
