/** @file One cell out of the pieces that a page break left: names and goals in reading order, overlaps cut. */
import type { Repair } from '../../model/index.ts';
import { squeeze } from '../../words/lexicon.ts';

/** Shorter agreements of an end and a beginning are chance: no text prints three characters twice in a row. */
const LEAST_OVERLAP = 3;

/** … if two of them are Han: `000 | 000` and `… | …` say nothing. A word at the seam has as many. */
const LEAST_HAN = 2;

/** The same words whatever the width of their marks and the blanks behind those. */
const foldMarks = (text: string): string =>
  squeeze(text).replace(/[！-～]/gu, (mark) => String.fromCodePoint(mark.codePointAt(0)! - 0xfee0));

const countHan = (text: string): number => text.match(/\p{Script=Han}/gu)?.length ?? 0;

/** What the first piece ends with and the second begins with, at least so long; empty where there are no such words. */
function overlapOf(before: string, after: string, least: number): string {
  const end = foldMarks(before);
  for (let length = Math.min(before.length, after.length); length >= least; length--) {
    const words = after.slice(0, length);
    const isTelling = length > LEAST_OVERLAP || countHan(words) >= LEAST_HAN;
    if (isTelling && end.endsWith(foldMarks(words))) return words;
  }
  return '';
}

/** Two pieces as one text; what both print at the seam is printed once. */
export function joinTexts(before: string, after: string): string {
  const overlap = overlapOf(before, after, LEAST_OVERLAP);
  if (overlap !== '') return before + after.slice(overlap.length);
  const needsBlank = /[A-Za-z]$/.test(before) && /^[A-Za-z]/.test(after);
  return before + (needsBlank ? ' ' : '') + after;
}

/** How near the seam both pieces are compared, and how long what they share has to be to be no chance. */
const SEAM_REACH = 12;
const LEAST_SHARED = 3;

/**
 * What both pieces print near the seam without fitting together: one of them was completed wrongly (…提供支撑服务 | 过提供的支撑工作…).
 * A word of two characters at the seam itself (开展工作 | 工作完成) may be chance or a repetition.
 * @returns the shared words; null where the pieces simply go on, or overlap as {@link joinTexts} undoes it
 */
export function sharedAtSeam(before: string, after: string): string | null {
  if (joinTexts(before, after).length < before.length + after.length) return null;
  const doubled = overlapOf(before, after, LEAST_HAN);
  if (doubled !== '') return doubled;
  const [end, start] = [before.slice(-SEAM_REACH), after.slice(0, SEAM_REACH)];
  for (let length = SEAM_REACH; length >= LEAST_SHARED; length--)
    for (let at = 0; at + length <= end.length; at++) {
      const words = end.slice(at, at + length);
      if (/^\p{Script=Han}+$/u.test(words) && start.includes(words)) return words;
    }
  return null;
}

/**
 * What {@link joinTexts} prints once though the text may say it twice: a whole phrase with the mark that sets it off
 * (开展检查 | ，开展检查，夯实基础). An overlap that begins and ends inside phrases cannot be meant.
 * @returns the phrase; null where nothing is cut, or the second piece prints the whole first one again
 */
export function repeatedAtSeam(before: string, after: string): string | null {
  const overlap = overlapOf(before, after, LEAST_OVERLAP);
  const isPhrase = /^\p{P}|\p{P}$/u.test(overlap);
  return isPhrase && overlap !== before ? overlap : null;
}

/** `text` where a word of at least three characters is printed twice in a row: name and goal that ran together meet there. */
export function splitAtDoubledWord(text: string): readonly [string, string] | null {
  const match = /^(.{0,60}?)(\p{Script=Han}{3,20})\2/u.exec(text);
  if (!match) return null;
  const at = match[1]!.length + match[2]!.length;
  return [text.slice(0, at), text.slice(at)];
}

/** The repair of pieces that were put together; none where only one is printed. */
export function stitchRepair(rule: string, what: string, pieces: readonly string[], after: string): Repair[] {
  return pieces.length < 2
    ? []
    : [{ rule, before: pieces.join(' | '), after, reason: `the ${what} was torn over a page break` }];
}
