/** @file Words over a column that say when, not what: budget, adjusted budget, execution (预算数、调整预算数、决算数), and what stands between two. */

/** 预算数, 2026年预算数, 本年执行数, 金额: they are no level of the column tree. */
const PHASE = /^(\d{4}年)?(本年|年初|全年|调整|上年)?(预算|决算|执行|完成)数?(金额)?$|^金额$|^预算金额$/u;
export const isPhaseWord = (word: string): boolean => PHASE.test(word);

/** 增减额, 增减（%）, 2026年预算数比2025年执行数: between two phases, and in neither. */
const DIFFERENCE = /增减|增长|变动|差额|比.*(?:预算|决算|执行)数/u;

export type Phase = 'budget' | 'adjusted' | 'executed';

/** The phase that the words over a column name; null for a difference of two, undefined where they name none. */
export function wordsToPhase(path: readonly string[]): Phase | null | undefined {
  const words = path.join('/');
  if (path.some((word) => DIFFERENCE.test(word))) return null;
  if (/调整预算|全年预算/u.test(words)) return 'adjusted';
  if (/决算数|执行数|实际支出/u.test(words)) return 'executed';
  return /预算数|年初预算/u.test(words) ? 'budget' : undefined;
}
