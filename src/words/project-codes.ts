/** @file Project codes (项目代码) as cells print them: whole, wrapped, torn over a page, or short of a digit. */
import { narrow, squeeze } from './lexicon.ts';

/** Region 6 + year 2 + letter + serial 12. */
export const CODE_LENGTH = 21;

const DASH = '[-－—–]';
/** A name follows behind a dash; behind a whole code also without one. */
const HEAD = new RegExp(`^(\\d{8}[A-Z]\\d{0,12})(?:${DASH}|$|(?<=[A-Z]\\d{12})(?=\\p{L}))`, 'u');
/** A name that begins with digits begins with a year: 2026年… */
const TAIL = new RegExp(`^(\\d{1,12})${DASH}(?=\\D|(?:19|20)\\d{2}年)`, 'u');

export interface CodeText {
  /** As printed, without white space: 21 characters when whole, fewer when torn or short of a digit. */
  readonly code: string;
  /** What follows the code and its dash; empty when nothing does. */
  readonly name: string;
}

/** What stands behind the first characters of a text, blanks among them not counted, and behind a dash. */
const behind = (text: string, code: string): string =>
  text
    .replace(new RegExp(`^\\s*(?:\\S\\s*){${code.length}}`, 'u'), '')
    .replace(new RegExp(`^${DASH}`, 'u'), '')
    .trim();

const readBy = (pattern: RegExp, text: string): CodeText | null => {
  const code = pattern.exec(squeeze(text))?.[1];
  return code === undefined ? null : { code, name: behind(text, code) };
};

/** Reads `11000022T00000042 5969-名称`; null when the text does not begin with a code. */
export const readCode = (text: string): CodeText | null => readBy(HEAD, text);

/** Reads the second half of a torn code, `5969-名称`; null when the text does not begin with digits and a dash. */
export const readCodeTail = (text: string): CodeText | null => readBy(TAIL, text);

/** One 0 of the run of zeros after the letter was lost (20 characters); null when the code has another shape. */
export function presumeCode(code: string): string | null {
  const match = /^(\d{8}[A-Z])(0\d{10})$/.exec(code);
  return match ? `${match[1]!}0${match[2]!}` : null;
}

/** A code as it stood before a letter in it was read as a digit. @param raw the text as printed, which begins with it */
export function codeAsPrinted(raw: string, code: string): string {
  const printed = squeeze(narrow(raw)).slice(0, code.length);
  return /^[\dA-Z]+$/u.test(printed) ? printed : code;
}
