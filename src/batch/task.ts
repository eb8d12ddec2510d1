/** @file One document: read, convert, write its files, commit it. Runs in a child process. */
import { readFile, rm } from 'node:fs/promises';
import { convert, type ConvertOptions } from '../convert.ts';
import { DocumentError, NotADisclosure } from '../errors.ts';
import type { FindingCode } from '../findings/index.ts';
import { documentIdOf } from '../model/ids.ts';
import type { Conversion } from '../schemas/index.ts';
import { writeAtomically } from '../write/atomic.ts';
import { conversionToRelations } from '../write/csv.ts';
import { digestOf } from '../write/digest.ts';
import { conversionToChunks } from '../write/json.ts';
import { redactContacts } from '../write/redact/index.ts';
import { maskNumbers } from '../write/redact/mask.ts';
import { conversionToCounts } from './counts.ts';
import { failedConversion } from './failure.ts';
import type { OutputOptions } from './fingerprint.ts';
import { isRedacted, keeps } from './formats.ts';
import type { Inside } from './inputs.ts';
import { contractOf, documentPathOf, keyOf, temporaryFolderOf, writeEntry, type Entry } from './ledger.ts';
import { packPart } from './packing.ts';
import { findingsToLines } from './places.ts';

/** Everything a child needs; plain JSON. */
export interface Task {
  readonly sha256: string;
  readonly bytes: number | null;
  /** Why the file cannot be read. */
  readonly error: string | null;
  /** The bytes of the path, as base64: it need not be UTF-8. */
  readonly path: string;
  /** Where it stands in the archive that the path leads to. */
  readonly inside: Inside;
  readonly file: string;
  /** Every path relative to the one given. */
  readonly paths: readonly string[];
  readonly origins: readonly string[];
  readonly named: boolean;
  readonly output: string;
  readonly out: string;
  readonly fingerprint: string;
  readonly options: OutputOptions;
}

interface Result {
  readonly conversion: Conversion;
  readonly code: FindingCode | null;
  readonly reason: string | null;
  /** Takes contacts out of the names of files, where they are to be left out. */
  readonly mask: (text: string) => string;
}

/** Of a document that could not be read nothing is known but numbers that tell by themselves. */
const maskOf = (task: Task): Result['mask'] => (isRedacted(task.options) ? maskNumbers : (text) => text);

const maskedFile = (task: Task): Task => ({ ...task, file: maskOf(task)(task.file) });

/** A fault of the program costs this document only, and is said. */
function failureToResult(task: Task, bytes: Uint8Array | null, error: unknown): Result {
  const mask = maskOf(task);
  const code = errorToCode(task, error);
  const reason = error instanceof Error ? error.message : String(error);
  return { conversion: failedConversion(maskedFile(task), bytes, code, mask(reason)), code, reason, mask };
}

/** What is no disclosure is skipped in a folder, and wrong where it was named. */
function errorToCode({ named }: Task, error: unknown): FindingCode {
  if (error instanceof DocumentError) return error.code;
  if (!(error instanceof NotADisclosure)) return 'input.crash';
  return named ? 'input.not_a_disclosure' : 'input.skipped';
}

/** Its library is loaded when there is an archive. */
const readEntryOf = async (path: Buffer, inside: Inside): Promise<Uint8Array> =>
  (await import('./archive.ts')).readInside(path, inside);

/** @throws DocumentError when the file is gone, or is no longer the one that the plan was made for */
async function readPlanned(task: Task): Promise<Uint8Array> {
  const path = Buffer.from(task.path, 'base64');
  const read = task.inside.length > 0 ? readEntryOf(path, task.inside) : readFile(path);
  const bytes = await read.catch((cause: unknown) => {
    throw new DocumentError('input.unreadable', (cause as NodeJS.ErrnoException).code ?? String(cause), {
      cause,
    });
  });
  if (documentIdOf(bytes) === task.sha256) return bytes;
  throw new DocumentError('input.unreadable', 'it changed while the run was going on');
}

/** A link that leads nowhere, a pipe: not read, and in a folder no failure. */
function refuseUnread({ error, named }: Task): void {
  if (error === null) return;
  if (!named && !error.includes('cannot be read')) throw new NotADisclosure(error);
  throw new DocumentError('input.unreadable', error);
}

/** Told of the pages that are read. */
export type PageListener = NonNullable<ConvertOptions['onPage']>;

async function taskToResult(task: Task, onPage: PageListener): Promise<Result> {
  let bytes: Uint8Array | null = null;
  try {
    refuseUnread(task);
    bytes = await readPlanned(task);
    const conversion = await convert(bytes, { file: task.file, ocr: task.options.ocr, onPage });
    const redacted = isRedacted(task.options)
      ? redactContacts(conversion)
      : { conversion, mask: maskOf(task) };
    return { ...redacted, code: null, reason: null };
  } catch (error) {
    return failureToResult(task, bytes, error);
  }
}

/** None where the formats want none: then one of an earlier run goes, which could say more than this. */
async function writeDocument(
  task: Task,
  output: string,
  conversion: Conversion,
): Promise<Pick<Entry, 'jsonBytes' | 'jsonSha256'>> {
  const path = documentPathOf(task.out, { output });
  if (!keeps(task.options.format, 'document')) {
    await rm(path, { force: true });
    return { jsonBytes: 0, jsonSha256: null };
  }
  await writeAtomically(path, conversionToChunks(conversion, task.options), temporaryFolderOf(task.out));
  const { bytes, hash } = await digestOf(path);
  return { jsonBytes: bytes, jsonSha256: hash };
}

/** The parts of a ledger entry, each in chunks. */
const conversionToParts = async (conversion: Conversion, options: OutputOptions): Promise<Buffer[][]> => {
  const relations = keeps(options.format, 'rows') ? await conversionToRelations(conversion, options) : [];
  return [...relations, [Buffer.from(findingsToLines(conversion))]];
};

const bytesOf = (chunks: readonly Buffer[]): number => chunks.reduce((sum, { length }) => sum + length, 0);

/** Writes what became of a document: its document file first, its ledger entry last. */
async function commitResult(task: Task, result: Result): Promise<Entry> {
  const { fingerprint, named, bytes, origins } = task;
  const { conversion, code, reason, mask } = result;
  const file = mask(task.file);
  // a name that tells of a person is not told in the name of the output either
  const output = file === task.file ? task.output : `${task.sha256.slice(0, 16)}.json`;
  const parts = await conversionToParts(conversion, task.options);
  const packed = await Promise.all(parts.map(packPart));
  const entry: Entry = {
    fingerprint,
    contract: contractOf(task.options),
    key: keyOf(task),
    bytes,
    file,
    paths: task.paths.map(mask),
    origins,
    named,
    output,
    status: conversion.document.status,
    code,
    reason: reason && mask(reason),
    counts: conversionToCounts(conversion),
    recordsSha256: conversion.document.records_sha256,
    ...(await writeDocument(task, output, conversion)),
    lengths: packed.map(bytesOf),
    sizes: parts.map(bytesOf),
  };
  await writeEntry(task.out, task.sha256, entry, packed.flat());
  return entry;
}

/**
 * Converts one document and commits it.
 * @throws what keeps the output from being written (a full disk): never for what is in the document
 */
export const runTask = async (task: Task, onPage: PageListener): Promise<Entry> =>
  commitResult(task, await taskToResult(task, onPage));

/** Commits a document whose process was lost, with the reason. */
export async function commitLost(task: Task, code: FindingCode, reason: string): Promise<Entry> {
  return commitResult(task, {
    conversion: failedConversion(maskedFile(task), null, code, reason),
    code,
    reason,
    mask: maskOf(task),
  });
}
