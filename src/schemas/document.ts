/** @file The document and its tables (文件、表格、单元格). */
import { z } from 'zod';
import { id, printed, sources } from './common.ts';
import { correctedTextSchema } from './decisions.ts';

export const documentSchema = z.strictObject({
  id: id.describe('sha256 of the bytes; of a file that cannot be read, of its name / 文件字节的 sha256'),
  file: z.string().describe('Path relative to the one given / 相对路径'),
  format: z
    .enum(['pdf', 'docx', 'doc', 'rtf', 'html', 'xlsx', 'xls', 'xlsb', 'spreadsheetml', 'ofd', 'text'])
    .nullable()
    .describe('Told from the content; null where nothing tells / 由内容判定的格式'),
  sha256: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .nullable()
    .describe('Hash of the bytes; null where they cannot be read / 文件字节的 sha256'),
  kind: z
    .enum(['budget', 'final_accounts', 'targets', 'self_evaluation', 'other'])
    .describe('What is disclosed / 公开类型：预算、决算、绩效目标、绩效自评、其他'),
  department: printed.describe('The disclosing department or unit / 部门（单位）名称'),
  department_id: printed.describe(
    'The same for each spelling of one name, in every document and year / 部门标识，见 departments',
  ),
  region: printed.describe('Administrative division code, six digits / 行政区划代码'),
  region_name: printed.describe(
    'Administrative division as the name of the department begins / 行政区划名称',
  ),
  year: z.int().min(1949).max(2100).nullable().describe('Fiscal year / 财政年度'),
  pages: z.int().min(0).nullable().describe('Number of pages, null where the format has none / 页数'),
  status: z
    .enum(['converted', 'partial', 'failed', 'skipped'])
    .describe('partial: a part was not read; skipped: no disclosure / 转换状态'),
  reason: printed.describe('Why it failed or was skipped / 失败或跳过的原因'),
  records_sha256: z
    .string()
    .nullable()
    .describe(
      'Hash of what the records say: files with the same one are the same paper, in whatever format / 记录内容的 sha256，相同即同一份文件',
    ),
});

export const cellSchema = z.strictObject({
  row: z.int().min(0).describe('Row, from 0 / 行号，从 0 起'),
  column: z.int().min(0).describe('Column, from 0 / 列号，从 0 起'),
  row_span: z.int().min(1).describe('Rows it takes / 跨行数'),
  column_span: z.int().min(1).describe('Columns it takes / 跨列数'),
  text: z.string().describe('What a reader should see / 整理后的文字'),
  raw: z.string().describe('As printed; pieces of a joined cell with line breaks between / 原文'),
  rules: z.array(z.string()).describe('Reading rules that made text out of raw / 所用规则'),
  sources,
  corrected: correctedTextSchema
    .optional()
    .describe('What a reviewer says, where one found it wrong / 复核更正'),
});

export const tableSchema = z.strictObject({
  id,
  form: z.string().describe('Form id of the registry, else `other` / 表类'),
  title: printed.describe('Title of the table / 表名'),
  number: printed.describe('Printed table number / 表号'),
  unit: printed.describe('Unit of the table as printed / 计量单位'),
  pages: z.array(z.int().min(1)).describe('Pages it stands on, from 1 / 所在页，从 1 起'),
  found_by: z
    .enum(['rulings', 'gaps', 'markup', 'tabs', 'lines'])
    .describe('By what the table was found / 识别依据'),
  header_rows: z.int().min(0).describe('Rows of the header / 表头行数'),
  rows: z.int().min(0).describe('Number of rows / 行数'),
  columns: z.int().min(0).describe('Number of columns / 列数'),
  cells: z.array(cellSchema).describe('Every cell, row by row / 全部单元格'),
});

/** A cell as document files have it: what is as it is for most cells is left out. */
const writtenCellSchema = cellSchema.extend({
  row_span: cellSchema.shape.row_span.optional().describe('Rows it takes; 1 where absent / 跨行数，缺省为 1'),
  column_span: cellSchema.shape.column_span
    .optional()
    .describe('Columns it takes; 1 where absent / 跨列数，缺省为 1'),
  raw: z.string().optional().describe('As printed; as `text` where absent / 原文，缺省与 text 相同'),
  rules: cellSchema.shape.rules.optional().describe('Reading rules; none where absent / 所用规则，缺省为无'),
});

export const writtenTableSchema = tableSchema.extend({ cells: z.array(writtenCellSchema) });

export type TableRecord = z.infer<typeof tableSchema>;
export type CellRecord = z.infer<typeof cellSchema>;
