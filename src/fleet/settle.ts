/**
 * @file The end of an attempt. The result and the completion of its job are one transaction, which the claim must still hold for: whatever dies
 * and whenever, a document has one result, and a job without one is given out again.
 */
import type { Db } from 'pg-boss';
import type { Entry } from '../batch/ledger.ts';
import type { Claim } from './claims.ts';
import type { Part } from './parts.ts';
import type { Queue } from './queue.ts';
import { queueName } from './runs.ts';
import { SCHEMA } from './tables.ts';

/** A converted document with what is kept of it. */
export interface Result {
  readonly entry: Entry;
  /** Null where the formats of the run, or the document, want none. */
  readonly document: Part | null;
  readonly ledger: Part;
}

/** Why an attempt gave no result, as a code of findings and in words. */
export interface Failure {
  readonly code: string;
  readonly reason: string;
}

/** The claim ran out before the result was there: somebody else has the document, or had it. */
class Lapsed extends Error {}

const queueOfClaim = ({ run, kind }: Claim): string => queueName(run.name, kind);

/** How many jobs pg-boss changed: its answer has it, its types leave it out. */
const affectedBy = (response: object): number => (response as { affected?: number }).affected ?? 0;

const endAttempt = (
  db: Db,
  { id, retryCount }: Claim,
  outcome: string,
  reason: string | null,
): Promise<unknown> =>
  db.executeSql(
    `UPDATE ${SCHEMA}.attempts SET ended = now(), outcome = $3, reason = $4 WHERE job = $1 AND number = $2`,
    [id, retryCount + 1, outcome, reason],
  );

/** Nothing where the document goes by other names since it was claimed: then it waits again, under those. */
const putResult = (db: Db, { run, document }: Claim, worker: string, result: Result): Promise<unknown> =>
  db.executeSql(
    `INSERT INTO ${SCHEMA}.results
       (run, sha256, key, worker, status, code, document_sha256, ledger_sha256, document, ledger)
     SELECT $1, $2, $3, $4, $5, $6, $7, $8, $9, $10 FROM ${SCHEMA}.documents
     WHERE run = $1 AND sha256 = $2 AND key = $3 ON CONFLICT DO NOTHING`,
    [
      run.name,
      document.sha256,
      document.key,
      worker,
      result.entry.status,
      result.entry.code,
      result.document?.sha256 ?? null,
      result.ledger.sha256,
      result.document?.bytes ?? null,
      result.ledger.bytes,
    ],
  );

/** All of a settlement or, where the claim has lapsed, nothing. @returns whether it holds */
async function settleClaim(
  queue: Queue,
  claim: Claim,
  change: (db: Db) => Promise<object>,
): Promise<boolean> {
  try {
    await queue.transact(async (db) => {
      if (affectedBy(await change(db)) === 0) throw new Lapsed('the claim ran out');
    });
    return true;
  } catch (error) {
    if (!(error instanceof Lapsed)) throw error;
    await queue.transact((db) => endAttempt(db, claim, 'refused', error.message));
    return false;
  }
}

/**
 * Keeps a result and completes its job.
 * @param givenUp why it stands for a document that nothing could be made of after several attempts; it becomes a dead letter too
 * @returns false where the claim had lapsed: nothing was kept
 */
export const keepResult = (
  queue: Queue,
  claim: Claim,
  worker: string,
  result: Result,
  givenUp: Failure | null,
): Promise<boolean> =>
  settleClaim(queue, claim, async (db) => {
    await putResult(db, claim, worker, result);
    await endAttempt(db, claim, givenUp ? 'given up' : 'done', givenUp?.reason ?? null);
    if (givenUp) {
      const { sha256, file } = claim.document;
      await queue.boss.send(queueName(claim.run.name, 'dead'), { sha256, file, ...givenUp }, { db });
    }
    return queue.boss.complete(queueOfClaim(claim), claim, null, { db });
  });

/** Gives a document back after a failure that may pass; pg-boss gives it out again after a while. @returns as `keepResult` */
export const giveBack = (queue: Queue, claim: Claim, failure: Failure): Promise<boolean> =>
  settleClaim(queue, claim, async (db) => {
    await endAttempt(db, claim, 'failed', failure.reason);
    return queue.boss.fail(queueOfClaim(claim), claim, failure, { db });
  });

/** How often a job has failed by itself, not for its machine. */
export async function countFailures(queue: Queue, { id }: Claim): Promise<number> {
  const [row] = await queue.ask(
    `SELECT count(*) AS count FROM ${SCHEMA}.attempts WHERE job = $1 AND outcome = 'failed'`,
    [id],
  );
  return Number(row?.['count'] ?? 0);
}
