/** @file What a run did with each input (清单). No times, no absolute paths, no worker count: the same input gives the same bytes. */
import { z } from 'zod';
import { FINDINGS, type FindingCode } from '../findings/index.ts';

const count = z.int().min(0);

/** Amounts by what is proved of them; shares are of `amounts_stated`. */
const proofCountsSchema = z.strictObject({
  amounts_stated: count.describe('Amounts that are something: no blanks, no zeros / 非零金额'),
  value_proved: count.describe('By equal figures or sums; copies apart / 数值获证明'),
  value_copied: count.describe('Printed twice in one table, and no more / 同表重复'),
  zero_proved: count.describe('Zeros that sums hold / 零值'),
  row_proved: count.describe('所在行获证明'),
  column_proved: count.describe('所在列获证明'),
  unit_proved: count.describe('计量单位获证明'),
});

export const countsSchema = z.strictObject({
  pages: count,
  tables: count,
  cells: count,
  amounts: count,
  projects: count,
  indicators: count,
  department_targets: count,
  evaluations: count,
  statements: count,
  repairs: count,
  checks: count,
  checks_failed: count.describe('Checks that do not hold / 不成立的检查'),
  ...proofCountsSchema.shape,
  findings: count,
  errors: count.describe('Findings of level error'),
  warnings: count.describe('Findings of level warning'),
});

const codes = Object.keys(FINDINGS) as [FindingCode, ...FindingCode[]];

export const inputSchema = z.strictObject({
  file: z.string().min(1).describe('Path relative to the one given / 相对路径'),
  paths: z.array(z.string()).describe('Every path with these bytes / 内容相同的所有路径'),
  sha256: z.string().nullable().describe('Null where the file could not be read / 无法读取时为空'),
  bytes: count.nullable(),
  status: z.enum(['converted', 'partial', 'failed', 'skipped']),
  output: z.string().nullable().describe('Document file, relative to the manifest / 输出文件'),
  code: z.enum(codes).nullable().describe('Finding code of the failure / 失败代码'),
  reason: z.string().nullable().describe('Why it failed or was skipped / 失败或跳过的原因'),
  counts: countsSchema.nullable(),
});

const fileSchema = z.strictObject({
  path: z.string().describe('Relative to the manifest / 相对路径'),
  bytes: count,
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
});

export const manifestSchema = z.strictObject({
  schema_version: z.string(),
  version: z.string().describe('Version of the program'),
  options: z.strictObject({
    format: z.array(z.string()),
    excel: z.boolean(),
    redact: z.array(z.string()),
  }),
  corpus: z
    .string()
    .describe(
      'Hash of the names and contents of all inputs, whatever the shard / 全部输入的名称与内容的散列',
    ),
  shard: z.string().nullable().describe('`2/5` in the output of one shard, else null'),
  status: z.strictObject({ converted: count, partial: count, failed: count, skipped: count }),
  totals: countsSchema,
  files: z
    .array(fileSchema)
    .describe('Every file of the output but this one; `suanpan verify` compares them / 输出文件清单与散列'),
  inputs: z.array(inputSchema),
});

export type ProofCounts = z.infer<typeof proofCountsSchema>;
export type Counts = z.infer<typeof countsSchema>;
export type FileRecord = z.infer<typeof fileSchema>;
export type InputRecord = z.infer<typeof inputSchema>;
export type Manifest = z.infer<typeof manifestSchema>;
