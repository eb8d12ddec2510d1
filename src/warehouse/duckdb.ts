/** @file The embedded warehouse: one file of DuckDB. */
import type { DuckDBAppender, DuckDBConnection } from '@duckdb/node-api';
import { OutputError, UsageError } from '../errors.ts';
import {
  relationColumns,
  decimalToUnits,
  PRECISION,
  SCALE,
  columnValue,
  type Column,
  type Value,
} from '../write/columns.ts';
import { loadOptional } from '../write/optional.ts';
import { RELATIONS, type Relation } from '../write/relations/index.ts';
import { DECIMAL, quoteName, type Dialect } from './ddl.ts';
import { migrate } from './migrate.ts';
import type { LoadedDocument } from './source.ts';
import { LOADS, type Store } from './store.ts';

const PACKAGE = '@duckdb/node-api';
const DIALECT: Dialect = {
  types: { text: 'VARCHAR', integer: 'INTEGER', boolean: 'BOOLEAN', decimal: DECIMAL, json: 'JSON' },
  hasKeys: false,
};

type DuckDb = typeof import('@duckdb/node-api');

function appendValue(
  appender: DuckDBAppender,
  value: Value,
  { kind }: Column,
  { DuckDBDecimalValue }: DuckDb,
): void {
  if (value === null) appender.appendNull();
  else if (kind === 'decimal')
    appender.appendDecimal(new DuckDBDecimalValue(decimalToUnits(String(value)), PRECISION, SCALE));
  else if (kind === 'integer') appender.appendInteger(Number(value));
  else if (kind === 'boolean') appender.appendBoolean(value === true);
  else appender.appendVarchar(String(value));
}

async function appendRows(
  connection: DuckDBConnection,
  relation: Relation,
  { conversion }: LoadedDocument,
  duckdb: DuckDb,
): Promise<void> {
  const appender = await connection.createAppender(relation.name);
  const columns = relationColumns(relation);
  for (const row of relation.rows(conversion)) {
    for (const column of columns) appendValue(appender, columnValue(row, column), column, duckdb);
    appender.endRow();
  }
  appender.closeSync();
}

async function deleteFromDuckDb(connection: DuckDBConnection, id: string): Promise<void> {
  for (const { name } of [...RELATIONS].reverse()) {
    const key = name === 'documents' ? 'id' : 'document_id';
    await connection.run(`DELETE FROM ${quoteName(name)} WHERE ${key} = $1`, [id]);
  }
  await connection.run(`DELETE FROM ${LOADS} WHERE document_id = $1`, [id]);
}

/** All or nothing. */
async function inDuckDbTransaction(connection: DuckDBConnection, change: () => Promise<void>): Promise<void> {
  await connection.run('BEGIN');
  try {
    await change();
    await connection.run('COMMIT');
  } catch (cause) {
    await connection.run('ROLLBACK').catch(() => null); // a failed COMMIT has ended the transaction itself
    throw cause instanceof OutputError
      ? cause
      : new OutputError(`the warehouse: ${String(cause)}`, { cause });
  }
}

/** @throws UsageError where the file is no warehouse, or another process has it open */
async function connectDuckDb(
  path: string,
  { DuckDBInstance }: DuckDb,
): Promise<[DuckDBConnection, () => void]> {
  try {
    const instance = await DuckDBInstance.create(path);
    const connection = await instance.connect();
    return [
      connection,
      () => {
        connection.closeSync();
        instance.closeSync();
      },
    ];
  } catch (cause) {
    const [reason] = String((cause as Error).message).split('\n');
    throw new UsageError(`${path} cannot be opened: ${reason}`, { cause });
  }
}

const duckDbRows = async (connection: DuckDBConnection, sql: string): Promise<string[][]> =>
  (await connection.runAndReadAll(sql)).getRows().map((row) => row.map(String));

/** @throws UsageError where the package is missing, or the file cannot be opened; OutputError */
export async function openDuckDb(path: string): Promise<Store> {
  const duckdb = await loadOptional(PACKAGE, () => import('@duckdb/node-api'));
  const [connection, close] = await connectDuckDb(path, duckdb);
  try {
    await inDuckDbTransaction(connection, () =>
      migrate(DIALECT, path, {
        run: async (sql) => void (await connection.run(sql)),
        rows: (sql) => duckDbRows(connection, sql),
      }),
    );
  } catch (error) {
    close();
    throw error;
  }
  return {
    hashes: async () =>
      new Map(
        (await duckDbRows(connection, `SELECT document_id, content_sha256 FROM ${LOADS}`)).map(
          ([id, hash]) => [id!, hash!],
        ),
      ),
    replace: (document) =>
      inDuckDbTransaction(connection, async () => {
        await deleteFromDuckDb(connection, document.id);
        for (const relation of RELATIONS) await appendRows(connection, relation, document, duckdb);
        await connection.run(`INSERT INTO ${LOADS} VALUES ($1, $2)`, [document.id, document.hash]);
      }),
    remove: (id) => inDuckDbTransaction(connection, () => deleteFromDuckDb(connection, id)),
    close: () => Promise.resolve(close()),
  };
}
