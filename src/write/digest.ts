/** @file Hash and size of a file, in chunks: a large one costs no memory. */
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';

/** What tells that a file is the one it was. */
export interface Digest {
  readonly bytes: number;
  /** Hexadecimal. */
  readonly hash: string;
}

/** Those that a bag may have (RFC 8493, 2.4), ours first. */
export const ALGORITHMS = ['sha512', 'sha256', 'sha1', 'md5'] as const;
export type Algorithm = (typeof ALGORITHMS)[number];

/** @throws the file system's error */
export async function digestOf(path: string | Buffer, algorithm: Algorithm = 'sha256'): Promise<Digest> {
  const hash = createHash(algorithm);
  let bytes = 0;
  for await (const chunk of createReadStream(path) as AsyncIterable<Buffer>) {
    hash.update(chunk);
    bytes += chunk.length;
  }
  return { bytes, hash: hash.digest('hex') };
}
