/** @file Slots and the pieces that lie in them → a table of one page. */
import type { Box } from '../../../model/index.ts';
import type { Piece } from '../text/chars-to-pieces.ts';
import type { Lattice } from './edges-to-lattices.ts';
import { boxAround, containsPoint } from '../geometry.ts';
import { slotBox, type Slot } from './lattice-to-slots.ts';
import { splitFigures } from '../../../words/figures.ts';
import { piecesToLines, splitAtGaps, type Line } from '../text/pieces-to-lines.ts';
import { turnBox } from '../text/frame.ts';
import { RUN_OUT_GAP } from '../tolerances.ts';
import { append, highestOf } from '../../../model/lists.ts';

/** A cell of one page: its place in the lattice, its printed lines, its box in the reading frame. */
export interface PageCell extends Slot {
  /** Figures under one another that no narrow column broke are one entry, with `\n` between them. */
  readonly lines: readonly string[];
  /** The same lines, radicals and all. */
  readonly printed: readonly string[];
  readonly box: Box;
}

/** A table as one page shows it, in the reading frame. */
export interface PageTable {
  readonly foundBy: 'rulings' | 'gaps';
  readonly page: number;
  readonly box: Box;
  readonly xs: readonly number[];
  readonly ys: readonly number[];
  readonly cells: readonly PageCell[];
  /** The edges stand somewhere in the gaps of this page; another page may put them elsewhere. */
  readonly areEdgesLoose?: boolean;
}

/** Points that the sides of a cell keep free at most, and the room that a digit more would have taken, em. */
const [SIDES, DIGIT] = [12, 0.6] as const;

/** Whether two whole figures stand under one another although the next digit had found room on the line: nothing wrapped there. */
const areApart = (before: Line, after: Line, width: number): boolean =>
  width - (before.box[2] - before.box[0]) > SIDES + DIGIT * before.size &&
  splitFigures(`${before.text} ${after.text}`).length === 2;

/** What is certainly no wrapped figure stays apart: the lines as entries, several of them with a break between. */
function linesToEntries(lines: readonly Line[], width: number, wordsOf: (line: Line) => string): string[] {
  const entries: string[] = [];
  for (const [i, line] of lines.entries())
    if (i > 0 && areApart(lines[i - 1]!, line, width)) entries[entries.length - 1] += `\n${wordsOf(line)}`;
    else entries.push(wordsOf(line));
  return entries;
}

/** Sideways text is read in its own direction, after the upright text of the cell. */
function linesOfCell(pieces: readonly Piece[]): Line[] {
  const upright = pieces.filter(({ direction }) => direction === 0);
  const lines = piecesToLines(upright);
  for (const direction of [90, 270, 180] as const) {
    const sideways = pieces
      .filter((piece) => piece.direction === direction)
      .map((piece) => ({ ...piece, box: turnBox(piece.box, direction, 0, 0) }));
    if (sideways.length) append(lines, piecesToLines(sideways));
  }
  return lines;
}

const sharedWidth = (a: Box, b: Box): number => Math.max(0, Math.min(a[2], b[2]) - Math.max(a[0], b[0]));

/**
 * The slot a piece is printed in: the one that holds most of it, at the height of its middle. Text that runs over several
 * (a spreadsheet lets a long label run into empty neighbours) belongs where it begins.
 */
function slotOf(piece: Piece, boxes: readonly Box[]): number {
  const y = (piece.box[1] + piece.box[3]) / 2;
  const width = piece.box[2] - piece.box[0];
  let start = -1;
  for (let i = 0; i < boxes.length; i++) {
    const box = boxes[i]!;
    if (y < box[1] || y > box[3]) continue;
    if (sharedWidth(box, piece.box) >= 0.6 * width) return i;
    if (start < 0 && containsPoint(box, Math.max(piece.box[0], box[0]), y) && sharedWidth(box, piece.box) > 0)
      start = i;
  }
  return start;
}

/**
 * Text of a cell that goes on over the page can run out below its table: Chromium ends the borders with the last row.
 * Such words stand under an open cell, within its width, right below the cell's last line. (A page number under the
 * table stands over a border of its columns, or apart.)
 */
function runsOutOf(slot: Slot, box: Box, held: readonly Piece[], rest: readonly Piece[]): Piece[] {
  if (!slot.isOpenBelow || !held.length) return [];
  const found: Piece[] = [];
  let bottom = highestOf(held.map((piece) => piece.box[3]));
  for (const words of piecesToLines(rest).flatMap((line) => splitAtGaps(line))) {
    const area = boxAround(words.map((piece) => piece.box))!;
    const isInside = area[0] >= box[0] - 1 && area[2] <= box[2] + 1 && area[3] > box[3];
    if (!isInside || area[1] - bottom > words[0]!.size * RUN_OUT_GAP) continue;
    append(found, words);
    bottom = area[3];
  }
  return found;
}

/** Puts the pieces into their slots; a piece in no slot is left over. */
export function slotsToTable(
  slots: readonly Slot[],
  lattice: Lattice,
  pieces: readonly Piece[],
  page: number,
): { table: PageTable; rest: Piece[] } {
  const boxes = slots.map((slot) => slotBox(slot, lattice));
  const box = boxAround(boxes)!;
  const held: Piece[][] = slots.map(() => []);
  let rest: Piece[] = [];
  for (const piece of pieces) {
    const slot = slotOf(piece, boxes);
    if (slot < 0) rest.push(piece);
    else held[slot]!.push(piece);
  }
  slots.forEach((slot, i) => {
    const more = new Set(runsOutOf(slot, boxes[i]!, held[i]!, rest));
    append(held[i]!, more);
    rest = rest.filter((piece) => !more.has(piece));
  });
  // Written out: V8 gives each object that a spread makes and goes on with a hidden class of its own, and there are a thousand a page.
  const cells = slots.map(({ row, column, rowSpan, columnSpan, isOpenAbove, isOpenBelow }, i): PageCell => {
    const own = linesOfCell(held[i]!);
    const width = boxes[i]![2] - boxes[i]![0];
    return {
      row,
      column,
      rowSpan,
      columnSpan,
      isOpenAbove,
      isOpenBelow,
      lines: linesToEntries(own, width, ({ text }) => text),
      printed: linesToEntries(own, width, ({ printed }) => printed),
      box: boxes[i]!,
    };
  });
  return { table: { foundBy: 'rulings', page, box, xs: lattice.xs, ys: lattice.ys, cells }, rest };
}
