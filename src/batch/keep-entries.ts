/** @file What earlier runs have left in a folder: what need not be done again, what stays besides, what goes or takes another name. */
import { copyFile, readFile, rename, rm } from 'node:fs/promises';
import { temporaryNameIn } from '../write/atomic.ts';
import {
  documentPathOf,
  entryPathOf,
  idsIn,
  isAsWritten,
  locateEntry,
  PASSING_FAILURES,
  readEntry,
  temporaryFolderOf,
  writeEntry,
  type Entry,
  type LocatedEntry,
} from './ledger.ts';

/** What the entry of a planned document must say. */
export type Expected = Pick<Entry, 'fingerprint' | 'key' | 'origins'>;

/** Whether a finished document need not be done again: same program, options and name, and its file is as it was written. */
const isCurrent = async (out: string, entry: Entry, expected: Expected): Promise<boolean> =>
  !PASSING_FAILURES.has(entry.code ?? '') &&
  entry.fingerprint === expected.fingerprint &&
  (await isAsWritten(out, entry));

/** The document file goes first: an entry without its file is not current, a file without its entry would stay for ever. */
async function forget(out: string, sha256: string, entry: Entry | undefined): Promise<void> {
  if (entry) await rm(documentPathOf(out, entry), { force: true });
  await rm(entryPathOf(out, sha256), { force: true });
}

/** Says something else in the head of an entry; its parts stay. */
async function changeEntry(
  out: string,
  sha256: string,
  { entry, start }: LocatedEntry,
  change: Partial<Entry>,
): Promise<LocatedEntry> {
  const bytes = await readFile(entryPathOf(out, sha256));
  const changed = { ...entry, ...change };
  await writeEntry(out, sha256, changed, [bytes.subarray(start)]);
  return locateEntry(changed);
}

/** The same documents in another folder: nothing is done again. */
const followOrigins = async (
  out: string,
  sha256: string,
  located: LocatedEntry,
  { origins }: Expected,
): Promise<LocatedEntry> =>
  origins.join() === located.entry.origins.join() ? located : changeEntry(out, sha256, located, { origins });

/** At every moment the file stands there that the entry names. */
async function renameDocument(
  out: string,
  sha256: string,
  located: LocatedEntry,
  output: string,
): Promise<LocatedEntry> {
  const { entry } = located;
  if (entry.output === output) return located;
  if (entry.jsonSha256 !== null) {
    const temporary = temporaryNameIn(temporaryFolderOf(out));
    await copyFile(documentPathOf(out, entry), temporary);
    await rename(temporary, documentPathOf(out, { output }));
  }
  const renamed = await changeEntry(out, sha256, located, { output });
  await rm(documentPathOf(out, entry), { force: true });
  return renamed;
}

/** What is to become of the entries of a folder. */
export interface Wanted {
  /** What the entry of each planned document must say. */
  readonly expected: ReadonlyMap<string, Expected>;
  /** What stays besides, with the name of its document file. */
  readonly kept: ReadonlyMap<string, string>;
}

export interface KeptEntries {
  /** Entries of documents that need not be done again. */
  readonly current: ReadonlyMap<string, LocatedEntry>;
  /** Entries of documents that are not among the inputs. */
  readonly kept: ReadonlyMap<string, LocatedEntry>;
  /** Whether something was taken out that an earlier run wrote, or has another name now. */
  readonly hasForgotten: boolean;
}

/**
 * Takes out of the ledger, before anything is written, what is neither planned nor to stay, and what goes by other names now. So no two
 * entries ever claim one file. Only what the ledger names is deleted.
 */
export async function keepEntries(out: string, { expected, kept }: Wanted): Promise<KeptEntries> {
  const current = new Map<string, LocatedEntry>();
  const others = new Map<string, LocatedEntry>();
  let hasForgotten = false;
  for (const sha256 of await idsIn(out)) {
    const located = await readEntry(out, sha256);
    const planned = expected.get(sha256);
    const output = kept.get(sha256);
    if (located && output !== undefined) others.set(sha256, located);
    else if (!located || !planned || planned.key !== located.entry.key) {
      await forget(out, sha256, located?.entry);
      hasForgotten = true;
    } else if (await isCurrent(out, located.entry, planned))
      current.set(sha256, await followOrigins(out, sha256, located, planned));
  }
  for (const [sha256, located] of others) {
    const renamed = await renameDocument(out, sha256, located, kept.get(sha256)!);
    hasForgotten ||= renamed !== located;
    others.set(sha256, renamed);
  }
  return { current, kept: others, hasForgotten };
}
