/**
 * @file White letters on their way through a reader that learns only later what stands behind them (the shading of a table row is told
 * at its end): between two characters that no text has. On white nobody reads them; on a shaded ground they are a heading.
 */

const BEGIN = '\ufdd2';
const END = '\ufdd3';
const MARKS = /[\ufdd2\ufdd3]/gu;
const RUN = /\ufdd2([^\ufdd2\ufdd3]*)\ufdd3/gu;

/** Text in white letters. */
export const markWhite = (text: string): string =>
  text.trim() === '' ? text : `${BEGIN}${text.replace(MARKS, '')}${END}`;

/** The same on a ground of another colour, where it is seen. */
export const seenWhite = (text: string): string => text.replace(MARKS, '');

/** What is seen of a text on white paper, and what is not. */
export function partWhite(text: string): { readonly shown: string; readonly unseen: string } {
  if (!text.includes(BEGIN)) return { shown: text, unseen: '' };
  const unseen = [...text.matchAll(RUN)].map(([, white]) => white!);
  return { shown: seenWhite(text.replace(RUN, '')), unseen: unseen.join(' ') };
}

/** Six hex digits of white, as Office formats write colours. */
export const isWhiteHex = (hex: string | undefined): boolean => /^(?:ff)?ffffff$/i.test(hex ?? '');
