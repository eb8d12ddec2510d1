/** @file The parts of a ledger entry, compressed: what a run needs to go on is a small part of what it writes. */
import { createReadStream } from 'node:fs';
import type { FileHandle } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { createGunzip, createGzip, gunzipSync } from 'node:zlib';

/** Compressed parts below this are unpacked at once; a stream costs more than they do. */
const SMALL_BYTES = 1 << 16;
/** Quick: of rows as alike as these the best level saves little more. */
const LEVEL = 4;

/** One part, in chunks; nothing stays nothing. */
export async function packPart(chunks: readonly Buffer[]): Promise<Buffer[]> {
  if (chunks.length === 0) return [];
  const packed: Buffer[] = [];
  const gzip = Readable.from(chunks).pipe(createGzip({ level: LEVEL }));
  for await (const chunk of gzip) packed.push(chunk as Buffer);
  return packed;
}

/** The text of a part of an entry, piece by piece. @throws what is wrong with the file */
export async function* unpackPart(file: FileHandle, start: number, length: number): AsyncGenerator<Buffer> {
  if (length === 0) return;
  if (length > SMALL_BYTES) {
    const packed = createReadStream('', { fd: file, autoClose: false, start, end: start + length - 1 });
    yield* packed.pipe(createGunzip()) as AsyncIterable<Buffer>;
    return;
  }
  const { buffer, bytesRead } = await file.read(Buffer.allocUnsafe(length), 0, length, start);
  if (bytesRead < length) throw new Error('a ledger entry is shorter than it says');
  yield gunzipSync(buffer);
}
