/** @file The warehouse on a PostgreSQL server: COPY for the rows, one transaction a document, one loader at a time. */
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Client } from 'pg';
import { OutputError, UsageError } from '../errors.ts';
import { relationColumns, columnValue, type Column, type Value } from '../write/columns.ts';
import { loadOptional } from '../write/optional.ts';
import { RELATIONS, type Relation } from '../write/relations/index.ts';
import { DECIMAL, quoteName, type Dialect } from './ddl.ts';
import { migrate } from './migrate.ts';
import type { LoadedDocument } from './source.ts';
import { LOADS, type Store } from './store.ts';

const DIALECT: Dialect = {
  types: { text: 'TEXT', integer: 'INTEGER', boolean: 'BOOLEAN', decimal: DECIMAL, json: 'JSON' },
  hasKeys: true,
};

/** The lock that loaders of one database take, in turn: any number that nobody else uses. */
const LOCK = 0x5a_a9_0a_11;

/** A field of COPY's CSV: everything is quoted, so that an empty text is none of the empty fields. No text of PostgreSQL holds a NUL. */
const toField = (value: Value): string =>
  value === null ? '' : `"${String(value).replaceAll('\0', '\ufffd').replaceAll('"', '""')}"`;

function* toLines(
  relation: Relation,
  columns: readonly Column[],
  document: LoadedDocument,
): Generator<string> {
  for (const row of relation.rows(document.conversion))
    yield `${columns.map((column) => toField(columnValue(row, column))).join(',')}\n`;
}

type CopyStreams = typeof import('pg-copy-streams');

async function copyRows(
  client: Client,
  relation: Relation,
  document: LoadedDocument,
  { from }: CopyStreams,
): Promise<void> {
  const columns = relationColumns(relation);
  const names = columns.map(({ name }) => quoteName(name)).join(', ');
  const copy = client.query(from(`COPY ${quoteName(relation.name)} (${names}) FROM STDIN (FORMAT csv)`));
  await pipeline(Readable.from(toLines(relation, columns, document)), copy);
}

async function deleteFromPostgres(client: Client, id: string): Promise<void> {
  for (const { name } of [...RELATIONS].reverse()) {
    const key = name === 'documents' ? 'id' : 'document_id';
    await client.query(`DELETE FROM ${quoteName(name)} WHERE ${key} = $1`, [id]);
  }
  await client.query(`DELETE FROM ${LOADS} WHERE document_id = $1`, [id]);
}

async function inPostgresTransaction(client: Client, change: () => Promise<void>): Promise<void> {
  try {
    await client.query('BEGIN');
    await change();
    await client.query('COMMIT');
  } catch (cause) {
    await client.query('ROLLBACK').catch(() => null); // a lost connection has ended the transaction itself
    if (cause instanceof OutputError || cause instanceof UsageError) throw cause;
    throw new OutputError(`the warehouse: ${(cause as Error).message}`, { cause });
  }
}

/** @throws UsageError for an address that holds a password, which every user of the machine could read */
function refusePassword(target: string): void {
  if (URL.canParse(target) && new URL(target).password !== '')
    throw new UsageError('--to holds a password: give it in PGPASSWORD or ~/.pgpass');
}

/** @throws UsageError where the package is missing, or the server refuses */
async function connectPostgres(target: string): Promise<Client> {
  refusePassword(target);
  const { default: pg } = await loadOptional('pg', () => import('pg'));
  const client = new pg.Client({ connectionString: target });
  client.on('error', () => undefined); // a query that is under way fails of itself
  try {
    await client.connect();
  } catch (cause) {
    throw new UsageError(`${target} cannot be opened: ${(cause as Error).message}`, { cause });
  }
  return client;
}

/** Rows as text. */
const postgresRows = async (client: Client, sql: string): Promise<string[][]> => {
  const { rows } = await client.query<string[]>({ text: sql, rowMode: 'array' });
  return rows.map((row) => row.map(String));
};

/** Waits for other loaders of the same database. @throws UsageError, OutputError */
export async function openPostgres(target: string): Promise<Store> {
  const client = await connectPostgres(target);
  const copyStreams = await loadOptional('pg-copy-streams', () => import('pg-copy-streams'));
  try {
    await client.query('SELECT pg_advisory_lock($1)', [LOCK]);
    await inPostgresTransaction(client, () =>
      migrate(DIALECT, target, {
        run: async (sql) => void (await client.query(sql)),
        rows: (sql) => postgresRows(client, sql),
      }),
    );
  } catch (error) {
    await client.end();
    throw error;
  }
  return {
    hashes: async () =>
      new Map(
        (await postgresRows(client, `SELECT document_id, content_sha256 FROM ${LOADS}`)).map(([id, hash]) => [
          id!,
          hash!,
        ]),
      ),
    replace: (document) =>
      inPostgresTransaction(client, async () => {
        await deleteFromPostgres(client, document.id);
        for (const relation of RELATIONS) await copyRows(client, relation, document, copyStreams);
        await client.query(`INSERT INTO ${LOADS} VALUES ($1, $2)`, [document.id, document.hash]);
      }),
    remove: (id) => inPostgresTransaction(client, () => deleteFromPostgres(client, id)),
    close: () => client.end(),
  };
}
