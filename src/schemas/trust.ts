/** @file What makes the data trustworthy: repairs, checks, findings (修复、勾稽检查、发现). */
import { z } from 'zod';
import { FINDINGS, type FindingCode } from '../findings/index.ts';
import { decimal, id, printed } from './common.ts';

export const repairSchema = z.strictObject({
  id,
  rule: z.string().describe('Name of the repair; see docs/repairs.md / 规则'),
  cell: id.describe('Cell id / 单元格'),
  before: z.string(),
  after: z.string(),
  reason: z.string(),
});

export const checkTermSchema = z.strictObject({
  cell: id,
  amount_id: printed,
  sign: z.enum(['+', '-']).describe('Within its side / 符号'),
  side: z.enum(['left', 'right']),
  amount: decimal.nullable(),
});

export const checkSchema = z.strictObject({
  id,
  identity: z.string().describe('Id of the identity; see docs/identities.md / 勾稽关系'),
  holds: z.boolean().nullable().describe('null: undecidable, see reason / 无法判定'),
  left_sum: decimal.nullable(),
  right_sum: decimal.nullable(),
  difference: decimal.nullable(),
  tolerance: decimal.nullable(),
  unit: printed.describe('Unit of both sides; 元 where the tables differ / 计量单位'),
  reason: printed.describe('Why undecidable, or why a tolerance / 原因'),
  terms: z.array(checkTermSchema),
});

const codes = Object.keys(FINDINGS) as [FindingCode, ...FindingCode[]];

export const findingSchema = z.strictObject({
  id,
  code: z.enum(codes),
  level: z.enum(['error', 'warning', 'info']),
  at: z.string().describe('Id of the document, table or cell, or document#page=3 / 位置'),
  expected: printed,
  actual: printed,
  note: printed,
});

export type RepairRecord = z.infer<typeof repairSchema>;
export type CheckTerm = z.infer<typeof checkTermSchema>;
export type CheckRecord = z.infer<typeof checkSchema>;
export type FindingRecord = z.infer<typeof findingSchema>;
