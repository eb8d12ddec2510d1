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
  row_proved: count.describe('Amounts whose row is proved / 所在行获证明'),
  column_proved: count.describe('Amounts whose column is proved / 所在列获证明'),
  unit_proved: count.describe('Amounts whose unit is proved / 计量单位获证明'),
});

export const countsSchema = z.strictObject({
  pages: count.describe('Number of pages / 页数'),
  tables: count.describe('Number of tables / 表格数'),
  cells: count.describe('Number of cells / 单元格数'),
  amounts: count.describe('Number of amounts / 金额数'),
  projects: count.describe('Number of projects / 项目数'),
  indicators: count.describe('Number of indicators / 指标数'),
  department_targets: count.describe('Number of department targets / 部门目标数'),
  evaluations: count.describe('Number of evaluations / 自评数'),
  statements: count.describe('Number of statements / 文字陈述数'),
  repairs: count.describe('Number of repairs / 修复数'),
  checks: count.describe('Number of checks / 检查数'),
  checks_failed: count.describe('Checks that do not hold / 不成立的检查'),
  ...proofCountsSchema.shape,
  findings: count.describe('Number of findings / 提示数'),
  errors: count.describe('Findings of level error / 错误级提示'),
  warnings: count.describe('Findings of level warning / 警告级提示'),
});

const codes = Object.keys(FINDINGS) as [FindingCode, ...FindingCode[]];

export const inputSchema = z.strictObject({
  id: z.string().describe('Id of the document / 文件标识'),
  file: z.string().min(1).describe('Path relative to the one given / 相对路径'),
  paths: z.array(z.string()).describe('Every path with these bytes / 内容相同的所有路径'),
  sha256: z.string().nullable().describe('Null where the file could not be read / 无法读取时为空'),
  bytes: count.nullable().describe('Size of the file / 字节数'),
  status: z.enum(['converted', 'partial', 'failed', 'skipped']).describe('What became of it / 处理结果'),
  kept: z
    .boolean()
    .describe(
      'Of an earlier run, no longer among the inputs; `--prune` takes it out / 已不在输入中，予以保留',
    ),
  output: z.string().nullable().describe('Document file, relative to the manifest / 输出文件'),
  code: z.enum(codes).nullable().describe('Finding code of what failed or was skipped / 失败或跳过的代码'),
  reason: z.string().nullable().describe('Why it failed or was skipped / 失败或跳过的原因'),
  duplicate_of: z.string().nullable().describe('Id of the document that says the same / 与之相同的文件'),
  counts: countsSchema.nullable().describe('What it gave / 各类计数'),
});

const fileSchema = z.strictObject({
  path: z.string().describe('Relative to the manifest / 相对路径'),
  bytes: count,
  sha256: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .describe('Hash of the bytes / 文件字节的 sha256'),
});

export const manifestSchema = z.strictObject({
  schema_version: z.string().describe('Version of this contract / 结构版本'),
  version: z.string().describe('Version of the program / 程序版本'),
  options: z.strictObject({
    format: z.array(z.string()).describe('Formats written / 输出格式'),
    excel: z.boolean().describe('CSV for Excel / 供 Excel 打开'),
    redact: z.array(z.string()).describe('What was left out / 略去的内容'),
    cells: z.boolean().describe('With the cells of the tables / 含单元格'),
    blanks: z.boolean().describe('With rows of `amounts` for blank cells / 空白金额也成行'),
    pretty: z.boolean().describe('Document files with every field, indented / 记录文件带缩进和全部字段'),
    ocr: z.literal(true).optional().describe('Scans were read; else absent / 已识别扫描页，未识别时无此项'),
  }),
  corpus: z
    .string()
    .describe(
      'Hash of the names and contents of all inputs, whatever the shard / 全部输入的名称与内容的散列',
    ),
  shard: z.string().nullable().describe('`2/5` in the output of one shard, else null / 分份转换的份次'),
  status: z.strictObject({ converted: count, partial: count, failed: count, skipped: count }),
  totals: countsSchema.describe('What the run gave / 总计'),
  files: z
    .array(fileSchema)
    .describe('Every file of the output but this one; `suanpan verify` compares them / 输出文件清单与散列'),
  inputs: z.array(inputSchema).describe('Every input / 全部输入'),
});

const changeSchema = z.strictObject({
  change: z
    .enum(['added', 'replaced', 'removed'])
    .describe('replaced: other records, or other bytes under the same name / 变化'),
  file: z.string().describe('Path relative to the one given / 相对路径'),
  old_document_id: z.string().nullable().describe('Null for an added one / 原文件标识'),
  new_document_id: z.string().nullable().describe('Null for a removed one / 新文件标识'),
  old_output_sha256: z.string().nullable().describe('Hash of its document file before / 原记录文件的散列'),
  new_output_sha256: z.string().nullable().describe('Hash of its document file now / 新记录文件的散列'),
});

/** What the last run that changed something changed. */
export const changesSchema = z.strictObject({
  schema_version: z.string().describe('Version of this contract / 结构版本'),
  old_manifest_sha256: z
    .string()
    .nullable()
    .describe('Of the state before; null for a first run / 此前清单的散列'),
  new_manifest_sha256: z.string().describe('Of the manifest beside this file / 现清单的散列'),
  changes: z.array(changeSchema).describe('Document by document / 逐份文件'),
});

export type ChangeRecord = z.infer<typeof changeSchema>;
export type Changes = z.infer<typeof changesSchema>;
export type ProofCounts = z.infer<typeof proofCountsSchema>;
export type Counts = z.infer<typeof countsSchema>;
export type FileRecord = z.infer<typeof fileSchema>;
export type InputRecord = z.infer<typeof inputSchema>;
export type Manifest = z.infer<typeof manifestSchema>;
