/** @file `suanpan extract` for programs: many documents, each in a process of its own, told of as they are done. */
import { EventEmitter, on } from 'node:events';
import { readFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { resolve } from 'node:path';
import type { OutputFormat } from './batch/formats.ts';
import { documentPathOf, type Entry } from './batch/ledger.ts';
import { DEFAULT_LIMITS } from './batch/limits.ts';
import { createPool } from './batch/pool.ts';
import { runBatch, type RunOptions } from './batch/run.ts';
import type { Conversion, Manifest } from './schemas/index.ts';
import { parseConversion } from './write/compact.ts';

/** The options of the command line, with their defaults. */
export interface ExtractFolderOptions {
  /** Folder of the output; what is done there already is not done again. */
  readonly out: string;
  /** Beside JSON, which is always written. Default: csv. */
  readonly format?: readonly OutputFormat[];
  /** Documents converted at the same time. Default: the number of processors. */
  readonly jobs?: number;
  /** Longest time for one document. Default: 300. */
  readonly timeoutSeconds?: number;
  /** Most memory for one document. Default: 2048. */
  readonly maxMemoryMb?: number;
  /** Read scans, with the optional recogniser. */
  readonly ocr?: boolean;
  /** Leave out people, their numbers and addresses. */
  readonly redact?: readonly 'contacts'[];
  /** Convert unchanged documents again. */
  readonly force?: boolean;
  /** Take out documents that are no longer among the inputs. */
  readonly prune?: boolean;
  /** Stops the run between two documents; what is done is kept. */
  readonly signal?: AbortSignal;
}

/** A document that is done, whatever became of it. */
export interface ExtractedDocument {
  /** The path that was given, or found in a folder that was. */
  readonly file: string;
  readonly status: Entry['status'];
  /** Why it failed or was skipped: a code of {@link FINDINGS}, and what there is to say. */
  readonly code: Entry['code'];
  readonly reason: string | null;
  /** Whether an earlier run had done it. */
  readonly isUnchanged: boolean;
  /** How many are done with this one, and of how many. */
  readonly done: number;
  readonly total: number;
  /** Reads its document file. */
  readonly read: () => Promise<Conversion>;
}

function asRun(options: ExtractFolderOptions, signal: AbortSignal): RunOptions {
  const { timeoutSeconds, maxMemoryMb } = { ...DEFAULT_LIMITS, ...options };
  return {
    out: resolve(options.out),
    format: ['json', ...(options.format ?? ['csv']).filter((name) => name !== 'json')],
    jobs: options.jobs ?? availableParallelism(),
    ocr: options.ocr ?? false,
    redact: options.redact ?? [],
    force: options.force ?? false,
    prune: options.prune ?? false,
    excel: false,
    cells: true,
    blanks: false,
    pretty: false,
    shard: null,
    pool: createPool({ timeoutSeconds, maxMemoryMb }),
    signal,
  };
}

/**
 * Converts files and folders into an output folder, as the command line does: a document that hangs, explodes or crashes costs itself
 * only. Whoever stops asking (`break`) stops the run; the next run goes on.
 *
 * @param paths files, folders, patterns, zip archives
 * @returns each document when it is done; at the end the manifest
 * @throws UsageError when a path leads to nothing, OutputError when the output cannot be written, the signal's reason
 * @example
 * for await (const { file, status, done, total, read } of extractFolder(['corpus'], { out: 'records' })) {
 *   console.log(`${done}/${total} ${file}: ${status}`);
 *   if (status === 'converted') console.log((await read()).amounts.length);
 * }
 */
export async function* extractFolder(
  paths: readonly string[],
  options: ExtractFolderOptions,
): AsyncGenerator<ExtractedDocument, Manifest> {
  const stop = new AbortController();
  const signal = AbortSignal.any([stop.signal, ...(options.signal ? [options.signal] : [])]);
  const runOptions = asRun(options, signal);
  const events = new EventEmitter();
  const arriving = on(events, 'document', { close: ['end'] });
  let [done, total] = [0, 0];
  const running = runBatch(paths, runOptions, {
    planned: (documents) => void (total = documents),
    finished(file, entry, isUnchanged) {
      const { status, code, reason } = entry;
      const read = async (): Promise<Conversion> =>
        parseConversion(await readFile(documentPathOf(runOptions.out, entry), 'utf8'));
      done += 1;
      events.emit('document', { file, status, code, reason, isUnchanged, done, total, read });
    },
  });
  running.then(
    () => events.emit('end'),
    () => events.emit('end'), // what it ended with is thrown below
  );
  try {
    for await (const [document] of arriving) yield document as ExtractedDocument;
    return (await running).manifest;
  } finally {
    stop.abort();
    await running.catch(() => undefined); // it is thrown above, or nobody asks any more
    runOptions.pool.close();
  }
}
