/** @file Colours, as far as text in the colour of its ground has to be told. */

const NAMES: ReadonlyMap<string, string> = new Map([
  ['white', '255,255,255'],
  ['black', '0,0,0'],
  ['windowtext', '0,0,0'],
  ['window', '255,255,255'],
]);

export const WHITE = '255,255,255';

/** A colour in one spelling; null for none at all (transparent) and for what is not known. */
export function readColor(value: string): string | null {
  const text = value.trim();
  const hex = /^#?([0-9a-f]{3}|[0-9a-f]{6})$/.exec(text)?.[1];
  if (hex) {
    const pairs = hex.length === 3 ? [...hex].map((digit) => digit + digit) : hex.match(/../g)!;
    return pairs.map((pair) => Number.parseInt(pair, 16)).join(',');
  }
  const rgb = /^rgba?\(\s*(\d+)[\s,]+(\d+)[\s,]+(\d+)\s*(?:[,/]\s*([\d.]+%?)\s*)?\)$/.exec(text);
  if (rgb)
    return rgb[4] !== undefined && Number.parseFloat(rgb[4]) === 0 ? null : `${rgb[1]},${rgb[2]},${rgb[3]}`;
  return NAMES.get(text) ?? null;
}

/** Whether a colour draws nothing. */
export const isTransparent = (value: string): boolean =>
  value.trim() === 'transparent' || /^rgba\(.*[,/]\s*0(?:\.0*)?%?\s*\)$/.test(value.trim());
