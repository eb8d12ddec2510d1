/** @file What kind of slip turns the figure that closes into the one that is printed. */
import { formatAmount, rescale, type Amount } from '../../words/amount.ts';

export type Slip = 'digit' | 'transposed' | 'lost_digit' | 'added_digit' | 'shifted_point' | 'blank';

const WORDS: Readonly<Record<Slip, string>> = {
  digit: 'one digit differs',
  transposed: 'two neighbouring digits are transposed',
  lost_digit: 'a digit is lost',
  added_digit: 'a digit is added',
  shifted_point: 'the decimal point is shifted',
  blank: 'nothing is printed',
};
export const slipToWords = (slip: Slip | null): string | null => slip && WORDS[slip];

const differencesOfDigits = (a: string, b: string): number[] =>
  [...a].flatMap((sign, i) => (sign === b[i] ? [] : [i]));
const without = (text: string, at: number): string => text.slice(0, at) + text.slice(at + 1);
const isWithOneLess = (long: string, short: string): boolean =>
  long.length === short.length + 1 && [...long].some((_, i) => without(long, i) === short);

/** The slip between two figures, or null when no single one explains the difference. */
export function slipBetween(printed: Amount | null, expected: Amount): Slip | null {
  if (!printed) return 'blank';
  const scale = Math.max(printed.scale, expected.scale);
  const [is, should] = [printed, expected].map((amount) => formatAmount(rescale(amount, scale))) as [
    string,
    string,
  ];
  const [from, to] = [is, should].map((text) => text.replace('.', '')) as [string, string];
  if (is.length === should.length) {
    const at = differencesOfDigits(is, should);
    if (at.length === 1) return 'digit';
    const [i, j] = at as [number, number];
    if (
      at.length === 2 &&
      differencesOfDigits(from, to)[1]! - differencesOfDigits(from, to)[0]! === 1 &&
      is[i] === should[j] &&
      is[j] === should[i]
    )
      return 'transposed';
  }
  const bare = (text: string): string => text.replace(/^0+|0+$/gu, '');
  if (bare(from) === bare(to)) return 'shifted_point';
  if (isWithOneLess(to, from)) return 'lost_digit';
  return isWithOneLess(from, to) ? 'added_digit' : null;
}
