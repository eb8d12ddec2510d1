/**
 * @file One run at a time works on an output folder: a file in the ledger's folder says which process does. A process that was killed leaves
 * its file behind; it is told from one that works by its number and the moment it was started, so that nobody has to clear it away.
 */
import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { UsageError } from '../errors.ts';
import { ledgerFolderOf } from './ledger.ts';

interface Owner {
  readonly host: string;
  readonly pid: number;
  /** When the process began, in the system's own measure; null where the system does not tell. */
  readonly started: string | null;
}

const lockPathOf = (out: string): string => join(ledgerFolderOf(out), 'lock');

/** Field 22 of /proc/PID/stat, in ticks since the machine began; the name before it may hold blanks and brackets. */
async function startOf(pid: number): Promise<string | null> {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => null);
  return stat?.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? null;
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'; // somebody else's, but there
  }
}

/** Of another machine nothing is known: its run may be at work. */
async function isAtWork({ host, pid, started }: Owner): Promise<boolean> {
  if (host !== hostname()) return true;
  return isRunning(pid) && (started === null || started === (await startOf(pid)));
}

/** Null where the file is not whole: its writer was killed while it wrote. */
function parseOwner(text: string): Owner | null {
  try {
    return JSON.parse(text) as Owner;
  } catch {
    return null;
  }
}

const tryLock = (out: string, owner: Owner): Promise<boolean> =>
  writeFile(lockPathOf(out), JSON.stringify(owner), { flag: 'wx' }).then(
    () => true,
    (error: NodeJS.ErrnoException) => {
      if (error.code === 'EEXIST') return false;
      throw error;
    },
  );

const heldBy = (out: string, { host, pid }: Owner): UsageError =>
  new UsageError(
    `another run works on ${out} (process ${pid} on ${host}): wait for it, or choose another folder with --out; ` +
      `where there is no such run any more, remove ${lockPathOf(out)}`,
  );

/** Takes away the file of a process that is gone. @throws UsageError when it is at work */
async function clearAbandoned(out: string): Promise<void> {
  const path = lockPathOf(out);
  const owner = parseOwner(await readFile(path, 'utf8').catch(() => ''));
  if (owner && (await isAtWork(owner))) throw heldBy(out, owner);
  // moved away first, which only one of two can do: the other would take away what the first has just written
  const aside = `${path}-${process.pid}`;
  await rename(path, aside).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOENT') throw error;
  });
  await rm(aside, { force: true });
}

/**
 * @param out an output folder whose ledger folder exists
 * @returns what gives the folder free again
 * @throws UsageError when another run works on it, the file system's error
 */
export async function lockOutput(out: string): Promise<() => Promise<void>> {
  const owner = { host: hostname(), pid: process.pid, started: await startOf(process.pid) };
  while (!(await tryLock(out, owner))) await clearAbandoned(out);
  return () => rm(lockPathOf(out), { force: true });
}
