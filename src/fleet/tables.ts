/** @file The tables of a fleet beside those of pg-boss: runs, their inputs and documents, attempts and results. */
import { UsageError } from '../errors.ts';
import type { Queue } from './queue.ts';

/** Raised with every change of the statements. */
const TABLES_VERSION = 1;

export const SCHEMA = 'suanpan_fleet';

const STATEMENTS: readonly string[] = [
  `CREATE SCHEMA IF NOT EXISTS ${SCHEMA}`,
  `CREATE TABLE IF NOT EXISTS ${SCHEMA}.version (number integer PRIMARY KEY)`,
  `CREATE TABLE IF NOT EXISTS ${SCHEMA}.runs (
    name text PRIMARY KEY, fingerprint text NOT NULL, version text NOT NULL, options text NOT NULL,
    store text, lease integer NOT NULL, submitted timestamptz NOT NULL DEFAULT now())`,
  `CREATE TABLE IF NOT EXISTS ${SCHEMA}.inputs (
    run text NOT NULL REFERENCES ${SCHEMA}.runs ON DELETE CASCADE,
    place text NOT NULL, inside text NOT NULL, file text NOT NULL, named boolean NOT NULL,
    sha256 text, bytes bigint, error text, PRIMARY KEY (run, place, inside, file))`,
  `CREATE TABLE IF NOT EXISTS ${SCHEMA}.documents (
    run text NOT NULL REFERENCES ${SCHEMA}.runs ON DELETE CASCADE,
    sha256 text NOT NULL, key text NOT NULL, file text NOT NULL, PRIMARY KEY (run, sha256))`,
  `CREATE TABLE IF NOT EXISTS ${SCHEMA}.attempts (
    run text NOT NULL REFERENCES ${SCHEMA}.runs ON DELETE CASCADE,
    sha256 text NOT NULL, job uuid NOT NULL, number integer NOT NULL, worker text NOT NULL,
    started timestamptz NOT NULL DEFAULT now(), ended timestamptz, outcome text, reason text,
    PRIMARY KEY (job, number))`,
  `CREATE INDEX IF NOT EXISTS attempts_of_run ON ${SCHEMA}.attempts (run, sha256)`,
  `CREATE TABLE IF NOT EXISTS ${SCHEMA}.results (
    run text NOT NULL REFERENCES ${SCHEMA}.runs ON DELETE CASCADE,
    sha256 text NOT NULL, key text NOT NULL, worker text NOT NULL, status text NOT NULL, code text,
    finished timestamptz NOT NULL DEFAULT now(), document_sha256 text, ledger_sha256 text NOT NULL,
    document bytea, ledger bytea, PRIMARY KEY (run, sha256))`,
  `CREATE INDEX IF NOT EXISTS results_by_time ON ${SCHEMA}.results (run, finished)`,
  `ALTER TABLE ${SCHEMA}.results ALTER document SET STORAGE EXTERNAL, ALTER ledger SET STORAGE EXTERNAL`,
];

async function readVersion(queue: Queue): Promise<number | null> {
  const [there] = await queue.ask('SELECT to_regclass($1) IS NOT NULL AS found', [`${SCHEMA}.version`]);
  if (!there?.['found']) return null;
  const [row] = await queue.ask(`SELECT max(number) AS number FROM ${SCHEMA}.version`);
  return Number(row?.['number'] ?? 0);
}

function refuseOther(target: string, version: number): void {
  if (version !== TABLES_VERSION)
    throw new UsageError(
      `${target} holds a queue of another version (tables ${version}); this program has ${TABLES_VERSION}`,
    );
}

/** @throws UsageError for a database without a queue, or with one of another version */
export async function checkTables(queue: Queue): Promise<void> {
  const version = await readVersion(queue);
  if (version === null)
    throw new UsageError(`${queue.target} cannot be opened: it holds no queue; suanpan submit makes one`);
  refuseOther(queue.target, version);
}

/** Makes the tables where there are none; two at once wait for each other. @throws UsageError for a queue of another version */
export async function createTables(queue: Queue): Promise<void> {
  const version = await readVersion(queue);
  if (version !== null) return refuseOther(queue.target, version);
  await queue.transact(async (db) => {
    await db.executeSql('SELECT pg_advisory_xact_lock(hashtext($1))', [SCHEMA]);
    for (const statement of STATEMENTS) await db.executeSql(statement);
    await db.executeSql(`INSERT INTO ${SCHEMA}.version VALUES ($1) ON CONFLICT DO NOTHING`, [TABLES_VERSION]);
  });
}
