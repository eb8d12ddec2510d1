/** @file The headings of indicators (绩效指标) and of the money of a project, as the offices print them: one list for every form. */
import type { LabelMap } from './labels.ts';

/** A column of another wording is a further alternative here. */
export const INDICATOR_LABELS = {
  category: /^一级指标$/u,
  subcategory: /^二级指标$/u,
  name: /^三级指标$|^(?:绩效|具体)?指标名称$/u,
  operator: /^(?:绩效)?(?:指标)?(?:性质|符号|方向)$|^(?:计算|运算|比较|关系)符号?$/u,
  value: /^(?:年度|本年|年初|绩效|预期|计划)*(?:\(\/项目\))?(?:绩效)?(?:指标|目标)值$/u,
  unit: /^(?:绩效)?(?:指标)?(?:值)?(?:度量|计量)单位$|^指标值?单位$/u,
} as const satisfies LabelMap<string>;

/** What a project gets, and from whom. */
export const MONEY_LABELS = {
  total:
    /^(?:项目|年度|本年|中期|实施期)?(?:资金|预算)?(?:申请)?(?:总额|总金额|金额|总计|合计)$|^当年预算$|^预算(?:安排)?(?:资金|金额)$/u,
  fiscal: /^(?:当年|本年|本级)?财政(?:性)?(?:资金|拨款)$|^一般公共预算(?:拨款|资金)?$|^政府预算资金$/u,
  other: /^其他(?:资金|来源)?$|^单位资金$/u,
} as const satisfies LabelMap<string>;
