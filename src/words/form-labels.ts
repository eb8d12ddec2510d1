/** @file The labels that say whose form a table is (绩效目标、绩效自评): the name of a project, the name of a department. Compared bare. */
import { bareLabel, type LabelMap } from './labels.ts';

/** 项目名称, 专项（项目）名称, 专项资金名称, 政策和项目名称, 项目支出名称: what every spelling is made of, and a word of the project itself. */
const PROJECT_NAME =
  /^(?=.*(?:项目|专项|资金|政策))(?:[一二三]级|预算|支出|项目|专项|资金|经费|业务|政策|和|[()、/])+名称$/u;
const DEPARTMENT_NAME =
  /^(?:预算|填报|申报|编制|本)?(?:部门|单位)(?:[(/、]?(?:部门|单位)\)?)?(?:名称)?(?:及?(?:代码|编码))?$|^(?:部门|单位)(?:代码|编码)(?:及|和|、)?名称$/u;

export const isProjectNameLabel = (text: string): boolean => PROJECT_NAME.test(bareLabel(text));
export const isDepartmentNameLabel = (text: string): boolean => DEPARTMENT_NAME.test(bareLabel(text));

/** 项目名称某某经费: the name that runs on behind its label; null for any other text. */
export function behindNameLabel(text: string): string | null {
  const name = /^(?:专项[（(]项目[）)]|专项|项目)名称(.+)$/su.exec(text.trim())?.[1]?.trim();
  return name === undefined || name === '' ? null : name;
}

/** Labels that only departments and evaluations print. */
const FOREIGN =
  /^部门(?:\(单位\))?名称$|^(?:年度)?(?:主要)?任务名称$|^(?:部门)?整体(?:支出)?绩效目标|完成值$|完成情况$|全年执行数|^得分$|自评|^(?:绩效)?评价(?:得分|等级|结果|分数)$/u;
export const isForeignToProjects = (text: string): boolean => FOREIGN.test(bareLabel(text));

/** Columns of evaluations: what was reached stands beside what was wanted. */
export const isReached = (label: string): boolean => /完成值|完成情况|得分|自评/u.test(label);

/** Columns of evaluations: what was reached stands beside what was wanted, and what it earned. */
export const REACHED_LABELS = {
  actual: /(?:实际|全年|年度)?(?:完成|实现)(?:指标)?(?:值|情况)$|^实际(?:指标)?值$/u,
  score: /^(?:自评)?得分$/u,
} as const satisfies LabelMap<string>;

/** Of the offices a form names the one that spends. */
export const isPayee = (label: string): boolean =>
  /实施|使用|承担|执行|预算单位|项目单位|^单位名称/u.test(label);

/** Words of titles of tables that are filled in and tell no money by rows and columns. */
export const isTitleOfForm = (title: string): boolean => /绩效|指标|目标|自评|评价/u.test(title);
export const saysPerformance = (title: string): boolean => title.includes('绩效');
/** A header word of a table that is filled in. @param word squeezed */
export const isFormWord = (word: string): boolean =>
  /^(?:[一二三]级指标|.*(?:指标值|完成值)|分值|得分)$/u.test(word);

/** The label right of which a cell holds the name of the office of a document, the surest first. */
export const OFFICE_LABELS = {
  named: /^(?:部门|单位)(?:[（(](?:部门|单位)[)）])?名称$/u,
  above: /^(?:项目)?主管部门(?:及(?:代码|编码))?$/u,
  budget: /^预算(?:部门|单位)(?:名称)?$/u,
} as const;
