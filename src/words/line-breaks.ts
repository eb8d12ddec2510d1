/** @file Line breaks inside a cell are layout: how the lines of one text are joined, for every reader alike. */

/** The name of the reading rule, as it stands in `Cell.rules`. */
export const LINE_BREAK_RULE = 'line-break';

/** What ends a Latin word, number or sentence, so that the next line begins a new one. */
const LATIN_END = /[\p{Script=Latin}\p{Nd}]$|[\p{Script=Latin}][,;:.!?)%]$/u;
const LATIN_START = /^[\p{Script=Latin}\p{Nd}]/u;

const LATIN_LETTER = /\p{Script=Latin}/u;
const ENDS_LATIN_WORD = /[\p{Script=Latin},;:.!?)]$/u;

/** Whether a Latin word may end before a gap and another begin behind it: set text shrinks the blanks between them. */
export const areLatinNeighbours = (before: string, after: string): boolean =>
  LATIN_LETTER.test(after.charAt(0)) && ENDS_LATIN_WORD.test(before);

/**
 * The text in one line: a break between two Latin words or numbers becomes a blank, any other one nothing,
 * since Chinese is written without blanks. Idempotent; text without a break stays as it is.
 */
export function joinLines(text: string): string {
  if (!text.includes('\n')) return text;
  const lines = text.split('\n').map((line) => line.trim());
  return lines.reduce((before, line) => {
    const isWordBreak = LATIN_END.test(before.slice(-2)) && LATIN_START.test(line);
    return `${before}${isWordBreak ? ' ' : ''}${line}`;
  });
}
