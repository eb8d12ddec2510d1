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
