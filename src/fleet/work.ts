/** @file A worker: claims documents, converts them, keeps what comes of it, until nothing is left or it is asked to stop. */
import { setTimeout as sleep } from 'node:timers/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import type { Means } from '../batch/convert-all.ts';
import { UsageError } from '../errors.ts';
import { claimNext, keepClaims, type Claim } from './claims.ts';
import { keepConverted, LOST, nameForPeople, type Ending } from './attempts.ts';
import { convertClaim, prepareBench, type Bench } from './convert-claim.ts';
import { openOnce, type ObjectStore } from './objects.ts';
import { patiently, type Patience } from './patience.ts';
import { openQueue, type Queue } from './queue.ts';
import { judgeReading, type Reading } from './reading.ts';
import { listRuns, ownFingerprint, type Run } from './runs.ts';
import { countRemaining } from './status.ts';

export interface WorkOptions extends Means {
  readonly queue: string;
  /** The run to work on; null for all there are. */
  readonly run: string | null;
  readonly jobs: number;
  /** Do not end when nothing is left. */
  readonly stay: boolean;
  /** Work on runs of other versions of this program too. */
  readonly anyVersion: boolean;
  /** Whether this worker has what reads scans: without it it leaves the runs alone that want it. */
  readonly ocr: boolean;
  /** An empty folder. */
  readonly scratch: string;
}

/** Told of what happens, as it happens. */
export interface WorkObserver {
  readonly finished: (file: string, ending: Ending, reason: string | null) => void;
  readonly connection: (isAnswering: boolean, reason: string) => void;
}

const IDLE_MS = { first: 200, longest: 3000 };
/** How long a worker that is to stop waits for a database that does not answer: its claims then lapse. */
const LAST_WAIT_MS = 20_000;

interface Worker extends WorkOptions {
  readonly connected: Queue;
  readonly name: string;
  readonly claims: Set<Claim>;
  readonly patience: Patience;
  readonly observer: WorkObserver;
  readonly reading: Reading;
  /** Ends the other places when one cannot go on. */
  readonly stop: () => void;
}

/** The runs that this worker may work on. @throws UsageError where the one that was asked for is of another version */
async function chooseRuns({ connected, run, anyVersion, ocr }: Worker): Promise<Run[]> {
  const runs = await listRuns(connected, run ?? undefined);
  const own = runs.filter((each) => anyVersion || each.fingerprint === ownFingerprint(each));
  if (run !== null && own.length === 0)
    throw new UsageError(
      `the run ${run} was submitted by another version of this program (${runs[0]!.version}): use that one, or --any-version`,
    );
  const able = own.filter(({ options }) => ocr || !options.ocr);
  if (run !== null && able.length === 0)
    throw new UsageError(`the run ${run} reads scans: start the worker with --ocr`);
  return able;
}

async function workOnClaim(worker: Worker, claim: Claim, bench: Bench): Promise<void> {
  worker.claims.add(claim);
  try {
    const converted = claim.kind === 'lost' ? LOST : await convertClaim(claim, bench);
    const ending = await keepConverted(worker, claim, converted, bench);
    const reason = converted.kind === 'failure' ? converted.failure.reason : converted.result.entry.reason;
    worker.observer.finished(nameForPeople(claim, converted), ending, reason);
    if (claim.kind !== 'lost') judgeReading(worker.reading, converted);
  } finally {
    worker.claims.delete(claim);
  }
}

/** @returns false when there is nothing to wait for */
async function idle(worker: Worker, runs: readonly Run[], round: number): Promise<boolean> {
  if (!worker.stay) {
    const names = runs.map(({ name }) => name);
    if ((await patiently(() => countRemaining(worker.connected, names), worker.patience)) === 0) return false;
  }
  const wait = Math.min(IDLE_MS.first * 2 ** round, IDLE_MS.longest);
  await sleep(wait, null, { signal: worker.signal }).catch(() => null); // to stop is no error
  return true;
}

/** One of the places of a worker: one document after the other. */
async function workAt(worker: Worker, place: number, objects: () => Promise<ObjectStore>): Promise<void> {
  const { connected, patience, signal, pool } = worker;
  const bench: Bench = { pool, objects, folder: join(worker.scratch, String(place)) };
  await prepareBench(bench.folder);
  let runs = await patiently(() => chooseRuns(worker), patience);
  for (let rounds = 0; !signal.aborted;) {
    const claim = await patiently(() => claimNext(connected, runs, place, worker.name), patience);
    if (claim) {
      rounds = 0;
      await workOnClaim(worker, claim, bench);
    } else {
      if (!(await idle(worker, runs, rounds++))) return;
      runs = await patiently(() => chooseRuns(worker), patience);
    }
  }
}

/** Says again and again that the claims are still held. What cannot be said is not: the database does not answer now. */
function beat({ connected, claims }: Worker, seconds: number): () => void {
  const timer = setInterval(() => {
    void keepClaims(connected, claims).catch(() => null);
  }, seconds * 1000);
  return () => clearInterval(timer);
}

/** The first of the places that fails ends the others, when their documents are done. */
async function workAll(worker: Worker): Promise<void> {
  const objects = openOnce();
  const places = Array.from({ length: worker.jobs }, (_, place) =>
    workAt(worker, place, objects).catch((error: unknown) => {
      worker.stop();
      throw error;
    }),
  );
  const ends = await Promise.allSettled(places);
  const failed = ends.find((end) => end.status === 'rejected');
  if (failed) throw failed.reason as Error;
}

function createPatience(signal: AbortSignal, observer: WorkObserver): Patience {
  let stopped = Infinity;
  signal.addEventListener('abort', () => (stopped = Date.now()));
  return { told: observer.connection, isOver: () => Date.now() > stopped + LAST_WAIT_MS };
}

/** How often leases are renewed and looked after: several times within the shortest. */
async function shortestLease(queue: string, run: string | null): Promise<number> {
  const looked = await openQueue(queue);
  try {
    const runs = await listRuns(looked, run ?? undefined);
    return runs.reduce((least, { lease }) => Math.min(least, lease), 60);
  } finally {
    await looked.close();
  }
}

/**
 * Works on the runs of a queue. When the signal aborts, it takes no more documents, ends those it has, and returns.
 * @throws UsageError where the queue cannot be opened, or the run is not there or of another version; OutputError where results cannot be kept
 */
export async function workOnQueue(options: WorkOptions, observer: WorkObserver): Promise<void> {
  const seconds = Math.max(1, Math.floor((await shortestLease(options.queue, options.run)) / 4));
  const name = `${hostname()}:${process.pid}`;
  const connected = await openQueue(options.queue, {
    name,
    superviseSeconds: seconds,
    connections: options.jobs + 3,
  });
  const controller = new AbortController();
  const signal = AbortSignal.any([options.signal, controller.signal]);
  const worker: Worker = {
    ...options,
    signal,
    stop: () => controller.abort(),
    reading: { isProved: false, failures: 0 },
    connected,
    name,
    claims: new Set(),
    observer,
    patience: createPatience(signal, observer),
  };
  const stopBeating = beat(worker, seconds);
  try {
    await workAll(worker);
  } finally {
    stopBeating();
    await connected.close().catch(() => null); // gone already, or it does not answer
  }
}
