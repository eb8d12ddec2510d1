/** @file One claim: its document fetched, converted in a process of its own as in any run, and what comes of it read for the queue. */
import { access, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { documentToTask } from '../batch/document-to-task.ts';
import { documentPathOf, entryPathOf, temporaryFolderOf, type Entry } from '../batch/ledger.ts';
import type { Pool } from '../batch/pool.ts';
import type { Task } from '../batch/task.ts';
import { OutputError } from '../errors.ts';
import type { FindingCode } from '../findings/index.ts';
import { makeFolder } from '../write/folder.ts';
import type { Claim } from './claims.ts';
import { ownFingerprint } from './runs.ts';
import { fetchPlace } from './inputs.ts';
import type { ObjectStore } from './objects.ts';
import { storePart } from './parts.ts';
import type { Failure, Result } from './settle.ts';

/** What a place of a worker has to work with. */
export interface Bench {
  readonly pool: Pool;
  /** A folder that nobody else writes to. */
  readonly folder: string;
  readonly objects: () => Promise<ObjectStore>;
}

/** A result, or a failure that another attempt, perhaps elsewhere, may not have. */
export type Converted =
  | { readonly kind: 'result'; readonly result: Result }
  | { readonly kind: 'failure'; readonly failure: Failure & { readonly code: FindingCode } };

/** The folder of a bench, as a run's own. */
export async function prepareBench(folder: string): Promise<void> {
  await makeFolder(temporaryFolderOf(folder));
  await makeFolder(join(folder, 'documents'));
}

const claimToTask = ({ run, document }: Claim, path: Buffer, out: string): Task =>
  documentToTask(document, path, { out, fingerprint: ownFingerprint(run), options: run.options });

/** What the process has written, which then goes: the disk of a worker holds one document at a time. */
async function takeResult(
  { run, document }: Claim,
  entry: Entry,
  { folder, objects }: Bench,
): Promise<Result> {
  const ledgerPath = entryPathOf(folder, document.sha256);
  const documentPath = documentPathOf(folder, entry);
  const ledger = await storePart(await readFile(ledgerPath), run.store, objects);
  const kept = entry.jsonBytes > 0 ? await storePart(await readFile(documentPath), run.store, objects) : null;
  await rm(ledgerPath, { force: true });
  await rm(documentPath, { force: true });
  return { entry, document: kept, ledger };
}

const toFailure = (code: FindingCode, reason: string): Converted => ({
  kind: 'failure',
  failure: { code, reason },
});

/** The document's path on this machine, or why there is none: a disk that is not mounted here may be elsewhere. */
async function fetchDocument(claim: Claim, { folder, objects }: Bench): Promise<Buffer | Converted> {
  if (claim.document.error !== null) return Buffer.alloc(0); // nobody could read it when it was submitted
  try {
    const path = await fetchPlace(claim.document.place, join(folder, 'object'), objects);
    await access(path);
    return path;
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    return toFailure('input.unreadable', code ?? message);
  }
}

/**
 * Converts the document of a claim.
 * @throws OutputError when the result can be written neither here nor to the object store
 */
export async function convertClaim(claim: Claim, bench: Bench): Promise<Converted> {
  const path = await fetchDocument(claim, bench);
  if (!Buffer.isBuffer(path)) return path;
  const outcome = await bench.pool.run(claimToTask(claim, path, bench.folder));
  if (outcome.kind === 'lost') return toFailure(outcome.code, outcome.reason);
  if (outcome.kind === 'unwritable')
    throw new OutputError(`cannot write to ${bench.folder}: ${outcome.message}`);
  return { kind: 'result', result: await takeResult(claim, outcome.entry, bench) };
}

/** The result of a document that was given up, as a run on one machine would have it. */
export async function failClaim(
  claim: Claim,
  { code, reason }: Failure & { readonly code: FindingCode },
  bench: Bench,
): Promise<Result> {
  const { commitLost } = await import('../batch/task.ts'); // and with it all that converts, which a worker seldom needs itself
  const path = Buffer.alloc(0);
  const entry = await commitLost(claimToTask(claim, path, bench.folder), code, reason);
  return takeResult(claim, entry, bench);
}
