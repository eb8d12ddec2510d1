/** @file `-`: standard input, laid down as a file so that it takes the same road as all other documents. */
import { createWriteStream } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { OutputError } from '../errors.ts';
import { describeRefusal } from '../write/refusal.ts';

const spooledIn = (folder: string): string => join(folder, 'stdin');

/** An input by the name that it goes by in messages. */
export function nameOfInput(shown: string, folder: string): string {
  const path = spooledIn(folder);
  return shown === path || shown.startsWith(`${path}!`) ? `stdin${shown.slice(path.length)}` : shown;
}

/**
 * @returns the given paths with `-` replaced by a file named `stdin` in `folder`
 * @throws OutputError
 */
export async function spoolStdin(paths: readonly string[], folder: string): Promise<string[]> {
  if (!paths.includes('-')) return [...paths];
  const path = spooledIn(folder);
  await pipeline(process.stdin, createWriteStream(path)).catch((cause: unknown) => {
    throw new OutputError(`cannot keep standard input in ${folder}: ${describeRefusal(cause)}`, { cause });
  });
  return paths.map((given) => (given === '-' ? path : given));
}
