/**
 * @file What a cell of a figure column says: a value, zero, a blank, a dash, “none”, or something unreadable (金额状态).
 * Blank, 0, — and 无 are four different statements of a disclosure and stay apart (DOMAIN of budget tables).
 */
import { isZero, parseAmount, type Amount } from './amount.ts';
import { readWriting } from './figure-writing.ts';
import { remembering } from './remembering.ts';
import type { amountStates } from '../schemas/amounts.ts';

export type FigureState = (typeof amountStates)[number];

export interface Figure {
  readonly state: FigureState;
  /** Null unless the state is `value` or `zero`. */
  readonly amount: Amount | null;
  /** A unit printed in the same cell (`12辆`, `3.5%`, `10万元`); null where there is none. */
  readonly unit: string | null;
}

/** Full-width and typographic forms that stand for one ASCII sign inside a number. A long dash is none: it is a blank or a minus. */
const SIGNS = new Map(
  [...'０１２３４５６７８９，．。－−–‐‑﹣＋％（）＃'].map((wide, i) => [
    wide,
    '0123456789,..------+%()#'[i]!,
  ]),
);

/** Units that are printed behind a figure, longest first. */
const UNITS =
  '百万元|亿元|万元|千元|元|个百分点|%|‰|平方米|公里|人次|批次|辆|人|台|套|次|个|批|户|项|名|件|家|份|场';

const NUMBER = new RegExp(
  String.raw`^[¥￥]?([+-]?)(\d{1,3}(?:,\d{3})+|\d+)(\.\d*)?(?:\(?(${UNITS})\)?)?$`,
  'u',
);
const BRACKETED = /^\((\d[\d,.]*)\)$/;
const DASH = /^(?:[-—―─]+|\/|\\)$/;
const NONE = /^(?:无|没有)$/;
/** `#####` of a column that is too narrow, the errors of a workbook, and stars for a figure that is withheld (不公开). */
const UNREADABLE = /^(?:#{2,}|[*＊]{2,}|#(?:REF!|N\/A|DIV\/0!|VALUE!|NAME\?|NUM!|NULL!|SPILL!|CALC!))$/i;

/** No figure is longer: prose of many words is not tried word by word. */
const LONGEST = 100;
const BLANK = /[\s\u200b]/u;
const BLANKS = /[\s\u200b]+/gu;

/** Nothing in it to fold, or a label, which stays no figure however its signs are folded: nearly every cell of a document. */
const PLAIN = /^(?:[!-~]*$|[\u4e00-\u9fff])/u;

/** Full-width forms folded: the signs a number is read from. */
function foldFigure(text: string): string {
  const read = readWriting(text);
  return PLAIN.test(read) ? read : [...read].map((sign) => SIGNS.get(sign) ?? sign).join('');
}

const DIGIT_OF: ReadonlyMap<string, string> = new Map(
  Object.entries({ O: '0', o: '0', l: '1', I: '1', '|': '1' }),
);

/** The text with each letter that looks like a digit read as that digit. */
export const readLookalikes = (text: string): string =>
  text.replace(/[OolI|]/gu, (sign) => DIGIT_OF.get(sign)!);

const emptyFigure = (state: FigureState): Figure => ({ state, amount: null, unit: null });

/** `(1,234.50)` is the accountant's way of writing a negative figure. */
const withoutBrackets = (text: string): string => text.replace(BRACKETED, '-$1');

/** One figure without a blank in it. */
function parseFigure(text: string): Figure | null {
  const folded = foldFigure(text);
  if (folded === '') return emptyFigure('blank');
  if (DASH.test(folded)) return emptyFigure('dash');
  if (NONE.test(folded)) return emptyFigure('none');
  if (UNREADABLE.test(folded)) return emptyFigure('unreadable');
  const match = NUMBER.exec(withoutBrackets(folded));
  if (!match) return null;
  const [, sign = '', whole = '', decimals = '', unit] = match;
  const amount = parseAmount(`${sign}${whole.replaceAll(',', '')}${decimals}`);
  return amount && { state: isZero(amount) ? 'zero' : 'value', amount, unit: unit ?? null };
}

/** A figure that needs nothing behind it: `9.` is waiting for its decimals. */
const isWhole = (text: string): boolean => !/[.．,，]$/u.test(text) && parseFigure(text)?.amount != null;

/** Digits and signs set apart one by one: by wide blanks, or with the point among them. */
const isSpread = (text: string, pieces: readonly string[]): boolean =>
  pieces.every((piece) => /^[\d０-９.,．，%％]$/u.test(piece)) &&
  (/^\S(?:[^\S\n]{2,}\S)+$/u.test(text) || pieces.some((piece) => /^[.．]$/u.test(piece)));

/**
 * The figures of a cell as they are printed, without the blanks inside them: pieces with a blank or a line break between them are one
 * figure where one of them cannot stand alone (`9. 228000`, `1,286 | .40`), and several where each can (`32000 30000`).
 * @returns one text for each figure, left to right and top down; none where the text is anything but figures
 */
export function splitFigures(text: string): string[] {
  const pieces = text.split(BLANKS).filter((piece) => piece !== '');
  if (isSpread(text.trim(), pieces)) return isWhole(pieces.join('')) ? [pieces.join('')] : [];
  const figures: string[] = [];
  for (const piece of pieces) {
    const before = figures.at(-1);
    if (before === undefined || (isWhole(before) && isWhole(piece))) figures.push(piece);
    else if (before.length + piece.length > LONGEST) return [];
    else figures[figures.length - 1] = before + piece;
  }
  return figures.every((figure) => parseFigure(figure)?.amount != null) ? figures : [];
}

/**
 * Whether text that stands about a blank behind other text can only be the same figure: a sign of money before it, its digits set apart one
 * by one, its thousands before a point (`¥ | 12.00`, `1 | 2 | .`, `2 | 314.60`).
 */
export function goesOnAsFigure(pieces: readonly string[], next: string): boolean {
  const before = pieces.at(-1) ?? '';
  if (/^[¥￥]$/u.test(before)) return /^[-+\d]/u.test(next);
  if (/^-?\d{1,3}$/u.test(pieces.join(''))) if (/^\d{3}\.\d+$/u.test(next)) return true;
  return [...pieces, next].every((piece) => /^[\d.,%-]$/u.test(piece));
}

/** Whether the text is a whole figure by its own writing, in groups of three or with its decimals: `90,300`, `12.50`. */
export const isWrittenOut = (text: string): boolean =>
  /^-?(?:\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+\.\d{2,})$/u.test(text);

/** The text without the blanks inside it where it is one figure; any other text as it is. */
export function joinFigure(text: string): string {
  const [figure, ...others] = BLANK.test(text.trim()) ? splitFigures(text) : [];
  return figure === undefined || others.length > 0 ? text : figure;
}

function textToFigure(text: string): Figure | null {
  const thin = readWriting(text).trim();
  if (!BLANK.test(thin)) return parseFigure(thin);
  const figures = splitFigures(thin);
  if (figures.length > 0) return figures.length === 1 ? parseFigure(figures[0]!) : null;
  const bare = parseFigure(thin.replace(BLANKS, ''));
  return bare?.amount === null ? bare : null;
}

/**
 * Reads the text of a cell as a figure.
 * @returns null when the text is no figure (a label, a sentence, `84,863770` whose comma is in no thousands place), or is several
 */
export const readFigure = remembering(textToFigure);

/** `7,881,403388`, `1582,36`: a comma for the point. `1.234.567.89`: points for the commas. `1O3.57`: a letter for a digit. */
const DAMAGED = [
  /^[+-]?\d+(?:,\d{3})*,\d{2,}$/,
  /^[+-]?\d{1,3}(?:\.\d{3})+\.\d+$/,
  /^[+-]?(?=\D*\d\D*\d)[\dOolI|,]+\.[\dOolI|]{2,}$/,
];

const isDamaged = (text: string): boolean => {
  const folded = withoutBrackets(foldFigure(text.replace(BLANKS, '')));
  return DAMAGED.some((pattern) => pattern.test(folded));
};

/** Money as tables print it, alone in a text or between words: with thousands or decimals, so that no number of a list is one. */
const MONEY = /(?<![\d.,])-?(?:\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+\.\d{2,})(?![\d.,]|[万亿元%‰])/gu;
export const findMoney = (text: string): RegExpStringIterator<RegExpExecArray> => text.matchAll(MONEY);
export const holdsMoney = (text: string): boolean => text.search(MONEY) >= 0;

/** A figure with a point and digits behind it: an amount rather than a count, a code or a year. */
export const isDecimal = (text: string): boolean => (readFigure(text)?.amount?.scale ?? 0) > 0;

/**
 * The text states a quantity, however it is to be read: a value, a zero, a column too narrow for one, several in one cell, or a figure that
 * is damaged and will be repaired or reported. Whatever asks what a row or a column holds asks this; damage to one figure moves no row.
 */
export const isQuantity = remembering((text: string): boolean => {
  const figure = readFigure(text);
  if (figure === null) return splitFigures(text).length > 1 || isDamaged(text);
  return figure.state === 'value' || figure.state === 'zero' || figure.state === 'unreadable';
});

/** Digits and the signs between them, whatever happened to them: `1.020,290894`, `1,O2O.29`. It is no text. */
const FIGURE_LIKE = /^(?=\D*\d\D*\d)[\dOolI|.,，．]+$/u;

/** A quantity, a figure that is past reading, or a dash that says there is none: whatever stands in a column of money and is no word. */
export const isNoText = (text: string): boolean =>
  isQuantity(text) || FIGURE_LIKE.test(text.replace(BLANKS, '')) || readFigure(text)?.state === 'dash';
