/** @file Pieces → lines: pieces at one height, left to right, with blanks where the gaps are. */
import type { Box } from '../../../model/index.ts';
import { blankBetween, type Piece } from './chars-to-pieces.ts';
import { boxAround } from '../geometry.ts';
import { BLANK_GAP, COLUMN_GAP, CROSSING } from '../tolerances.ts';
import { highestOf } from '../../../model/lists.ts';
import { goesOnAsFigure, isWrittenOut } from '../../../words/figures.ts';
import { isSpreadHeading } from '../../../words/header-words.ts';

export interface Line {
  readonly text: string;
  /** Radicals and all. */
  readonly printed: string;
  readonly box: Box;
  readonly size: number;
  readonly pieces: readonly Piece[];
}

const middle = (box: Box): number => (box[1] + box[3]) / 2;

/** The text of pieces from left to right, each as `wordsOf` gives it. */
function joinPieces(sorted: readonly Piece[], wordsOf: (piece: Piece) => string): string {
  let text = '';
  let end = Infinity;
  for (const piece of sorted) {
    const words = wordsOf(piece);
    if (piece.box[0] - end > blankBetween(text, words) * piece.size) text += ' ';
    text += words;
    end = Math.max(end === Infinity ? -Infinity : end, piece.mark?.end ?? piece.box[2]);
  }
  return text;
}

/** The text of a line with the marks of notes in it: prose keeps them, where cells have them apart. */
export const textWithMarks = ({ text, pieces }: Line): string =>
  pieces.some(({ mark }) => mark !== undefined)
    ? joinPieces(pieces, (piece) => piece.text + (piece.mark?.text ?? ''))
    : text;

function piecesToLine(pieces: readonly Piece[]): Line {
  const sorted = [...pieces].sort((a, b) => a.box[0] - b.box[0]);
  const text = joinPieces(sorted, (piece) => piece.text);
  const isFolded = sorted.some((piece) => piece.printed !== undefined);
  const printed = isFolded ? joinPieces(sorted, (piece) => piece.printed ?? piece.text) : text;
  const size = highestOf(sorted.map((piece) => piece.size));
  return { text, printed, box: boxAround(sorted.map(({ box }) => box))!, size, pieces: sorted };
}

/**
 * Lines from the top down. A piece belongs to the line whose middle is within half of the smaller height of its own,
 * so that a smaller figure or a raised mark stays on its line.
 */
export function piecesToLines(pieces: readonly Piece[]): Line[] {
  const rows: Piece[][] = [];
  let box: Box | null = null;
  for (const piece of [...pieces].sort((a, b) => middle(a.box) - middle(b.box))) {
    const height = box && Math.min(box[3] - box[1], piece.box[3] - piece.box[1]);
    if (box && height !== null && Math.abs(middle(piece.box) - middle(box)) < height / 2)
      rows.at(-1)!.push(piece);
    else {
      rows.push([piece]);
      box = piece.box;
    }
  }
  return rows.map(piecesToLine);
}

const isSpread = (group: readonly Piece[] | undefined, piece: Piece): boolean =>
  group?.length === 1 && isSpreadHeading(group[0]!.text + piece.text);

/** Nearer than this, em, digits that are set apart one by one may be of one figure. */
const FIGURE_GAP = 0.9;

/** Whether the two pieces of a figure that end at `i` stand as close as its digits do. */
const areTight = (pieces: readonly Piece[], i: number): boolean => {
  const [before, after] = [pieces[i - 1], pieces[i]];
  return before !== undefined && after !== undefined && after.box[0] - before.box[2] < BLANK_GAP * after.size;
};

/** A figure in groups of three, or with its decimals, printed digit by digit and without blanks: behind a blank another one begins. */
const isFigureAtEnd = (group: readonly Piece[]): boolean =>
  areTight(group, group.length - 1) && isWrittenOut(group.map(({ text }) => text).join(''));

const isFigureGoingOn = (group: readonly Piece[] | undefined, piece: Piece, gap: number): boolean =>
  group !== undefined &&
  gap < FIGURE_GAP * piece.size &&
  !isFigureAtEnd(group) &&
  goesOnAsFigure(
    group.map(({ text }) => text),
    piece.text,
  );

/** The pieces of a line in groups, cut where a gap is `gap` em or wider: {@link COLUMN_GAP} for columns, {@link BLANK_GAP} for words. */
export function splitAtGaps({ pieces }: Line, gap = COLUMN_GAP): Piece[][] {
  const groups: Piece[][] = [];
  let end = -Infinity;
  for (const piece of pieces) {
    const space = piece.box[0] - end;
    const isOne = isSpread(groups.at(-1), piece) || isFigureGoingOn(groups.at(-1), piece, space);
    if (space > gap * piece.size && !isOne) groups.push([]);
    groups.at(-1)!.push(piece);
    end = Math.max(end, piece.box[2]);
  }
  return groups;
}

const isLongPiece = ({ text }: Piece): boolean => [...text].length > 1;

/** Words cut where two texts that were printed each in one go meet at one of `edges`: columns may nearly touch. */
export function cutAtEdges(words: readonly (readonly Piece[])[], edges: readonly number[]): Piece[][] {
  const meet = (word: readonly Piece[], i: number): boolean => {
    const [before, after] = [word[i - 1]!, word[i]!];
    const isBlank = !areTight(word, i) && (areTight(word, i - 1) || areTight(word, i + 1));
    return (
      (isBlank || (isLongPiece(before) && isLongPiece(after))) &&
      edges.some((x) => x > before.box[2] - CROSSING && x < after.box[0] + CROSSING)
    );
  };
  return words.flatMap((word) => {
    const parts: Piece[][] = [];
    word.forEach((piece, i) => {
      if (i > 0 && !meet(word, i)) parts.at(-1)!.push(piece);
      else parts.push([piece]);
    });
    return parts;
  });
}

/** For each word of a line the boxes of what was printed in one go; characters that are printed on their own are put together. */
export const lineToRuns = (line: Line): Box[][] =>
  splitAtGaps(line, BLANK_GAP).map((word) => {
    const starts = word.map(({ box }) => box[0]);
    return cutAtEdges([word], starts).map((part) => boxAround(part.map(({ box }) => box))!);
  });

/** The boxes of the words of a line: some producers print each character on its own. */
export const lineToWords = (line: Line): Box[] =>
  splitAtGaps(line, BLANK_GAP).map((group) => boxAround(group.map(({ box }) => box))!);
