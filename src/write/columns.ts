/** @file The columns of a relation with their types (列类型), from its Zod schema alone: what Parquet, DuckDB and PostgreSQL are told. */
import { OutputError } from '../errors.ts';
import { ownValue } from '../model/own.ts';
import { REFERENCES, relationToFields } from './datapackage.ts';
import { RELATIONS, type Relation } from './relations/index.ts';

/** `json`: a list or an object, as JSON text. */
export type ColumnKind = 'text' | 'integer' | 'boolean' | 'decimal' | 'json';

export interface Column {
  readonly name: string;
  readonly kind: ColumnKind;
  readonly isRequired: boolean;
  readonly description: string | null;
  /** The relation whose `id` it holds. */
  readonly references: string | null;
}

/** Digits after the point that are kept: no disclosure states more, and one that did would be refused. */
export const SCALE = 10;
/** Digits of a decimal in all engines. */
export const PRECISION = 38;

const KINDS: ReadonlyMap<string, ColumnKind> = new Map([
  ['string', 'text'],
  ['integer', 'integer'],
  ['boolean', 'boolean'],
  ['number', 'decimal'],
]);

const toColumns = (relation: Relation): Column[] =>
  relationToFields(relation).map(({ name, type, description, constraints }) => ({
    name,
    kind: KINDS.get(type) ?? 'json',
    isRequired: constraints?.['required'] === true || name === 'id',
    description: description ?? null,
    references: REFERENCES.get(name) ?? null,
  }));

const known = new Map(RELATIONS.map((relation) => [relation, toColumns(relation)]));

/** The columns of a relation, in order. */
export function relationColumns(relation: Relation): readonly Column[] {
  const columns = known.get(relation) ?? toColumns(relation);
  known.set(relation, columns);
  return columns;
}

/**
 * A decimal as an integer of the last place that is kept: `12.5` → 125000000000n.
 * @throws OutputError where it has more digits than the engines hold: a rounded figure would be another one
 */
export function decimalToUnits(text: string): bigint {
  const [whole = '', fraction = ''] = text.split('.');
  const digits = `${whole}${fraction.padEnd(SCALE, '0')}`;
  if (fraction.length > SCALE || digits.replace(/^-/, '').length > PRECISION)
    throw new OutputError(
      `${text} has more digits than a decimal of ${PRECISION} with ${SCALE} behind the point`,
    );
  return BigInt(digits);
}

export type Value = string | number | boolean | null;

/** The value of a row in a column: lists and objects as JSON text, decimals as their text; null where nothing stands. */
export function columnValue(row: Readonly<Record<string, unknown>>, { name }: Column): Value {
  const value = ownValue(row, name);
  if (value === undefined || value === null) return null;
  return typeof value === 'object' ? JSON.stringify(value) : (value as Value);
}
