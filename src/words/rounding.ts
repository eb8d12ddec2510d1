/** @file Which figures were rounded one by one, told by the decimals they print (DOMAIN §4). */
import { parseAmount } from './amount.ts';
import { highestOf } from '../model/lists.ts';

/** Decimals from which on figures of the unit are exact. */
const exactScale = (unit: string | null): number => (unit === '元' ? 2 : 3);

/**
 * Decimals that a figure was rounded to by itself, or null for an exact one: figures in 元 with two decimals and figures in 万元 with more
 * than two are exact. In a table of exact 元 one with a single decimal was too wide to be shown whole (480544221.6 for 480544221.62).
 *
 * @param scale decimals of the figure
 * @param longest the most that any figure of its table has
 */
export function roundedScale(scale: number, longest: number, unit: string | null): number | null {
  if (longest < exactScale(unit)) return longest;
  return unit === '元' && scale > 0 && scale < exactScale(unit) ? scale : null;
}

/** The most decimals that any of the figures has. */
export const longestScale = (amounts: readonly (string | null)[]): number =>
  highestOf([0, ...amounts.map((amount) => (amount && parseAmount(amount)?.scale) || 0)]);
