/**
 * @file The headings of indicators (绩效指标) and of the money of a project, as the offices print them: one list for every form. A new
 * wording is a further alternative here, and every form that prints indicators reads it.
 */
import type { LabelMap } from './labels.ts';

const LEVEL = (word: string): RegExp => new RegExp(`^第?(?:${word})级(?:绩效)?指标(?:名称|内容)?$`, 'u');
/** A label of any of these patterns. */
export const either = (...patterns: readonly RegExp[]): RegExp =>
  new RegExp(patterns.map(({ source }) => source).join('|'), 'u');

/** A column of another wording is a further alternative here. Where 三级指标 and 指标内容 stand side by side, the first is the name. */
export const INDICATOR_LABELS = {
  category: either(LEVEL('一|1|１'), /^指标(?:类别|大类|分类)$/u),
  subcategory: either(LEVEL('二|2|２'), /^指标(?:小类|子类)$/u),
  name: either(LEVEL('三|3|３'), /^(?:绩效|具体|末级)*指标名称$/u),
  operator:
    /^(?:绩效)?(?:指标)?(?:性质|符号)$|^(?:计算|运算|比较|关系|评价|判断)(?:符号?|方式)$|^指标(?:值?符号|值类型)$/u,
  value:
    /^(?:\d{4}年?|年度|全年|本年度?|当年|年初|绩效|预期|预计|计划|设定|项目|实施期|年)*(?:\(\/项目\))?(?:绩效)?(?:指标|目标|实现)值$|^(?:年度|预期|本年)(?:绩效)?指标值$|^指标目标值?$/u,
  unit: /^(?:绩效)?(?:指标)?(?:值)?(?:度量|计量|计算)单位$|^指标值?单位$/u,
} as const satisfies LabelMap<string>;

export type IndicatorLabel = keyof typeof INDICATOR_LABELS;

/** Headings that are a field only inside the header of indicators: elsewhere 单位 is an office and 年度 a year. */
export const INDICATOR_LABELS_INSIDE = {
  name: /^(?:绩效)?指标内容$|^(?:绩效|考核)?指标$|^考核内容$/u,
  value: /^年度$|^指标$|^(?:本年|年度|全年|计划|预期)?目标$|^值$|^内容$|^绩效标准$/u,
  unit: /^单位$/u,
} as const satisfies LabelMap<string>;

/** Headings of what stands beside an indicator and is no field of its record; the cells below them stay in the table. */
export const INDICATOR_BESIDE =
  /权重|方向(?:性质?)?$|^(?:分值|分数|得分)|评(?:分|价)(?:标准|规则|办法|依据)|^评\(?扣?\)?分|扣分|^(?:绩效)?(?:指标|标准)(?:值)?(?:解释|说明|含义|内容|属性|类型|描述|备注|依据|设定依据|确定依据)|^(?:指标)?(?:说明|解释|备注|标准|序号)$|标准$|依据|来源$|核心|历史|参考|前[一二两三]?年|上[一二两]?年|往年|完成值|方法$/u;

/** What a project gets, and from whom. */
export const MONEY_LABELS = {
  total:
    /^(?:项目|年度|本年|当年|中期|实施期|专项)*(?:预算)?(?:资金|预算)?(?:申请|安排)?(?:总额|总金额|金额|总计|合计)$|^(?:项目)?(?:当年|年度|本年度?|项目|总)预算(?:资金|数|金额)?$|^预算(?:安排)?(?:资金|金额|总额|数额?)$|^20\d\d年(?:度)?预算(?:资金|金额|数|安排)?$|^(?:项目|专项)?(?:总投资|(?:资金|投资)(?:总)?规模)$/u,
  fiscal:
    /^(?:当年|本年|本级|市级|年度)*财政(?:性)?(?:资金|拨款)(?:预算)?(?:金额)?$|^一般公共预算(?:财政)?(?:拨款|资金)?$|^政府预算资金$/u,
  other: /^其[他它](?:资金|来源)?$|^单位(?:自有)?资金$|^(?:自有|自筹)资金$|^自筹$/u,
} as const satisfies LabelMap<string>;

/** Words that say the money is that of the year, where that of the whole project stands beside it. */
export const OF_THE_YEAR = /年度|当年|本年/u;
