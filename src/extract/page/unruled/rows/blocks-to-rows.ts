/** @file Blocks of text → rows: blocks at one height, in columns that have a block for most rows. */
import type { Box } from '../../../../model/index.ts';
import { anchorOf, type Alignment } from './alignment.ts';
import type { TextBlock } from './column-blocks.ts';
import { boxAround } from '../../geometry.ts';

/** A row by what is printed in it; merged cells lie over several of them. */
export interface TextRow {
  readonly blocks: readonly TextBlock[];
  readonly box: Box;
}

/** Middle height of a block or row, in points. */
export const middleOf = ({ box }: { readonly box: Box }): number => (box[1] + box[3]) / 2;

/** Tops, middles or bottoms nearer than this, in points, are one height. */
export const SAME_HEIGHT = 3;

const areDisjoint = (a: readonly TextBlock[], b: readonly TextBlock[]): boolean =>
  a.every((x) => b.every((y) => x.column + x.columnSpan <= y.column || y.column + y.columnSpan <= x.column));

/** How far two boxes share their heights, in points; negative for a gap. */
export const overlap = (a: Box, b: Box): number => Math.min(a[3], b[3]) - Math.max(a[1], b[1]);

const toRow = (blocks: readonly TextBlock[]): TextRow => ({
  blocks,
  box: boxAround(blocks.map(({ box }) => box))!,
});

/** Blocks whose tops, middles or bottoms agree, from the top down. */
function clusterHeights(blocks: readonly TextBlock[], alignment: Alignment): TextBlock[][] {
  const at = ({ box }: TextBlock): number => anchorOf(box, alignment);
  const clusters: TextBlock[][] = [];
  for (const block of [...blocks].sort((a, b) => at(a) - at(b))) {
    const last = clusters.at(-1);
    if (last && at(block) - at(last[0]!) <= SAME_HEIGHT && areDisjoint(last, [block])) last.push(block);
    else clusters.push([block]);
  }
  return clusters;
}

/**
 * Rows (or merged groups) of the blocks. Blocks at other heights that stand beside a row, more over it than not, in columns it
 * has nothing in, belong to it: cells cut by a page break are printed at their top.
 */
export function blocksToRows(blocks: readonly TextBlock[], alignment: Alignment): TextRow[] {
  const rows: TextRow[] = [];
  for (const cluster of clusterHeights(blocks, alignment)) {
    const next = toRow(cluster);
    const last = rows.at(-1);
    const height = last ? Math.min(last.box[3] - last.box[1], next.box[3] - next.box[1]) : 0;
    if (last && overlap(last.box, next.box) > height / 2 && areDisjoint(last.blocks, next.blocks))
      rows[rows.length - 1] = toRow([...last.blocks, ...next.blocks]);
    else rows.push(next);
  }
  return rows;
}
