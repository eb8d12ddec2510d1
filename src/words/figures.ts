/**
 * @file What a cell of a figure column says: a value, zero, a blank, a dash, “none”, or something unreadable (金额状态).
 * Blank, 0, — and 无 are four different statements of a disclosure and stay apart (DOMAIN of budget tables).
 */
import { isZero, parseAmount, type Amount } from './amount.ts';
import type { amountStates } from '../schemas/amounts.ts';

export type FigureState = (typeof amountStates)[number];

export interface Figure {
  readonly state: FigureState;
  /** Null unless the state is `value` or `zero`. */
  readonly amount: Amount | null;
  /** A unit printed in the same cell (`12辆`, `3.5%`, `10万元`); null where there is none. */
  readonly unit: string | null;
}

/** Full-width and typographic forms that stand for one ASCII sign inside a number. */
const SIGNS: Readonly<Record<string, string>> = {
  '，': ',',
  '．': '.',
  '。': '.',
  '－': '-',
  '−': '-',
  '—': '-',
  '–': '-',
  '＋': '+',
  '％': '%',
  '（': '(',
  '）': ')',
  '＃': '#',
};

/** Units that are printed behind a figure, longest first. */
const UNITS =
  '百万元|亿元|万元|千元|元|个百分点|%|‰|平方米|公里|人次|批次|辆|人|台|套|次|个|批|户|项|名|件|家|份|场';

const NUMBER = new RegExp(
  String.raw`^[¥￥]?([+-]?)(\d{1,3}(?:,\d{3})+|\d+)(\.\d*)?(?:\(?(${UNITS})\)?)?$`,
  'u',
);
const BRACKETED = /^\((\d[\d,.]*)\)$/;
const DASH = /^(?:-+|\/|\\)$/;
const NONE = /^(?:无|没有)$/;
const OVERFLOW = /^#{2,}$/;

/** Nothing in it to fold, or a label, which stays no figure however its signs are folded: nearly every cell of a document. */
const PLAIN = /^(?:[!-~]*$|[\u4e00-\u9fff])/u;

/** White space dropped and full-width forms folded: the characters a number is read from. */
function foldFigure(text: string): string {
  const bare = text.replace(/[\s\u00a0\u200b\u3000]+/gu, '');
  if (PLAIN.test(bare)) return bare;
  return [...bare]
    .map((sign) =>
      sign >= '０' && sign <= '９' ? String.fromCharCode(sign.charCodeAt(0) - 0xfee0) : (SIGNS[sign] ?? sign),
    )
    .join('');
}

const DIGIT_OF: Readonly<Record<string, string>> = { O: '0', o: '0', l: '1', I: '1', '|': '1' };

/** The text with each letter that looks like a digit read as that digit. */
export const readLookalikes = (text: string): string => text.replace(/[OolI|]/gu, (sign) => DIGIT_OF[sign]!);

const emptyFigure = (state: FigureState): Figure => ({ state, amount: null, unit: null });

/** `(1,234.50)` is the accountant's way of writing a negative figure. */
const withoutBrackets = (text: string): string => text.replace(BRACKETED, '-$1');

/**
 * Reads the text of a cell as a figure.
 * @returns null when the text is no figure (a label, a sentence, `84,863770` whose comma is in no thousands place)
 */
export function readFigure(text: string): Figure | null {
  const folded = foldFigure(text);
  if (folded === '') return emptyFigure('blank');
  if (DASH.test(folded)) return emptyFigure('dash');
  if (NONE.test(folded)) return emptyFigure('none');
  if (OVERFLOW.test(folded)) return emptyFigure('unreadable');
  const match = NUMBER.exec(withoutBrackets(folded));
  if (!match) return null;
  const [, sign = '', whole = '', decimals = '', unit] = match;
  const amount = parseAmount(`${sign}${whole.replaceAll(',', '')}${decimals}`);
  return amount && { state: isZero(amount) ? 'zero' : 'value', amount, unit: unit ?? null };
}

/** `7,881,403388`, `1582,36`: a comma for the point. `1.234.567.89`: points for the commas. `1O3.57`: a letter for a digit. */
const DAMAGED = [
  /^[+-]?\d+(?:,\d{3})*,\d{2,}$/,
  /^[+-]?\d{1,3}(?:\.\d{3})+\.\d+$/,
  /^[+-]?(?=.*\d.*\d)[\dOolI|,]+\.[\dOolI|]{2,}$/,
];

/**
 * The text states a quantity, however it is to be read: a value, a zero, a column too narrow for one, or a figure that is damaged
 * and will be repaired or reported. Whatever asks what a row or a column holds asks this; damage to one figure moves no row.
 */
export function isQuantity(text: string): boolean {
  const figure = readFigure(text);
  if (figure === null) return DAMAGED.some((pattern) => pattern.test(withoutBrackets(foldFigure(text))));
  return figure.state === 'value' || figure.state === 'zero' || figure.state === 'unreadable';
}
