/** @file Folders, patterns and prefixes of an object store → inputs that the queue can keep, each with the hash of its content. */
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { findInputs } from '../batch/inputs.ts';
import { readInputs, type Read } from '../batch/read-inputs.ts';
import { UsageError } from '../errors.ts';
import { openObjects, type ObjectStore } from './objects.ts';
import { parseObjectAddress, pathToPlace, placeToPath } from './places.ts';

/** An input as a row: of an archive as many as it holds. */
export interface PlacedInput {
  readonly place: string;
  /** Where it stands in the archive that is there, as JSON. */
  readonly inside: string;
  readonly file: string;
  readonly named: boolean;
  /** As planned: of what cannot be read, the hash of its name. */
  readonly sha256: string;
  readonly bytes: number | null;
  readonly error: string | null;
}

const readToPlaced = (read: Read, place: string): PlacedInput => ({
  place,
  inside: JSON.stringify(read.inside ?? []),
  file: read.file,
  named: read.named,
  sha256: read.sha256,
  bytes: read.bytes,
  error: read.reason,
});

/** What the planner works on, as if it had just been read. */
export const placedToRead = ({ place, inside, file, named, ...read }: PlacedInput): Read => ({
  path: Buffer.from(place),
  ...(parseObjectAddress(place) === null && { local: placeToPath(place) }),
  file,
  shown: file,
  named,
  inside: JSON.parse(inside) as number[],
  sha256: read.sha256,
  bytes: read.bytes,
  reason: read.error,
});

/** An object as a file of the folder that its prefix is. */
const objectToFile = (address: string, prefix: string): string => {
  const folder = prefix.slice(0, prefix.lastIndexOf('/') + 1);
  return address.slice(folder.length);
};

/** Each object is laid down, hashed and gone again before the next: a prefix can be larger than the disk. */
async function* readObjects(
  objects: ObjectStore,
  prefix: string,
  scratch: string,
): AsyncGenerator<PlacedInput> {
  let isEmpty = true;
  for await (const address of objects.list(prefix)) {
    isEmpty = false;
    const path = join(scratch, 'object');
    await objects.download(address, path);
    const file = objectToFile(address, prefix);
    const read = await readInputs([{ path: Buffer.from(path), file, shown: address, named: false }]);
    await rm(path);
    for (const each of read) yield readToPlaced(each, address);
  }
  if (isEmpty) throw new UsageError(`${prefix}: no object has this prefix`);
}

/**
 * @param given files, folders, patterns, `s3://bucket/prefix`
 * @param scratch an empty folder
 * @throws UsageError when one of them leads to nothing, the signal's reason
 */
export async function placeInputs(
  given: readonly string[],
  scratch: string,
  signal: AbortSignal,
): Promise<PlacedInput[]> {
  const prefixes = given.filter((each) => parseObjectAddress(each) !== null);
  const paths = given.filter((each) => parseObjectAddress(each) === null);
  const read = paths.length > 0 ? await readInputs(await findInputs(paths, null), signal) : [];
  const placed = read.map((each) => readToPlaced(each, pathToPlace(each.path)));
  if (prefixes.length === 0) return placed;
  const objects = await openObjects();
  for (const prefix of prefixes)
    for await (const each of readObjects(objects, prefix, scratch)) {
      signal.throwIfAborted();
      placed.push(each);
    }
  return placed;
}

/**
 * Where the document can be read from on this machine: its own path on a shared disk, or a copy of the object.
 * @param copy path for the copy
 * @throws what the object store answers; nothing for a file, whose reader says itself that it is not there
 */
export async function fetchPlace(
  place: string,
  copy: string,
  objects: () => Promise<ObjectStore>,
): Promise<Buffer> {
  if (parseObjectAddress(place) === null) return placeToPath(place);
  await (await objects()).download(place, copy);
  return Buffer.from(copy);
}
