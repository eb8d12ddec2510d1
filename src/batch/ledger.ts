/**
 * @file The ledger: one file for each finished document, which is at once its commit record and its rows.
 *
 * First line: the entry as JSON. After it, one after the other, the lines of each relation and the document's findings, each part
 * compressed; `lengths` in the entry says how many bytes each has. Nothing in it depends on the run: no times, no order.
 */
import { open, readdir, type FileHandle } from 'node:fs/promises';
import { join } from 'node:path';
import type { FindingCode } from '../findings/index.ts';
import { sha256Of } from '../model/sha256.ts';
import type { Counts } from '../schemas/index.ts';
import { SCHEMA_VERSION } from '../schemas/version.ts';
import { writeAtomically } from '../write/atomic.ts';
import { digestOf } from '../write/digest.ts';
import type { OutputOptions } from './fingerprint.ts';

/** What a document is called in a run. */
export interface Named {
  readonly file: string;
  readonly paths: readonly string[];
  readonly named: boolean;
  readonly output: string;
}

/** The names as a hash: an entry is told again by them, and does not tell them, for contacts may be left out of the output. */
export const keyOf = ({ file, paths, named, output }: Named): string =>
  sha256Of(JSON.stringify([file, paths, named, output]));

/** What entries must have in common to stand in one output: the schema, and the options by which rows are there and say what they say. */
export const contractOf = ({ format, excel, redact, cells, blanks }: OutputOptions): string =>
  sha256Of(JSON.stringify([SCHEMA_VERSION, format, excel, redact, cells, blanks])).slice(0, 16);

export interface Entry extends Named {
  readonly fingerprint: string;
  readonly contract: string;
  /** Of the file; null where it could not be read. */
  readonly bytes: number | null;
  /** Where each of `paths` stands, as a hash. */
  readonly origins: readonly string[];
  /** Of what the document is called among the inputs; `file`, `paths` and `output` may have lost the people they name. */
  readonly key: string;
  readonly status: 'converted' | 'partial' | 'failed' | 'skipped';
  readonly code: FindingCode | null;
  readonly reason: string | null;
  readonly counts: Counts | null;
  /** Of what its records say; null where it has none. */
  readonly recordsSha256: string | null;
  /** Size of the document file; 0 where none was written. */
  readonly jsonBytes: number;
  /** Hash of it as it was written: a later run does a damaged one again; null where there is none. */
  readonly jsonSha256: string | null;
  /** Bytes of each part that follows; [] where there are none. */
  readonly lengths: readonly number[];
  /** The same before it was compressed. */
  readonly sizes: readonly number[];
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
/** The manifest of the last run that ended, while a run is at work. */
export const formerManifestPathOf = (out: string): string => join(out, '.suanpan', 'manifest.before.json');
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
    const entry = JSON.parse(line.toString('utf8')) as Entry & Partial<Pick<Entry, 'contract' | 'origins'>>;
    // those of an earlier version have neither; in the order it stands there, for an entry is written again as it was
    return {
      entry: { ...entry, contract: entry.contract ?? '', origins: entry.origins ?? [] },
      start: line.length + 1,
    };
  } catch {
    return null; // written by another version, or damaged: the document is simply done again
  } finally {
    await file.close();
  }
}

/** Whether the document file is as it was written. */
export async function isAsWritten(out: string, { jsonSha256, ...entry }: Entry): Promise<boolean> {
  if (jsonSha256 === null) return true;
  const found = await digestOf(documentPathOf(out, entry)).catch(() => null);
  return found?.hash === jsonSha256;
}

const isDocumentId = (name: string): boolean => /^[0-9a-f]{64}$/.test(name);

/** Ids of the documents that earlier runs have finished in this folder; [] where there is no folder. */
export const idsIn = async (out: string): Promise<string[]> =>
  (await readdir(ledgerFolderOf(out)).catch(() => [])).filter(isDocumentId).sort();

/** Whether an earlier run has finished a document in this folder. */
export const holdsEntries = async (out: string): Promise<boolean> => (await idsIn(out)).length > 0;

/** All entries that can be read, by document id. */
export async function readEntries(out: string): Promise<Map<string, LocatedEntry>> {
  const entries = new Map<string, LocatedEntry>();
  for (const sha256 of await idsIn(out)) {
    const located = await readEntry(out, sha256);
    if (located) entries.set(sha256, located);
  }
  return entries;
}
