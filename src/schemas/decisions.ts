/** @file What a reviewer has decided (复核意见): review.json, and how it stands beside what is printed. */
import { z } from 'zod';
import { decimal, id, printed, sources } from './common.ts';

const date = z.iso.date().describe('Day of the decision / 复核日期');
const author = printed.describe('Who decided / 复核人');
const sha256 = z.string().regex(/^[0-9a-f]{64}$/);

export const decisionSchema = z.strictObject({
  document: sha256.describe('Hash of the bytes of the file / 文件字节的 sha256'),
  file: z.string().describe('What the file was called / 文件名'),
  cell: id.describe('Id of the cell / 单元格标识'),
  printed: z.string().describe('What is printed in it / 原文'),
  sources: sources.default([]),
  verdict: z
    .enum(['right', 'wrong', 'withdrawn'])
    .describe('Right, wrong, or an earlier decision taken back / 正确、有误、撤销'),
  value: printed.describe('What it ought to say; null where that is not known / 应为'),
  note: printed.describe('Why / 说明'),
  author,
  date,
});

/** What `review.json` holds, as the page saves it and as the output keeps it. */
export const decisionsSchema = z.strictObject({
  decisions: z.array(decisionSchema).describe('One for each cell that was decided / 每个单元格一条'),
});

/** What a reviewer says stands beside the printed text, never in its place. */
export const correctedTextSchema = z.strictObject({
  text: printed.describe('What it ought to say; null where only that it is wrong is known / 应为'),
  author,
  date,
  reason: printed.describe('Why / 说明'),
});

export const correctedAmountSchema = correctedTextSchema.extend({
  amount: decimal.nullable().describe('As a figure, in the unit of the amount / 更正后的金额'),
  amount_yuan: decimal.nullable().describe('In yuan; null where it is no money / 折合元'),
});

export const correctedSumsSchema = z.strictObject({
  holds: z.boolean().nullable().describe('Null: undecidable / 无法判定'),
  left_sum: decimal.nullable().describe('Sum of the left side / 左边之和'),
  right_sum: decimal.nullable().describe('Sum of the right side / 右边之和'),
  difference: decimal.nullable().describe('Left less right / 差额'),
});

export type Decision = z.infer<typeof decisionSchema>;
export type CorrectedText = z.infer<typeof correctedTextSchema>;
export type CorrectedAmount = z.infer<typeof correctedAmountSchema>;
export type CorrectedSums = z.infer<typeof correctedSumsSchema>;
