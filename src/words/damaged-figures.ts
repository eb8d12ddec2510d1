/**
 * @file Figures that cannot be read as printed, and the readings that the visible damage allows. A reading alone proves nothing:
 * it is a repair only once the arithmetic of the tables confirms it.
 */
import { readFigure, readLookalikes } from './figures.ts';

export interface Reading {
  readonly rule: string;
  readonly text: string;
  readonly reason: string;
}

interface ReadingRule extends Pick<Reading, 'rule' | 'reason'> {
  /** The other reading; null where the damage is another. */
  readonly read: (text: string) => string | null;
}

/** Three digits behind the last comma are a group of thousands; any other number of digits shows that it was a point. Thousands
 * commas before it are not printed everywhere: `1582,360874`. */
const LAST_COMMA = /^([-+(（]?(?:\d{1,3}(?:,\d{3})*|\d+)),(\d{1,2}|\d{4,6})([)）]?)$/u;
const MANY_POINTS = /^-?\d{1,3}(?:\.\d{3})+\.\d+$/u;
const LOOKALIKE = /^-?[\dOolI|,.]*$/u;

/** A new kind of damage to a figure is one entry here. */
const RULES: readonly ReadingRule[] = [
  {
    rule: 'comma-for-point',
    reason: 'the last comma is in no thousands place, and read as the point the sums close',
    read: (text) => (LAST_COMMA.test(text) ? text.replace(LAST_COMMA, '$1.$2$3') : null),
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

/** `84,863770` read with a point, and the digits behind it; null where the last comma may be one of thousands. */
export function readLastComma(text: string): { readonly text: string; readonly decimals: number } | null {
  const decimals = LAST_COMMA.exec(text)?.[2]?.length;
  return decimals === undefined ? null : { text: text.replace(LAST_COMMA, '$1.$2$3'), decimals };
}

/** `125360,898` without its comma; null where figures are written in another way. */
export const readOneComma = (text: string): string | null =>
  ONE_COMMA.test(text) ? text.replace(',', '') : null;

/** `125360,898`: the comma before the last three digits and none before the others. */
const ONE_COMMA = /^(-?\d{4,}),(\d{3})$/u;
/** A figure that is written in another way: with every comma, without any, with decimals. */
const OTHERWISE_SET = /^-?(?:\d{1,3}(?:,\d{3}){2,}|\d{7,}|[\d,]+\.\d+)$/u;

/** Every comma, none, or a point: commas are set as everywhere. */
export const isSetOtherwise = (text: string): boolean => OTHERWISE_SET.test(text);

/** Decimals of an amount, null for any other text. */
export const decimalsIn = (text: string): number | null =>
  /^[-+(（]?[\d,]+\.(\d+)[)）]?$/u.exec(text)?.[1]?.length ?? null;

/** The same of an amount in which letters may stand for digits, as `1,O20.290894`. */
export function decimalsOfLookalike(text: string): number | null {
  const places = /^[-+]?[\dOolI|,]*\.([\dOolI|]{2,})$/u.exec(text)?.[1]?.length;
  return places === undefined || text.replace(/\D/gu, '').length < LEAST_DIGITS ? null : places;
}
/** So many signs have to be digits already. */
const LEAST_DIGITS = 2;
