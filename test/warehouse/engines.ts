/** @file The engines as the tests ask them: rows of any query, in text. */
import { DuckDBInstance } from '@duckdb/node-api';
import pg from 'pg';

export type Rows = (string | null)[][];

const toText = (value: unknown): string | null => (value === null ? null : String(value));

/** @param path of a file, `:memory:` for none */
export async function askDuckDb(path: string, sql: string): Promise<Rows> {
  const instance = await DuckDBInstance.create(path);
  const connection = await instance.connect();
  try {
    return (await connection.runAndReadAll(sql)).getRows().map((row) => row.map(toText));
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}

export async function askPostgres(address: string, sql: string): Promise<Rows> {
  const client = new pg.Client({ connectionString: address });
  await client.connect();
  try {
    const { rows } = await client.query<unknown[]>({ text: sql, rowMode: 'array' });
    return rows.map((row) => row.map(toText));
  } finally {
    await client.end();
  }
}
