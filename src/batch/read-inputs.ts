/** @file Inputs → their bytes' hashes and sizes, an archive as many as it holds; what cannot be read says why. */
import { createHash } from 'node:crypto';
import { open, type FileHandle } from 'node:fs/promises';
import pLimit from 'p-limit';
import { sha256Of } from '../model/sha256.ts';
import { isZip, type Input } from './inputs.ts';

/** Reading many files at once gains nothing once the disk is busy. */
const FILES_READ_AT_ONCE = 4;
const CHUNK_BYTES = 1 << 20;
/** No reader takes more, whatever the format: a larger file is not even read for its name. */
const LARGEST_FILE_BYTES = 1 << 30;

class TooLarge extends Error {}

/** In chunks, so that a large file costs no memory. @throws TooLarge */
async function hashFile(file: FileHandle): Promise<{ sha256: string; bytes: number }> {
  const hash = createHash('sha256');
  const { size } = await file.stat();
  if (size > LARGEST_FILE_BYTES) throw new TooLarge(`${size} bytes, more than ${LARGEST_FILE_BYTES}`);
  // no larger than the file: what thousands of small ones would take is collected as garbage again
  const chunk = Buffer.allocUnsafe(Math.min(CHUNK_BYTES, size + 1));
  for (let bytes = 0; ;) {
    const { bytesRead } = await file.read(chunk, 0, chunk.length, bytes);
    if (bytesRead === 0) return { sha256: hash.digest('hex'), bytes };
    hash.update(chunk.subarray(0, bytesRead));
    bytes += bytesRead;
  }
}

const MARK_BYTES = 4;

const beginsAsZip = async (file: FileHandle): Promise<boolean> =>
  isZip((await file.read(Buffer.alloc(MARK_BYTES), 0, MARK_BYTES, 0)).buffer);

/** An input after it was read, an archive as many as it holds. */
export type Read = Input & {
  readonly sha256: string;
  readonly bytes: number | null;
  readonly reason: string | null;
  /** Its path on this machine, where `path` is an address of another kind. */
  readonly local?: Buffer;
};

const describeCause = (cause: unknown): string =>
  cause instanceof TooLarge ? cause.message : ((cause as NodeJS.ErrnoException).code ?? String(cause));

const toUnreadable = (input: Input, reason: string): Read => ({
  ...input,
  sha256: sha256Of(`unreadable ${input.file}`),
  bytes: null,
  reason,
});

/** Loaded when there is an archive, or an office document, which begins as one. */
const loadUnpack = (): Promise<typeof import('./unpack.ts')> => import('./unpack.ts');

/** A file is one document, an archive as many as it holds. */
async function readFileOf(input: Input, file: FileHandle): Promise<Read[]> {
  const unpacked = (await beginsAsZip(file)) ? await (await loadUnpack()).unpackInput(input, file) : null;
  if (unpacked === null) return [{ ...input, ...(await hashFile(file)), reason: null }];
  return unpacked.map((each) =>
    'sha256' in each ? { ...each, reason: null } : toUnreadable(each, each.error),
  );
}

async function readInput(input: Input): Promise<Read[]> {
  if (input.error !== undefined) return [toUnreadable(input, input.error)];
  try {
    const file = await open(input.path);
    try {
      return await readFileOf(input, file);
    } finally {
      await file.close();
    }
  } catch (cause) {
    return [toUnreadable(input, `the file cannot be read: ${describeCause(cause)}`)];
  }
}

/** Reads every input for its hash, a few at a time. @throws the signal's reason */
export async function readInputs(inputs: readonly Input[], signal?: AbortSignal): Promise<Read[]> {
  const limit = pLimit(FILES_READ_AT_ONCE);
  const readOne = (input: Input): Promise<Read[]> => {
    signal?.throwIfAborted();
    return readInput(input);
  };
  return (await Promise.all(inputs.map((input) => limit(readOne, input)))).flat();
}
