/** @file Project codes (项目代码) as cells print them: whole, wrapped, torn over a page, or short of a digit. */
import { squeeze } from './lexicon.ts';

/** Region 6 + year 2 + letter + serial 12. */
export const CODE_LENGTH = 21;

const DASH = '[-－—–]';
const HEAD = new RegExp(`^(\\d{8}[A-Z]\\d{0,12})(?:${DASH}|$)`, 'u');
/** A name that begins with digits begins with a year: 2026年… */
const TAIL = new RegExp(`^(\\d{1,12})${DASH}(?=\\D|(?:19|20)\\d{2}年)`, 'u');

export interface CodeText {
  /** As printed, without white space: 21 characters when whole, fewer when torn or short of a digit. */
  readonly code: string;
  /** What follows the dash; empty when nothing does. */
  readonly name: string;
}

const afterDash = (text: string): string => {
  const at = text.search(new RegExp(DASH, 'u'));
  return at < 0 ? '' : text.slice(at + 1).trim();
};

/** Reads `11000022T00000042 5969-名称`; null when the text does not begin with a code. */
export function readCode(text: string): CodeText | null {
  const match = HEAD.exec(squeeze(text));
  return match ? { code: match[1]!, name: afterDash(text) } : null;
}

/** Reads the second half of a torn code, `5969-名称`; null when the text does not begin with digits and a dash. */
export function readCodeTail(text: string): CodeText | null {
  const match = TAIL.exec(squeeze(text));
  return match ? { code: match[1]!, name: afterDash(text) } : null;
}

/** One 0 of the run of zeros after the letter was lost (20 characters); null when the code has another shape. */
export function presumeCode(code: string): string | null {
  const match = /^(\d{8}[A-Z])(0\d{10})$/.exec(code);
  return match ? `${match[1]!}0${match[2]!}` : null;
}
