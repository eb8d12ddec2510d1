/** @file A finished run of the fleet → an output folder, with the same bytes as a run on one machine. */
import { UsageError } from '../errors.ts';
import type { Finished } from '../batch/assemble.ts';
import { keepEntries } from '../batch/keep-entries.ts';
import {
  contractOf,
  documentPathOf,
  entryPathOf,
  keyOf,
  readEntry,
  temporaryFolderOf,
} from '../batch/ledger.ts';
import { writePlanned } from '../batch/output.ts';
import { planRead, WHOLE, type Plan } from '../batch/plan.ts';
import { orOutputError, prepareOutput, retireManifest } from '../batch/prepare-output.ts';
import { settleMerge } from '../batch/settle.ts';
import type { Manifest } from '../schemas/index.ts';
import { writeAtomically } from '../write/atomic.ts';
import { placedToRead } from './inputs.ts';
import type { ObjectStore } from './objects.ts';
import { takePart } from './parts.ts';
import type { Queue, Row } from './queue.ts';
import { listRuns, type Run } from './runs.ts';
import { countRemaining } from './status.ts';
import { readPlacedInputs } from './submit.ts';
import { SCHEMA } from './tables.ts';

/** Results that are in memory at once. */
const RESULTS_AT_ONCE = 20;

/** What a collection works with. */
interface Collection {
  readonly queue: Queue;
  readonly run: Run;
  readonly out: string;
  readonly objects: () => Promise<ObjectStore>;
}

async function readPlan(queue: Queue, run: string): Promise<Plan> {
  const placed = await readPlacedInputs(queue.ask, run);
  return planRead(placed.map(placedToRead), WHOLE);
}

/** @throws UsageError unless every document has its result */
async function refuseUnfinished(queue: Queue, { name }: Run): Promise<void> {
  const remaining = await countRemaining(queue, [name]);
  if (remaining > 0)
    throw new UsageError(
      `the run ${name} is not done: ${remaining} documents are left, suanpan status tells of them`,
    );
}

/** The ledger entry names the document file, so that it comes first; the document is done when both are there. */
async function writeResult({ run, out, objects }: Collection, row: Row): Promise<void> {
  const part = (name: 'document' | 'ledger'): Promise<Buffer> =>
    takePart(
      { sha256: String(row[`${name}_sha256`]), bytes: row[name] as Buffer | null },
      run.store,
      objects,
    );
  const sha256 = String(row['sha256']);
  const ledger = await part('ledger');
  if (row['document_sha256'] !== null) {
    const { output } = JSON.parse(ledger.subarray(0, ledger.indexOf('\n')).toString()) as { output: string };
    await writeAtomically(documentPathOf(out, { output }), await part('document'), temporaryFolderOf(out));
  }
  await writeAtomically(entryPathOf(out, sha256), ledger, temporaryFolderOf(out));
}

/**
 * Those of an earlier collection that are as they were written need not be read again.
 * @returns what the folder holds besides, and keeps
 */
async function writeResults(collection: Collection, plan: Plan): Promise<Finished[]> {
  const { queue, run, out } = collection;
  const rows = await queue.ask(
    `SELECT sha256, fingerprint FROM ${SCHEMA}.results JOIN ${SCHEMA}.runs ON name = run WHERE run = $1`,
    [run.name],
  );
  const fingerprints = new Map(rows.map(({ sha256, fingerprint }) => [String(sha256), String(fingerprint)]));
  const expected = new Map(
    plan.documents.map((document) => [
      document.sha256,
      {
        key: keyOf(document),
        fingerprint: fingerprints.get(document.sha256) ?? '',
        origins: document.origins,
      },
    ]),
  );
  const options = { prune: false, contract: contractOf(run.options) };
  const others = await settleMerge(out, plan.documents, options);
  const { current, kept } = await keepEntries(out, { expected, kept: others });
  const todo = plan.documents.map(({ sha256 }) => sha256).filter((sha256) => !current.has(sha256));
  if (todo.length > 0) await retireManifest(out);
  for (let at = 0; at < todo.length; at += RESULTS_AT_ONCE) {
    const wanted = todo.slice(at, at + RESULTS_AT_ONCE);
    const results = await queue.ask(
      `SELECT sha256, document_sha256, ledger_sha256, document, ledger FROM ${SCHEMA}.results
       WHERE run = $1 AND sha256 = ANY($2)`,
      [run.name, wanted],
    );
    for (const row of results) await writeResult(collection, row);
  }
  return [...kept].map(([sha256, located]) => ({ sha256, ...located }));
}

async function readFinished(out: string, sha256: string): Promise<Finished> {
  const located = await readEntry(out, sha256);
  if (!located) throw new UsageError(`the result of ${sha256} is gone: submit the run again`);
  return { sha256, ...located };
}

async function collectPrepared(collection: Collection): Promise<Manifest> {
  const { queue, run, out } = collection;
  const plan = await readPlan(queue, run.name);
  const others = await orOutputError(out, writeResults(collection, plan));
  const finished: Finished[] = [...others];
  for (const { sha256 } of plan.documents) finished.push(await readFinished(out, sha256));
  const shown = new Map(plan.documents.map((document) => [document.sha256, document.shown]));
  const planned = { corpus: plan.corpus, shown, kept: new Set(others.map(({ sha256 }) => sha256)) };
  return (await writePlanned(out, planned, finished, run.options, null)).manifest;
}

/**
 * Writes the output of a run that is done. Interrupted at any moment, a second time goes on and ends with the same bytes.
 * @param out absolute
 * @throws UsageError where the run is not there or not done; OutputError where the folder cannot be written or a stored result is damaged
 */
export async function collectRun(
  queue: Queue,
  name: string,
  out: string,
  objects: () => Promise<ObjectStore>,
): Promise<Manifest> {
  const [run] = await listRuns(queue, name);
  await refuseUnfinished(queue, run!);
  const unlock = await prepareOutput(out, null);
  try {
    return await collectPrepared({ queue, run: run!, out, objects });
  } finally {
    await unlock();
  }
}
