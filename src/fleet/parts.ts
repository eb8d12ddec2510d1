/**
 * @file The result of a document as the fleet keeps it: its document file and its ledger entry, compressed, each with its hash. They lie in
 * the database, or in an object store under their hash, so that what was put twice is there once.
 */
import { promisify } from 'node:util';
import { constants, brotliCompress, brotliDecompress } from 'node:zlib';
import { sha256Of } from '../model/sha256.ts';
import { OutputError } from '../errors.ts';
import type { ObjectStore } from './objects.ts';

/** A part as it is kept. */
export interface Part {
  /** Of the compressed bytes. */
  readonly sha256: string;
  /** Null where an object store has them. */
  readonly bytes: Buffer | null;
}

/** JSON of records repeats itself: the quickest level takes nine tenths away, the slowest one half of the rest in a hundred times the time. */
const QUALITY = 1;

const compress = promisify<Buffer, object, Buffer>(brotliCompress);
const decompress = promisify<Buffer, Buffer>(brotliDecompress);

/** Spread over folders, as stores that keep files like it. */
const addressIn = (store: string, sha256: string): string =>
  `${store.replace(/\/+$/, '')}/${sha256.slice(0, 2)}/${sha256}.br`;

/**
 * Compresses a part and, where the run has an object store, puts it there.
 * @param store address of the run's object store, null for the database
 * @throws OutputError when the object store does not take it
 */
export async function storePart(
  content: Buffer,
  store: string | null,
  objects: () => Promise<ObjectStore>,
): Promise<Part> {
  const bytes = await compress(content, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: QUALITY,
      [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
      [constants.BROTLI_PARAM_SIZE_HINT]: content.length,
    },
  });
  const sha256 = sha256Of(bytes);
  if (store === null) return { sha256, bytes };
  await (await objects()).put(addressIn(store, sha256), bytes);
  return { sha256, bytes: null };
}

/** @throws OutputError where the bytes are not those that were put there */
export async function takePart(
  { sha256, bytes }: Part,
  store: string | null,
  objects: () => Promise<ObjectStore>,
): Promise<Buffer> {
  const found = bytes ?? (await (await objects()).get(addressIn(store ?? '', sha256)));
  if (sha256Of(found) !== sha256)
    throw new OutputError(`a stored result is damaged: its hash is not ${sha256}`);
  return decompress(found);
}
