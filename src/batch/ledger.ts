/**
 * @file The ledger: one file for each finished document, which is at once its commit record and its rows.
 *
 * First line: the entry as JSON. After it, one after the other, the lines of each relation and the document's findings;
 * `lengths` in the entry says how many bytes each part has. Nothing in it depends on the run: no times, no order.
 */
import { createHash } from 'node:crypto';
import { open, readdir, rm, type FileHandle } from 'node:fs/promises';
import { join } from 'node:path';
import type { FindingCode } from '../findings/index.ts';
import type { Counts } from '../schemas/index.ts';
import { writeAtomically } from '../write/atomic.ts';
import { digestOf } from '../write/digest.ts';

/** What a document is called in a run. */
export interface Named {
  readonly file: string;
  readonly paths: readonly string[];
  readonly named: boolean;
  readonly output: string;
}

/** The names as a hash: an entry is told again by them, and does not tell them, for contacts may be left out of the output. */
export const keyOf = ({ file, paths, named, output }: Named): string =>
  createHash('sha256')
    .update(JSON.stringify([file, paths, named, output]))
    .digest('hex');

export interface Entry extends Named {
  readonly fingerprint: string;
  /** Of what the document is called among the inputs; `file`, `paths` and `output` may have lost the people they name. */
  readonly key: string;
  readonly status: 'converted' | 'partial' | 'failed' | 'skipped';
  readonly code: FindingCode | null;
  readonly reason: string | null;
  readonly counts: Counts | null;
  /** Size of the document file; 0 where none was written. */
  readonly jsonBytes: number;
  /** Hash of it as it was written: a later run does a damaged one again; null where there is none. */
  readonly jsonSha256: string | null;
  /** Bytes of each part that follows; [] where there are none. */
  readonly lengths: readonly number[];
}

/** Failures that say something about this machine or this moment, not about the document: tried again by the next run. */
export const PASSING_FAILURES: ReadonlySet<string> = new Set([
  'input.timeout',
  'input.memory',
  'input.crash',
]);

/** An entry is a few hundred bytes; where a reason is long, more is read. */
const HEAD_BYTES = 1 << 16;
const LINE_FEED = 0x0a;

export const ledgerFolderOf = (out: string): string => join(out, '.suanpan');
/** The manifest cannot tell its own hash. */
export const manifestHashPathOf = (out: string): string => join(out, '.suanpan', 'manifest.sha256');
export const temporaryFolderOf = (out: string): string => join(out, '.suanpan', 'tmp');
export const entryPathOf = (out: string, sha256: string): string => join(ledgerFolderOf(out), sha256);
export const documentPathOf = (out: string, entry: Pick<Entry, 'output'>): string =>
  join(out, 'documents', entry.output);

/** An entry and where its parts begin. */
export interface LocatedEntry {
  readonly entry: Entry;
  readonly start: number;
}

const entryToLine = (entry: Entry): Buffer => Buffer.from(`${JSON.stringify(entry)}\n`);

/** An entry just written. */
export const locateEntry = (entry: Entry): LocatedEntry => ({ entry, start: entryToLine(entry).length });

/** Commits a document: once this file is there, the document is done. */
export const writeEntry = (
  out: string,
  sha256: string,
  entry: Entry,
  parts: readonly Buffer[],
): Promise<void> =>
  writeAtomically(entryPathOf(out, sha256), [entryToLine(entry), ...parts], temporaryFolderOf(out));

/** Without its line feed; all there is where it has none. */
async function readFirstLine(file: FileHandle): Promise<Buffer> {
  const pieces: Buffer[] = [];
  for (let at = 0; ; at += HEAD_BYTES) {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(HEAD_BYTES), 0, HEAD_BYTES, at);
    const end = buffer.subarray(0, bytesRead).indexOf(LINE_FEED);
    pieces.push(buffer.subarray(0, end < 0 ? bytesRead : end));
    if (end >= 0 || bytesRead < HEAD_BYTES) return Buffer.concat(pieces);
  }
}

/** Null where there is none, or none that can be read. */
export async function readEntry(out: string, sha256: string): Promise<LocatedEntry | null> {
  const file = await open(entryPathOf(out, sha256), 'r').catch(() => null);
  if (!file) return null;
  try {
    const line = await readFirstLine(file);
    return { entry: JSON.parse(line.toString('utf8')) as Entry, start: line.length + 1 };
  } catch {
    return null; // written by another version, or damaged: the document is simply done again
  } finally {
    await file.close();
  }
}

/** What the entry of a planned document must say. */
export type Expected = Pick<Entry, 'fingerprint' | 'key'>;

/** Whether a finished document need not be done again: same program, options and name, and its file is as it was written. */
async function isCurrent(out: string, entry: Entry, expected: Expected): Promise<boolean> {
  if (PASSING_FAILURES.has(entry.code ?? '') || entry.fingerprint !== expected.fingerprint) return false;
  if (entry.jsonSha256 === null) return true;
  const found = await digestOf(documentPathOf(out, entry)).catch(() => null);
  return found?.hash === entry.jsonSha256;
}

const isDocumentId = (name: string): boolean => /^[0-9a-f]{64}$/.test(name);

/** The document file goes first: an entry without its file is not current, a file without its entry would stay for ever. */
async function forget(out: string, sha256: string, entry: Entry | undefined): Promise<void> {
  if (entry) await rm(documentPathOf(out, entry), { force: true });
  await rm(entryPathOf(out, sha256), { force: true });
}

/** Whether an earlier run has finished a document in this folder; false where there is no folder. */
export const holdsEntries = async (out: string): Promise<boolean> =>
  (await readdir(ledgerFolderOf(out)).catch(() => [])).some(isDocumentId);

export interface KeptEntries {
  /** Entries of documents that need not be done again. */
  readonly current: ReadonlyMap<string, LocatedEntry>;
  /** Whether something was taken out that an earlier run wrote. */
  readonly hasForgotten: boolean;
}

/**
 * Reads the ledger before anything is written, and takes out what it says of documents that are no longer among the inputs
 * or now go by other names. So no two entries ever claim one file. Only what the ledger names is deleted.
 *
 * @param expected what the entry of each planned document must say
 */
export async function keepEntries(
  out: string,
  expected: ReadonlyMap<string, Expected>,
): Promise<KeptEntries> {
  const current = new Map<string, LocatedEntry>();
  let hasForgotten = false;
  for (const sha256 of (await readdir(ledgerFolderOf(out))).filter(isDocumentId)) {
    const located = await readEntry(out, sha256);
    const planned = expected.get(sha256);
    if (!located || !planned || planned.key !== located.entry.key) {
      await forget(out, sha256, located?.entry);
      hasForgotten = true;
    } else if (await isCurrent(out, located.entry, planned)) current.set(sha256, located);
  }
  return { current, hasForgotten };
}
