/** @file Tables, keys and comments of a warehouse, from the Zod schemas alone; and the numbered migrations that lead to them. */
import { SCHEMA_VERSION } from '../schemas/index.ts';
import { relationColumns, PRECISION, SCALE, type Column, type ColumnKind } from '../write/columns.ts';
import { RELATIONS, type Relation } from '../write/relations/index.ts';
import { LOADS } from './store.ts';
import { VIEWS } from './views.ts';

/** What differs from engine to engine. */
export interface Dialect {
  readonly types: Readonly<Record<ColumnKind, string>>;
  /**
   * Whether keys are declared. DuckDB checks them before the transaction has ended, so that a document cannot be replaced in one
   * (its documentation, “over-eager constraint checking”): there the loader alone keeps them.
   */
  readonly hasKeys: boolean;
}

export const DECIMAL = `DECIMAL(${PRECISION}, ${SCALE})`;

/** A name as it stands in SQL, whatever words the engine keeps for itself. */
export const quoteName = (name: string): string => `"${name.replaceAll('"', '""')}"`;
const quoteText = (text: string): string => `'${text.replaceAll("'", "''")}'`;

const columnToSql = ({ name, kind, isRequired }: Column, { types, hasKeys }: Dialect): string =>
  [
    quoteName(name),
    types[kind],
    ...(isRequired ? ['NOT NULL'] : []),
    ...(hasKeys && name === 'id' ? ['PRIMARY KEY'] : []),
  ].join(' ');

/** Keys to other relations hold at the end of the transaction: rows are put in relation by relation. */
const referencesToSql = (columns: readonly Column[]): string[] =>
  columns
    .filter(({ references }) => references !== null)
    .map(
      ({ name, references }) =>
        `FOREIGN KEY (${quoteName(name)}) REFERENCES ${quoteName(references!)} (id) DEFERRABLE INITIALLY DEFERRED`,
    );

function* relationToSql(relation: Relation, dialect: Dialect): Generator<string> {
  const table = quoteName(relation.name);
  const columns = relationColumns(relation);
  const parts = [
    ...columns.map((column) => columnToSql(column, dialect)),
    ...(dialect.hasKeys ? referencesToSql(columns) : []),
  ];
  yield `CREATE TABLE ${table} (\n  ${parts.join(',\n  ')}\n)`;
  yield `COMMENT ON TABLE ${table} IS ${quoteText(relation.title)}`;
  for (const { name, description } of columns)
    if (description !== null)
      yield `COMMENT ON COLUMN ${table}.${quoteName(name)} IS ${quoteText(description)}`;
  if (dialect.hasKeys)
    for (const { name, references } of columns)
      if (references !== null) yield `CREATE INDEX ON ${table} (${quoteName(name)})`;
}

/** A step from one state of the warehouse to the next; it is never changed once it was published. */
export interface Migration {
  readonly number: number;
  /** The schema that the warehouse has afterwards. */
  readonly schemaVersion: string;
  readonly statements: (dialect: Dialect) => Iterable<string>;
}

function* createAll(dialect: Dialect): Generator<string> {
  yield `CREATE TABLE ${LOADS} (document_id ${dialect.types.text} PRIMARY KEY, content_sha256 ${dialect.types.text} NOT NULL)`;
  for (const relation of RELATIONS) yield* relationToSql(relation, dialect);
  for (const { name, sql, question } of VIEWS) {
    yield `CREATE VIEW ${quoteName(name)} AS ${sql}`;
    yield `COMMENT ON VIEW ${quoteName(name)} IS ${quoteText(question)}`;
  }
}

/** The steps, in their order; a change of the schemas needs a new one at the end. */
export const MIGRATION_STEPS: readonly Migration[] = [
  { number: 1, schemaVersion: SCHEMA_VERSION, statements: createAll },
];
