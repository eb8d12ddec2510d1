/**
 * @file Raised text (a note number behind a figure) on its way through a reader: between two characters that no text has, so that lines
 * can be put together and tidied as one string. Unicode keeps U+FDD0 and U+FDD1 for such internal use (23.7, noncharacters).
 */
import { toPower } from '../words/note-marks.ts';

const BEGIN = '\ufdd0';
const END = '\ufdd1';
const MARKS = /[\ufdd0\ufdd1]/gu;
const RUN = /\ufdd0([^\ufdd0\ufdd1]*)\ufdd1/gu;

/** Text of the source, in which the two characters are noise. */
export const plain = (text: string): string => text.replace(MARKS, '');

/** Text that is printed raised. */
export const raise = (text: string): string => (text.trim() === '' ? text : `${BEGIN}${plain(text)}${END}`);

/** The decimals of a figure, set small, and the power of a unit are no marks. */
const readRun = (raised: string, before: string): string =>
  /^[.．,，]\d/u.test(raised) ? raised : (toPower(raised.trim(), before) ?? '');

/** What was written, as printed and as it is to be read: without its marks, unless it is nothing but raised. */
export function readRaised(written: string): { readonly raw: string; readonly text: string } {
  if (!written.includes(BEGIN)) return { raw: written, text: written };
  const raw = plain(written);
  const bare = written.replace(RUN, (_, raised: string, at: number) => readRun(raised, written.slice(0, at)));
  return { raw, text: bare.trim() === '' ? raw : plain(bare) };
}
