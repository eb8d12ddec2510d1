/** @file The lines that every budget has (收支总表): classes, totals, what is carried over. */
import { FUNCTION_CLASSES } from './lexicon.ts';
import { withoutNumber } from './outline.ts';
import { isGrandTotal, isSumWord } from './totals.ts';

/** Whole labels, so that a piece of one is none of them. */
const CARRIED = /^(?:上年|年终|年初|年末).*结转.*结余$/u;

/** A label that every budget has, whole: 教育支出, 本年收入合计, 上年结转结余. */
export function isBudgetLine(label: string): boolean {
  const stem = withoutNumber(label);
  return (
    CARRIED.test(stem) ||
    (/[收支]/u.test(stem) && isSumWord(stem) && isGrandTotal(stem)) ||
    FUNCTION_CLASSES.some(([, name]) => stem === `${name}支出` || stem === `${name}等支出`)
  );
}

/** Below 结转 the three kinds of fund say whose it is, numbered or not. */
const FUND_LINE =
  /^(?:其中[:：]?)?(?:一般公共预算|政府性基金(?:预算)?|国有资本经营(?:预算)?)(?:财政)?(?:拨款|资金)?$/u;
export const isFundLine = (label: string): boolean => FUND_LINE.test(label);

/** 上年结转, 年初结转和结余: stands behind the total of the year, or among the lines where there is none. */
export const isCarryoverLine = (label: string): boolean => label.includes('结转');
export const isOfLastYear = (word: string): boolean => word.startsWith('上年结转');
/** The column of the year's revenue, or of what came over from the year before: the whole of it. */
export const isWholeOfYear = (word: string): boolean =>
  /^(本年|当年)收入(合计|小计)?$|^上年结转(结余)?$/u.test(word);
