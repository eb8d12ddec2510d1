/** @file A run: find, plan, convert what is new, assemble, write the manifest. */
import { mkdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import pLimit from 'p-limit';
import { OutputError } from '../errors.ts';
import type { Manifest } from '../schemas/index.ts';
import { writeAtomically } from '../write/atomic.ts';
import { dataPackageToJson } from '../write/datapackage.ts';
import { assembleCsv, csvIsCurrent, removeCsv, type Finished } from './assemble.ts';
import { fingerprintOf, type OutputOptions } from './fingerprint.ts';
import { findInputs, type Input } from './inputs.ts';
import { forgetOthers, isCurrent, readEntry, temporaryFolderOf, type Entry } from './ledger.ts';
import { inputsToManifest, manifestToJson, runToInputs } from './manifest.ts';
import { planDocuments, type Plan, type PlannedDocument, type Shard } from './plan.ts';
import { createPool, type Limits, type Outcome } from './pool.ts';
import { commitLost, type Task } from './task.ts';

export interface RunOptions extends OutputOptions, Limits {
  /** Absolute path of the output folder. */
  readonly out: string;
  readonly jobs: number;
  readonly shard: Shard | null;
  /** Convert unchanged documents again. */
  readonly force: boolean;
  readonly signal: AbortSignal;
}

/** Told of what happens, as it happens. */
export interface Observer {
  planned?(documents: number): void;
  finished?(file: string, entry: Entry, isUnchanged: boolean): void;
}

export interface RunResult {
  readonly manifest: Manifest;
  /** In the order of the output. */
  readonly finished: readonly Finished[];
  /** How many documents had not changed since an earlier run. */
  readonly unchanged: number;
}

const WHOLE: Shard = { index: 1, count: 1 };

/** @throws OutputError when the folder cannot be made or written to */
export async function prepareOutput(out: string): Promise<void> {
  try {
    const temporary = temporaryFolderOf(out);
    await rm(temporary, { recursive: true, force: true }); // what a killed run left behind
    await mkdir(temporary, { recursive: true });
    await mkdir(join(out, 'documents'), { recursive: true });
    await writeAtomically(join(temporary, 'probe'), '', temporary);
  } catch (cause) {
    throw new OutputError(`cannot write to ${out}: ${(cause as Error).message}`, { cause });
  }
}

const documentToTask = (document: PlannedDocument, options: RunOptions, fingerprint: string): Task => ({
  sha256: document.sha256,
  path: document.path.toString('base64'),
  file: document.file,
  named: document.named,
  output: document.output,
  out: options.out,
  fingerprint,
  options: { format: options.format, excel: options.excel, redact: options.redact },
});

/** Already done by an earlier run, or null. */
async function findDone(task: Task, { out, force }: RunOptions): Promise<Entry | null> {
  const located = force ? null : await readEntry(out, task.sha256);
  return located && (await isCurrent(out, located.entry, task)) ? located.entry : null;
}

/** @throws OutputError when the result cannot be written */
async function settleOutcome(task: Task, outcome: Outcome): Promise<Entry> {
  if (outcome.kind === 'done') return outcome.entry;
  if (outcome.kind === 'lost') return commitLost(task, outcome.code, outcome.reason);
  throw new OutputError(`cannot write to ${task.out}: ${outcome.message}`);
}

/** Converts what has to be converted. @throws OutputError, or the signal's reason */
async function convertAll(plan: Plan, options: RunOptions, observer: Observer): Promise<number> {
  const fingerprint = fingerprintOf({ format: options.format, excel: options.excel, redact: options.redact });
  const pool = createPool(options);
  const limit = pLimit(options.jobs);
  let unchanged = 0;
  const convertOne = async (document: PlannedDocument): Promise<void> => {
    options.signal.throwIfAborted();
    const task = documentToTask(document, options, fingerprint);
    const done = await findDone(task, options);
    const outcome = done ?? (await pool.run(task));
    options.signal.throwIfAborted(); // a process that was stopped is no failure of its document
    const entry = 'kind' in outcome ? await settleOutcome(task, outcome) : outcome;
    if (done) unchanged += 1;
    observer.finished?.(document.file, entry, done !== null);
  };
  const stop = (): void => {
    limit.clearQueue();
    pool.close();
  };
  options.signal.addEventListener('abort', stop);
  try {
    await Promise.all(plan.documents.map((document) => limit(convertOne, document)));
    return unchanged;
  } finally {
    options.signal.removeEventListener('abort', stop);
    stop();
  }
}

async function locateAll(out: string, documents: readonly PlannedDocument[]): Promise<Finished[]> {
  const finished: Finished[] = [];
  for (const { sha256 } of documents) {
    const located = await readEntry(out, sha256);
    if (!located)
      throw new OutputError(`the ledger entry of ${sha256} is gone: is another run writing to ${out}?`);
    finished.push({ sha256, ...located });
  }
  return finished;
}

/**
 * The files that stand for the whole run. The old manifest goes first and the new one comes last,
 * so that a manifest is only ever beside the files it describes.
 */
export async function writeRun(
  out: string,
  manifest: Manifest,
  finished: readonly Finished[],
): Promise<void> {
  const { excel, format } = manifest.options;
  const json = manifestToJson(manifest);
  const path = join(out, 'manifest.json');
  const withCsv = format.includes('csv');
  const isSame = (await readFile(path, 'utf8').catch(() => null)) === json;
  if (isSame && (!withCsv || (await csvIsCurrent(out, finished, excel)))) return;
  await rm(path, { force: true });
  if (withCsv) await assembleCsv(out, finished, excel);
  else await removeCsv(out);
  const temporary = temporaryFolderOf(out);
  if (withCsv) await writeAtomically(join(out, 'datapackage.json'), dataPackageToJson(), temporary);
  else await rm(join(out, 'datapackage.json'), { force: true });
  await writeAtomically(path, json, temporary);
}

/**
 * Converts documents into an output folder. Interrupted at any moment, a second run goes on and ends with the same bytes.
 *
 * @throws OutputError when the output folder cannot be written, the signal's reason when it was aborted
 */
export async function runBatch(
  given: readonly string[],
  options: RunOptions,
  observer: Observer = {},
): Promise<RunResult> {
  await prepareOutput(options.out);
  const inputs = await findInputs(given, options.out);
  return runInputs(inputs, options, observer);
}

async function runInputs(
  inputs: readonly Input[],
  options: RunOptions,
  observer: Observer,
): Promise<RunResult> {
  const { out, shard } = options;
  const plan = await planDocuments(inputs, shard ?? WHOLE);
  observer.planned?.(plan.documents.length);
  const unchanged = await convertAll(plan, options, observer);
  await forgetOthers(out, new Set(plan.documents.map(({ sha256 }) => sha256)));
  const finished = await locateAll(out, plan.documents);
  const records = runToInputs(
    plan.documents.map((document, i) => [document, finished[i]!.entry] as const),
    plan.unreadable,
  );
  const manifest = inputsToManifest(records, options, shard && `${shard.index}/${shard.count}`);
  await writeRun(out, manifest, finished);
  await rm(temporaryFolderOf(out), { recursive: true, force: true });
  return { manifest, finished, unchanged };
}
