/** @file A figure that a page break cut between its digits (跨页数字). */
import { readFigure } from './figures.ts';
import { squeeze } from './lexicon.ts';

const isOneFigure = (text: string): boolean => readFigure(text)?.amount != null;

/** Digits behind the point that went over the page, `0.69 | 6000`, or a group of thousands that only together is whole: `506,98 | 2.29`. */
export function isTornFigure(first: string, second: string): boolean {
  const [before, after] = [squeeze(first), squeeze(second)];
  if (!/^[\d.]/u.test(after) || !/\d$/u.test(before)) return false;
  if (/\.\d+$/u.test(before)) return /^\d+$/u.test(after);
  return before.includes(',') && !isOneFigure(before) && isOneFigure(before + after);
}

/** Decimals of a figure, 0 where it has no point; white space removed first. */
export const placesOf = (figure: string): number => /[.．](\d+)/u.exec(figure)?.[1]?.length ?? 0;

/** Only together do the pieces have the decimals of their column: `12,437.3 | 6`, `12,4 | 37.36`, `12 | 437.36` where all have two. */
export function completesFigure(first: string, second: string, places: number | null): boolean {
  const [before, after] = [squeeze(first), squeeze(second)];
  const whole = before + after;
  return (
    (places ?? 0) > 0 &&
    /^[\d.,]+$/u.test(after) &&
    /^-?[\d,]*[\d,.]$|^-?[\d,]+\.\d+$/u.test(before) &&
    placesOf(before) < places! &&
    !/^-?0\d/u.test(whole) &&
    placesOf(whole) === places &&
    isOneFigure(whole)
  );
}
