/** @file A folder that is gone afterwards: for standard input, and for output that is to be printed. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { OutputError } from '../errors.ts';
import { describeRefusal } from '../write/refusal.ts';

/** @throws OutputError */
const makeScratchFolder = (): Promise<string> =>
  mkdtemp(join(tmpdir(), 'suanpan-')).catch((cause: unknown) => {
    throw new OutputError(
      `cannot make a temporary folder in ${tmpdir()}: ${describeRefusal(cause)}; TMPDIR says where`,
      { cause },
    );
  });

/**
 * Removes the folder whatever `use` does; a kill leaves it to the system's own cleaning.
 * @throws OutputError when it cannot be made
 */
export async function withScratchFolder<T>(use: (folder: string) => Promise<T>): Promise<T> {
  const folder = await makeScratchFolder();
  try {
    return await use(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
