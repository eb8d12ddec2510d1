/** @file Blocks of text → rows: blocks at one height, in columns that have a block for most rows. */
import type { Box } from '../../model.ts';
import type { TextBlock } from './column-blocks.ts';
import { boxAround } from './geometry.ts';

/** A row by what is printed in it; merged cells lie over several of them. */
export interface TextRow {
  readonly blocks: readonly TextBlock[];
  readonly box: Box;
}

export const middleOf = ({ box }: { readonly box: Box }): number => (box[1] + box[3]) / 2;

/** Middles nearer than this, in points, are one height. */
const SAME_HEIGHT = 3;

const areDisjoint = (a: readonly TextBlock[], b: readonly TextBlock[]): boolean =>
  a.every((x) => b.every((y) => x.column + x.columnSpan <= y.column || y.column + y.columnSpan <= x.column));

const overlap = (a: Box, b: Box): number => Math.min(a[3], b[3]) - Math.max(a[1], b[1]);

const toRow = (blocks: readonly TextBlock[]): TextRow => ({
  blocks,
  box: boxAround(blocks.map(({ box }) => box))!,
});

/** Blocks whose middles agree, from the top down. */
function clusterMiddles(blocks: readonly TextBlock[]): TextBlock[][] {
  const clusters: TextBlock[][] = [];
  for (const block of [...blocks].sort((a, b) => middleOf(a) - middleOf(b))) {
    const last = clusters.at(-1);
    if (last && middleOf(block) - middleOf(last[0]!) <= SAME_HEIGHT && areDisjoint(last, [block]))
      last.push(block);
    else clusters.push([block]);
  }
  return clusters;
}

/**
 * Rows (or merged groups) of the blocks. Blocks at other heights that stand beside a row, more over it than not, in columns it
 * has nothing in, belong to it: cells cut by a page break are printed at their top.
 */
export function blocksToRows(blocks: readonly TextBlock[]): TextRow[] {
  const rows: TextRow[] = [];
  for (const cluster of clusterMiddles(blocks)) {
    const next = toRow(cluster);
    const last = rows.at(-1);
    const height = last ? Math.min(last.box[3] - last.box[1], next.box[3] - next.box[1]) : 0;
    if (last && overlap(last.box, next.box) > height / 2 && areDisjoint(last.blocks, next.blocks))
      rows[rows.length - 1] = toRow([...last.blocks, ...next.blocks]);
    else rows.push(next);
  }
  return rows;
}

/** Columns with blocks for at least this share of the rows of the fullest one have one for each row. */
const LEAF_SHARE = 0.9;
/** A sparser column is one of merged cells when this share of its blocks lies between the rows. */
const BETWEEN_SHARE = 0.06;

const standsIn = (row: TextRow, block: TextBlock): boolean =>
  Math.abs(middleOf(row) - middleOf(block)) <= SAME_HEIGHT ||
  Math.abs(row.box[1] - block.box[1]) <= SAME_HEIGHT;

/** Rows are at least this share of their shortest distance apart. */
const OWN_ROW = 0.8;

/** Whether a text stands between rows, or over the edge of one, where there is no room for a row of its own. */
function toBetweenTest(rows: readonly TextRow[]): (block: TextBlock) => boolean {
  const heights = rows.map(middleOf);
  const shortest = Math.min(...heights.slice(1).map((at, i) => at - heights[i]!));
  return (block) =>
    !rows.some((row) => standsIn(row, block)) &&
    rows.some(
      (row) =>
        overlap(row.box, block.box) > 0 || Math.abs(middleOf(row) - middleOf(block)) < OWN_ROW * shortest,
    );
}

/** The columns whose cells are merged over rows, by what is printed on all pages. */
export function mergedColumns(
  pages: readonly (readonly TextBlock[])[],
  columns: number,
): ReadonlySet<number> {
  const counts = new Array<number>(columns).fill(0);
  for (const { column, columnSpan } of pages.flat()) if (columnSpan === 1) counts[column]!++;
  const most = Math.max(...counts);
  const isLeaf = (column: number): boolean => counts[column]! >= LEAF_SHARE * most;
  const between = new Array<number>(columns).fill(0);
  for (const page of pages) {
    const rows = blocksToRows(page.filter(({ column, columnSpan }) => columnSpan === 1 && isLeaf(column)));
    const isBetween = toBetweenTest(rows);
    for (const block of page) if (isBetween(block)) between[block.column]!++;
  }
  const merged = new Set<number>();
  for (let c = 0; c < columns; c++)
    if (!isLeaf(c) && between[c]! > 0 && between[c]! >= BETWEEN_SHARE * counts[c]!) merged.add(c);
  return merged;
}

/** Columns are merged over the same rows when this share of the texts of the sparser one stands beside those of the other. */
const ALIKE = 0.7;

function areAlike(a: number, b: number, pages: readonly (readonly TextBlock[])[]): boolean {
  let [beside, all] = [0, 0];
  for (const page of pages) {
    const [first, second] = [a, b].map((c) => page.filter((x) => x.column === c && x.columnSpan === 1));
    const [few, many] = first!.length < second!.length ? [first!, second!] : [second!, first!];
    all += few.length;
    beside += few.filter((block) =>
      many.some((other) => standsIn({ blocks: [], box: other.box }, block)),
    ).length;
  }
  return beside >= ALIKE * all;
}

/** Merged columns in groups that share their rows, left to right. */
export function columnGroups(
  merged: ReadonlySet<number>,
  pages: readonly (readonly TextBlock[])[],
): number[][] {
  const groups: number[][] = [];
  for (const column of merged) {
    const group = groups.find((columns) => areAlike(columns[0]!, column, pages));
    if (group) group.push(column);
    else groups.push([column]);
  }
  return groups;
}
