/** @file What the prose states in figures (预算说明、决算说明中的数字陈述). */
import { z } from 'zod';
import { QUANTITY_IDS } from '../words/statement-quantities.ts';
import { decimal, id, printed, sources } from './common.ts';

export const statementSchema = z.strictObject({
  id,
  position: z.int().min(0).describe('Order within the document / 文件内顺序'),
  quantity: z.enum(QUANTITY_IDS).describe('What is stated / 口径'),
  names: z.array(z.string()).describe('Of a class of expenditure: 类, 款, 项 as printed / 科目名称'),
  code: printed.describe('Code of the class, where one is printed / 科目编码'),
  fund: printed.describe('Whose money: fiscal, general_public, …; null for all / 资金性质'),
  department: printed.describe('Another body that the sentence names / 所述的其他单位'),
  aspect: z
    .enum(['amount', 'change', 'rate', 'share', 'completion'])
    .describe('What the figure is of it / 金额、增减额、增减率、占比、完成率'),
  phase: z
    .enum(['budget', 'adjusted', 'executed'])
    .nullable()
    .describe('Budget, adjusted budget, final accounts / 预算、调整预算、决算'),
  year: z.int().min(1949).max(2100).nullable().describe('Fiscal year / 财政年度'),
  direction: z.enum(['increase', 'decrease', 'same']).nullable().describe('Of a change or rate / 增减方向'),
  compared_with: printed.describe('Of a change or rate, as printed: 2024年预算 / 比较对象'),
  about_id: printed.describe(
    'The amount that a change, rate, share or completion is of, where the prose states it / 所属金额',
  ),
  whole_id: printed.describe(
    'The amount that it is a part or a share of, or, for a completion, the budget of it / 所属总额',
  ),
  figure: decimal.nullable().describe('Null where a change is stated without one (持平) / 数值'),
  unit: printed.describe('Unit / 计量单位'),
  amount_yuan: decimal
    .nullable()
    .describe('Exact amount in yuan; null where the figure is no money / 折合元'),
  sentence: z.string().describe('The sentence, white space removed / 原句'),
  heading: printed.describe('The heading it stands under / 所在标题'),
  checks: z.array(z.string()).describe('Checks that compare it / 与其比对的勾稽检查'),
  sources,
});

export type StatementRecord = z.infer<typeof statementSchema>;
