/** @file A run of the fleet: one set of inputs, converted by one version with one set of options. Its queues bear its name. */
import type { Db } from 'pg-boss';
import { fingerprintOf, type OutputOptions } from '../batch/fingerprint.ts';
import type { Named } from '../batch/ledger.ts';
import type { Inside } from '../batch/inputs.ts';
import { UsageError } from '../errors.ts';
import type { Queue, Row } from './queue.ts';
import { SCHEMA } from './tables.ts';

export interface Run {
  readonly name: string;
  readonly fingerprint: string;
  readonly version: string;
  readonly options: OutputOptions;
  /** Where the results go: null for the database, else the address of an object store. */
  readonly store: string | null;
  /** Seconds after which a machine that fell silent has lost its documents. */
  readonly lease: number;
}

/** What a worker is given: a document by its content, what it is called, and where it can be read. */
export interface Assignment extends Named {
  readonly sha256: string;
  /** Hash of the names: a result for other names is none. */
  readonly key: string;
  readonly place: string;
  readonly inside: Inside;
  readonly bytes: number | null;
  /** Why it cannot be read. */
  readonly error: string | null;
  readonly origins: readonly string[];
}

/**
 * The queues of a run. Small and large documents wait apart, so that a long paper holds up no short one. To `lost` pg-boss takes what
 * machines were lost over again and again; `dead` keeps, for people, what was given up and why.
 */
export const queueName = (run: string, kind: 'small' | 'large' | 'lost' | 'dead'): string => `${run}.${kind}`;

/** The bytes from which a document waits among the large: a scan or hundreds of pages, rarely a paper of twenty. */
const LARGE_BYTES = 1 << 20;
export const sizeClassOf = (bytes: number): 'small' | 'large' => (bytes < LARGE_BYTES ? 'small' : 'large');

/** By the options: the program's own files are read for it, which no document shall wait for. */
const fingerprints = new Map<string, string>();

/** What this program would give a run of the same options. */
export function ownFingerprint({ options }: Run): string {
  const key = JSON.stringify(options);
  const known = fingerprints.get(key) ?? fingerprintOf(options);
  fingerprints.set(key, known);
  return known;
}

const rowToRun = ({ name, fingerprint, version, options, store, lease }: Row): Run => ({
  name: String(name),
  fingerprint: String(fingerprint),
  version: String(version),
  options: JSON.parse(String(options)) as OutputOptions,
  store: store === null ? null : String(store),
  lease: Number(lease),
});

/** All runs, or the one of a name, the first submitted first. @throws UsageError where none has the name */
export async function listRuns(queue: Queue, name?: string): Promise<Run[]> {
  const rows = await queue.ask(
    `SELECT * FROM ${SCHEMA}.runs WHERE $1::text IS NULL OR name = $1 ORDER BY submitted, name`,
    [name ?? null],
  );
  if (name !== undefined && rows.length === 0)
    throw new UsageError(`${queue.target} has no run ${name}: suanpan submit makes one`);
  return rows.map(rowToRun);
}

const SHARED = { retryDelay: 1, retryBackoff: true, retryDelayMax: 60, retentionSeconds: 10 * 365 * 86_400 };
/** How often a document is given out again after the machine that had it was lost. */
const LOST_RETRIES = 20;
/** The longest that pg-boss lets a document take; its own time limit ends it long before. */
const LONGEST_SECONDS = 86_000;

/** Makes the queues of a run where they are not there. */
export async function createQueues({ boss }: Queue, run: string, lease: number): Promise<void> {
  const leased = { ...SHARED, heartbeatSeconds: lease, expireInSeconds: LONGEST_SECONDS, partition: true };
  const lost = queueName(run, 'lost');
  await boss.createQueue(queueName(run, 'dead'), SHARED);
  await boss.createQueue(lost, { ...SHARED, heartbeatSeconds: lease, retryLimit: LOST_RETRIES });
  for (const kind of ['small', 'large'] as const)
    await boss.createQueue(queueName(run, kind), { ...leased, retryLimit: LOST_RETRIES, deadLetter: lost });
}

/**
 * The row of a run, made where there is none, and locked until the transaction ends.
 * @throws UsageError where it was submitted by another version, or with other options
 */
export async function claimRun(db: Db, run: Run): Promise<void> {
  await db.executeSql(
    `INSERT INTO ${SCHEMA}.runs (name, fingerprint, version, options, store, lease)
     VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT DO NOTHING`,
    [run.name, run.fingerprint, run.version, JSON.stringify(run.options), run.store, run.lease],
  );
  const { rows } = await db.executeSql(`SELECT * FROM ${SCHEMA}.runs WHERE name = $1 FOR UPDATE`, [run.name]);
  const known = rowToRun(rows[0] as Row);
  if (known.fingerprint !== run.fingerprint || known.store !== run.store)
    throw new UsageError(
      `the run ${run.name} was submitted by another version (${known.version}) or with other options: give this one another name with --run`,
    );
}
