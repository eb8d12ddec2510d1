/** @file The contract: the shape of a document file, and so of every relation. */
import { z } from 'zod';
import { amountSchema } from './amounts.ts';
import { documentSchema, tableSchema, writtenTableSchema } from './document.ts';
import { evaluationSchema } from './evaluations.ts';
import { statementSchema } from './statements.ts';
import { departmentTargetSchema, projectSchema } from './targets.ts';
import { checkSchema, findingSchema, repairSchema } from './trust.ts';
import { SCHEMA_VERSION } from './version.ts';

export const conversionSchema = z.strictObject({
  schema_version: z.literal(SCHEMA_VERSION),
  document: documentSchema,
  tables: z.array(tableSchema),
  amounts: z.array(amountSchema),
  projects: z.array(projectSchema),
  department_targets: z.array(departmentTargetSchema),
  evaluations: z.array(evaluationSchema),
  statements: z.array(statementSchema),
  repairs: z.array(repairSchema),
  checks: z.array(checkSchema),
  findings: z.array(findingSchema),
});

/** The same as it stands in `documents/<file>.json`. */
export const documentFileSchema = conversionSchema.extend({ tables: z.array(writtenTableSchema) });

/** Everything about one document: what `documents/<file>.json` holds. */
export type Conversion = z.infer<typeof conversionSchema>;

export * from './amounts.ts';
export * from './decisions.ts';
export * from './document.ts';
export * from './evaluations.ts';
export * from './ledger.ts';
export * from './manifest.ts';
export * from './proof.ts';
export * from './records.ts';
export * from './statements.ts';
export * from './targets.ts';
export * from './trust.ts';
export * from './version.ts';
