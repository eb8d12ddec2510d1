/** @file The embedded warehouse: one file of DuckDB. */
import type { DuckDBAppender, DuckDBConnection } from '@duckdb/node-api';
import { UsageError } from '../errors.ts';
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
import type { Relation } from '../write/relations/index.ts';
import { DECIMAL, type Dialect } from './ddl.ts';
import type { LoadedDocument } from '../write/read-output.ts';
import { openSqlStore } from './sql-store.ts';
import type { Store } from './store.ts';

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
  { conversion, options }: LoadedDocument,
  duckdb: DuckDb,
): Promise<void> {
  const appender = await connection.createAppender(relation.name);
  const columns = relationColumns(relation);
  for (const row of relation.rows(conversion, options)) {
    for (const column of columns) appendValue(appender, columnValue(row, column), column, duckdb);
    appender.endRow();
  }
  appender.closeSync();
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
  return openSqlStore(
    {
      run: async (sql, values) => void (await connection.run(sql, values)),
      rows: (sql) => duckDbRows(connection, sql),
      put: (relation, document) => appendRows(connection, relation, document, duckdb),
      close: () => Promise.resolve(close()),
    },
    DIALECT,
    path,
  );
}
