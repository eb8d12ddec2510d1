/** @file The numbers of labels and headings (层次序数): 一、 · （一） · 1. · （1） · ① in the order of their rank (GB/T 9704-2012, 7.3.3). */
import { squeeze } from './lexicon.ts';

const HAN = '[一二三四五六七八九十]+';
/** Behind a figure of its own a point is decimal: `1.5`. */
const NUMBERS: readonly RegExp[] = [
  new RegExp(`^${HAN}[、．]`, 'u'),
  new RegExp(`^[（(]${HAN}[）)]、?`, 'u'),
  /^[\d０-９]{1,2}(?:[．、）)]|\.(?!\d))/u,
  /^[（(][\d０-９]{1,2}[）)]/u,
  /^[①-⑳]/u,
];

/** 1 for 一、 to 5 for ①; null where there is no number. */
export function outlineLevel(text: string): number | null {
  const label = squeeze(text);
  const rank = NUMBERS.findIndex((pattern) => pattern.test(label));
  return rank < 0 ? null : rank + 1;
}

export const isNumbered = (text: string): boolean => outlineLevel(text) !== null;

/** The text without blanks and without its number: `一、 教育支出` gives 教育支出. */
export function withoutNumber(text: string): string {
  const label = squeeze(text);
  const level = outlineLevel(label);
  return level === null ? label : label.replace(NUMBERS[level - 1]!, '');
}

/** What a line or a column is called: without white space, quotation marks and its number. `一、 “教育”支出` gives 教育支出. */
export const lineName = (label: string): string => withoutNumber(label.replace(/["“”'‘’]/gu, ''));

const DIGITS = [...'一二三四五六七八九'];
/** 一 to 九十九 as a number: 十二 is 12, 二十 is 20. */
function readHan(text: string): number {
  const [tens = '', ones = ''] = text.includes('十') ? text.split('十') : ['', text];
  const digitOf = (sign: string): number => DIGITS.indexOf(sign) + 1;
  return (text.includes('十') ? (digitOf(tens) || 1) * 10 : 0) + digitOf(ones);
}

export interface LineNumber {
  /** 1 for 一、 and further down as {@link outlineLevel}. */
  readonly rank: number;
  /** 3 for 三、 and （三） */
  readonly ordinal: number;
}

/** The number of a line, also behind 其中：; null where there is none. */
export function labelNumber(label: string): LineNumber | null {
  const text = label.replace(/^其中[:：]?/u, '').normalize('NFKC');
  const rank = outlineLevel(text) ?? outlineLevel(label.replace(/^其中[:：]?/u, ''));
  const printed = /^[(]?(\d+|[一二三四五六七八九十]+)/u.exec(text)?.[1];
  if (rank === null || printed === undefined) return null;
  return { rank, ordinal: /^\d/u.test(printed) ? Number(printed) : readHan(printed) };
}
