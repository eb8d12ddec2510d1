/**
 * @file Exact decimals on bigint. A figure of a budget is never a binary float.
 *
 * An {@link Amount} is `digits × 10^-scale`; the scale is the number of decimals that were printed and survives addition,
 * because tolerance depends on it.
 */

export interface Amount {
  readonly digits: bigint;
  /** Decimals, 0 or more. */
  readonly scale: number;
}

const PLAIN = /^([+-]?)(\d+)(?:\.(\d*))?$/;

/** Reads plain decimal notation (`-1234.50`, no separators); anything else is null. */
export function parseAmount(text: string): Amount | null {
  const match = PLAIN.exec(text);
  if (!match) return null;
  const [, sign, whole, decimals = ''] = match;
  const digits = BigInt(`${whole}${decimals}`);
  return { digits: sign === '-' ? -digits : digits, scale: decimals.length };
}

/** Plain decimal notation with exactly `scale` decimals: `-0.50`. */
export function formatAmount({ digits, scale }: Amount): string {
  const sign = digits < 0n ? '-' : '';
  const text = (digits < 0n ? -digits : digits).toString().padStart(scale + 1, '0');
  return scale === 0 ? sign + text : `${sign}${text.slice(0, -scale)}.${text.slice(-scale)}`;
}

/** The same value with at least `scale` decimals; never drops one. */
export function rescale(amount: Amount, scale: number): Amount {
  if (scale <= amount.scale) return amount;
  return { digits: amount.digits * 10n ** BigInt(scale - amount.scale), scale };
}

/** a + sign·b, with the larger scale of the two. */
export function addAmounts(a: Amount, b: Amount, sign: 1 | -1 = 1): Amount {
  const scale = Math.max(a.scale, b.scale);
  const right = rescale(b, scale).digits;
  return { digits: rescale(a, scale).digits + (sign === 1 ? right : -right), scale };
}

export const sumAmounts = (amounts: Iterable<Amount>): Amount => {
  let sum: Amount = { digits: 0n, scale: 0 };
  for (const amount of amounts) sum = addAmounts(sum, amount);
  return sum;
};

/** Negative, zero or positive, as a sort wants it. */
export function compareAmounts(a: Amount, b: Amount): number {
  const { digits } = addAmounts(a, b, -1);
  return digits < 0n ? -1 : digits > 0n ? 1 : 0;
}

export const isZero = (amount: Amount): boolean => amount.digits === 0n;

export const absoluteAmount = (amount: Amount): Amount =>
  amount.digits < 0n ? { ...amount, digits: -amount.digits } : amount;

/** Shifts the decimal point: 万元 to 元 is `shiftAmount(a, 4)`. Keeps every digit; drops decimals that are no longer there. */
export function shiftAmount({ digits, scale }: Amount, places: number): Amount {
  return places <= scale
    ? { digits, scale: scale - places }
    : { digits: digits * 10n ** BigInt(places - scale), scale: 0 };
}

/** The unit of tables that state none of their own, and of what is added over units. */
export const YUAN = '元';
export const TEN_THOUSAND_YUAN = '万元';

/** Powers of ten from a printed unit to the yuan; a unit that is no money has none. */
const YUAN_PLACES: ReadonlyMap<string, number> = new Map(
  Object.entries({ 元: 0, 千元: 3, 万元: 4, 百万元: 6, 亿元: 8 }),
);

export const isMoneyUnit = (unit: string): boolean => YUAN_PLACES.has(unit);

/** The amount in 元, at least two decimals, exact; null when the unit is not money. */
export function amountInYuan(amount: Amount, unit: string | null): Amount | null {
  const places = unit === null ? undefined : YUAN_PLACES.get(unit);
  return places === undefined ? null : rescale(shiftAmount(amount, places), 2);
}
