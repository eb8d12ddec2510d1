/**
 * @file Marks that lead to a note below the table: small raised digits and signs, which are no part of the figure or label they stand at.
 * A page shows size and height and is asked {@link isNoteMark}; a format that only says how high a text stands is asked {@link isMarkLike};
 * plain text has raised signs, which {@link withoutMark} takes off.
 */

/** The reading rule of a cell whose text goes without the mark, however it was raised; `raw` has it. */
export const NOTE_MARK_RULE = 'note-mark';

/** Superscripts: how a raised sign is printed in plain text. A reader that knows that signs are raised writes them so. */
const RAISED = '⁰¹²³⁴⁵⁶⁷⁸⁹⁽⁾⁺⁻⁼';
const LEVEL = '0123456789()+-=';
const raisedOf = new Map([...LEVEL].map((sign, i) => [sign, RAISED[i]!]));

/** The signs of a raised run as raised signs (`1` is `¹`), so that a mark behind a figure is never one of its digits. */
export const toRaised = (text: string): string =>
  [...text].map((sign) => raisedOf.get(sign) ?? sign).join('');

/** `1`, `12`, `[3]`, `（1）`, `*`, `①`, `注1`: what a note is known by. */
const NOTE_MARK = /^(?:[[(（〔［]?(?:注?\d{1,2}|[①-⑳]|[a-eA-E])[\])）〕］]?|[*＊※†‡#]{1,3})$/u;

/** What a raised 2 or 3 is the power of: m², km³, 米². */
const METRE = /(?:(?:^|[^A-Za-z])[kcdmh]?m|[米里])$/u;

/** A raised 2 or 3 that is the power of the unit it stands behind, as it is written; null for any other sign. */
export function toPower(sign: string, host: string): string | null {
  const isPower = (sign === '2' || sign === '3') && METRE.test(host);
  return isPower ? toRaised(sign) : null;
}

/** Whether text that is printed small and raised behind `host` is the mark of a note. */
export const isNoteMark = (mark: string, host: string): boolean =>
  NOTE_MARK.test(mark) && toPower(mark, host) === null;

/** What may be a mark where only a higher place on the line, which also comes of layout, says that it is one. */
export const isMarkLike = (text: string): boolean =>
  /^[\s(（[【〔]*(?:注?\d{1,2}|[*＊※#①-⑳a-z]{1,3}|注)[\s)）\]】〕]*$/u.test(text);

/** Behind a figure: `120.50*`, `86¹`, `86①`, `86[1]`, `86注1`. */
const FIGURE_MARK = new RegExp(
  `(?<=[\\d%％)）])(?:[*＊※†‡①-⑳${RAISED}]+|[[〔【]注?\\d{1,2}[\\]〕】]|注[\\d${RAISED}]{1,2})$`,
  'u',
);
/** Behind a word; m² and 米² are units. */
const WORD_MARK = new RegExp(`(?<=[\\p{Script=Han}）)”》](?<![米里]))[${RAISED}]+$`, 'u');

/** Plain text without the mark behind its figure or its word. */
export const withoutMark = (text: string): string =>
  text.replace(/^\s*[-+(（－]?\d/u.test(text) ? FIGURE_MARK : WORD_MARK, '');
