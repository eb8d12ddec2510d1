/**
 * @file Text that its own clip cuts off. A spreadsheet clips every cell to its box, and what is wider than the cell is in the file and not
 * on the paper: of 125001 one reads 12500, of 21,100.00 one reads 1,100.00. A figure that has lost digits is another figure, so the text
 * is put together again and its piece remembers what is shown of it.
 */
import type { Box } from '../../../model/index.ts';
import { BLANK_GAP, COLUMN_GAP } from '../tolerances.ts';
import type { Char } from './marks.ts';
import { groupBy } from '../../../model/lists.ts';

/** Start and end of a character along its writing, which may go backwards. */
function extentOf({ box, direction }: Char): [from: number, to: number] {
  switch (direction) {
    case 90:
      return [box[1], box[3]];
    case 180:
      return [-box[2], -box[0]];
    case 270:
      return [-box[3], -box[1]];
    case 0:
    case null:
      return [box[0], box[2]];
  }
}

/** Where a character stands across its writing. */
const heightOfChar = ({ box, direction }: Char): number =>
  direction === 90 || direction === 270 ? box[0] + box[2] : box[1] + box[3];

/** Whether a character is cut off at the start or the end of its line, and not with its line. */
export function isCutSideways({ box, direction }: Char, clip: Box): boolean {
  if (direction === null) return false;
  const across = direction === 90 || direction === 270 ? 0 : 1;
  const middle = (box[across] + box[across + 2]!) / 2;
  return middle >= clip[across] && middle <= clip[across + 2]! && clip[0] < clip[2] && clip[1] < clip[3];
}

const isOnLine = (a: Char, b: Char): boolean =>
  a.direction === b.direction && Math.abs(heightOfChar(a) - heightOfChar(b)) < Math.min(a.size, b.size);

/** No room at all, at the end (or the start) of what is shown: what is cut off takes no place from others. */
function boxAtEdge({ box, direction }: Char, atEnd: boolean): Box {
  const isUpright = direction === 0 || direction === 180;
  const isFar = (direction === 0 || direction === 90) === atEnd;
  if (isUpright) return isFar ? [box[2], box[1], box[2], box[3]] : [box[0], box[1], box[0], box[3]];
  return isFar ? [box[0], box[3], box[2], box[3]] : [box[0], box[1], box[2], box[1]];
}

/** The characters that go on with `last` without a gap as wide as between columns, each as it is put there. */
function goOn(edge: Char, cut: readonly Char[], atEnd: boolean): Char[] {
  const found: Char[] = [];
  const box = boxAtEdge(edge, atEnd);
  let [from, to] = extentOf(edge);
  for (const char of cut) {
    const [start, end] = extentOf(char);
    const gap = atEnd ? start - to : from - end;
    if (gap > COLUMN_GAP * char.size) break;
    const blank = gap > BLANK_GAP * char.size ? ' ' : '';
    const text = atEnd ? blank + char.text : char.text + blank;
    found.push({ ...char, text, box, run: edge.run, size: edge.size, isClipped: true });
    [from, to] = [Math.min(from, start), Math.max(to, end)];
  }
  return found;
}

/** What is cut off of one line, put behind and before what is shown of it. @returns false where none of it goes on with the line */
function mendLine(shown: readonly Char[], cut: readonly Char[], mended: Map<Char, Mended>): boolean {
  if (shown.length === 0) return false;
  const byStart = (a: Char, b: Char): number => extentOf(a)[0] - extentOf(b)[0];
  const [line, rest] = [[...shown].sort(byStart), [...cut].sort(byStart)];
  const [first, last] = [line[0]!, line.at(-1)!];
  const before = goOn(first, rest.filter((char) => byStart(char, first) < 0).reverse(), false).reverse();
  const after = goOn(
    last,
    rest.filter((char) => byStart(char, last) >= 0),
    true,
  );
  if (before.length) mended.set(first, { ...mended.get(first), before });
  if (after.length) mended.set(last, { ...mended.get(last), after });
  return before.length + after.length > 0;
}

/** Characters of one text touch: they stand no further apart than this many em. */
const TOUCHING = 0.15;

/**
 * The end of a text may be drawn under the clip of the cell that it runs into, and be cut off there: it goes on with the character
 * that it touches, whatever that one is clipped to.
 */
function mendTouching(chars: readonly Char[], cut: readonly Char[], mended: Map<Char, Mended>): void {
  const line = [...cut].sort((a, b) => extentOf(a)[0] - extentOf(b)[0]);
  const first = line[0]!;
  const touched = chars.find(
    (char) =>
      Math.abs(extentOf(char)[1] - extentOf(first)[0]) < TOUCHING * first.size && isOnLine(char, first),
  );
  if (touched && !mended.get(touched)?.after)
    mended.set(touched, { ...mended.get(touched), after: goOn(touched, line, true) });
}

interface Mended {
  readonly before?: readonly Char[];
  readonly after?: readonly Char[];
}

/** A character with its place on the page, to half a point. */
export const charKey = ({ text, box }: Char): string =>
  `${Math.round(box[0] * 2)} ${Math.round(box[1] * 2)} ${text}`;

/**
 * @param chars the characters that are shown
 * @param cut those that are cut off at the start or the end of a line
 * @param clipOf the clip that an operator shows its text under
 * @returns the characters with those put beside them that go on with the same line under the same clip
 */
export function mendClipped(
  chars: readonly Char[],
  cut: readonly Char[],
  clipOf: (run: number) => Box,
): readonly Char[] {
  if (cut.length === 0) return chars;
  const lost = groupBy(cut, ({ run }) => clipOf(run));
  const shown = groupBy(
    chars.filter(({ run }) => lost.has(clipOf(run))),
    ({ run }) => clipOf(run),
  );
  const mended = new Map<Char, Mended>();
  for (const [clip, all] of lost) {
    const near = shown.get(clip) ?? [];
    for (let rest = all; rest.length; rest = rest.filter((char) => !isOnLine(char, rest[0]!))) {
      const [line, gone] = [near, rest].map((some) => some.filter((char) => isOnLine(char, rest[0]!)));
      if (!mendLine(line!, gone!, mended)) mendTouching(chars, gone!, mended);
    }
  }
  if (mended.size === 0) return chars;
  return chars.flatMap((char) => {
    const { before = [], after = [] } = mended.get(char) ?? {};
    return [...before, char, ...after];
  });
}
