/** @file Lines of a text on a grid of one width → the marks of a page: each sign in its box, the signs of boxes as rules. */
import { findMoney } from '../../../words/figures.ts';
import { UNDRAWN, type Char, type PageMarks, type Ruling } from '../../page/marks/marks.ts';
import type { Box } from '../../../model/index.ts';
import type { Line } from '../line.ts';
import { armsOf, isBoxSign, widthOf, type SignWidths } from './signs.ts';

/** Points: a place is so wide, a line so high. */
export const PLACE = 5;
export const LINE = 12;
/**
 * Letters are so large that two blanks make a gap and one does not; where characters were counted one does, for such programs put one
 * between columns that nearly touch.
 */
const letterSize = ({ wide }: SignWidths): number => (wide === 1 ? 5 : 8);

/** A sign, where it begins on the grid, and where in the text of its line. */
export interface PlacedSign {
  readonly sign: string;
  readonly place: number;
  readonly width: number;
  readonly index: number;
}

const TAB = 8;

/** The signs of a line at their places; tabs lead to the next multiple of eight. */
export function placeSigns(text: string, widths: SignWidths): PlacedSign[] {
  const signs: PlacedSign[] = [];
  let place = 0;
  let index = 0;
  for (const sign of text) {
    const width = sign === '\t' ? TAB - (place % TAB) : widthOf(sign, widths);
    signs.push({ sign, place, width, index });
    place += width;
    index += sign.length;
  }
  return signs;
}

const standsUpright = (sign: string): boolean => isBoxSign(sign) && armsOf(sign).down;

/** In how many places of the lines such signs stand. */
const countPlaces = (lines: readonly Line[], widths: SignWidths): number =>
  new Set(
    lines.flatMap(({ text }) =>
      placeSigns(text, widths)
        .filter(({ sign }) => standsUpright(sign))
        .map(({ place }) => place),
    ),
  ).size;

/** What stands behind a gap. */
const PIECE = /(?<=\s{2})\S+/gu;

/** In how many places figures begin or end, whichever are fewer, and pieces begin: columns stand under one another on one side. */
function countEdges(lines: readonly Line[], widths: SignWidths): number {
  const [first, last, begun] = [new Set<number>(), new Set<number>(), new Set<number>()];
  for (const { text } of lines) {
    const signs = placeSigns(text, widths);
    const placeOf = new Map(signs.map(({ index, place }) => [index, place]));
    for (const { index, 0: figure } of findMoney(text)) {
      first.add(placeOf.get(index)!);
      last.add(placeOf.get(index)! + figure.length);
    }
    for (const { index } of text.matchAll(PIECE)) begun.add(placeOf.get(index)!);
  }
  return Math.min(first.size, last.size) + begun.size;
}

/** As wide as makes the uprights of all lines, or their figures, stand under one another. */
export function findSignWidths(lines: readonly Line[]): SignWidths {
  const box = countPlaces(lines, { box: 2, wide: 2 }) < countPlaces(lines, { box: 1, wide: 2 }) ? 2 : 1;
  const isDrawn = lines.some(({ text }) => [...text].some(standsUpright));
  const wide = !isDrawn && countEdges(lines, { box, wide: 1 }) < countEdges(lines, { box, wide: 2 }) ? 1 : 2;
  return { box, wide };
}

function signToRulings({ sign, place, width }: PlacedSign, row: number): Ruling[] {
  const { left, right, up, down } = armsOf(sign);
  const [x0, x1] = [place * PLACE, (place + width) * PLACE];
  const [x, y] = [(x0 + x1) / 2, (row + 0.5) * LINE];
  const rulings: Ruling[] = [];
  if (left || right)
    rulings.push({ orientation: 'horizontal', at: y, from: left ? x0 : x, to: right ? x1 : x });
  if (up || down)
    rulings.push({
      orientation: 'vertical',
      at: x,
      from: up ? row * LINE : y,
      to: down ? (row + 1) * LINE : y,
    });
  return rulings;
}

const isHan = (sign: string | undefined): boolean => sign !== undefined && /\p{Script=Han}/u.test(sign);

/** A code before its name: digits from the last gap on. */
function isBehindCode(signs: readonly PlacedSign[], at: number): boolean {
  let first = at;
  while (first > 0 && /\d/.test(signs[first - 1]!.sign)) first--;
  return first < at && (first === 0 || /[\s\u2500-\u2570]/u.test(signs[first - 1]!.sign));
}

const isAnyBlank = (signs: readonly PlacedSign[], at: number): boolean =>
  /[\s\u200b\ufeff]/u.test(signs[at]!.sign);

/** One blank between two words, or a code and its name, is a part of the text; all others are gaps. */
function isGap(signs: readonly PlacedSign[], at: number): boolean {
  const { sign } = signs[at]!;
  if (!isAnyBlank(signs, at)) return false;
  const [before, after] = [signs[at - 1]?.sign, signs[at + 1]?.sign];
  return !isHan(after) || !(isHan(before) || (sign === ' ' && isBehindCode(signs, at)));
}

function signToChar({ sign, place, width }: PlacedSign, row: number, size: number): Char {
  const box: Box = [place * PLACE, row * LINE + 2, (place + width) * PLACE, row * LINE + 2 + size];
  return { text: sign, box, size, direction: 0, run: row, isPale: false, isInvisible: false };
}

/** The marks of one page of text. @param page counted from 1 */
export function linesToMarks(lines: readonly Line[], page: number, widths: SignWidths): PageMarks {
  const rows = lines.map(({ text }) => placeSigns(text, widths));
  const size = letterSize(widths);
  const isLeftOut = widths.wide === 1 ? isAnyBlank : isGap;
  const width = rows.reduce((most, row) => Math.max(most, (row.at(-1)?.place ?? 0) + 2), 0);
  return {
    page,
    width: width * PLACE,
    height: Math.max(1, lines.length) * LINE,
    chars: rows.flatMap((signs, row) =>
      signs
        .filter(({ sign }, at) => !isBoxSign(sign) && !isLeftOut(signs, at))
        .map((sign) => signToChar(sign, row, size)),
    ),
    rulings: rows.flatMap((signs, row) =>
      signs.filter(({ sign }) => isBoxSign(sign)).flatMap((sign) => signToRulings(sign, row)),
    ),
    ...UNDRAWN,
    doubts: [],
  };
}
