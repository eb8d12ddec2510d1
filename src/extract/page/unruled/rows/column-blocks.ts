/** @file The text of a table without rules, column by column → blocks: lines so close that they are one cell. */
import type { Box } from '../../../../model/index.ts';
import type { Piece } from '../../text/chars-to-pieces.ts';
import { boxAround } from '../../geometry.ts';
import { areTwoCells, middleOfBox, type ColumnLine } from './cell-lines.ts';
import { cutAtEdges, piecesToLines, splitAtGaps, type Line } from '../../text/pieces-to-lines.ts';
import { BLANK_GAP, CROSSING } from '../../tolerances.ts';
import { append } from '../../../../model/lists.ts';

/** Lines of one cell, printed over the columns `column` to `column + columnSpan`. */
export interface TextBlock {
  readonly column: number;
  readonly columnSpan: number;
  readonly lines: readonly string[];
  /** The same lines, radicals and all. */
  readonly printed: readonly string[];
  readonly box: Box;
}

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
    for (const pieces of cutAtEdges(splitAtGaps(line, BLANK_GAP), xs)) {
      const place = placeWord(boxAround(pieces.map(({ box }) => box))!, xs);
      const key = `${place.column} ${place.columnSpan}`;
      const cell = held.get(key);
      if (cell) append(cell.pieces, pieces);
      else held.set(key, { ...place, pieces: [...pieces] });
    }
    return [...held.values()].flatMap(({ column, columnSpan, pieces }) =>
      piecesToLines(pieces).map((part) => ({ column, columnSpan, line: part })),
    );
  });
}

/** Blocks from the top down. @param pitch lines of a column nearer than this are one cell */
export function columnLinesToBlocks(page: readonly ColumnLine[], pitch: number): TextBlock[] {
  const blocks: {
    column: number;
    columnSpan: number;
    lines: string[];
    printed: string[];
    box: Box;
    last: number;
  }[] = [];
  for (const { column, columnSpan, line } of page) {
    const at = middleOfBox(line.box);
    const block = blocks.findLast((b) => b.column === column && b.columnSpan === columnSpan);
    if (block && at - block.last < pitch && !areTwoCells(block.lines.at(-1)!, line.text)) {
      block.lines.push(line.text);
      block.printed.push(line.printed);
      block.box = boxAround([block.box, line.box])!;
      block.last = at;
    } else
      blocks.push({
        column,
        columnSpan,
        lines: [line.text],
        printed: [line.printed],
        box: line.box,
        last: at,
      });
  }
  return blocks.sort((a, b) => middleOfBox(a.box) - middleOfBox(b.box));
}
