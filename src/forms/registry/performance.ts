/** @file Performance tables (绩效目标、绩效自评): each layout has a reader of its own. */
import type { Form } from './form.ts';

const performance = (
  id: string,
  name: string,
  layout: Form['layout'],
  headerWords: Form['headerWords'],
): Form => ({
  id,
  name,
  layout,
  direction: 'expenditure',
  phase: 'budget',
  fund: null,
  headerWords,
  counterpart: null,
});

export const PERFORMANCE_FORMS: readonly Form[] = [
  performance('project_targets', '项目支出绩效目标表', 'project_list', [
    ['项目名称', '绩效目标', '一级指标', '二级指标', '三级指标', '绩效指标性质'],
    ['财政资金', '其他资金', '绩效目标', '一级指标'],
    ['项目总额', '一级指标', '三级指标'],
  ]),
  performance('project_targets', '财政项目支出绩效目标填报表', 'project_form', [
    ['财政项目支出绩效目标填报表'],
    ['项目总目标', '一级指标', '三级指标'],
    ['项目名称', '项目性质', '主管部门'],
    ['计划开始日期', '计划完成日期'],
    ['项目资金总额', '年度资金申请总额'],
    ['项目绩效总目标', '一级指标', '三级指标'],
    ['立项依据', '一级指标', '三级指标'],
  ]),
  performance('project_targets', '项目支出绩效目标表（自设栏目）', 'project_table', []),
  performance('department_targets', '部门整体支出绩效目标表', 'department_targets', [
    ['部门名称', '总体资金情况（万元）'],
    ['整体绩效目标', '活动', '绩效指标'],
    ['活动', '绩效指标', '指标性质', '指标值'],
  ]),
  performance('self_evaluation', '项目支出绩效自评表', 'self_evaluation', [
    ['年初预算数', '全年预算数', '全年执行数', '分值', '得分'],
    ['年度指标值', '实际完成值', '分值', '得分'],
    ['项目名称', '主管部门', '实施单位', '分值', '得分'],
  ]),
];
