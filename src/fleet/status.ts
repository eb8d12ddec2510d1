/** @file What became of a run so far, asked of the database in a few statements. */
import { ownValue } from '../model/own.ts';
import { SCHEMA } from './tables.ts';
import { BOSS_SCHEMA, openQueue, type Queue, type Row } from './queue.ts';
import { queueName, listRuns, type Run } from './runs.ts';

export interface RunStatus {
  readonly run: string;
  readonly version: string;
  readonly documents: number;
  readonly done: number;
  /** Those that are done, by what came of them. */
  readonly converted: number;
  readonly partial: number;
  readonly failed: number;
  readonly skipped: number;
  /** The failed ones, by the codes of their findings. */
  readonly failed_by_code: Readonly<Record<string, number>>;
  readonly running: number;
  readonly waiting: number;
  /** Waiting after a failure, or after their machine was lost. */
  readonly retrying: number;
  readonly dead_letters: number;
  /** Over the last five minutes, or since the first result; null where there is none. */
  readonly documents_per_minute: number | null;
  readonly seconds_left: number | null;
  readonly attempts: number;
}

export interface WorkerStatus {
  readonly worker: string;
  readonly alive: boolean;
  readonly running: number;
  readonly done: number;
}

export interface FleetStatus {
  readonly runs: readonly RunStatus[];
  readonly workers: readonly WorkerStatus[];
}

const countIn = (row: Row | undefined, column: string): number => Number((row && ownValue(row, column)) ?? 0);

/** How many documents of the runs have no result yet. */
export async function countRemaining(queue: Queue, runs: readonly string[]): Promise<number> {
  const [row] = await queue.ask(
    `SELECT count(*) AS count FROM ${SCHEMA}.documents d WHERE run = ANY($1) AND NOT EXISTS
       (SELECT FROM ${SCHEMA}.results r WHERE r.run = d.run AND r.sha256 = d.sha256 AND r.key = d.key)`,
    [runs],
  );
  return countIn(row, 'count');
}

const WINDOW = "interval '5 minutes'";

async function countResults(queue: Queue, run: string): Promise<Row[]> {
  return queue.ask(
    `SELECT status, code, count(*) AS count, count(*) FILTER (WHERE finished > now() - ${WINDOW}) AS late,
       extract(epoch FROM now() - greatest(min(finished), now() - ${WINDOW})) AS seconds
     FROM ${SCHEMA}.results WHERE run = $1 GROUP BY status, code`,
    [run],
  );
}

async function countJobs(queue: Queue, run: string): Promise<Row | undefined> {
  const [row] = await queue.ask(
    `SELECT count(*) FILTER (WHERE state = 'active') AS running, count(*) FILTER (WHERE state = 'created') AS waiting,
       count(*) FILTER (WHERE state = 'retry') AS retrying
     FROM ${BOSS_SCHEMA}.job WHERE name = ANY($1) AND state < 'completed'`,
    [(['small', 'large', 'lost'] as const).map((kind) => queueName(run, kind))],
  );
  return row;
}

async function countOne(queue: Queue, from: string, value: string): Promise<number> {
  const [row] = await queue.ask(`SELECT count(*) AS count FROM ${from} = $1`, [value]);
  return countIn(row, 'count');
}

/** From when the first result of the window came. */
function rateOf(results: readonly Row[]): number | null {
  const late = results.reduce((sum, row) => sum + countIn(row, 'late'), 0);
  const seconds = results.reduce((most, row) => Math.max(most, countIn(row, 'seconds')), 1);
  return late === 0 ? null : Math.round((late / seconds) * 600) / 10;
}

async function readRunStatus(queue: Queue, { name, version }: Run): Promise<RunStatus> {
  const results = await countResults(queue, name);
  const jobs = await countJobs(queue, name);
  const documents = await countOne(queue, `${SCHEMA}.documents WHERE run`, name);
  const of = (status: string): number =>
    results.filter((row) => row['status'] === status).reduce((sum, row) => sum + countIn(row, 'count'), 0);
  const done = results.reduce((sum, row) => sum + countIn(row, 'count'), 0);
  const rate = rateOf(results);
  const failed = results.filter((row) => row['status'] === 'failed');
  return {
    run: name,
    version,
    documents,
    done,
    converted: of('converted'),
    partial: of('partial'),
    failed: of('failed'),
    skipped: of('skipped'),
    failed_by_code: Object.fromEntries(failed.map((row) => [String(row['code']), countIn(row, 'count')])),
    running: countIn(jobs, 'running'),
    waiting: countIn(jobs, 'waiting'),
    retrying: countIn(jobs, 'retrying'),
    dead_letters: await countOne(
      queue,
      `${BOSS_SCHEMA}.job WHERE state < 'completed' AND name`,
      queueName(name, 'dead'),
    ),
    documents_per_minute: rate,
    seconds_left: rate === null || rate === 0 ? null : Math.round(((documents - done) / rate) * 60),
    attempts: await countOne(queue, `${SCHEMA}.attempts WHERE run`, name),
  };
}

async function readWorkers(queue: Queue): Promise<WorkerStatus[]> {
  const rows = await queue.ask(
    `SELECT worker, count(*) FILTER (WHERE ended IS NULL) AS open, count(*) FILTER (WHERE outcome = 'done') AS done
     FROM ${SCHEMA}.attempts GROUP BY worker ORDER BY worker`,
  );
  const live = new Set((await queue.boss.getInstances()).filter((each) => each.live).map(({ name }) => name));
  return rows.map((row) => {
    const worker = String(row['worker']);
    const alive = live.has(worker);
    return { worker, alive, running: alive ? countIn(row, 'open') : 0, done: countIn(row, 'done') };
  });
}

/** @param run the one to tell of; all of them without */
export async function readFleet(queue: Queue, run?: string): Promise<FleetStatus> {
  const runs: RunStatus[] = [];
  for (const each of await listRuns(queue, run)) runs.push(await readRunStatus(queue, each));
  return { runs, workers: await readWorkers(queue) };
}

/** Every attempt at every document of a run, in their order. */
export const readAttempts = (queue: Queue, run: string): Promise<Row[]> =>
  queue.ask(
    `SELECT file, sha256, number AS attempt, worker, started, ended,
       coalesce(outcome, CASE WHEN ended IS NULL AND EXISTS (SELECT FROM ${SCHEMA}.attempts b
         WHERE b.job = a.job AND b.number > a.number) THEN 'lost' END) AS outcome, reason
     FROM ${SCHEMA}.attempts a LEFT JOIN ${SCHEMA}.documents USING (run, sha256)
     WHERE run = $1 ORDER BY file, sha256, started`,
    [run],
  );

/** Opens a queue only to look at it. Throws like `openQueue`. */
export async function withQueue<T>(target: string, use: (queue: Queue) => Promise<T>): Promise<T> {
  const queue = await openQueue(target);
  try {
    return await use(queue);
  } finally {
    await queue.close();
  }
}
