/** @file Rows → Parquet, one file a relation: exact decimals, row groups of a size that engines like, a bounded number of rows in memory. */
import type { ParquetWriter } from 'hyparquet-writer';
import type { SchemaElement } from 'hyparquet';
import { ownValue } from '../model/own.ts';
import { SCHEMA_VERSION } from '../schemas/index.ts';
import { relationColumns, decimalToUnits, PRECISION, SCALE, columnValue, type Column } from './columns.ts';
import { loadOptional } from './optional.ts';
import type { Relation } from './relations/index.ts';

/** Rows of a row group, and so of what is held in memory for one file. */
const GROUP_ROWS = 50_000;

const TYPES: Readonly<Record<Column['kind'], Partial<SchemaElement>>> = {
  text: { type: 'BYTE_ARRAY', converted_type: 'UTF8' },
  json: { type: 'BYTE_ARRAY', converted_type: 'JSON' },
  integer: { type: 'INT32' },
  boolean: { type: 'BOOLEAN' },
  decimal: {
    type: 'FIXED_LEN_BYTE_ARRAY',
    type_length: 16,
    converted_type: 'DECIMAL',
    precision: PRECISION,
    scale: SCALE,
  },
};

const columnToElement = ({ name, kind, isRequired }: Column): SchemaElement => ({
  name,
  repetition_type: isRequired ? 'REQUIRED' : 'OPTIONAL',
  ...TYPES[kind],
});

const relationToSchema = (relation: Relation): SchemaElement[] => {
  const columns = relationColumns(relation);
  return [{ name: relation.name, num_children: columns.length }, ...columns.map(columnToElement)];
};

/** What each column holds, for people and programs that read the file alone. */
const relationToMetadata = (relation: Relation): { key: string; value: string }[] => [
  { key: 'title', value: relation.title },
  { key: 'schema_version', value: SCHEMA_VERSION },
  ...relationColumns(relation).flatMap(({ name, description }) =>
    description === null ? [] : [{ key: `description:${name}`, value: description }],
  ),
];

/** A value as the writer takes it: it makes JSON text of lists and objects itself. */
function toStored(row: Readonly<Record<string, unknown>>, column: Column): unknown {
  if (column.kind === 'json') return ownValue(row, column.name) ?? null;
  const value = columnValue(row, column);
  return column.kind === 'decimal' && value !== null ? decimalToUnits(String(value)) : value;
}

/** A file that rows are put into one after the other. */
export interface ParquetFile {
  readonly add: (rows: Iterable<Readonly<Record<string, unknown>>>) => void;
  /** Writes what is left and the end of the file. */
  readonly close: () => void;
}

/**
 * @param path of a file that is written anew
 * @throws UsageError where the writer is not installed; OutputError for a figure that no decimal holds
 */
export async function openParquet(path: string, relation: Relation): Promise<ParquetFile> {
  const { ParquetWriter: Writer, fileWriter } = await loadOptional(
    'hyparquet-writer',
    () => import('hyparquet-writer'),
  );
  const columns = relationColumns(relation);
  const writer: ParquetWriter = new Writer({
    writer: fileWriter(path),
    schema: relationToSchema(relation),
    kvMetadata: relationToMetadata(relation),
    createdBy: 'suanpan',
  });
  let data: unknown[][] = columns.map(() => []);
  const flush = (): void => {
    const columnData = columns.map(({ name }, i) => ({ name, data: data[i]! }));
    if (data[0]!.length > 0) void writer.write({ columnData, rowGroupSize: GROUP_ROWS });
    data = columns.map(() => []);
  };
  return {
    add(rows) {
      for (const row of rows) {
        columns.forEach((column, i) => data[i]!.push(toStored(row, column)));
        if (data[0]!.length >= GROUP_ROWS) flush();
      }
    },
    close() {
      flush();
      void writer.finish();
    },
  };
}
