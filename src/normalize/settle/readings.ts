/**
 * @file Figures that cannot be read as printed, and the readings that the visible damage allows. A reading alone proves nothing:
 * it is a repair only once the arithmetic of the tables confirms it.
 */
import { readFigure, readLookalikes } from '../../words/figures.ts';

export interface Reading {
  readonly rule: string;
  readonly text: string;
  readonly reason: string;
}

interface ReadingRule extends Pick<Reading, 'rule' | 'reason'> {
  /** The other reading; null where the damage is another. */
  readonly read: (text: string) => string | null;
}

const LAST_COMMA = /^(-?(?:\d{1,3}(?:,\d{3})*|\d+)),(\d{1,2}|\d{4,6})$/u;
const MANY_POINTS = /^-?\d{1,3}(?:\.\d{3})+\.\d+$/u;
const LOOKALIKE = /^-?[\dOolI|,.]*$/u;

/** A new kind of damage to a figure is one entry here. */
const RULES: readonly ReadingRule[] = [
  {
    rule: 'comma-for-point',
    reason: 'the last comma is in no thousands place, and read as the point the sums close',
    read: (text) => (LAST_COMMA.test(text) ? text.replace(LAST_COMMA, '$1.$2') : null),
  },
  {
    rule: 'points-for-commas',
    reason: 'a figure has one point, and with the others read as thousands commas the sums close',
    read: (text) => (MANY_POINTS.test(text) ? text.replace(/\.(?=.*\.)/gu, ',') : null),
  },
  {
    rule: 'letter-for-digit',
    reason: 'a letter stands where a digit of its shape makes the sums close',
    read: (text) => (LOOKALIKE.test(text) && /\d.*\d/u.test(text) ? readLookalikes(text) : null),
  },
];

/** The readings of a cell that is no figure as it stands; none when it is one, or is something else altogether. */
export function textToReadings(text: string): Reading[] {
  if (readFigure(text) !== null) return [];
  return RULES.flatMap(({ rule, reason, read }) => {
    const other = read(text);
    return other !== null && readFigure(other)?.state === 'value' ? [{ rule, text: other, reason }] : [];
  });
}
