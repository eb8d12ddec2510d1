/** @file The labels of 部门整体支出绩效目标表 as the offices print them, by meaning. */
import { INDICATOR_LABELS } from '../../words/indicator-labels.ts';
import type { LabelMap } from '../form-grid.ts';

/** Label | value pairs above the indicators. */
export const TARGET_HEAD_LABELS = {
  department: /^(?:预算|填报)?(?:部门|单位)(?:\(单位\))?(?:名称)?$/u,
  goal: /^(?:部门|单位)?(?:年度)?(?:整体|总体|履职)(?:支出)?(?:绩效)?目标$|^(?:年度)?绩效目标$/u,
  notes: /^其他说明(?:事项)?$|^其他需要?说明的?(?:事项|问题)$/u,
} as const satisfies LabelMap<string>;

/** The upper row of the head of the funds block: whose money. */
export const TARGET_FUND_GROUPS = {
  total:
    /^(?:部门)?(?:预算|年度)?(?:支出|资金)?(?:预算)?总额$|^(?:年度|部门)?(?:预算|资金)(?:支出)?(?:总额|合计|总计)$/u,
  fiscal: /^财政(?:性)?(?:拨款|资金)$/u,
  other: /^其他(?:资金|来源)?$/u,
} as const satisfies LabelMap<string>;

/** Its lower row: what the money is for. 合计 and 小计 are the group itself. */
export const TARGET_FUND_PARTS = {
  all: /^(?:合计|小计|总计)$/u,
  basic: /^基本支出$/u,
  project: /^项目支出$/u,
} as const satisfies LabelMap<string>;

/** The columns of the indicator block; the three levels in one cell (绩效指标) or each in its own. */
export const TARGET_INDICATOR_COLUMNS = {
  activity: /^(?:年度)?(?:主要)?(?:活动|任务|工作任务)(?:名称)?$/u,
  levels: /^(?:年度)?绩效指标$/u,
  ...INDICATOR_LABELS,
  name: /^三级指标$|^指标(?:名称|内容)$/u,
} as const satisfies LabelMap<string>;

export type TargetHeadField = keyof typeof TARGET_HEAD_LABELS;
export type TargetIndicatorColumn = keyof typeof TARGET_INDICATOR_COLUMNS;
