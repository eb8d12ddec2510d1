/** @file Numbers as lists print them: the counting of Word (ECMA-376 part 1, 17.18.59) and of web pages (CSS Counter Styles 3). */

const DIGITS = '零一二三四五六七八九';
const LEGAL_DIGITS = '零壹贰叁肆伍陆柒捌玖';
const STEMS = '甲乙丙丁戊己庚辛壬癸';
const BRANCHES = '子丑寅卯辰巳午未申酉戌亥';
/** Nobody numbers further; what is beyond is printed in digits. */
const MOST = 9_999;

/** 一千零二十三: places of four digits, a run of zeros said once, 十 without its one where it comes first. */
function countInWords(n: number, digits: string, places: readonly string[], isTenBare: boolean): string {
  const figures = [...String(n)];
  let text = '';
  for (const [i, figure] of figures.entries()) {
    const place = figures.length - 1 - i;
    if (figure !== '0') text += `${digits[Number(figure)]!}${places[place]!}`;
    else if (!text.endsWith(digits[0]!) && figures.slice(i).some((rest) => rest !== '0')) text += digits[0]!;
  }
  const ten = `${digits[1]!}${places[1]!}`;
  return isTenBare && n < 20 && text.startsWith(ten) ? text.slice(1) : text;
}

const chinese = (n: number): string => countInWords(n, DIGITS, ['', '十', '百', '千'], true);
const legal = (n: number): string => countInWords(n, LEGAL_DIGITS, ['', '拾', '佰', '仟'], false);
const byDigit = (n: number): string =>
  [...String(n)].map((figure) => '○一二三四五六七八九'[Number(figure)]!).join('');

/** 一 … 九十九, then digit by digit: 一○○. */
const chineseTens = (n: number): string => (n < 100 ? chinese(n) : byDigit(n));

const cycle =
  (signs: string) =>
  (n: number): string =>
    [...signs][(n - 1) % [...signs].length]!;

/** a … z, then aa … zz, as Word goes on; pages write ab. */
const letters =
  (first: number) =>
  (n: number): string =>
    String.fromCharCode(first + ((n - 1) % 26)).repeat(Math.ceil(n / 26));

const ROMAN: readonly (readonly [number, string])[] = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
];

function roman(n: number): string {
  let [rest, text] = [n, ''];
  for (const [value, sign] of ROMAN) for (; rest >= value; rest -= value) text += sign;
  return text;
}

/** Signs that stand one behind the other in Unicode, as far as they go. */
const enclosed =
  (...runs: readonly (readonly [from: number, to: number, first: number])[]) =>
  (n: number): string => {
    const run = runs.find(([from, to]) => n >= from && n <= to);
    return run ? String.fromCodePoint(run[2] + n - run[0]) : String(n);
  };

const circled = enclosed([1, 20, 0x2460], [21, 35, 0x3251], [36, 50, 0x32b1]);
const inParentheses = enclosed([1, 20, 0x2474]);
const padded = (n: number): string => String(n).padStart(2, '0');
const fullWidth = (n: number): string =>
  [...String(n)].map((figure) => String.fromCodePoint(0xff10 + Number(figure))).join('');

type Numeral = (n: number) => string;

/** By the name that Word or a style sheet gives the counting; `none`, `bullet` and the marks of lists count nothing. */
const NUMERALS: ReadonlyMap<string, Numeral> = new Map<string, Numeral>([
  ...['none', 'bullet', 'disc', 'circle', 'square'].map((name): [string, Numeral] => [name, () => '']),
  ...['chineseCounting', 'japaneseCounting', 'taiwaneseCounting'].map((name): [string, Numeral] => [
    name,
    chineseTens,
  ]),
  ...['chineseCountingThousand', 'taiwaneseCountingThousand', 'japaneseDigitalTenThousand'].map(
    (name): [string, Numeral] => [name, chinese],
  ),
  ...['cjk-ideographic', 'simp-chinese-informal', 'trad-chinese-informal', 'japanese-informal'].map(
    (name): [string, Numeral] => [name, chinese],
  ),
  ...['ideographDigital', 'taiwaneseDigital', 'koreanDigital2', 'cjk-decimal'].map(
    (name): [string, Numeral] => [name, byDigit],
  ),
  ...[
    'chineseLegalSimplified',
    'ideographLegalTraditional',
    'simp-chinese-formal',
    'trad-chinese-formal',
  ].map((name): [string, Numeral] => [name, legal]),
  ...['ideographTraditional', 'cjk-heavenly-stem'].map((name): [string, Numeral] => [name, cycle(STEMS)]),
  ...['ideographZodiac', 'cjk-earthly-branch'].map((name): [string, Numeral] => [name, cycle(BRANCHES)]),
  ['ideographEnclosedCircle', enclosed([1, 10, 0x3280])],
  ['decimalEnclosedCircle', circled],
  ['decimalEnclosedCircleChinese', circled],
  ['decimalEnclosedParen', inParentheses],
  ['decimalEnclosedFullstop', enclosed([1, 20, 0x2488])],
  ['decimalFullWidth', fullWidth],
  ['decimalFullWidth2', fullWidth],
  ['decimalZero', padded],
  ['decimal-leading-zero', padded],
  ['numberInDash', (n) => `- ${n} -`],
  ...['lowerLetter', 'lower-alpha', 'lower-latin', 'a'].map((name): [string, Numeral] => [name, letters(97)]),
  ...['upperLetter', 'upper-alpha', 'upper-latin', 'A'].map((name): [string, Numeral] => [name, letters(65)]),
  ...['upperRoman', 'upper-roman', 'I'].map((name): [string, Numeral] => [name, roman]),
  ...['lowerRoman', 'lower-roman', 'i'].map((name): [string, Numeral] => [
    name,
    (n) => roman(n).toLowerCase(),
  ]),
]);

/** A whole number as a list prints it; in digits where the counting is not known or does not go so far. */
export function toNumeral(n: number, counting: string): string {
  const numeral = NUMERALS.get(counting);
  if (!numeral) return String(n);
  const isPlain = n < 1 || n > MOST || !Number.isInteger(n);
  return isPlain && numeral(1) !== '' ? String(n) : numeral(Math.max(1, Math.min(n, MOST)));
}

/** Whether the counting prints anything: marks of lists (●) are ornament. */
export const isCounting = (counting: string): boolean => toNumeral(1, counting) !== '';
