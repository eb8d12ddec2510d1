/** @file Claims: documents taken out of the queues for a while, kept by heartbeats, each attempt written down with its worker. */
import { queueName, type Assignment, type Run } from './runs.ts';
import type { Queue } from './queue.ts';
import { SCHEMA } from './tables.ts';

/** A document that is this worker's as long as its heartbeats arrive. */
export interface Claim {
  readonly run: Run;
  readonly kind: 'small' | 'large' | 'lost';
  /** The attempt, as pg-boss tells it from later ones of the same job. */
  readonly id: string;
  readonly retryCount: number;
  readonly document: Assignment;
}

/** Even places take small documents first, odd ones large: neither holds up the other. What nobody could do comes last. */
const queuesFor = (place: number): Claim['kind'][] =>
  place % 2 === 0 ? ['small', 'large', 'lost'] : ['large', 'small', 'lost'];

async function claimOf(queue: Queue, run: Run, kind: Claim['kind'], worker: string): Promise<Claim | null> {
  return queue.transact(async (db) => {
    const [job] = await queue.boss.fetch<Assignment>(queueName(run.name, kind), {
      db,
      includeMetadata: true,
    });
    if (!job) return null;
    const { id, retryCount, data: document } = job;
    await db.executeSql(
      `INSERT INTO ${SCHEMA}.attempts (run, sha256, job, number, worker) VALUES ($1, $2, $3, $4, $5)`,
      [run.name, document.sha256, id, retryCount + 1, worker],
    );
    return { run, kind, id, retryCount, document };
  });
}

/**
 * Takes one document out of the queues of the runs, the first run first.
 * @param place number of the asker among those of the worker, from 0
 * @returns null where nothing waits
 */
export async function claimNext(
  queue: Queue,
  runs: readonly Run[],
  place: number,
  worker: string,
): Promise<Claim | null> {
  for (const run of runs)
    for (const kind of queuesFor(place)) {
      const claim = await claimOf(queue, run, kind, worker);
      if (claim) return claim;
    }
  return null;
}

/** Says that the worker still has them. A claim that has lapsed in the meantime stays so, and its result will be refused. */
export async function keepClaims({ boss }: Queue, claims: Iterable<Claim>): Promise<void> {
  const byQueue = new Map<string, Claim[]>();
  for (const claim of claims) {
    const name = queueName(claim.run.name, claim.kind);
    byQueue.set(name, [...(byQueue.get(name) ?? []), claim]);
  }
  for (const [name, held] of byQueue) await boss.touch(name, held);
}
