/** @file The warehouse on a PostgreSQL server: COPY for the rows, one transaction a document, one loader at a time. */
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Client } from 'pg';
import { UsageError } from '../errors.ts';
import { relationColumns, columnValue, type Column, type Value } from '../write/columns.ts';
import { loadOptional } from '../write/optional.ts';
import type { Relation } from '../write/relations/index.ts';
import { DECIMAL, quoteName, type Dialect } from './ddl.ts';
import type { LoadedDocument } from '../write/read-output.ts';
import { openSqlStore } from './sql-store.ts';
import type { Store } from './store.ts';

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
  for (const row of relation.rows(document.conversion, document.options))
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

/**
 * @param option that the address was given with
 * @throws UsageError for an address that holds a password, which every user of the machine could read
 */
export function refusePassword(option: string, target: string): void {
  if (URL.canParse(target) && new URL(target).password !== '')
    throw new UsageError(`${option} holds a password: give it in PGPASSWORD or ~/.pgpass`);
}

/** @throws UsageError where the package is missing, or the server refuses */
async function connectPostgres(target: string): Promise<Client> {
  refusePassword('--to', target);
  const { default: pg } = await loadOptional('pg', () => import('pg'));
  const client = new pg.Client({ connectionString: target });
  client.on('error', () => undefined); // a query that is under way fails of itself
  try {
    await client.connect();
    await client.query('SELECT pg_advisory_lock($1)', [LOCK]);
  } catch (cause) {
    await client.end().catch(() => null); // there may be no connection to end
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
  const copyStreams = await loadOptional('pg-copy-streams', () => import('pg-copy-streams'));
  const client = await connectPostgres(target);
  return openSqlStore(
    {
      run: async (sql, values) => void (await client.query(sql, values)),
      rows: (sql) => postgresRows(client, sql),
      put: (relation, document) => copyRows(client, relation, document, copyStreams),
      close: () => client.end(),
    },
    DIALECT,
    target,
  );
}
