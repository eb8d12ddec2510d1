/** @file The labels of 部门整体支出绩效目标表 as the offices print them, by meaning. */
import { INDICATOR_LABELS } from './indicator-labels.ts';
import { PROJECT_BESIDE_LABELS, PROJECT_BLOCK_LABELS } from './project-labels.ts';
import { isProjectNameLabel } from './form-labels.ts';
import type { Cell } from '../model/index.ts';
import { bareLabel, textToField, toLabel, type LabelMap } from './labels.ts';

/** Label | value pairs above the indicators. The goal of the year comes before that of several years. */
export const TARGET_HEAD_LABELS = {
  department:
    /^(?:预算|填报|申报|编制)?(?:部门|单位)(?:[(/、]?(?:部门|单位)\)?)?(?:名称)?(?:及(?:代码|编码))?$/u,
  year_goal:
    /^(?:年度|当年|本年|本年度|全年|20\d\d年(?:度)?)(?:部门|单位)?(?:整体|总体|履职|总)*(?:支出)?(?:绩效)?(?:总)?目标$/u,
  goal: /^(?:部门|单位)?(?:中长期|长期|实施期)?(?:整体|总体|履职|战略|绩效|总|支出)+目标$|^绩效目标$/u,
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

/** As findings name the money that a form of a department prints. */
export const FUND_NAMES = {
  fiscal: '财政拨款',
  other: '其他资金',
  basic: '基本支出',
  project: '项目支出',
} as const;

const OF_FUND = '(?:预算)?(?:财政)?(?:拨款|资金|收入)*';

/** Money by its own label, wherever it stands: one a row, beside its figure, over it. */
export const TARGET_FUND_LABELS = {
  total:
    /^(?:部门|单位|整体|年度|当年|本年|预算|收入|支出|资金|申请|安排)*(?:总额|总计|合计|总金额|总规模)$|^(?:年度|部门|当年|本年)?预算(?:资金|支出)?(?:金额|数)$/u,
  basic: /^(?:其中:?)?基本支出(?:预算|经费)?(?:总额|金额)?$/u,
  project: /^(?:其中:?)?项目支出(?:预算|经费)?(?:总额|金额)?$/u,
  fiscal: /^(?:当年|本年|年度)?财政(?:性)?(?:拨款|资金)(?:收入)?$|^政府预算资金$/u,
  general_public: new RegExp(`^一般公共预算${OF_FUND}$`, 'u'),
  government_fund: new RegExp(`^政府性基金${OF_FUND}$`, 'u'),
  state_capital: new RegExp(`^国有资本经营${OF_FUND}$`, 'u'),
  fiscal_account: /^(?:纳入)?财政专户(?:管理)?(?:资金|收入|拨款)*$/u,
  unit_funds: /^单位(?:自有)?资金$|^(?:事业|经营)收入$/u,
  carryover: /^上年(?:结转|结余)+(?:资金)?$/u,
  other: /^其[他它](?:资金|收入|来源)?$/u,
} as const satisfies LabelMap<string>;

/** What heads no field of an indicator's row: its activity, and the levels in one cell (绩效指标). */
export const TARGET_INDICATOR_COLUMNS = {
  activity: /^(?:年度)?(?:主要)?(?:活动|任务|工作任务)(?:名称)?$/u,
  levels: /^(?:年度)?绩效指标$/u,
} as const satisfies LabelMap<string>;

/** Labels of what a record has no field for, besides those of projects. */
const BESIDE =
  /^(?:部门|单位|主要)*(?:职能|职责)(?:概述|概况|简述)?$|^机构设置|^(?:人员)?编制(?:人)?数|^(?:年度|主要|工作|重点)*任务(?:名称|\d+)?$|^主要内容$|^(?:预算)?(?:部门|单位)(?:预算)?(?:编码|代码)$/u;
/** 年度预算安排, 按支出性质分: over labels of their own. */
const BLOCK =
  /^按.*分类?$|^部门预算$|^(?:年度|部门|总体|整体)*(?:预算|资金|支出|收支)*(?:安排|申请|情况|构成|规模|来源|收入|支出)(?:情况)?$/u;

export type TargetHeadField = keyof typeof TARGET_HEAD_LABELS;
export type TargetFund = keyof typeof TARGET_FUND_LABELS;
export type TargetLabel = TargetHeadField | 'fund' | 'block' | 'beside' | 'indicator' | 'project';

/** What a text is a label of in such a form; null for a value. */
export function textToTargetLabel(text: string): TargetLabel | null {
  const label = toLabel(text);
  if (label === null) return null;
  const head = textToField(text, TARGET_HEAD_LABELS);
  if (head !== null) return head;
  if (isProjectNameLabel(text)) return 'project';
  if (textToField(text, TARGET_FUND_LABELS) !== null || TARGET_FUND_PARTS.all.test(label)) return 'fund';
  if (textToField(text, INDICATOR_LABELS) !== null) return 'indicator';
  if (textToField(text, PROJECT_BLOCK_LABELS) !== null || BLOCK.test(label)) return 'block';
  return BESIDE.test(label) || PROJECT_BESIDE_LABELS.test(label) ? 'beside' : null;
}

/** 绩效指标, 年度绩效指标: the label left of the rows of indicators, printed twice where a page break cut it. */
export const isIndicatorBlockLabel = (cell: Cell): boolean =>
  /^(?:(?:年度|项目|总体|整体|部门)*绩效(?:目标)?指标)+$/u.test(bareLabel(cell.text));

export const cellToTargetLabel = (cell: Cell | undefined): TargetLabel | null =>
  cell === undefined ? null : textToTargetLabel(cell.text);

/** The row that adds the tasks up, where the funds are given task by task. */
export const isSumRow = (text: string): boolean => /^(?:金额)?(?:合计|总计)$/u.test(bareLabel(text));

/** What an indicator is measured by, in a header that names no level. */
export const namesMeasure = (text: string): boolean => /指标值|目标值|指标性质/u.test(text);
