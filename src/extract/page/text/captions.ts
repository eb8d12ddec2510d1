/** @file Lines that stand around tables and belong to none: titles, units, departments, prose. */
import { isCaption as saysCaption, isContinuedLine, isUnitLine } from '../../../words/captions.ts';
import { areLatinNeighbours } from '../../../words/line-breaks.ts';
import type { Box } from '../../../model/index.ts';
import { boxAround } from '../geometry.ts';
import type { Piece } from './chars-to-pieces.ts';
import { splitAtGaps, type Line } from './pieces-to-lines.ts';
import { BLANK_GAP } from '../tolerances.ts';

/** A single stretch of text over this share of the width is prose. */
const PROSE_SHARE = 0.55;
/** A centred line may miss the middle by this many em. */
const OFF_CENTRE = 0.8;
/** Letters larger than those of the tables by this factor are a title's. */
const TITLE_SIZE = 1.15;

/** Says by its words that it is a title, a unit line or a note, or that the table goes on. */
export const isCaption = ({ text }: Line): boolean => saysCaption(text) || isContinuedLine(text);

/** A caption, or one stretch of text over most of `width`. */
export const isProseLine = (line: Line, width: number): boolean =>
  isCaption(line) ||
  splitAtGaps(line).some((group) => {
    const box = boxAround(group.map((piece) => piece.box))!;
    return box[2] - box[0] > PROSE_SHARE * width;
  });

const isCentredLine = ({ box, size }: Line, from: number, to: number): boolean =>
  Math.abs((box[0] + box[2]) / 2 - (from + to) / 2) < OFF_CENTRE * size;

/** A title over the whole width between two tables, or the unit line under it. */
const isHeading = (line: Line, [from, , to]: Box, size: number): boolean =>
  isUnitLine(line.text) ||
  (isCentredLine(line, from, to) && (isCaption(line) || line.size > TITLE_SIZE * size));

/** From the beginning of a line as far as no blank stands in it but between Latin words. */
function firstStretch(line: Line): Box {
  const words = splitAtGaps(line, BLANK_GAP);
  const groups = splitAtGaps(line).map((group) => group.at(-1)!);
  const textOf = (word: readonly Piece[]): string => word.map(({ text }) => text).join('');
  const end = words.findIndex(
    (word, i) =>
      groups.includes(word.at(-1)!) ||
      !words[i + 1] ||
      !areLatinNeighbours(textOf(word), textOf(words[i + 1]!)),
  );
  return boxAround(words.slice(0, end + 1).flatMap((word) => word.map(({ box }) => box)))!;
}

/** A line of running text that begins at the left edge of what it stands below or above, and has hardly a blank in it. */
export function isParagraph(line: Line, left: number, width: number): boolean {
  const first = firstStretch(line);
  return first[0] < left + 3 * line.size && first[2] - first[0] > PROSE_SHARE * width;
}

/** Running text that begins or ends outside the rules over it. */
const isWiderParagraph = (line: Line, [from, , to]: Box): boolean =>
  (line.box[0] < from - line.size || line.box[2] > to + line.size) && isParagraph(line, Infinity, to - from);

/**
 * Whether lines between two rules of one width are no row but what stands between two tables: a heading among them, or prose
 * alone that begins at the left edge.
 * @param width the box of both rules
 * @param size of the letters of the tables
 */
export function areBetweenTables(lines: readonly Line[], width: Box, size: number): boolean {
  if (!lines.length || lines.some((line) => splitAtGaps(line).length > 1 && !isCaption(line))) return false;
  return (
    lines.some((line) => isHeading(line, width, size) || isWiderParagraph(line, width)) ||
    lines.every((line) => isParagraph(line, width[0], width[2] - width[0]))
  );
}
