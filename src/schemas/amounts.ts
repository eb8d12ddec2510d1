/** @file One figure of a budget or final-accounts table (金额). */
import { z } from 'zod';
import { decimal, id, printed, sources } from './common.ts';
import { correctedAmountSchema } from './decisions.ts';
import { PROOFS } from './proof.ts';

export const amountStates = ['value', 'zero', 'blank', 'dash', 'none', 'unreadable'] as const;

const proofEnum = <T extends string>(table: Readonly<Record<T, string>>) =>
  z.enum(Object.keys(table) as [T, ...T[]]).nullable();

export const amountSchema = z.strictObject({
  id: id.describe('The id of the cell / 单元格标识'),
  table_id: id.describe('Its table / 所在表格'),
  form: z.string().describe('Form id of the registry, else `other` / 表类'),
  title: printed.describe('Title of the table / 表名'),
  row_labels: z.array(z.string()).describe('Non-empty label cells of the row, white space removed / 行标签'),
  column_path: z.array(z.string()).describe('Words of the stacked header, top down / 列标题路径'),
  direction: z.enum(['revenue', 'expenditure']).nullable().describe('Revenue or expenditure / 收入或支出'),
  phase: z
    .enum(['budget', 'adjusted', 'executed'])
    .nullable()
    .describe('Budget, adjusted budget, final accounts / 预算、调整预算、决算'),
  fund: printed.describe('Kind of fund / 资金性质：general_public, government_fund, state_capital, …'),
  function_code: printed.describe('Function class / 支出功能分类编码'),
  function_name: printed.describe(
    'Its name: the official one of a 类, else as printed beside the code / 支出功能分类名称',
  ),
  government_economic_code: printed.describe('Government economic class / 政府支出经济分类编码'),
  department_economic_code: printed.describe('Department economic class / 部门支出经济分类编码'),
  budget_unit: printed.describe('Budget unit / 预算单位'),
  level: z.int().min(1).nullable().describe('1 类, 2 款, 3 项; how deep a row without a code stands / 层级'),
  parent_id: printed.describe('Amount of the row one level up / 上级金额'),
  measure: printed.describe('Id of the controlled vocabulary of measures / 指标口径'),
  amount: decimal.nullable().describe('Null unless state is value or zero / 金额'),
  unit: printed.describe('Unit / 计量单位'),
  amount_yuan: decimal
    .nullable()
    .describe('Exact amount in yuan; null where the figure is no money / 折合元'),
  raw: z.string().describe('As printed / 原文'),
  state: z
    .enum(amountStates)
    .describe('Value, zero, blank, dash, none and unreadable are different statements / 金额状态'),
  is_total: z.boolean().describe('Stands in a total row / 合计行'),
  is_leaf: z.boolean().describe('No row stands under it, and it is no total / 末级'),
  counts: z
    .boolean()
    .describe(
      'Adds to the total of its table: what counts adds up to the printed total, each phase by itself / 计入合计',
    ),
  proved_by: z.array(z.string()).describe('Checks that hold it / 支持该金额的勾稽检查'),
  value_proof: proofEnum(PROOFS.value_proof).describe(
    'What proves the value; copy and zero count apart / 数值的证明',
  ),
  row_proof: proofEnum(PROOFS.row_proof).describe('What proves that it belongs to its row / 所在行的证明'),
  column_proof: proofEnum(PROOFS.column_proof).describe(
    'What proves that it belongs to its column / 所在列的证明',
  ),
  unit_proof: proofEnum(PROOFS.unit_proof).describe('What proves its unit / 计量单位的证明'),
  unproved: proofEnum(PROOFS.unproved).describe('Why the value is not proved / 数值未获证明的原因'),
  sources,
  corrected: correctedAmountSchema
    .optional()
    .describe('What a reviewer says, where one found it wrong / 复核更正'),
});

export type AmountRecord = z.infer<typeof amountSchema>;
