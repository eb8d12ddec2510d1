/** @file What makes the data trustworthy: repairs, checks, findings (修复、勾稽检查、发现). */
import { z } from 'zod';
import { FINDINGS, type FindingCode } from '../findings/index.ts';
import { decimal, id, printed } from './common.ts';
import { correctedSumsSchema } from './decisions.ts';

export const repairSchema = z.strictObject({
  id,
  rule: z.string().describe('Name of the repair; see docs/repairs.md / 规则'),
  cell: id.describe('Cell id / 单元格'),
  before: z.string().describe('What it said / 修复前'),
  after: z.string().describe('What it says now / 修复后'),
  reason: z.string().describe('Why / 理由'),
});

export const checkTermSchema = z.strictObject({
  cell: id,
  amount_id: printed.describe('The amount of the cell, where it has one / 对应金额'),
  sign: z.enum(['+', '-']).describe('Within its side / 符号'),
  side: z.enum(['left', 'right']).describe('Side of the identity / 等式哪一边'),
  amount: decimal.nullable().describe('Null where it is blank or unreadable / 金额'),
});

export const checkSchema = z.strictObject({
  id,
  identity: z.string().describe('Id of the identity; see docs/identities.md / 勾稽关系'),
  holds: z.boolean().nullable().describe('null: undecidable, see reason / 无法判定'),
  left_sum: decimal.nullable().describe('Sum of the left side / 左边之和'),
  right_sum: decimal.nullable().describe('Sum of the right side / 右边之和'),
  difference: decimal.nullable().describe('Left less right / 差额'),
  tolerance: decimal.nullable().describe('What rounding may leave / 容许误差'),
  unit: printed.describe('Unit of both sides; 元 where the tables differ / 计量单位'),
  reason: printed.describe('Why undecidable, or why a tolerance / 原因'),
  terms: z.array(checkTermSchema).describe('Its terms / 各项'),
  corrected: correctedSumsSchema
    .optional()
    .describe('With what a reviewer says of its figures / 按复核更正重算'),
});

const codes = Object.keys(FINDINGS) as [FindingCode, ...FindingCode[]];

export const findingSchema = z.strictObject({
  id,
  code: z.enum(codes).describe('See docs/findings.md / 提示代码'),
  level: z
    .enum(['error', 'warning', 'info'])
    .describe('error: lost; warning: look at it; info: good to know / 级别'),
  at: z.string().describe('Id of the document, table or cell, or document#page=3 / 位置'),
  expected: printed.describe('What it should be / 应为'),
  actual: printed.describe('What it is / 实为'),
  note: printed.describe('What else there is to say / 附注'),
});

export type RepairRecord = z.infer<typeof repairSchema>;
export type CheckRecord = z.infer<typeof checkSchema>;
export type FindingRecord = z.infer<typeof findingSchema>;
