/** @file `-`: standard input, laid down as a file so that it takes the same road as all other documents. */
import { createWriteStream } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';

/** @returns the given paths with `-` replaced by a file named `stdin` in `folder` */
export async function spoolStdin(paths: readonly string[], folder: string): Promise<string[]> {
  if (!paths.includes('-')) return [...paths];
  const path = join(folder, 'stdin');
  await pipeline(process.stdin, createWriteStream(path));
  return paths.map((given) => (given === '-' ? path : given));
}
