/** @file Documents, several at a time, each in a process of its own, until all are done or the run is stopped. */
import pLimit from 'p-limit';
import { OutputError } from '../errors.ts';
import { locateEntry, type Entry, type LocatedEntry } from './ledger.ts';
import type { Outcome, Pool } from './pool.ts';
import type { Task } from './task.ts';

/** What a run works with, made before it begins. */
export interface Means {
  /** Of the processes that convert; closed when they have done so. */
  readonly pool: Pool;
  readonly signal: AbortSignal;
}

/** @throws OutputError when the result cannot be written */
async function settleOutcome(task: Task, outcome: Outcome): Promise<Entry> {
  if (outcome.kind === 'done') return outcome.entry;
  if (outcome.kind === 'lost') {
    const { commitLost } = await import('./task.ts'); // and with it all that converts, which a run without losses does not need
    return commitLost(task, outcome.code, outcome.reason);
  }
  throw new OutputError(`cannot write to ${task.out}: ${outcome.message}; what is done is kept`);
}

/** Told of what happens to the documents. */
export interface Told {
  /** Pages of one are read: often for a long one, never for a short one. */
  read(task: Task, read: number, pages: number): void;
  /** One is done. */
  finished(task: Task, entry: Entry, isUnchanged: boolean): void;
}

/**
 * Converts documents, `jobs` at a time.
 * @returns the entry of each, by document id
 * @throws OutputError, or the signal's reason
 */
export async function convertAll(
  tasks: readonly Task[],
  options: Means & { readonly jobs: number },
  told: Told,
): Promise<Map<string, LocatedEntry>> {
  const { signal, pool } = options;
  const limit = pLimit(options.jobs);
  const entries = new Map<string, LocatedEntry>();
  const convertOne = async (task: Task): Promise<void> => {
    signal.throwIfAborted();
    const outcome = await pool.run(task, (read, pages) => told.read(task, read, pages));
    signal.throwIfAborted(); // a process that was stopped is no failure of its document
    const entry = await settleOutcome(task, outcome);
    entries.set(task.sha256, locateEntry(entry));
    told.finished(task, entry, false);
  };
  const stop = (): void => {
    limit.clearQueue();
    pool.close();
  };
  signal.addEventListener('abort', stop);
  try {
    await Promise.all(tasks.map((task) => limit(convertOne, task)));
    return entries;
  } finally {
    signal.removeEventListener('abort', stop);
    stop();
  }
}
