/** @file The document and its tables (文件、表格、单元格). */
import { z } from 'zod';
import { id, printed, sources } from './common.ts';

export const documentSchema = z.strictObject({
  id: id.describe('sha256 of the bytes / 文件字节的 sha256'),
  file: z.string().describe('Path relative to the one given / 相对路径'),
  format: z
    .enum(['pdf', 'docx', 'doc', 'rtf', 'html', 'xlsx', 'xls', 'xlsb', 'spreadsheetml', 'ofd', 'text'])
    .describe('Told from the content / 由内容判定的格式'),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  kind: z
    .enum(['budget', 'final_accounts', 'targets', 'self_evaluation', 'other'])
    .describe('What is disclosed / 公开类型：预算、决算、绩效目标、绩效自评、其他'),
  department: printed.describe('The disclosing department or unit / 部门（单位）名称'),
  region: printed.describe('Administrative division code, six digits, or its name / 行政区划'),
  year: z.int().min(1949).max(2100).nullable().describe('Fiscal year / 财政年度'),
  pages: z.int().min(0).nullable().describe('Number of pages, null where the format has none / 页数'),
  status: z.enum(['converted', 'partial', 'failed']),
  records_sha256: z
    .string()
    .nullable()
    .describe(
      'Hash of what the records say: files with the same one are the same paper, in whatever format / 记录内容的 sha256，相同即同一份文件',
    ),
});

export const cellSchema = z.strictObject({
  row: z.int().min(0),
  column: z.int().min(0),
  row_span: z.int().min(1),
  column_span: z.int().min(1),
  text: z.string().describe('What a reader should see / 整理后的文字'),
  raw: z.string().describe('As printed; pieces of a joined cell with line breaks between / 原文'),
  rules: z.array(z.string()).describe('Reading rules that made text out of raw / 所用规则'),
  sources,
});

export const tableSchema = z.strictObject({
  id,
  form: z.string().describe('Form id of the registry, else `other` / 表类'),
  title: printed.describe('表名'),
  number: printed.describe('Printed table number / 表号'),
  unit: printed.describe('Unit of the table as printed / 计量单位'),
  pages: z.array(z.int().min(1)),
  found_by: z.enum(['rulings', 'gaps', 'markup', 'tabs', 'lines']),
  header_rows: z.int().min(0),
  rows: z.int().min(0),
  columns: z.int().min(0),
  cells: z.array(cellSchema),
});

export type DocumentRecord = z.infer<typeof documentSchema>;
export type TableRecord = z.infer<typeof tableSchema>;
export type CellRecord = z.infer<typeof cellSchema>;
