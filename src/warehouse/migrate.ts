/** @file Brings a warehouse to the schema of this program, step by step, each step recorded. */
import { UsageError } from '../errors.ts';
import { SCHEMA_VERSION } from '../schemas/index.ts';
import { MIGRATION_STEPS, type Dialect } from './ddl.ts';
import { MIGRATIONS } from './store.ts';

/** A connection of any engine, inside a transaction. */
export interface Session {
  readonly run: (sql: string) => Promise<void>;
  /** Rows as text. */
  readonly rows: (sql: string) => Promise<string[][]>;
}

/**
 * Runs the steps that the warehouse lacks.
 * @param target the warehouse as the user named it, without a password
 * @throws UsageError where the warehouse is of a newer program, or of a schema that no step leads on from
 */
export async function migrate(dialect: Dialect, target: string, { run, rows }: Session): Promise<void> {
  const { text, integer } = dialect.types;
  await run(
    `CREATE TABLE IF NOT EXISTS ${MIGRATIONS} (number ${integer} PRIMARY KEY, schema_version ${text} NOT NULL)`,
  );
  const done = await rows(`SELECT number, schema_version FROM ${MIGRATIONS} ORDER BY number`);
  const last = done.at(-1);
  const known = MIGRATION_STEPS.at(-1)!;
  if (last && Number(last[0]) > known.number)
    throw new UsageError(
      `${target} was made by a newer version (schema ${last[1]}); this one has ${SCHEMA_VERSION}`,
    );
  if (last && Number(last[0]) === known.number && last[1] !== SCHEMA_VERSION)
    throw new UsageError(
      `${target} has the schema ${last[1]}; this program has ${SCHEMA_VERSION}: load into a new one`,
    );
  for (const { number, schemaVersion, statements } of MIGRATION_STEPS) {
    if (last && number <= Number(last[0])) continue;
    for (const statement of statements(dialect)) await run(statement);
    await run(`INSERT INTO ${MIGRATIONS} VALUES (${number}, '${schemaVersion}')`);
  }
}
