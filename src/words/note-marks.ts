/**
 * @file Marks that lead to a note below the table: small raised digits and signs, which are no part of the figure or label they stand at.
 * A page shows size and height and is asked {@link isNoteMark}; a format that only says how high a text stands is asked {@link isMarkLike}.
 */

/** `1`, `12`, `[3]`, `（1）`, `*`, `①`, `注1`: what a note is known by. */
const NOTE_MARK = /^(?:[[(（〔［]?(?:注?\d{1,2}|[①-⑳]|[a-eA-E])[\])）〕］]?|[*＊※†‡#]{1,3})$/u;

/** Behind a Latin letter a raised 2 or 3 is the power of a unit (m², km³). */
const POWER = /[A-Za-z]$/u;

/** Whether text that is printed small and raised behind `host` is the mark of a note. */
export const isNoteMark = (mark: string, host: string): boolean =>
  NOTE_MARK.test(mark) && !(POWER.test(host) && /^[23]$/u.test(mark));

/** What may be a mark where only a higher place on the line, which also comes of layout, says that it is one. */
export const isMarkLike = (text: string): boolean =>
  /^[\s(（[【〔]*(?:注?\d{1,2}|[*＊※#①-⑳a-z]{1,3}|注)[\s)）\]】〕]*$/u.test(text);

/** The reading rule of a cell whose text goes without the mark; `raw` has it. */
export const RAISED_MARK_RULE = 'raised-mark';
