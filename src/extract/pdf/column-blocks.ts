/** @file The text of a table without rules, column by column → blocks: lines so close that they are one cell. */
import type { Box } from '../../model.ts';
import type { Piece } from './chars-to-pieces.ts';
import { boxAround } from './geometry.ts';
import { piecesToLines, splitAtGaps, type Line } from './pieces-to-lines.ts';
import { BLANK_GAP } from './tolerances.ts';

/** Lines of one cell, printed over the columns `column` to `column + columnSpan`. */
export interface TextBlock {
  readonly column: number;
  readonly columnSpan: number;
  readonly lines: readonly string[];
  readonly box: Box;
}

/** A word over an edge by more than this on both sides spans the columns. */
const CROSSING = 1.5;

/** Lines in fewer than this share of the fullest column say nothing about the distance of rows. */
const POPULOUS = 0.35;
/** Lines nearer than this share of the distance of rows belong to one cell. */
const INNER_SHARE = 0.93;

interface ColumnLine {
  readonly column: number;
  readonly columnSpan: number;
  readonly line: Line;
}

const middle = ([, top, , bottom]: Box): number => (top + bottom) / 2;

function placeWord(box: Box, xs: readonly number[]): { column: number; columnSpan: number } {
  let column = 0;
  while (column + 2 < xs.length && xs[column + 1]! <= box[0] + CROSSING) column++;
  let columnSpan = 1;
  while (column + columnSpan + 1 < xs.length && xs[column + columnSpan]! < box[2] - CROSSING) columnSpan++;
  return { column, columnSpan };
}

/** The words of each line, put together again by column. */
export function linesToColumns(lines: readonly Line[], xs: readonly number[]): ColumnLine[] {
  return lines.flatMap((line) => {
    const held = new Map<string, { column: number; columnSpan: number; pieces: Piece[] }>();
    for (const pieces of splitAtGaps(line, BLANK_GAP)) {
      const place = placeWord(boxAround(pieces.map(({ box }) => box))!, xs);
      const key = `${place.column} ${place.columnSpan}`;
      const cell = held.get(key);
      if (cell) cell.pieces.push(...pieces);
      else held.set(key, { ...place, pieces: [...pieces] });
    }
    return [...held.values()].flatMap(({ column, columnSpan, pieces }) =>
      piecesToLines(pieces).map((part) => ({ column, columnSpan, line: part })),
    );
  });
}

/**
 * How far apart two rows are at least: in a column of short words no cell has two lines, so its shortest distances (the
 * lowest tenth, headers aside) are those of rows; the column that says most is right.
 */
export function rowDistance(pages: readonly (readonly ColumnLine[])[]): number {
  const distances = new Map<number, number[]>();
  for (const page of pages) {
    const last = new Map<number, number>();
    for (const { column, columnSpan, line } of page) {
      if (columnSpan > 1) continue;
      const at = middle(line.box);
      const before = last.get(column);
      if (before !== undefined) distances.set(column, [...(distances.get(column) ?? []), at - before]);
      last.set(column, at);
    }
  }
  const most = Math.max(0, ...[...distances.values()].map(({ length }) => length));
  const shortest = [...distances.values()]
    .filter(({ length }) => length >= POPULOUS * most)
    .map((all) => all.sort((a, b) => a - b)[Math.floor(all.length / 10)]!);
  return Math.max(0, ...shortest);
}

const WHOLE = [/^-?[\d,]+\.\d{2,}$/u, /^[235]\d\d(?:\d\d){0,2}$/u];

/** Two amounts, or two codes, each of them whole, are never one cell. */
const areTwo = (over: string, under: string): boolean =>
  WHOLE.some((shape) => shape.test(over) && shape.test(under) && over.length >= under.length - 1);

/** Blocks from the top down. */
export function columnLinesToBlocks(page: readonly ColumnLine[], distance: number): TextBlock[] {
  const blocks: { column: number; columnSpan: number; lines: string[]; box: Box; last: number }[] = [];
  for (const { column, columnSpan, line } of page) {
    const at = middle(line.box);
    const block = blocks.findLast((b) => b.column === column && b.columnSpan === columnSpan);
    if (block && at - block.last < INNER_SHARE * distance && !areTwo(block.lines.at(-1)!, line.text)) {
      block.lines.push(line.text);
      block.box = boxAround([block.box, line.box])!;
      block.last = at;
    } else blocks.push({ column, columnSpan, lines: [line.text], box: line.box, last: at });
  }
  return blocks.sort((a, b) => middle(a.box) - middle(b.box));
}
