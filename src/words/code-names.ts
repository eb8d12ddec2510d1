/** @file The name that stands beside a code (科目名称), and when two of them are one name. */
import { narrow, squeeze } from './lexicon.ts';

const LEADING = /^[[【（(]?\d{2,}[\]】）)]?[-—－_:：]?/u;
const HAN = /\p{Script=Han}/u;

/** What is left of a label behind its code; null where that is no name. */
function behindCode(label: string): string | null {
  const name = squeeze(label).replace(LEADING, '');
  return HAN.test(name) ? name : null;
}

/**
 * The name of the line with this code: behind it in one label (`2050803-培训支出`), or in the next label with words, the code being whole
 * (`2050803` | 培训支出) or its last part (`205` | `08` | `03` | 培训支出). Null where no name is printed.
 * @param labels of one row, from the left
 */
export function nameOfCode(labels: readonly string[], code: string): string | null {
  const digits = labels.map((label) => /^[[【（(]?(\d{2,})/u.exec(squeeze(label))?.[1] ?? '');
  const whole = digits.indexOf(code);
  const at = whole >= 0 ? whole : digits.findLastIndex((part) => part !== '' && code.endsWith(part));
  if (at < 0) return null;
  const own = behindCode(labels[at]!);
  if (own !== null) return own;
  const next = labels.slice(at + 1).find((label) => HAN.test(label));
  return next === undefined || LEADING.test(squeeze(next)) ? null : squeeze(next);
}

/** A name without what offices write one way and another: brackets, signs, the width of letters, 支出 at its end. */
export const bareName = (name: string): string =>
  narrow(squeeze(name))
    .replace(/[^\p{L}\p{N}]/gu, '')
    .replace(/(?:费用|支出)$/u, '');

/** Whether two names of one code are the same: 因公出国（境）费用 and 因公出国(境)费用. */
export const isSameName = (a: string, b: string): boolean => bareName(a) === bareName(b);
