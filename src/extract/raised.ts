/**
 * @file Raised text (a note number behind a figure) on its way through a reader: between two characters that no text has, so that lines
 * can be put together and tidied as one string. Unicode keeps U+FDD0 and U+FDD1 for such internal use (23.7, noncharacters).
 */

const BEGIN = '\ufdd0';
const END = '\ufdd1';
const MARKS = /[\ufdd0\ufdd1]/gu;
const RUN = /\ufdd0([^\ufdd0\ufdd1]*)\ufdd1/gu;

/** Text of the source, in which the two characters are noise. */
export const plain = (text: string): string => text.replace(MARKS, '');

/** Text that is printed raised. */
export const raise = (text: string): string => (text.trim() === '' ? text : `${BEGIN}${plain(text)}${END}`);

/** m² and m³ are written with a raised digit; behind anything else it is a mark. */
const EXPONENTS: ReadonlyMap<string, string> = new Map([
  ['2', '²'],
  ['3', '³'],
]);

function readRun(raised: string, before: string): string {
  // The decimals of a figure, set small: no mark.
  if (/^[.．,，]\d/u.test(raised)) return raised;
  const exponent = EXPONENTS.get(raised.trim());
  return exponent !== undefined && /(?:^|[^A-Za-z])[kcdm]?m$/u.test(before) ? exponent : '';
}

/** What was written, as printed and as it is to be read: without its marks, unless it is nothing but raised. */
export function readRaised(written: string): { readonly raw: string; readonly text: string } {
  if (!written.includes(BEGIN)) return { raw: written, text: written };
  const raw = plain(written);
  const bare = written.replace(RUN, (_, raised: string, at: number) => readRun(raised, written.slice(0, at)));
  return { raw, text: bare.trim() === '' ? raw : plain(bare) };
}
