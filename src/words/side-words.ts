/** @file What the head of one side of a 收支 table says that its lines are, and what its labels say (收支总表各栏). */
import { isCarryoverLine } from './budget-lines.ts';
import { labelToClass } from './function-classes.ts';
import { lineName } from './outline.ts';
import { isSumWord } from './totals.ts';

/** 收入, 支出 and of the expenditure by function (功能分类) or by use (用途, 基本支出 and 项目支出). */
export type SideOf = 'revenue' | 'expenditure' | 'function' | 'use';

/** The words over the columns of a side, from the top down; null where they say none of it. */
export function headToSide(path: readonly string[]): SideOf | null {
  const words = path.join('/');
  const [top = ''] = path;
  if (/收入$|^收入/u.test(top) && !/支出/u.test(top)) return 'revenue';
  if (/功能(?:科目|分类)/u.test(words)) return 'function';
  if (/用途/u.test(words)) return 'use';
  return /支出$|^支出/u.test(top) && !/收入/u.test(top) ? 'expenditure' : null;
}

const REVENUE =
  /(?:收入|拨款|拨款资金|专户管理资金|其他资金)$|^(?:一般公共|政府性基金|国有资本经营)预算(?:资金)?$/u;
const USE = /^(?:基本支出|项目支出|单位预留机动经费|事业单位经营支出|上缴上级支出|对附属单位补助支出)$/u;

/** Of one line; null where nothing tells, as of a sum or of what was carried over. */
export function labelToSide(label: string): Exclude<SideOf, 'expenditure'> | null {
  const name = lineName(label);
  if (isSumWord(name) || isCarryoverLine(name)) return null;
  if (labelToClass(label)) return 'function';
  if (USE.test(name)) return 'use';
  return REVENUE.test(name) && !/支出/u.test(name) ? 'revenue' : null;
}

/** Of the total of a side: 本年收入合计, 支出总计. */
export function totalToSide(label: string): 'revenue' | 'expenditure' | null {
  const isRevenue = label.includes('收入');
  if (!isSumWord(lineName(label)) || isRevenue === label.includes('支出')) return null;
  return isRevenue ? 'revenue' : 'expenditure';
}

/** Whether lines of this kind can stand under the head. */
export function fitsSide(head: SideOf, label: SideOf): boolean {
  if (head === 'expenditure' || label === 'expenditure') return head !== 'revenue' && label !== 'revenue';
  return head === label;
}
