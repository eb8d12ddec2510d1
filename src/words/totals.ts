/** @file Rows and columns that state a sum (合计、小计), and parts that are stated again (其中). Labels are compared without blanks. */
import { squeeze } from './lexicon.ts';

const YEAR = '(?:本年|当年|全年|年度)';
const SIDE = '(?:收入|支出|收支)';
const SUM = '(?:总?合计|总计|共计|合共)(?:数|金额)?';
/** What offices put behind a total: its unit, a colon. */
const END = '(?:[（(](?:单位[:：])?[百千万亿]?元[）)])?[:：]?$';

const WHOLE = new RegExp(`^(?:${YEAR}${SUM}|${SIDE}?${SUM})${END}`, 'u');
const OF_YEAR = new RegExp(`^(?:本年|当年)(?:收入|支出)(?:${SUM}|小计)?${END}`, 'u');
const SUM_WORD = new RegExp(`(?:${SUM}|小计|总额|总数)${END}`, 'u');
const TOTAL_LABEL = new RegExp(`(?:${SUM})${END}`, 'u');

/** The total of a whole table or of one side of it, which is its end: 合计, 共计, 收入总计, 本年合计; 本年收入合计 is none. */
export const isTotalLabel = (text: string): boolean => WHOLE.test(squeeze(text));

/** 本年收入合计: the total of the year, before what was carried over. */
export const isYearTotal = (text: string): boolean => OF_YEAR.test(squeeze(text));

/** A total of all lines above it, of the year alone or with what was carried over. */
export const isGrandTotal = (text: string): boolean => isTotalLabel(text) || isYearTotal(text);

/** Any label of a total, of a part of the table too: 公用经费合计. */
export const endsInTotal = (text: string): boolean => TOTAL_LABEL.test(squeeze(text));

/** The sum of one group: 小计. */
export const isSubtotal = (text: string): boolean => squeeze(text) === '小计';

/** 本页小计, 承前页, 过次页: what a page adds up or carries over, no part of the total of the table. */
const PAGE_TOTAL =
  /^(?:本页|当页|此页|分页)(?:小计|合计|累计|总计)$|^(?:承|接|续)(?:前|上)页(?:小计|合计|累计)?$|^(?:过|转|入)(?:次|下)页(?:小计|合计|累计)?$|^(?:前|上)页(?:转入|结转|累计|合计|小计)$/u;
export const isPageTotal = (text: string): boolean =>
  PAGE_TOTAL.test(squeeze(text).replace(/[（）()：:]/gu, ''));

/** A word that names a sum of what stands beside it: 合计, 小计, 资金总额. */
export const isSumWord = (text: string): boolean => SUM_WORD.test(squeeze(text));

/** 其中 and 扣除 columns and lines repeat a part of what stands beside them: they never add. */
export const isOfWhich = (text: string): boolean => /^(?:其中|扣除|#)/u.test(squeeze(text));

/** 上年结转, 年末结余: money of another year. */
export const isCarriedOver = (text: string): boolean => /(?:结转|结余)$/u.test(squeeze(text));

/** 其中 and nothing else. */
export const isBareOfWhich = (text: string): boolean => /^其中[:：]?$/u.test(squeeze(text));

/** 收入合计 and 收入总计, where both stand: the first sums up the year, the second what was carried over too. */
export const isSumOfOneSide = (label: string): boolean => squeeze(label).endsWith('合计');
export const isSumOfAll = (label: string): boolean => squeeze(label).endsWith('总计');
