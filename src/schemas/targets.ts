/** @file Performance targets: projects (项目支出绩效目标) and departments (部门整体支出绩效目标) with their indicators. */
import { z } from 'zod';
import { OPERATORS } from '../words/measure.ts';
import { decimal, id, printed, sources } from './common.ts';

const indicatorFields = {
  category: printed.describe('Level-1 indicator, full word / 一级指标'),
  subcategory: printed.describe('Level-2 indicator, full word / 二级指标'),
  name: printed.describe('Level-3 indicator / 三级指标'),
  operator: z.enum(OPERATORS).nullable().describe('How the value is compared / 指标性质'),
  value: printed.describe('Target value / 指标值'),
  unit: printed.describe('Unit of the value / 度量单位'),
  weight: printed.describe('Weight or points, where the form prints one / 权重或分值'),
};

export const indicatorSchema = z.strictObject({
  id,
  project_id: id.describe('Its project / 所属项目'),
  position: z.int().min(0).describe('Order within the project / 项目内顺序'),
  ...indicatorFields,
  state: z.enum(['complete', 'partial']).describe('partial: a part was lost in the source / 残缺'),
  assigned: z
    .enum(['printed', 'inferred'])
    .describe('Whether the extent of the project was printed or inferred / 归属：原表所示或推断'),
  sources,
});

export const projectSchema = z.strictObject({
  id,
  table_id: id.describe('Its table / 所在表格'),
  code: printed.describe('Project code, 21 characters / 项目代码'),
  code_printed: printed.describe(
    'The code as printed, narrow and without white space; two pieces that are no whole as `first|second` / 原文代码',
  ),
  code_state: z
    .enum(['complete', 'presumed', 'missing'])
    .describe('Whether the code is printed whole / 代码状态：完整、推断、缺失'),
  name: printed.describe('Name of the project / 项目名称'),
  budget_unit: printed.describe(
    'The office the money goes to, where a list or a form names one a project / 预算单位',
  ),
  total: decimal.nullable().describe('Total of the project / 项目总额'),
  fiscal: decimal.nullable().describe('Fiscal funds / 财政资金'),
  other: decimal.nullable().describe('Other funds / 其他资金'),
  unit: printed.describe('Unit / 计量单位'),
  total_yuan: decimal.nullable().describe('The total in yuan, exact / 项目总额折合元'),
  goal: printed.describe('Goal / 绩效目标'),
  state: z.enum(['complete', 'partial']).describe('partial: a part was lost in the source / 残缺'),
  sources,
  indicators: z.array(indicatorSchema).describe('Its indicators / 指标'),
});

export const departmentTargetIndicatorSchema = z.strictObject({
  id,
  department_target_id: id.describe('Its department target / 所属部门目标'),
  position: z.int().min(0).describe('Order within its parent / 所属记录内的顺序'),
  activity: printed.describe('Activity / 活动'),
  ...indicatorFields,
  sources,
});

export const departmentTargetSchema = z.strictObject({
  id,
  table_id: id.describe('Its table / 所在表格'),
  department: printed.describe('Name of the department / 部门名称'),
  goal: printed.describe('Goal of the whole department / 整体绩效目标'),
  notes: printed.describe('Other remarks / 其他说明'),
  unit: printed.describe('Unit / 计量单位'),
  funds: z
    .record(z.string(), decimal.nullable())
    .describe(
      'total, basic, project (基本支出, 项目支出), fiscal, fiscal_basic, fiscal_project, other, other_basic, other_project, general_public, government_fund, state_capital, fiscal_account, unit_funds, carryover / 资金情况',
    ),
  sources,
  indicators: z.array(departmentTargetIndicatorSchema).describe('Its indicators / 指标'),
});

export type IndicatorRecord = z.infer<typeof indicatorSchema>;
/** As it is read: what follows from it is added at the end. */
export const readProjectSchema = projectSchema.omit({ total_yuan: true });

export type ProjectRecord = z.infer<typeof readProjectSchema>;
export type DepartmentTargetIndicatorRecord = z.infer<typeof departmentTargetIndicatorSchema>;
export type DepartmentTargetRecord = z.infer<typeof departmentTargetSchema>;
