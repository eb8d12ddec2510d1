/** @file An input that is an archive → the inputs in it, each with the hash of its content, within the limits of one file. */
import { createHash } from 'node:crypto';
import type { FileHandle } from 'node:fs/promises';
import { append } from '../model/lists.ts';
import { ARCHIVE_LIMITS, inBuffer, inFile, type Item } from './archive.ts';
import { isZip, type Input, type Inside } from './inputs.ts';

/** An entry of an archive that was read, or why it was not. */
export type Unpacked = Input &
  ({ readonly sha256: string; readonly bytes: number } | { readonly error: string });

/** What is left of the limits of one file. */
interface Budget {
  bytes: number;
  entries: number;
}

interface Place {
  /** The archive, as an input. */
  readonly input: Input;
  readonly inside: Inside;
  readonly budget: Budget;
}

const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

const notUnpacked = (error: unknown): string => `the entry cannot be read: ${reasonOf(error)}`;

/** An entry of `a.zip` is called `a.zip!b.pdf`; what was given is the archive, so that none of them was named. */
const entryToInput = ({ input, inside }: Place, item: Item): Input => ({
  path: input.path,
  file: `${input.file}!${item.name}`,
  shown: `${input.shown}!${item.name}`,
  named: false,
  inside: [...inside, item.index],
});

/** @throws when the limits of the file are reached */
function spend(budget: Budget, bytes: number): void {
  budget.bytes -= bytes;
  budget.entries -= 1;
  if (budget.bytes < 0) throw new Error(`the archive holds more than ${ARCHIVE_LIMITS.totalBytes} bytes`);
  if (budget.entries < 0) throw new Error(`the archive holds more than ${ARCHIVE_LIMITS.entries} entries`);
}

/** An archive in an archive is held in memory; everything else is read through. */
async function unpackItem(place: Place, item: Item): Promise<Unpacked[]> {
  const input = entryToInput(place, item);
  if (item.error !== null) return [{ ...input, error: item.error }];
  spend(place.budget, item.bytes);
  const hash = createHash('sha256');
  const kept: Uint8Array[] = [];
  let bytes = 0;
  let isArchive: boolean | null = null;
  for await (const chunk of await item.read()) {
    isArchive ??= isZip(chunk) && item.bytes <= ARCHIVE_LIMITS.nestedBytes;
    if (isArchive) kept.push(chunk);
    hash.update(chunk);
    bytes += chunk.length;
  }
  const inner = isArchive ? await unpackNested(place, input, Buffer.concat(kept)) : null;
  return inner ?? [{ ...input, sha256: hash.digest('hex'), bytes }];
}

/** Null where it is a document, or a zip file that its reader shall name damaged. */
async function unpackNested({ budget }: Place, input: Input, bytes: Buffer): Promise<Unpacked[] | null> {
  const inside = input.inside ?? [];
  const place = { input, inside, budget };
  const use = (items: Item[]): Promise<Unpacked[]> =>
    inside.length > ARCHIVE_LIMITS.depth
      ? Promise.resolve([{ ...input, error: notUnpacked('archives in archives, too deep') }])
      : unpackItems(place, items);
  return inBuffer(bytes, use).catch(() => null);
}

/** What is wrong with an entry costs that entry; a limit that is reached costs the rest. */
async function unpackItems(place: Place, items: readonly Item[]): Promise<Unpacked[]> {
  if (items.length === 0) return [{ ...place.input, error: 'the archive holds no file' }];
  const unpacked: Unpacked[] = [];
  for (const item of items) {
    const found = await unpackItem(place, item).catch((error: unknown): Unpacked[] => [
      { ...entryToInput(place, item), error: notUnpacked(error) },
    ]);
    append(unpacked, found);
  }
  return unpacked;
}

/**
 * The documents in an archive, in the order of its directory.
 * @returns null where the file is none: a document, or a zip file so damaged that its reader shall say so
 */
export async function unpackInput(input: Input, file: FileHandle): Promise<Unpacked[] | null> {
  const budget = { bytes: ARCHIVE_LIMITS.totalBytes, entries: ARCHIVE_LIMITS.entries };
  return inFile(file, (items) => unpackItems({ input, inside: [], budget }, items)).catch(() => null);
}
