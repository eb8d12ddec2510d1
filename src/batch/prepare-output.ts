/** @file The output folder before the first document: whether it is a run's own, made, and cleared of what a killed run left. */
import { readdir, readFile, rename, rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { OutputError, UsageError } from '../errors.ts';
import { writeAtomically } from '../write/atomic.ts';
import { makeFolder } from '../write/folder.ts';
import { describeRefusal } from '../write/refusal.ts';
import { CHANGES } from './changes.ts';
import { loadWholeFiles } from './formats.ts';
import { formerManifestPathOf, ledgerFolderOf, temporaryFolderOf } from './ledger.ts';
import { lockOutput } from './lock.ts';

export const manifestPathOf = (out: string): string => join(out, 'manifest.json');

/** From the first change on there is no manifest, until all is there again; the one that was is kept, to tell what has changed. */
export const retireManifest = (out: string): Promise<void> =>
  rename(manifestPathOf(out), formerManifestPathOf(out)).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOENT') throw error; // a run that was stopped has put it away
  });

/** What the file system refuses is said with the folder it is about. */
export async function orOutputError<T>(out: string, write: Promise<T>): Promise<T> {
  try {
    return await write;
  } catch (cause) {
    if (cause instanceof UsageError || cause instanceof OutputError) throw cause;
    throw new OutputError(`cannot write to ${out}: ${describeRefusal(cause)}`, { cause });
  }
}

/** What every version of the manifest has. */
interface AnyManifest {
  readonly schema_version: string;
  /** Missing in a manifest from before there were shards: a whole run. */
  readonly shard?: string | null;
}

function parseManifest(text: string): AnyManifest | null {
  try {
    const { schema_version: version, inputs, ...more } = JSON.parse(text) as Record<string, unknown>;
    return typeof version === 'string' && Array.isArray(inputs) ? { ...more, schema_version: version } : null;
  } catch {
    return null; // no JSON: somebody else's file
  }
}

/** Every name that a run may give a file or a folder, beside the ledger and the manifest. */
async function ownNames(): Promise<ReadonlySet<string>> {
  const formats = await loadWholeFiles(); // and with them the schemas, which a new folder does not need
  return new Set([...formats.flatMap(({ whole }) => whole.files), 'documents', CHANGES]);
}

/** What stands in a folder; [] where there is none yet. */
const namesIn = (folder: string): Promise<string[]> =>
  readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return [];
    throw error;
  });

/**
 * Files that a run would write over and no run of ours has written: there is neither a manifest nor a ledger of one.
 * @throws UsageError
 */
async function refuseToOverwrite(out: string): Promise<void> {
  const names = await namesIn(out);
  if (names.length === 0 || names.includes(basename(ledgerFolderOf(out)))) return;
  const own = await ownNames();
  const foreign = names.filter((name) => own.has(name)).sort();
  if (foreign.length === 0) return;
  throw new UsageError(
    `${out} holds ${foreign.join(', ')}, which no run has written: choose another folder with --out, or move it away`,
  );
}

/**
 * A folder holds one run: a shard would take out, as no longer among its inputs, what another shard wrote.
 * And what is not ours is nothing to be overwritten.
 */
export async function refuseForeign(out: string, shard: string | null): Promise<void> {
  const text = await readFile(manifestPathOf(out), 'utf8').catch(() => null);
  if (text === null) return refuseToOverwrite(out);
  const manifest = parseManifest(text);
  if (!manifest)
    throw new UsageError(
      `${out} holds a manifest.json of another program: choose another folder with --out, or move it away`,
    );
  const { shard: holds = null } = manifest;
  if (holds === shard) return;
  const held = holds === null ? 'a whole run' : `shard ${holds}`;
  throw new UsageError(`${out} holds ${held}: choose another folder with --out`);
}

async function makeFolders(out: string): Promise<void> {
  const temporary = temporaryFolderOf(out);
  await rm(temporary, { recursive: true, force: true }); // what a killed run left behind
  await makeFolder(temporary);
  await makeFolder(join(out, 'documents'));
  const probe = join(temporary, 'probe');
  await writeAtomically(probe, '', temporary);
  await rm(probe);
}

/** Nothing is touched before the folder is this run's own. */
async function makeLocked(out: string): Promise<() => Promise<void>> {
  await makeFolder(ledgerFolderOf(out));
  const unlock = await lockOutput(out);
  try {
    await makeFolders(out);
    return unlock;
  } catch (error) {
    await unlock();
    throw error;
  }
}

/**
 * Makes the folder and clears away what a killed run left half written.
 * @param shard `2/5`, or null for a whole run
 * @returns what gives the folder free again, for the next run
 * @throws OutputError when the folder cannot be made or written to, UsageError when it holds another shard or files of somebody else, or
 *   another run works on it
 */
export async function prepareOutput(out: string, shard: string | null): Promise<() => Promise<void>> {
  await orOutputError(out, refuseForeign(out, shard));
  return orOutputError(out, makeLocked(out));
}
