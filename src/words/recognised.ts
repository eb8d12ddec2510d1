/** @file What a recogniser of pixels makes of writing. */
import { CATEGORIES, FUNCTION_CLASSES, MONEY_UNITS, SUBCATEGORIES } from './lexicon.ts';
import { isNationalName, nearNationalClass } from './national-classes.ts';

/** A short word: what may stand in front of a sign. */
export const isWordStretch = (text: string): boolean => /^\p{Script=Han}{2,4}$/u.test(text);

/** A short number: what may stand behind a sign. */
export const isFigureStretch = (text: string): boolean => /^\d{2,3}$/.test(text);

/** Whether a character fills its square. */
export const isTallScript = (text: string): boolean => /\p{Script=Han}/u.test(text);

/** Whether a line is words, as far as can be told. */
export const isHanText = (text: string): boolean => /^\p{Script=Han}.*\p{Script=Han}$/u.test(text);

/** Whether a line is one stroke, whatever it was taken for. */
export const isStrokeLike = (text: string): boolean => /^[一ー—–―－─_~-]$/u.test(text);

/** The number behind 一: where it stands alone on a page, a stroke alone may be a number. */
export const isSecond = (text: string): boolean => text === '二';

const QUOTE = /^["“”＂]$/u;

/** Quotes among words open and close in turn, whichever the recogniser saw. */
function pairQuotes(signs: readonly string[]): string[] {
  const isEven = signs.filter((sign) => QUOTE.test(sign)).length % 2 === 0;
  let isOpen = false;
  return signs.map((sign) => {
    if (!QUOTE.test(sign)) return sign;
    isOpen = isEven || !/[“”]/u.test(sign) ? !isOpen : sign === '“';
    return isOpen ? '“' : '”';
  });
}

/** Letters that a digit is taken for where a rule beside it cost it a part. */
const DIGIT_FOR: ReadonlyMap<string, string> = new Map(
  [...'CDOQoc']
    .map((letter): [string, string] => [letter, '0'])
    .concat([...'lI|'].map((stroke) => [stroke, '1'])),
);

/** Figures with a point or commas and one letter that a digit is taken for: `29,812,828.4C`. Codes with letters have neither. */
function readLetterDigits(signs: readonly string[]): readonly string[] {
  if (signs.filter((sign) => DIGIT_FOR.has(sign)).length !== 1) return signs;
  const read = signs.map((sign) => DIGIT_FOR.get(sign) ?? sign);
  return /^-?(?:\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+\.\d{2,6})$/u.test(read.join('')) ? read : signs;
}

/** A letter alone whose small and large forms differ in height only. @param isHigh as high as a digit of the page */
export const readLoneLetter = (text: string, isHigh: boolean): string =>
  isHigh && /^[cosuvwxz]$/u.test(text) ? text.toUpperCase() : text;

/** The signs of a line as its words want them, one for one: quotes in pairs, a line of dots of one kind, digits in a figure. */
export function typeset(signs: readonly string[]): readonly string[] {
  if (signs.length >= 3 && signs.every((sign) => /^[.·…•]$/u.test(sign))) return signs.map(() => '.');
  return signs.some(isTallScript) ? pairQuotes(signs) : readLetterDigits(signs);
}

/** The rule of a cell whose text was recognised in pixels. */
export const RECOGNISED_RULE = 'recognised';

/** The repair of a figure that was misread. */
export const OCR_DIGIT_RULE = 'ocr-digit';

/** Digits that are taken for one another, either way. */
const ALIKE: readonly (readonly [string, string])[] = [
  ['8', '3'],
  ['0', '6'],
  ['1', '7'],
  ['5', '6'],
  ['0', '8'],
  ['6', '8'],
  ['3', '5'],
  ['9', '8'],
  ['9', '0'],
  ['2', '7'],
  ['1', '4'],
  ['5', '9'],
];

const alikes: ReadonlyMap<string, readonly string[]> = new Map(
  [...'0123456789'].map((digit) => [
    digit,
    ALIKE.flatMap(([a, b]) => (a === digit ? [b] : b === digit ? [a] : [])),
  ]),
);

/** Every text with one of its digits taken for one that looks like it. */
const withOtherDigit = (text: string): string[] =>
  [...text].flatMap((sign, i, signs) =>
    (alikes.get(sign) ?? []).map((other) => [...signs.slice(0, i), other, ...signs.slice(i + 1)].join('')),
  );

/** A point that was not seen, before the last two or six digits; a point seen for a comma. */
function withOtherPoint(text: string): string[] {
  if (/^-?\d{3,}$/u.test(text)) return [text.replace(/(\d{2})$/u, '.$1'), text.replace(/(\d{6})$/u, '.$1')];
  return /^-?\d{1,3}\.\d{3}$/u.test(text) ? [text.replace('.', ',')] : [];
}

const withOtherSign = (text: string): string[] => [text.startsWith('-') ? text.slice(1) : `-${text}`];

/** What a figure that was read in pixels may be instead: a digit, a point or a minus otherwise; [] for what is no figure. */
export function figureReadings(text: string): string[] {
  if (!/^-?\d[\d,]*(?:\.\d+)?$/u.test(text)) return [];
  const others = [...withOtherDigit(text), ...withOtherPoint(text), ...withOtherSign(text)];
  return [...new Set(others)].filter((other) => other !== text);
}

/** Whether a text is written as figures are. */
export const isFigureLike = (text: string): boolean => /^-?\d[\d,]*(?:\.\d+)?$/u.test(text);

/** Words of the heads and first columns of the forms, beside those that stand in lists of their own. */
const FORM_WORDS =
  '收入 支出 合计 小计 总计 其中 项目 预算数 决算数 年初结转 年末结转 本年收入 本年支出 其他收入 上年结转结余 基本支出 项目支出 经营支出 经营收入 ' +
  '人员经费 公用经费 科目编码 科目名称 项目名称 项目总额 财政资金 其他资金 绩效目标 一级指标 二级指标 三级指标 绩效指标 金额单位 一般公共预算 ' +
  '一般公共预算资金 政府性基金预算资金 国有资本经营预算资金 财政专户管理资金 一般公共预算财政拨款 政府性基金预算财政拨款 国有资本经营预算财政拨款 ' +
  '上缴上级支出 对附属单位补助支出 事业单位经营支出 支出功能分类科目 政府支出经济分类科目 部门支出经济分类科目';

const CLOSED: ReadonlySet<string> = new Set([
  ...FORM_WORDS.split(' '),
  ...CATEGORIES,
  ...SUBCATEGORIES,
  ...MONEY_UNITS,
  ...FUNCTION_CLASSES.flatMap(([, stem]) => [stem, `${stem}支出`]),
]);

/** The rule of a cell whose word was taken from another reading of its picture. */
export const CLOSED_WORD_RULE = 'closed-word';

const isClosed = (text: string): boolean => CLOSED.has(text) || isNationalName(text);

/**
 * A word of the forms or the national classification that the recogniser sees too, where what it sees first is none; a code with its
 * name, each right but for one character. Null where that is so of no reading or of two.
 */
export function readClosedWord(text: string, readings: readonly string[]): string | null {
  if (isClosed(text)) return null;
  const words = [...new Set(readings.filter(isClosed))];
  return words.length === 1 ? words[0]! : nearNationalClass(text);
}
