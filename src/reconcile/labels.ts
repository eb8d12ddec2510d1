/** @file What a label says of its place in a table: numbering, totals, of-which. Labels come without white space. */
import { squeeze } from '../words/lexicon.ts';

const HAN = '一二三四五六七八九十';
/** 一、 · （一） · 1. · （1） in the order of their rank (numbering of official documents, GB/T 9704-2012 7.3.3). */
const NUMBERS: readonly RegExp[] = [
  new RegExp(`^[${HAN}]+、`, 'u'),
  new RegExp(`^[（(][${HAN}]+[）)]`, 'u'),
  /^\d+[.．、）)]/u,
  /^[（(]\d+[）)]/u,
];

/** 1 to 4 for a numbered label; null where there is no number. */
export function labelRank(label: string): number | null {
  const rank = NUMBERS.findIndex((pattern) => pattern.test(label));
  return rank < 0 ? null : rank + 1;
}

/** The label without white space, quotation marks and numbering: `一、 教育支出` gives 教育支出. */
export function bareLabel(label: string): string {
  const text = squeeze(label).replace(/["“”'‘’]/gu, '');
  const number = NUMBERS.find((pattern) => pattern.test(text));
  return number ? text.replace(number, '') : text;
}

/** 其中 and 扣除 columns and lines repeat a part of what stands beside them: they never add. */
export const isOfWhich = (label: string): boolean => /^(其中|扣除|#)/u.test(label);

/** The total of a whole table or side. */
export const isGrandTotal = (label: string): boolean =>
  /^(总?合计|总计|合计数|(收入|支出)(总计|合计)|(本年|当年)(收入|支出)(合计|小计)?)$/u.test(label);

export const isYearTotal = (label: string): boolean => /^(本年|当年)(收入|支出)(合计|小计)?$/u.test(label);

/** 收入总计 of a 收支 table. */
export const isSideTotal = (label: string): boolean => /^(收入|支出)?(总计|合计)$/u.test(label);

/** A header word that names the sum of the columns beside it. */
export const isTotalColumn = (word: string): boolean => /(合计|小计|总计|总额|总数)$/u.test(word);

/** Header words that say when, not what: they are no level of the column tree. */
const PHASE = /^(\d{4}年)?(本年|年初|全年|调整|上年)?(预算|决算|执行|完成)数?(金额)?$|^金额$|^预算金额$/u;
export const isPhaseWord = (word: string): boolean => PHASE.test(word);
