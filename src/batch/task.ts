/** @file One document: read, convert, write its files, commit it. Runs in a child process. */
import { readFile } from 'node:fs/promises';
import { convert, type ConvertOptions } from '../convert.ts';
import { DocumentError, NotADisclosure } from '../errors.ts';
import type { FindingCode } from '../findings/index.ts';
import { documentIdOf } from '../model/ids.ts';
import type { Conversion, Decision } from '../schemas/index.ts';
import { redactContacts } from '../write/redact/index.ts';
import { maskNumbers } from '../write/redact/mask.ts';
import { commitConversion } from './commit.ts';
import { failedConversion } from './failure.ts';
import type { OutputOptions } from './fingerprint.ts';
import { isRedacted } from './formats.ts';
import type { Inside } from './inputs.ts';
import { contractOf, keyOf, type Entry } from './ledger.ts';

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
  /** What reviewers have decided of it. */
  readonly decisions: readonly Decision[];
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

/** Writes what became of a document. */
async function commitResult(task: Task, result: Result): Promise<Entry> {
  const { named, bytes, origins } = task;
  const { code, reason, mask } = result;
  const file = mask(task.file);
  const head = {
    contract: contractOf(task.options),
    key: keyOf(task),
    bytes,
    file,
    paths: task.paths.map(mask),
    origins,
    named,
    // a name that tells of a person is not told in the name of the output either
    output: file === task.file ? task.output : `${task.sha256.slice(0, 16)}.json`,
    code,
    reason: reason && mask(reason),
  };
  const { fingerprint, decisions } = task;
  return commitConversion(task, { ...head, fingerprint }, result.conversion, decisions);
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
