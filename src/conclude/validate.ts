/** @file Records against their schemas: what does not fit is left out and reported with its place; its cells stay in `tables`. */
import { z } from 'zod';
import { idToPlace } from '../model/ids.ts';
import type { Doubt } from '../model/index.ts';
import {
  amountSchema,
  departmentTargetSchema,
  evaluationSchema,
  readProjectSchema,
  statementSchema,
  type Records,
} from '../schemas/index.ts';

interface Kept<T> {
  readonly records: T[];
  readonly doubts: Doubt[];
}

/** A record of a table, or one of the prose. */
interface Located {
  readonly id: string;
  readonly table_id?: string;
}

function recordToDoubt(record: Located, error: z.ZodError): Doubt {
  const place = idToPlace(record.id) ?? idToPlace(record.table_id ?? '');
  return {
    code: 'record.invalid',
    table: place?.table ?? null,
    ...(place?.cell && { cell: place.cell }),
    note: error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; '),
  };
}

/** Records that were found to fit: those of tables that settling left alone come again. */
const fitting = new WeakSet<Located>();

function keepValid<T extends Located>(schema: z.ZodType<T>, records: readonly T[]): Kept<T> {
  const kept: Kept<T> = { records: [], doubts: [] };
  for (const record of records) {
    const error = fitting.has(record) ? undefined : schema.safeParse(record).error;
    if (error === undefined) {
      fitting.add(record);
      kept.records.push(record);
    } else kept.doubts.push(recordToDoubt(record, error));
  }
  return kept;
}

/** The records that fit the contract, with a doubt for each that does not among the doubts they came with. */
export function validateRecords(records: Records): Records {
  const amounts = keepValid(amountSchema, records.amounts);
  const projects = keepValid(readProjectSchema, records.projects);
  const departmentTargets = keepValid(departmentTargetSchema, records.departmentTargets);
  const evaluations = keepValid(evaluationSchema, records.evaluations);
  const statements = keepValid(statementSchema, records.statements);
  return {
    amounts: amounts.records,
    projects: projects.records,
    departmentTargets: departmentTargets.records,
    evaluations: evaluations.records,
    statements: statements.records,
    places: records.places,
    ledger: records.ledger,
    doubts: [
      ...records.doubts,
      ...[amounts, projects, departmentTargets, evaluations, statements].flatMap(({ doubts }) => doubts),
    ],
  };
}
