/**
 * @file Cells whose lines end where their author broke them (产出指标 ⏎ 数量指标 ⏎ 支出部门数): no line of them is full, so their widths do not
 * tell that they go on. What stands beside them does: it agrees with the cells in height, and with hardly one of their lines.
 */
import { blocksToRows } from './blocks-to-rows.ts';
import { middleOfBox, type ColumnLine } from './cell-lines.ts';
import { columnLinesToBlocks } from './column-blocks.ts';

/** Two heights nearer than this, in points, are one. */
const SAME_HEIGHT = 1;
/** Where so many of the lines that may be one cell have lines right beside them, above and below alike, they are rows. */
const PARALLEL_SHARE = 0.3;
/** So much of the texts must cease to stand alone in their row when the lines are taken for cells. */
const FEWER_ALONE = 0.2;

/** Share of the texts that have nothing beside them. */
function aloneShare(pages: readonly (readonly ColumnLine[])[], pitch: number): number {
  let [alone, all] = [0, 0];
  for (const page of pages)
    for (const { blocks } of blocksToRows(columnLinesToBlocks(page, pitch), 'middle')) {
      all += blocks.length;
      if (blocks.length === 1) alone++;
    }
  return all ? alone / all : 0;
}

/** Share of the pairs of lines nearer than `pitch` that have such a pair right beside them. */
function parallelShare(pages: readonly (readonly ColumnLine[])[], pitch: number): number {
  let [parallel, all] = [0, 0];
  for (const page of pages) {
    const last = new Map<number, number>();
    const pairs: { readonly column: number; readonly over: number; readonly under: number }[] = [];
    for (const { column, line } of page) {
      const [over, under] = [last.get(column), middleOfBox(line.box)];
      last.set(column, under);
      if (over !== undefined && under - over < pitch) pairs.push({ column, over, under });
    }
    const agree = (a: number, b: number): boolean => Math.abs(a - b) < SAME_HEIGHT;
    all += pairs.length;
    parallel += pairs.filter((pair) =>
      pairs.some(
        (other) =>
          other.column !== pair.column && agree(other.over, pair.over) && agree(other.under, pair.under),
      ),
    ).length;
  }
  return all ? parallel / all : 1;
}

/** @param pitch lines of a column nearer than this, in points, would be one cell */
export const areBrokenCells = (pages: readonly (readonly ColumnLine[])[], pitch: number): boolean =>
  parallelShare(pages, pitch) < PARALLEL_SHARE &&
  aloneShare(pages, pitch) < aloneShare(pages, 0) - FEWER_ALONE;
