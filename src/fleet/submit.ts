/** @file Inputs → the queue: each content once, whoever submits it and however often. */
import type { Db } from 'pg-boss';
import { fingerprintOf, type OutputOptions } from '../batch/fingerprint.ts';
import { keyOf, PASSING_FAILURES } from '../batch/ledger.ts';
import { planRead, WHOLE, type PlannedDocument } from '../batch/plan.ts';
import { VERSION } from '../version.ts';
import { placedToRead, placeInputs, type PlacedInput } from './inputs.ts';
import { openQueue, type Queue, type Row } from './queue.ts';
import { claimRun, createQueues, queueName, sizeClassOf, type Assignment, type Run } from './runs.ts';
import { SCHEMA } from './tables.ts';

export interface SubmitOptions extends OutputOptions {
  readonly queue: string;
  readonly run: string;
  readonly priority: number;
  readonly store: string | null;
  /** Seconds. */
  readonly lease: number;
  /** An empty folder. */
  readonly scratch: string;
}

export interface Submitted {
  /** Documents of the run. */
  readonly documents: number;
  /** Of them, those that wait since now. */
  readonly queued: number;
  readonly unreadable: number;
}

/** Rows of one statement: enough that their number does not matter, few enough to be answered in time. */
const ROWS_AT_ONCE = 2000;

async function inPieces<T>(
  rows: readonly T[],
  put: (piece: readonly T[]) => Promise<unknown>,
): Promise<void> {
  for (let at = 0; at < rows.length; at += ROWS_AT_ONCE) await put(rows.slice(at, at + ROWS_AT_ONCE));
}

const INPUT_COLUMNS =
  'place text, inside text, file text, named boolean, sha256 text, bytes bigint, error text';

/** What is at a place now takes the place of what was there: an archive may hold fewer entries than before. */
async function putInputs(db: Db, run: string, inputs: readonly PlacedInput[]): Promise<void> {
  const places = [...new Set(inputs.map(({ place }) => place))];
  await inPieces(places, (piece) =>
    db.executeSql(`DELETE FROM ${SCHEMA}.inputs WHERE run = $1 AND place = ANY($2)`, [run, piece]),
  );
  await inPieces(inputs, (piece) =>
    db.executeSql(
      `INSERT INTO ${SCHEMA}.inputs SELECT $1, place, inside, file, named, sha256, bytes, error
       FROM json_to_recordset($2) AS given (${INPUT_COLUMNS}) ON CONFLICT DO NOTHING`,
      [run, JSON.stringify(piece)],
    ),
  );
}

const rowToInput = (row: Row): PlacedInput => ({
  ...(row as unknown as PlacedInput),
  bytes: row['bytes'] === null ? null : Number(row['bytes']),
});

/** Every input of a run, whenever it was submitted. */
export const readPlacedInputs = async (
  ask: (sql: string, values: readonly unknown[]) => Promise<Row[]>,
  run: string,
): Promise<PlacedInput[]> =>
  (await ask(`SELECT * FROM ${SCHEMA}.inputs WHERE run = $1 ORDER BY place, inside`, [run])).map(rowToInput);

/** The documents that have to be done, for the first time or again: under other names, or after a failure that may pass. */
async function findTodo(
  db: Db,
  run: string,
  documents: readonly PlannedDocument[],
): Promise<PlannedDocument[]> {
  const { rows: known } = await db.executeSql(
    `SELECT documents.sha256, documents.key, results.code FROM ${SCHEMA}.documents
     LEFT JOIN ${SCHEMA}.results USING (run, sha256) WHERE run = $1`,
    [run],
  );
  const settled = new Map(
    (known as Row[])
      .filter(({ code }) => !PASSING_FAILURES.has(String(code)))
      .map(({ sha256, key }) => [String(sha256), String(key)]),
  );
  return documents.filter((document) => settled.get(document.sha256) !== keyOf(document));
}

async function putDocuments(db: Db, run: string, todo: readonly PlannedDocument[]): Promise<void> {
  const rows = todo.map((document) => ({
    sha256: document.sha256,
    key: keyOf(document),
    file: document.file,
  }));
  await inPieces(rows, async (piece) => {
    const ids = piece.map(({ sha256 }) => sha256);
    await db.executeSql(`DELETE FROM ${SCHEMA}.results WHERE run = $1 AND sha256 = ANY($2)`, [run, ids]);
    await db.executeSql(
      `INSERT INTO ${SCHEMA}.documents SELECT $1, sha256, key, file
       FROM json_to_recordset($2) AS given (sha256 text, key text, file text)
       ON CONFLICT (run, sha256) DO UPDATE SET key = excluded.key, file = excluded.file`,
      [run, JSON.stringify(piece)],
    );
  });
}

/** What no input leads to any more. */
const dropOthers = (db: Db, run: string): Promise<unknown> =>
  db.executeSql(
    `WITH gone AS (DELETE FROM ${SCHEMA}.documents d WHERE run = $1 AND NOT EXISTS
       (SELECT FROM ${SCHEMA}.inputs i WHERE i.run = d.run AND i.sha256 = d.sha256) RETURNING sha256)
     DELETE FROM ${SCHEMA}.results r USING gone WHERE r.run = $1 AND r.sha256 = gone.sha256`,
    [run],
  );

const documentToAssignment = (document: PlannedDocument): Assignment => ({
  sha256: document.sha256,
  key: keyOf(document),
  place: document.path.toString(),
  inside: document.inside,
  file: document.file,
  paths: document.paths,
  named: document.named,
  output: document.output,
  bytes: document.bytes,
  error: document.error,
  origins: document.origins,
});

async function enqueue(
  { boss }: Queue,
  db: Db,
  todo: readonly PlannedDocument[],
  { run, priority }: SubmitOptions,
): Promise<void> {
  for (const kind of ['small', 'large'] as const) {
    const jobs = todo
      .filter(({ bytes }) => sizeClassOf(bytes ?? 0) === kind)
      .map((document) => ({ data: documentToAssignment(document), priority }));
    await inPieces(jobs, (piece) => boss.insert(queueName(run, kind), [...piece], { db }));
  }
}

async function register(
  queue: Queue,
  db: Db,
  inputs: readonly PlacedInput[],
  options: SubmitOptions,
): Promise<Submitted> {
  const { run, format, excel, redact, cells, blanks, pretty, ocr, store, lease } = options;
  const output: OutputOptions = { format, excel, redact, cells, blanks, pretty, ocr };
  const made: Run = {
    name: run,
    fingerprint: fingerprintOf(output),
    version: VERSION,
    options: output,
    store,
    lease,
  };
  await claimRun(db, made);
  await putInputs(db, run, inputs);
  const ask = async (sql: string, values: readonly unknown[]): Promise<Row[]> =>
    (await db.executeSql(sql, [...values])).rows as Row[];
  const all = await readPlacedInputs(ask, run);
  const { documents } = planRead(all.map(placedToRead), WHOLE);
  await dropOthers(db, run);
  const todo = await findTodo(db, run, documents);
  await putDocuments(db, run, todo);
  await enqueue(queue, db, todo, options);
  const unreadable = documents.filter(({ error }) => error !== null).length;
  return { documents: documents.length, queued: todo.length, unreadable };
}

/**
 * Puts inputs into a run. One transaction: all of them wait, or none.
 * @throws UsageError where a path leads to nothing, the queue cannot be opened, or the run is of another version; the signal's reason
 */
export async function submitInputs(
  given: readonly string[],
  options: SubmitOptions,
  signal: AbortSignal,
): Promise<Submitted> {
  const queue = await openQueue(options.queue, { create: true });
  try {
    const inputs = await placeInputs(given, options.scratch, signal);
    await createQueues(queue, options.run, options.lease);
    return await queue.transact((db) => register(queue, db, inputs, options));
  } finally {
    await queue.close();
  }
}
