/** @file Number formats as Chinese programs write them: dates, and what stands in a format beside its signs. */

export const LONG_DATE = 'yyyy"年"m"月"d"日"';
export const YEAR_AND_MONTH = 'yyyy"年"m"月"';
export const MONTH_AND_DAY = 'm"月"d"日"';

/** What stands in a format as it is, and the three things that only Chinese programs write: `!` for `\`, the name of General, colours. */
export const FORMAT_TOKENS = /"[^"]*"|\\.|[_*].|!(.)|G\/通用格式|\[[\p{Script=Han}]+\d*\]/gu;

/** A shown number that says itself that it is negative. */
export const showsMinus = (text: string): boolean => /[-−－(（△▲负]/u.test(text);
