/** @file What a loader does with a database, in SQL that every engine speaks: migrate, compare, replace document by document. */
import { OutputError, UsageError } from '../errors.ts';
import type { LoadedDocument } from '../write/read-output.ts';
import { RELATIONS, type Relation } from '../write/relations/index.ts';
import { quoteName, type Dialect } from './ddl.ts';
import { migrate } from './migrate.ts';
import { LOADS, type Store } from './store.ts';

/** What an engine gives: statements, rows, and its own quick way of putting rows in. */
export interface Connection {
  readonly run: (sql: string, values?: string[]) => Promise<void>;
  /** Rows as text. */
  readonly rows: (sql: string) => Promise<string[][]>;
  /** Puts in the rows of one relation. */
  readonly put: (relation: Relation, document: LoadedDocument) => Promise<void>;
  readonly close: () => Promise<void>;
}

/** All or nothing. @throws UsageError as it is, OutputError for everything else */
async function inTransaction({ run }: Connection, change: () => Promise<void>): Promise<void> {
  try {
    await run('BEGIN');
    await change();
    await run('COMMIT');
  } catch (cause) {
    await run('ROLLBACK').catch(() => null); // a failed COMMIT, or a lost connection, has ended the transaction itself
    if (cause instanceof OutputError || cause instanceof UsageError) throw cause;
    throw new OutputError(`the warehouse: ${(cause as Error).message}`, { cause });
  }
}

/** Of the papers that say the same as this document the first is the original, among all or among the others. */
const markDuplicates = ({ run }: Connection, id: string, others: 'AND d.id <> $1' | ''): Promise<void> =>
  run(
    `UPDATE documents SET duplicate_of = CASE WHEN documents.id = o.original THEN NULL ELSE o.original END
    FROM (SELECT d.records_sha256 AS said, min(d.id) AS original FROM documents d
      WHERE d.records_sha256 = (SELECT records_sha256 FROM documents WHERE id = $1) ${others}
      GROUP BY d.records_sha256) o
    WHERE documents.records_sha256 = o.said`,
    [id],
  );

/** Children before their parents. */
async function deleteDocument(connection: Connection, id: string): Promise<void> {
  const { run } = connection;
  await markDuplicates(connection, id, 'AND d.id <> $1');
  for (const { name } of [...RELATIONS].reverse()) {
    const key = name === 'documents' ? 'id' : 'document_id';
    await run(`DELETE FROM ${quoteName(name)} WHERE ${key} = $1`, [id]);
  }
  await run(`DELETE FROM ${LOADS} WHERE document_id = $1`, [id]);
}

async function putDocument(connection: Connection, document: LoadedDocument): Promise<void> {
  const { run, put } = connection;
  for (const relation of RELATIONS) await put(relation, document);
  await markDuplicates(connection, document.id, '');
  await run(`INSERT INTO ${LOADS} VALUES ($1, $2)`, [document.id, document.hash]);
}

async function readHashes({ rows }: Connection): Promise<Map<string, string>> {
  const loads = await rows(`SELECT document_id, content_sha256 FROM ${LOADS}`);
  return new Map(loads.map(([id, hash]) => [id!, hash!]));
}

/**
 * The warehouse behind a connection, brought to the schema of this program.
 * @param target as the user named it
 * @throws UsageError for a warehouse of another version; OutputError where it cannot be written. The connection is then closed
 */
export async function openSqlStore(connection: Connection, dialect: Dialect, target: string): Promise<Store> {
  try {
    await inTransaction(connection, () => migrate(dialect, target, connection));
  } catch (error) {
    await connection.close();
    throw error;
  }
  return {
    hashes: () => readHashes(connection),
    replace: (document) =>
      inTransaction(connection, async () => {
        await deleteDocument(connection, document.id);
        await putDocument(connection, document);
      }),
    remove: (id) => inTransaction(connection, () => deleteDocument(connection, id)),
    close: connection.close,
  };
}
