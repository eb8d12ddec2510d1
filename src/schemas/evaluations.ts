/** @file Self-evaluation of project expenditure (项目支出绩效自评表). Values stand as printed: they are text. */
import { z } from 'zod';
import { id, printed, sources } from './common.ts';

export const FUND_SOURCES = ['total', 'fiscal', 'carryover', 'other'] as const;

export const evaluationFundSchema = z.strictObject({
  initial: printed.describe('Budget at the beginning of the year / 年初预算数'),
  annual: printed.describe('Budget of the whole year / 全年预算数'),
  executed: printed.describe('Executed in the whole year / 全年执行数'),
  points: printed.describe('Points / 分值'),
  rate: printed.describe('Rate of execution / 执行率'),
  score: printed.describe('Score / 得分'),
});

export const evaluationIndicatorSchema = z.strictObject({
  id,
  evaluation_id: id.describe('Its evaluation / 所属自评'),
  position: z.int().min(0).describe('Order within its parent / 所属记录内的顺序'),
  category: printed.describe('Level-1 indicator / 一级指标'),
  category_points: printed.describe('Points inside the level-1 label, as in 产出指标(50分) / 一级指标分值'),
  subcategory: printed.describe('Level-2 indicator / 二级指标'),
  label: printed.describe('Label before the name: 指标1, 指标2, … / 指标序号'),
  name: printed.describe('Level-3 indicator / 三级指标'),
  target: printed.describe('Target of the year / 年度指标值'),
  actual: printed.describe('What was reached / 实际完成值'),
  points: printed.describe('Points / 分值'),
  score: printed.describe('Score / 得分'),
  deviation: printed.describe('Reason of the deviation, and what is done about it / 偏差原因分析及改进措施'),
  sources,
});

export const evaluationSchema = z.strictObject({
  id,
  table_id: id.describe('Its table / 所在表格'),
  project: printed.describe('Name of the project / 项目名称'),
  department: printed.describe('Department in charge / 主管部门'),
  unit: printed.describe('Unit that carries it out / 实施单位'),
  leader: printed.describe('Who is in charge / 项目负责人'),
  phone: printed.describe('Telephone / 联系电话'),
  year: z.int().nullable().describe('Year / 年度'),
  money_unit: printed.describe('万元, from the label of the funds block / 资金单位'),
  funds: z.strictObject({
    total: evaluationFundSchema.nullable().describe('All funds of the year / 年度资金总额'),
    fiscal: evaluationFundSchema.nullable().describe('Fiscal funds of the year / 当年财政拨款'),
    carryover: evaluationFundSchema.nullable().describe('Carried over from the year before / 上年结转资金'),
    other: evaluationFundSchema.nullable().describe('Other funds / 其他资金'),
  }),
  goal_expected: printed.describe('Goal as expected / 预期目标'),
  goal_actual: printed.describe('Goal as reached / 实际完成情况'),
  total_points: printed.describe('Sum of the points / 总分（分值）'),
  total_score: printed.describe('Sum of the scores / 总分（得分）'),
  sources,
  indicators: z.array(evaluationIndicatorSchema).describe('Its indicators / 指标'),
});

export type EvaluationFund = z.infer<typeof evaluationFundSchema>;
export type EvaluationIndicatorRecord = z.infer<typeof evaluationIndicatorSchema>;
export type EvaluationRecord = z.infer<typeof evaluationSchema>;
