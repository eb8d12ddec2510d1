/**
 * @file Lines that a clip cuts off as a whole. Of a cell that is too low for its text a spreadsheet prints the first lines only; of a cell
 * merged over a page break it prints each page's share. On one page the two look the same, so both are handed on; the neighbouring page tells.
 */
import type { Box } from '../../../model/index.ts';
import { containsPoint } from '../geometry.ts';
import type { Char, CutLines } from './marks.ts';

/** Lines of one text stand no further apart than this many em. */
const PITCH = 2.2;

interface Line {
  readonly at: number;
  readonly size: number;
  readonly chars: Char[];
}

/** Where a line stands, growing in reading order from line to line. */
function orderOf({ box, direction }: Char): number {
  switch (direction) {
    case 90:
      return -box[0];
    case 180:
      return -box[3];
    case 270:
      return box[2];
    case 0:
    case null:
      return box[1];
  }
}

/** Characters by the lines they stand on, in reading order. */
function charsToLines(chars: readonly Char[]): Line[] {
  const lines: Line[] = [];
  for (const char of [...chars].sort((a, b) => orderOf(a) - orderOf(b))) {
    const last = lines.at(-1);
    if (last && orderOf(char) - last.at < char.size / 2) last.chars.push(char);
    else lines.push({ at: orderOf(char), size: char.size, chars: [char] });
  }
  return lines;
}

const textOf = ({ chars }: Line): string =>
  [...chars]
    .sort((a, b) => a.run - b.run)
    .map(({ text }) => text)
    .join('');

/** The lines that follow upon `from` without a gap, one after the other. */
function chain(from: Line, lines: readonly Line[]): string[] {
  const found: Line[] = [];
  let last = from;
  for (const line of lines) {
    if (Math.abs(line.at - last.at) > PITCH * last.size) break;
    found.push(line);
    last = line;
  }
  return found.map(textOf);
}

/** Columns that the characters stand in: stretches across the direction of reading lines with two em between them. */
function countCutColumns(chars: readonly Char[]): number {
  const sorted = [...chars].sort((a, b) => acrossOf(a)[0] - acrossOf(b)[0]);
  let [count, end] = [0, -Infinity];
  for (const char of sorted) {
    const [from, to] = acrossOf(char);
    if (from > end + 2 * char.size) count++;
    end = Math.max(end, to);
  }
  return count;
}

const acrossOf = ({ box, direction }: Char): readonly [from: number, to: number] =>
  direction === 90 || direction === 270 ? [box[1], box[3]] : [box[0], box[2]];

function cutOne(shown: readonly Char[], gone: readonly Char[]): CutLines | null {
  // a clip that holds more than one column is no cell's: whose line is cut off it does not tell
  if (countCutColumns([...shown, ...gone]) > 1) return null;
  const [seen, cut] = [charsToLines(shown), charsToLines(gone)];
  const [first, last] = [seen[0]!, seen.at(-1)!];
  const before = chain(first, cut.filter(({ at }) => at < first.at).reverse()).reverse();
  const after = chain(
    last,
    cut.filter(({ at }) => at > last.at),
  );
  if (before.length + after.length === 0) return null;
  return { box: (after.length ? last : first).chars[0]!.box, shown: seen.map(textOf), before, after };
}

/** What is shown of a text whose clip holds nothing but a line that it cuts off: the line right above, as broad or broader. */
function findLineAbove(chars: readonly Char[], gone: readonly Char[]): Char[] {
  const first = charsToLines(gone)[0]!;
  const [from, to] = acrossOf(first.chars[0]!);
  const isAbove = (char: Char): boolean => {
    const [start, end] = acrossOf(char);
    const distance = first.at - orderOf(char);
    return (
      char.direction === first.chars[0]!.direction &&
      Math.abs(char.size - first.size) < first.size / 10 &&
      distance > first.size / 2 &&
      distance < PITCH * first.size &&
      start < to &&
      end > from
    );
  };
  const above = chars.filter(isAbove).sort((a, b) => orderOf(b) - orderOf(a))[0];
  return above === undefined ? [] : chars.filter(({ run }) => run === above.run);
}

/**
 * The clips that show some lines of a text and cut off others.
 * @param chars what is shown
 * @param gone what is cut off with its line
 * @param clipOf the clip that an operator shows its text under
 */
export function findCutLines(
  chars: readonly Char[],
  gone: readonly Char[],
  clipOf: (run: number) => Box,
): CutLines[] {
  const lost = new Map<Box, Char[]>();
  for (const char of gone) {
    const clip = clipOf(char.run);
    if (lost.has(clip)) lost.get(clip)!.push(char);
    else lost.set(clip, [char]);
  }
  // Some programs clip only the lines that need it: what is shown of the text is what stands in the clip.
  return [...lost].flatMap(([clip, all]) => {
    const inside = chars.filter(({ box }) =>
      containsPoint(clip, (box[0] + box[2]) / 2, (box[1] + box[3]) / 2),
    );
    const seen = inside.length > 0 ? inside : findLineAbove(chars, all);
    return seen.length ? (cutOne(seen, all) ?? []) : [];
  });
}
