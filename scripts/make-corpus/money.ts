/** @file Figures of the models: whole 分 (hundredths of a yuan) on bigint, printed the way a place prints them. */

/** How figures are printed: decimals, and how many powers of ten a printed unit is above 分. */
export interface Printing {
  readonly unit: '万元' | '元';
  readonly decimals: number;
}

/** Beijing: 万元 with six decimals, exact to the 分. */
export const WAN6: Printing = { unit: '万元', decimals: 6 };
/** Most places: 万元 with two decimals. */
export const WAN2: Printing = { unit: '万元', decimals: 2 };
/** Shanghai: whole 元. */
export const YUAN: Printing = { unit: '元', decimals: 0 };

/** `318.2046` 万元 → 分. */
export function wan(text: string): bigint {
  const [whole = '0', decimals = ''] = text.split('.');
  return BigInt(whole + decimals.padEnd(6, '0'));
}

/** Printed with thousands commas; throws when digits would be lost, since the models must close exactly. */
export function print(fen: bigint, printing: Printing): string {
  const places = (printing.unit === '万元' ? 6 : 2) - printing.decimals;
  const factor = 10n ** BigInt(places);
  if (fen % factor !== 0n) throw new Error(`${fen} 分 has more digits than ${printing.decimals} decimals`);
  const digits = (fen / factor).toString().padStart(printing.decimals + 1, '0');
  const whole = digits.slice(0, digits.length - printing.decimals);
  const decimals = digits.slice(digits.length - printing.decimals);
  return whole.replace(/\B(?=(\d{3})+$)/g, ',') + (decimals ? `.${decimals}` : '');
}

/** Empty where there is nothing: disclosures leave the cell blank. */
export const printOrBlank = (fen: bigint, printing: Printing): string =>
  fen === 0n ? '' : print(fen, printing);
