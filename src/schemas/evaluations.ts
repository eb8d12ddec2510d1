/** @file Self-evaluation of project expenditure (项目支出绩效自评表). Values stand as printed: they are text. */
import { z } from 'zod';
import { id, printed, sources } from './common.ts';

export const FUND_SOURCES = ['total', 'fiscal', 'carryover', 'other'] as const;

export const evaluationFundSchema = z.strictObject({
  initial: printed.describe('年初预算数'),
  annual: printed.describe('全年预算数'),
  executed: printed.describe('全年执行数'),
  points: printed.describe('分值'),
  rate: printed.describe('执行率'),
  score: printed.describe('得分'),
});

export const evaluationIndicatorSchema = z.strictObject({
  id,
  evaluation_id: id,
  position: z.int().min(0),
  category: printed.describe('一级指标'),
  category_points: printed.describe('Points inside the level-1 label, as in 产出指标(50分) / 一级指标分值'),
  subcategory: printed.describe('二级指标'),
  label: printed.describe('指标1, 指标2, …'),
  name: printed.describe('三级指标'),
  target: printed.describe('年度指标值'),
  actual: printed.describe('实际完成值'),
  points: printed.describe('分值'),
  score: printed.describe('得分'),
  deviation: printed.describe('偏差原因分析及改进措施'),
  sources,
});

export const evaluationSchema = z.strictObject({
  id,
  table_id: id,
  project: printed.describe('项目名称'),
  department: printed.describe('主管部门'),
  unit: printed.describe('实施单位'),
  leader: printed.describe('项目负责人'),
  phone: printed.describe('联系电话'),
  year: z.int().nullable(),
  money_unit: printed.describe('万元, from the label of the funds block / 资金单位'),
  funds: z.strictObject({
    total: evaluationFundSchema.nullable().describe('年度资金总额'),
    fiscal: evaluationFundSchema.nullable().describe('当年财政拨款'),
    carryover: evaluationFundSchema.nullable().describe('上年结转资金'),
    other: evaluationFundSchema.nullable().describe('其他资金'),
  }),
  goal_expected: printed.describe('预期目标'),
  goal_actual: printed.describe('实际完成情况'),
  total_points: printed.describe('总分（分值）'),
  total_score: printed.describe('总分（得分）'),
  sources,
  indicators: z.array(evaluationIndicatorSchema),
});

export type EvaluationFund = z.infer<typeof evaluationFundSchema>;
export type EvaluationIndicatorRecord = z.infer<typeof evaluationIndicatorSchema>;
export type EvaluationRecord = z.infer<typeof evaluationSchema>;
