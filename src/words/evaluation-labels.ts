/**
 * @file The labels of 项目支出绩效自评表 as the offices print them, by meaning. Sources: the template of the Ministry of Finance
 * (财预〔2020〕10号, annex) and its variants by city and district. A further wording is a further alternative here.
 */
import { either, INDICATOR_LABELS } from './indicator-labels.ts';
import { bareLabel, foldLabel, type LabelMap } from './labels.ts';
import { squeeze } from './lexicon.ts';

/** The head of the form: label | value pairs. */
export const HEAD_LABELS = {
  project: /^(?:专项|预算)?项目(?:支出)?名称$/u,
  department: /^(?:项目)?(?:主管|预算|业务主管)(?:预算)?(?:部门|单位)(?:及代码|名称|及编码)?$/u,
  unit: /^(?:项目)?(?:具体)?(?:实施|承担|使用)(?:\(主管\))?(?:部门|单位)(?:名称|及代码)?$|^(?:项目|预算)单位(?:名称)?$/u,
  leader:
    /^(?:项目)?负责人(?:姓名)?(?:(?:及|和|、)(?:其)?(?:联系)?(?:电话|方式|联系方式))?$|^项目(?:联系人|责任人)$/u,
  phone: /^(?:负责人)?(?:联系)?(?:电话|方式|联系方式)(?:号码)?$|^负责人联系电话$/u,
} as const satisfies LabelMap<string>;

/**
 * The columns of the funds block. 预算数 without a word before it is the budget of the year where no column says 全年 or 调整后,
 * and a label over the row labels where one does.
 */
export const FUND_COLUMNS = {
  initial: /^(?:项目)?年初(?:批复)?(?:预算|安排)(?:数|资金|金额)?$/u,
  annual: /^(?:全年|调整后|调整|本年|当年)(?:\(调整\)|的)?预算(?:安排)?(?:数|资金|金额)?$/u,
  budget: /^(?:年度)?预算(?:安排)?(?:数|金额|资金)$/u,
  executed:
    /^(?:全年|年度|本年|实际|预算)?(?:实际)?(?:执行|支出)(?:数|金额)$|^全年(?:实际)?(?:执行|支出)$|^实际支出$/u,
  points: /^(?:执行率)?(?:分值|权重|标准分)$/u,
  rate: /^(?:预算|资金|全年)?(?:资金)?执行率%?$/u,
  score: /^(?:自评|执行率)?得分$/u,
} as const satisfies LabelMap<string>;

/** The rows of the funds block. The total comes first: 资金总额 also ends 财政资金总额 in some places. */
export const FUND_ROWS = {
  carryover: /(?:上年|以前年度|往年)结(?:转|余)/u,
  fiscal: /财政(?:性)?(?:拨款|资金)|^一般公共预算/u,
  other: /^(?:\d[.、])?其他(?:资金|来源)?$|^其它资金$|^(?:单位|自有)(?:自有)?资金$/u,
  total: /(?:资金)?总(?:额|计|金额)$|^(?:资金)?合计$|^预算资金$/u,
} as const satisfies LabelMap<string>;

/** The head of the goal block. Where 年度总体目标 stands over 预期目标 it is the label of the block, else that of the goal. */
export const GOAL_COLUMNS = {
  expected:
    /^(?:年度|全年|项目|总体|年初)*(?:预期|预定|设定|年初|计划|申报)(?:设定|批复)?的?(?:绩效|总体|年度|工作)*目标$/u,
  actual: /^(?!\d).*完成情况(?:综述)?$|^(?:目标)?实际完成(?:目标|值)?$/u,
  block: /^(?:项目)?(?:年度)?(?:总体|绩效|工作|整体)?(?:绩效)?目标$/u,
} as const satisfies LabelMap<string>;

/** The columns of the indicator block. 性质 and 单位 stand in columns of their own in some provinces. */
export const INDICATOR_COLUMNS = {
  category: INDICATOR_LABELS.category,
  subcategory: INDICATOR_LABELS.subcategory,
  name: either(INDICATOR_LABELS.name, /^(?:绩效|具体)?指标内容$/u),
  operator: INDICATOR_LABELS.operator,
  unit: INDICATOR_LABELS.unit,
  actual:
    /^(?:年度|全年|实际|本年)?(?:指标)?(?:实际)?(?:完成|实现)(?:指标)?(?:值|情况|数)$|^(?:全年|年度)?实际(?:指标)?值$/u,
  target: either(
    INDICATOR_LABELS.value,
    /^(?:目标|计划|预期|设定)?(?:绩效)?(?:预期|计划|设定|目标)指标值$|^计划完成值$/u,
  ),
  points: /^(?:指标)?(?:分值|权重|标准分)$/u,
  score: /^(?:自评)?得分$/u,
  deviation: /(?:偏差|未完成|未达标|扣分).*(?:原因|措施|说明)|^(?:原因|偏差)分析|^备注$/u,
} as const satisfies LabelMap<string>;

/** Labels over the labels of a part: 预算执行情况, 资金投入情况, 年度绩效指标完成情况. */
export const EVALUATION_BLOCK =
  /^(?:项目|年度|绩效|资金|预算|目标)*(?:指标|执行|投入|使用|资金|预算|目标|基本)(?:完成|到位)?情况$/u;

export type HeadField = keyof typeof HEAD_LABELS;
export type FundColumn = keyof typeof FUND_COLUMNS;
export type FundRow = keyof typeof FUND_ROWS;
export type GoalColumn = keyof typeof GOAL_COLUMNS;
export type IndicatorColumn = keyof typeof INDICATOR_COLUMNS;

/** 总分, alone or with text that was left over in its cell. */
const TOTAL_SCORE = /^(?:自评)?(?:总分|总得分|总?合计|总计|共计|合共|总评分|自评总分)/u;
export const isTotalScoreLabel = (text: string): boolean => TOTAL_SCORE.test(foldLabel(text));

/** The label of the total, and what an earlier version of its row left in the same cell: 总分 100 93 总分 100. */
const LEFTOVER_TOTAL = /^总分[:：]?(?:总分|得分|[\d.])+$/u;
export const TOTAL_SCORE_WORD = '总分';
export const isLeftoverTotal = (text: string): boolean => LEFTOVER_TOTAL.test(squeeze(text));

/** 目标 and 完成情况 in a wording that no list knows. */
export const isUnknownGoalLabel = (text: string): boolean =>
  /^.{0,8}(?:目标|完成情况)$/u.test(bareLabel(text));

/** As findings and checks name the parts and fields of the form. */
export const EVALUATION_NAMES = {
  project: '项目名称',
  funds: '项目资金',
  total: '年度资金总额',
  fiscal: '财政拨款',
  goal: '年度总体目标',
  indicators: '绩效指标',
  annual: '全年预算数',
  executed: '全年执行数',
  rate: '执行率',
  name: '三级指标',
  target: '指标值',
  actual: '实际完成值',
  points: '分值',
  score: '得分',
} as const;
