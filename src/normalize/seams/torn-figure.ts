/** @file A figure that a page break cut between its digits (跨页数字). */
import { readFigure } from '../../words/figures.ts';
import { squeeze } from '../../words/lexicon.ts';

const isFigure = (text: string): boolean => readFigure(text)?.amount != null;

/** Digits behind the point that went over the page, `0.69 | 6000`, or a group of thousands that only together is whole: `506,98 | 2.29`. */
export function isTornFigure(first: string, second: string): boolean {
  const [before, after] = [squeeze(first), squeeze(second)];
  if (!/^[\d.]/u.test(after) || !/\d$/u.test(before)) return false;
  if (/\.\d+$/u.test(before)) return /^\d+$/u.test(after);
  return before.includes(',') && !isFigure(before) && isFigure(before + after);
}
