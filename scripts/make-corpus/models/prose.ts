/** @file The prose of the models (预算说明、决算说明): sentences that agree with the tables, and some that do not. */
import { print, WAN2 } from '../money.ts';

const wanOf = (fen: bigint): string => `${print(fen, WAN2)}万元`;

/** part / whole as a percentage with two decimals, rounded. */
export function percent(part: bigint, whole: bigint): string {
  const hundredths = (part * 20_000n + whole) / (whole * 2n);
  return `${hundredths / 100n}.${(hundredths % 100n).toString().padStart(2, '0')}%`;
}

/** A class of expenditure with its names from the top down, and what is spent on it. */
export interface Spent {
  readonly names: readonly [string, string, string];
  readonly amount: bigint;
  readonly before: bigint;
}

/** `增加12.00万元，增长1.50%` */
export function change(now: bigint, before: bigint): string {
  const [more, rate] = now >= before ? ['增加', '增长'] : ['减少', '下降'];
  const by = now >= before ? now - before : before - now;
  return `${more}${wanOf(by)}，${rate}${percent(by, before)}`;
}

/** 一般公共服务支出（类）财政事务（款）行政运行（项）12.00万元，主要用于…。比上年预算增加…。 */
const classSentence = ({ names: [top, middle, item], amount, before }: Spent, i: number): string =>
  `${i + 1}.“${top}（类）${middle}（款）${item}（项）”${wanOf(amount)}，主要用于日常工作开展。比上年预算${change(amount, before)}，主要原因是人员经费调整12.34万元。`;

export interface BudgetFigures {
  readonly department: string;
  readonly year: number;
  readonly total: bigint;
  readonly before: bigint;
  readonly basic: bigint;
  readonly project: bigint;
  readonly spent: readonly Spent[];
}

/** The sentences of a budget that is all 一般公共预算. */
export const budgetProse = ({ department, year, total, before, ...parts }: BudgetFigures): string[] => [
  `第二部分 ${year}年部门预算情况说明`,
  '一、收支预算总体情况说明',
  `${department}${year}年收入、支出预算总计${wanOf(total)}，与上年相比收、支预算总计各${change(total, before)}。`,
  `（一）收入预算${wanOf(total)}，其中：一般公共预算拨款收入${wanOf(total)}，占100%；事业收入0万元。`,
  `（二）支出预算${wanOf(total)}，其中：基本支出${wanOf(parts.basic)}，占${percent(parts.basic, total)}；项目支出${wanOf(parts.project)}，占${percent(parts.project, total)}。`,
  '二、一般公共预算支出情况说明',
  '一般公共预算支出主要内容如下：',
  ...parts.spent.map(classSentence),
  '三、其他重要事项情况说明',
  `${year}年度本部门政府采购预算60.40万元，其中：政府采购货物预算12.40万元、政府采购工程预算0万元、政府采购服务预算48.00万元。编报绩效目标的项目共2个，涉及项目预算资金${wanOf(parts.project)}。`,
];

export interface FinalFigures {
  readonly department: string;
  readonly year: number;
  readonly ends: bigint;
  readonly before: bigint;
  readonly income: bigint;
  readonly fiscalIncome: bigint;
  readonly otherIncome: bigint;
  readonly total: bigint;
  readonly basic: bigint;
  readonly project: bigint;
  readonly fiscal: bigint;
  readonly personnel: bigint;
  readonly publicUse: bigint;
  /** `before` is the budget of the year. */
  readonly spent: readonly Spent[];
}

const outcome = ({ names: [top, middle, item], amount, before }: Spent, i: number): string =>
  `${i + 1}、${top}（类）${middle}（款）${item}（项）。主要用于：保障日常工作开展。年初预算为${wanOf(before)}，支出决算为${wanOf(amount)}，完成年初预算的${percent(amount, before)}。`;

/** The sentences of final accounts. */
export const finalProse = ({ department, year, ...of }: FinalFigures): string[] => [
  '一、收入支出决算总体情况说明',
  `${department}${year}年度收入支出总计${wanOf(of.ends)}。与${year - 1}年度相比，收入支出总计${change(of.ends, of.before)}。主要原因：人员变动及项目按合同进度付款。`,
  '二、收入决算情况说明',
  `本年收入合计${wanOf(of.income)}，其中：财政拨款收入${wanOf(of.fiscalIncome)}，占${percent(of.fiscalIncome, of.income)}；其他收入${wanOf(of.otherIncome)}，占${percent(of.otherIncome, of.income)}。`,
  '三、支出决算情况说明',
  `本年支出合计${wanOf(of.total)}，其中：基本支出${wanOf(of.basic)}，占${percent(of.basic, of.total)}；项目支出${wanOf(of.project)}，占${percent(of.project, of.total)}。`,
  '四、一般公共预算财政拨款支出决算情况说明',
  `一般公共预算财政拨款支出${wanOf(of.fiscal)}，占本年支出合计的${percent(of.fiscal, of.total)}。其中：`,
  ...of.spent.map(outcome),
  '五、一般公共预算财政拨款基本支出决算情况说明',
  `一般公共预算财政拨款基本支出${wanOf(of.personnel + of.publicUse)}。其中：人员经费${wanOf(of.personnel)}，主要包括：基本工资、津贴补贴、奖金、机关事业单位基本养老保险缴费、职业年金缴费、退休费；公用经费${wanOf(of.publicUse)}，主要包括：办公费、邮电费、差旅费、工会经费、其他交通费用、公务接待费、公务用车运行维护费。`,
];
