/** @file What a recogniser of pixels makes of writing. */

/** A short word: what may stand in front of a sign. */
export const isWordStretch = (text: string): boolean => /^\p{Script=Han}{2,4}$/u.test(text);

/** A short number: what may stand behind a sign. */
export const isFigureStretch = (text: string): boolean => /^\d{2,3}$/.test(text);

/** Whether a character fills its square. */
export const isTallScript = (text: string): boolean => /\p{Script=Han}/u.test(text);

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
