/** @file Characters → pieces: what is printed in one go, without a gap. Text drawn again to look bold is dropped here. */
import type { Box } from '../../../model/index.ts';
import { foldRadicals } from '../../../words/radicals.ts';
import type { Char, Direction } from '../marks/marks.ts';
import { areLatinNeighbours } from '../../../words/line-breaks.ts';
import { BLANK_GAP, LATIN_BLANK_GAP, REDRAWN_SHIFT } from '../tolerances.ts';

export interface Piece {
  /** With characters in the place of radicals: what stands behind the readers' door is clean. */
  readonly text: string;
  /** As printed, where that is something else. */
  readonly printed?: string;
  readonly box: Box;
  readonly size: number;
  readonly direction: Direction;
  readonly isPale: boolean;
  /** What of the text is printed, where its clip cuts off a part; '' never stands here. */
  readonly shown?: string;
  /** The mark of a note behind the text, no part of it, and where it ends. */
  readonly mark?: { readonly text: string; readonly end: number };
}

/** How far a character stands from the one before it, along the writing. */
function gapBetween(before: Char, after: Char): number {
  switch (after.direction) {
    case 0:
      return after.box[0] - before.box[2];
    case 90:
      return after.box[1] - before.box[3];
    case 180:
      return before.box[0] - after.box[2];
    case 270:
      return before.box[1] - after.box[3];
    case null:
      return 0;
  }
}

/** From how many em on a gap between two texts is a blank. */
export const blankBetween = (before: string, after: string): number =>
  areLatinNeighbours(before, after) ? LATIN_BLANK_GAP : BLANK_GAP;

const goesOn = (before: Char, after: Char): boolean =>
  before.run === after.run &&
  before.direction === after.direction &&
  Math.abs(gapBetween(before, after)) < blankBetween(before.text, after.text) * after.size;

const textOf = (chars: readonly Char[]): string => chars.map(({ text }) => text).join('');

function charsToPiece(chars: readonly Char[]): Piece {
  const { size, direction, isPale } = chars[0]!;
  const first = chars[0]!.box;
  const last = chars.at(-1)!.box;
  const box: Box = [
    Math.min(first[0], last[0]),
    Math.min(first[1], last[1]),
    Math.max(first[2], last[2]),
    Math.max(first[3], last[3]),
  ];
  const printed = textOf(chars);
  const text = foldRadicals(printed);
  const piece = { text, box, size, direction, isPale, ...(text !== printed && { printed }) };
  return chars.some(({ isClipped }) => isClipped)
    ? { ...piece, shown: foldRadicals(textOf(chars.filter(({ isClipped }) => !isClipped))) }
    : piece;
}

const isRedrawn = (piece: Piece, earlier: readonly Piece[]): boolean =>
  earlier.some(
    ({ box }) =>
      Math.abs(box[0] - piece.box[0]) < REDRAWN_SHIFT * piece.size &&
      Math.abs(box[1] - piece.box[1]) < REDRAWN_SHIFT * piece.size,
  );

/** The pieces in the order they were drawn. */
export function charsToPieces(chars: readonly Char[]): Piece[] {
  const pieces: Piece[] = [];
  const seen = new Map<string, Piece[]>();
  let run: Char[] = [];
  const finish = (): void => {
    if (!run.length) return;
    const piece = charsToPiece(run);
    run = [];
    const earlier = seen.get(piece.text);
    if (earlier && isRedrawn(piece, earlier)) return;
    if (earlier) earlier.push(piece);
    else seen.set(piece.text, [piece]);
    pieces.push(piece);
  };
  for (const char of chars) {
    if (run.length && !goesOn(run.at(-1)!, char)) finish();
    run.push(char);
  }
  finish();
  return pieces;
}
