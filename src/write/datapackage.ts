/** @file datapackage.json: Table Schemas of the CSV files, derived from the Zod schemas (Data Package v1, Table Schema v1). */
import { z } from 'zod';
import { SCHEMA_VERSION } from '../schemas/index.ts';
import { ownValue } from '../model/own.ts';
import { RELATIONS, type Relation } from './relations/index.ts';

/** Columns that hold the id of a record in another relation. */
export const REFERENCES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    document_id: 'documents',
    table_id: 'tables',
    project_id: 'projects',
    department_target_id: 'department_targets',
    evaluation_id: 'evaluations',
    check_id: 'checks',
  }),
);

/** Fiscal Data Package 1.0 column types, where one says what the column holds. */
const COLUMN_TYPES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  documents: { year: 'date:fiscal-year', department: 'administrative-classification:generic:label' },
  amounts: {
    id: 'budget-line-id',
    direction: 'direction',
    phase: 'phase',
    function_code: 'functional-classification:generic:code',
    department_economic_code: 'economic-classification:generic:code',
    budget_unit: 'administrative-classification:generic:label',
    amount_yuan: 'value',
  },
  projects: {
    code: 'activity:generic:project:code:full',
    name: 'activity:generic:project:label',
    total: 'value',
  },
};

interface Property {
  readonly type?: string | readonly string[];
  readonly anyOf?: readonly Property[];
  readonly enum?: readonly string[];
  readonly pattern?: string;
  readonly minLength?: number;
  readonly minimum?: number;
  readonly description?: string;
}

export interface Field {
  readonly name: string;
  readonly type: string;
  readonly description?: string;
  readonly columnType?: string;
  readonly constraints?: Readonly<Record<string, unknown>>;
}

interface Unwrapped {
  readonly property: Property;
  readonly type: string;
  readonly nullable: boolean;
}

/** JSON Schema says nullable as `anyOf: [X, null]` or, for what has nothing but a type, as `type: [X, "null"]`. */
function unwrapNullable({ description, ...property }: Property): Unwrapped {
  const [first, second] = property.anyOf ?? [];
  const inner = first && second?.type === 'null' ? first : property;
  const [type = 'any', ...more] = [inner.type ?? []].flat();
  const nullable = inner !== property || more.includes('null');
  return { property: { ...inner, ...(description && { description }) }, type, nullable };
}

/** An exact decimal stands as text in JSON; in a table it is a number, which Table Schema also reads as a decimal. */
const fieldType = ({ property, type }: Unwrapped): string =>
  property.pattern?.includes('\\d+') ? 'number' : type;

/** Empty text and null are the same empty field, so only what can never be empty is required. */
function fieldConstraints({ property, type, nullable }: Unwrapped): Record<string, unknown> {
  const neverEmpty = type !== 'string' || (property.minLength ?? 0) > 0 || property.enum || property.pattern;
  return {
    ...(!nullable && neverEmpty && { required: true }),
    ...(property.enum && { enum: property.enum }),
    ...(property.minimum !== undefined && { minimum: property.minimum }),
  };
}

function propertyToField(relation: Relation, name: string, described: Property): Field {
  const unwrapped = unwrapNullable(described);
  const { property } = unwrapped;
  const constraints = { ...fieldConstraints(unwrapped), ...(name === 'id' && { unique: true }) };
  const columnType = ownValue(ownValue(COLUMN_TYPES, relation.name), name);
  return {
    name,
    type: fieldType(unwrapped),
    ...(property.description && { description: property.description }),
    ...(columnType && { columnType }),
    ...(Object.keys(constraints).length > 0 && { constraints }),
  };
}

/** The fields of a relation's Table Schema, in column order. */
export function relationToFields(relation: Relation): Field[] {
  const { properties } = z.toJSONSchema(relation.schema) as { properties: Record<string, Property> };
  return Object.entries(properties).map(([name, property]) => propertyToField(relation, name, property));
}

function relationToResource(relation: Relation): object {
  const fields = relationToFields(relation);
  const foreignKeys = fields
    .filter(({ name }) => REFERENCES.has(name))
    .map(({ name }) => ({ fields: name, reference: { resource: REFERENCES.get(name), fields: 'id' } }));
  return {
    name: relation.name,
    title: relation.title,
    path: `${relation.name}.csv`,
    profile: 'tabular-data-resource',
    format: 'csv',
    mediatype: 'text/csv',
    encoding: 'utf-8',
    dialect: { delimiter: ',', lineTerminator: '\n', quoteChar: '"', doubleQuote: true, header: true },
    schema: { fields, missingValues: [''], primaryKey: 'id', ...(foreignKeys.length > 0 && { foreignKeys }) },
  };
}

/** The same for every run: it describes the files, not what is in them. */
export const dataPackage = (): object => ({
  profile: 'tabular-data-package',
  name: 'suanpan',
  title: 'Budget disclosures as records / 预决算公开数据',
  schema_version: SCHEMA_VERSION,
  resources: RELATIONS.map(relationToResource),
});

/** Ends with a line feed. */
export const dataPackageToJson = (): string => `${JSON.stringify(dataPackage(), null, 2)}\n`;
