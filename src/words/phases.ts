/** @file Words over a column that say when, not what: budget, adjusted budget, execution (预算数、调整预算数、决算数), and what stands between two. */

/** 预算数, 2026年预算数, 本年执行数, 金额: they are no level of the column tree. */
const PHASE = /^(\d{4}年)?(本年|年初|全年|调整|上年)?(预算|决算|执行|完成)数?(金额)?$|^金额$|^预算金额$/u;
export const isPhaseWord = (word: string): boolean => PHASE.test(word);

/**
 * 增减额, 增减（%）, 2026年预算数比2025年执行数, 执行率: between two phases, and in neither. 收支差额 is money that is made up for, in the year.
 */
const DIFFERENCE =
  /增减|增长|变动|(?:^|[^支])差额|比.*(?:预算|决算|执行)数|(?:执行|完成|到位)率|(?:比例|比率|占比|比重|百分比)(?:[（(].*)?$/u;
/** 增减变化金额, 比上年增减（%） as the label of a row; a label of money may hold the same words (增长激励资金). */
const ROW_DIFFERENCE =
  /^(?:(?:同比|较|比|与).{0,12})?(?:增减|增长|变动)(?:变化|变动|情况)?(?:数|额|金额|率|幅度|比例)?(?:[（(].*[）)])?$/u;

/** 决算数, 2026年预计执行, 实际支出 */
const EXECUTED =
  /决算数|决算金额|执行数|完成(?:数|金额)|实际(?:支出|执行|完成)|(?:决算|预计执行|预计完成|年执行|年完成)(?:情况)?(?:$|\/)/u;

/** 预算数, 预算金额, 2026年预算; 一般公共预算 is a kind of fund. */
const PLANNED = /预算(?:数|金额|额)|年初预算|(?:^|\/)(?:\d{4}年)?(?:本年|上年)?预算(?:$|\/)/u;

export type Phase = 'budget' | 'adjusted' | 'executed';

/** The phase that the words over a column name; null for a difference of two, undefined where they name none. */
export function wordsToPhase(path: readonly string[]): Phase | null | undefined {
  const words = path.join('/');
  if (path.some((word) => DIFFERENCE.test(word))) return null;
  if (/调整预算|全年预算|调整后/u.test(words)) return 'adjusted';
  if (EXECUTED.test(words)) return 'executed';
  return PLANNED.test(words) ? 'budget' : undefined;
}

/** The phase that the labels of a row name, where years and phases stand in rows: 预算数, 决算数, 增减变化金额. As {@link wordsToPhase}. */
export function labelsToPhase(labels: readonly string[]): Phase | null | undefined {
  if (labels.some((label) => ROW_DIFFERENCE.test(label))) return null;
  return wordsToPhase(labels.filter((label) => /数$/u.test(label) && isPhaseWord(label)));
}

/** 预算数为“三公”经费全年预算数，反映按规定程序调整后的预算数: a remark of final accounts that says which budget is meant. */
export const saysAdjusted = (remarks: string): boolean =>
  /预算数[^。；]*(?:调整后的预算|调整预算数)/u.test(remarks);

/** What the title of a table of no known form says: 部门预算…, …决算表. */
export function titleToPhase(title: string): Phase | undefined {
  if (title.includes('决算')) return 'executed';
  return title.includes('预算') ? 'budget' : undefined;
}

/** Words over the columns of the other phase: what was spent in a budget, what was planned in final accounts. */
const OTHER_PHASE = { budget: /执行|完成|决算/u, final: /预算/u } as const;
export const isOfOtherPhase = (word: string, set: keyof typeof OTHER_PHASE): boolean =>
  OTHER_PHASE[set].test(word);

/** 金额, 预算金额: says that there is a figure, and not of when. */
export const isAmountWord = (word: string): boolean => word.endsWith('金额');

/** 上年, 上年预算数, 以前年度: money of another year; what was carried over from it (上年结转) is money of this one. */
export const isOfEarlierYear = (word: string): boolean =>
  /^(?:上|去|前)(?:一)?年(?!.*结[转余])|^以前年度(?!.*结[转余])/u.test(word);

/** The words over a column: which part it is of what the table counts, and apart from them those that say when (`预算数`). */
export const wordsToPart = (words: readonly string[]): { path: string[]; phase: string } => ({
  path: words.filter((word) => !isPhaseWord(word)),
  phase: words.filter((word) => isPhaseWord(word) && !isAmountWord(word)).join('/'),
});

/** The years that a text names: 2025年预算数. */
export const yearsIn = (text: string): number[] =>
  [...text.matchAll(/(?:19|20)\d{2}(?=年)/gu)].map(([year]) => Number(year));
