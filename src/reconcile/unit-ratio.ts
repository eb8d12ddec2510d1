/** @file Two sides that would be equal, were one of them counted in another unit. */
import {
  absoluteAmount,
  addAmounts,
  compareAmounts,
  formatAmount,
  shiftAmount,
  type Amount,
} from '../words/amount.ts';
import type { Evaluated } from './equation.ts';

/** 元 for 千元, for 万元, for 亿元, and the other way. */
const PLACES = [3, 4, 8];

const isOnce = (small: Amount, large: Amount, places: number, tolerance: Amount): boolean =>
  compareAmounts(
    absoluteAmount(addAmounts(shiftAmount(small, places), large, -1)),
    shiftAmount(tolerance, places),
  ) <= 0;

/** By how many places the left side is the smaller one (4), or the larger one (-4); null where it is neither. */
export function placesBetween({ leftSum, rightSum, tolerance }: Evaluated): number | null {
  if (!leftSum || !rightSum || !tolerance) return null;
  const [left, right] = [absoluteAmount(leftSum), absoluteAmount(rightSum)];
  for (const places of PLACES) {
    if (isOnce(left, right, places, tolerance)) return places;
    if (isOnce(right, left, places, tolerance)) return -places;
  }
  return null;
}

/** Of fewer digits two figures can be alike by chance. */
const FEWEST_DIGITS = 3;
const countSignificant = (amount: Amount): number =>
  formatAmount(amount).replace(/^[-0.]+|\.|[0.]+$/gu, '').length;

/** Whether a single such comparison is no chance. */
export const isTelling = ({ leftSum }: Evaluated): boolean =>
  leftSum !== null && countSignificant(leftSum) >= FEWEST_DIGITS;
