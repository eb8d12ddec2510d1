/** @file Text with a line drawn through it: an old figure or word that somebody took back. The line is no rule of a table. */
import { highestOf, lowestOf } from '../../../model/lists.ts';
import { SNAP } from '../tolerances.ts';
import type { Char, Ruling } from './marks.ts';

/** Where in the em box a line goes through the letters, and not above or under them, as shares from the top. */
const [HIGHEST, LOWEST] = [0.4, 0.74] as const;
/** How far the line may reach beyond its text, or fall short of it, em. */
const OVERHANG = 0.35;

const goesThrough = ({ at, from, to }: Ruling, { box, direction }: Char): boolean => {
  const share = (at - box[1]) / (box[3] - box[1]);
  const middle = (box[0] + box[2]) / 2;
  return direction === 0 && share > HIGHEST && share < LOWEST && middle > from && middle < to;
};

/** The line begins and ends with its text: a rule of a table goes on to the next. */
function endsWith({ from, to }: Ruling, chars: readonly Char[]): boolean {
  const room = OVERHANG * chars[0]!.size;
  const left = lowestOf(chars.map(({ box }) => box[0]));
  const right = highestOf(chars.map(({ box }) => box[2]));
  const inked = chars.reduce((sum, { box }) => sum + box[2] - box[0], 0);
  return Math.abs(from - left) < room && Math.abs(to - right) < room && inked > 0.7 * (right - left);
}

const meetsRule = ({ at, from, to }: Ruling, other: Ruling): boolean =>
  other.orientation === 'vertical' &&
  other.from < at + SNAP &&
  other.to > at - SNAP &&
  (Math.abs(other.at - from) < SNAP || Math.abs(other.at - to) < SNAP);

export interface Struck {
  readonly chars: readonly Char[];
  readonly struck: readonly Char[];
  /** Without the lines through text. */
  readonly rulings: readonly Ruling[];
}

/** Height of the strips a page is searched by, points. */
const STRIP = 8;

/** Parts the characters with a line through them from the others. */
export function partStruck(chars: readonly Char[], rulings: readonly Ruling[]): Struck {
  const lines = rulings.filter(({ orientation }) => orientation === 'horizontal');
  if (lines.length === 0) return { chars, struck: [], rulings };
  const strips = new Map<number, Char[]>();
  for (const char of chars)
    for (let y = Math.floor(char.box[1] / STRIP); y <= Math.floor(char.box[3] / STRIP); y++)
      if (strips.has(y)) strips.get(y)!.push(char);
      else strips.set(y, [char]);
  const verticals = rulings.filter(({ orientation }) => orientation === 'vertical');
  const [struck, used] = [new Set<Char>(), new Set<Ruling>()];
  for (const line of lines) {
    const own = (strips.get(Math.floor(line.at / STRIP)) ?? []).filter((char) => goesThrough(line, char));
    if (own.length < 2 || !endsWith(line, own) || verticals.some((other) => meetsRule(line, other))) continue;
    used.add(line);
    for (const char of own) struck.add(char);
  }
  if (used.size === 0) return { chars, struck: [], rulings };
  return {
    chars: chars.filter((char) => !struck.has(char)),
    struck: [...struck],
    rulings: rulings.filter((ruling) => !used.has(ruling)),
  };
}
