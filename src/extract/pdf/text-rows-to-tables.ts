/** @file Regions without any rules, over their pages → tables: columns from gaps, rows from heights, merged cells from middles. */
import type { Box } from '../../model.ts';
import { blocksToRows, mergedColumns, middleOf, type TextRow } from './blocks-to-rows.ts';
import { columnLinesToBlocks, linesToColumns, rowDistance, type TextBlock } from './column-blocks.ts';
import type { Region } from './find-regions.ts';
import type { PageCell, PageTable } from './slots-to-table.ts';
import { rowLinesOf, spreadGroups, type Alignment, type GroupRows, type GroupText } from './spread-groups.ts';
import { splitStackedHeader, type StackedHeader } from './stacked-header.ts';

export interface PlacedRegion {
  readonly page: number;
  readonly region: Region;
}

interface Layout {
  readonly xs: readonly number[];
  readonly merged: ReadonlySet<number>;
  readonly alignment: Alignment;
}

/** How far the edge of a cell is from its text. */
const PADDING = 2;

const cell = (
  block: TextBlock | null,
  place: Pick<PageCell, 'row' | 'column' | 'rowSpan' | 'columnSpan'>,
  { xs }: Layout,
  ys: readonly number[],
  isOpenAbove: boolean,
): PageCell => ({
  ...place,
  lines: block?.lines ?? [],
  box: [
    xs[place.column]!,
    ys[place.row]!,
    xs[place.column + place.columnSpan]!,
    ys[place.row + place.rowSpan]!,
  ] as Box,
  isOpenAbove,
  isOpenBelow: false,
});

/** The cells of the columns that have one for each row. `openRow` goes on from the page before. */
function leafCells(
  rows: readonly TextRow[],
  layout: Layout,
  ys: readonly number[],
  openRow: number,
): PageCell[] {
  return rows.flatMap((row, r) => {
    const cells: PageCell[] = [];
    for (let column = 0; column + 1 < layout.xs.length;) {
      const block = row.blocks.find((b) => b.column === column) ?? null;
      const columnSpan = block?.columnSpan ?? 1;
      if (!layout.merged.has(column) || columnSpan > 1)
        cells.push(cell(block, { row: r, column, rowSpan: 1, columnSpan }, layout, ys, r === openRow));
      column += columnSpan;
    }
    return cells;
  });
}

const spread = (
  groups: readonly TextRow[],
  lines: readonly number[],
  alignment: Alignment,
): { groups: readonly GroupRows[]; cost: number } => {
  const texts = groups.map((group): GroupText => ({ middle: middleOf(group), top: group.box[1] - PADDING }));
  return spreadGroups(texts, lines, alignment);
};

/** The cells of the merged columns. Those without a first cell go on from the page before. */
function mergedCells(groups: readonly TextRow[], layout: Layout, ys: readonly number[]): PageCell[] {
  const first = Math.min(...layout.merged);
  return spread(groups, ys, layout.alignment).groups.flatMap(({ from, to, text }) => {
    const blocks = text === null ? [] : groups[text]!.blocks;
    const isOpenAbove = !blocks.some(({ column }) => column === first);
    return [...layout.merged].map((column) => {
      const block = blocks.find((b) => b.column === column) ?? null;
      return cell(block, { row: from, column, rowSpan: to - from, columnSpan: 1 }, layout, ys, isOpenAbove);
    });
  });
}

/** Columns that have text in nearly every row: a row without is the rest of one cut by the page. */
function anchorColumns(rows: readonly TextRow[], merged: ReadonlySet<number>): number[] {
  const counts = new Map<number, number>();
  for (const { column } of rows.flatMap(({ blocks }) => blocks))
    counts.set(column, (counts.get(column) ?? 0) + 1);
  return [...counts]
    .filter(([column, n]) => n >= 0.9 * rows.length && !merged.has(column))
    .map(([column]) => column);
}

/** The two header rows: their cells, with empty ones where nothing is printed. */
function headerCells(header: StackedHeader, layout: Layout, ys: readonly number[]): PageCell[] {
  const place = (block: TextBlock | null, row: number, column: number, rowSpan: number): PageCell =>
    cell(block, { row, column, rowSpan, columnSpan: block?.columnSpan ?? 1 }, layout, ys, false);
  const cells: PageCell[] = [
    ...header.upper.map((block) => place(block, 0, block.column, 1)),
    ...header.lower.map((block) => place(block, 1, block.column, 1)),
  ];
  const isSpanned = (column: number): boolean =>
    header.upper.some((block) => column >= block.column && column < block.column + block.columnSpan);
  for (let column = 0; column + 1 < layout.xs.length; column++)
    if (!isSpanned(column))
      cells.push(place(header.beside.find((b) => b.column === column) ?? null, 0, column, 2));
  return cells;
}

interface PageRows {
  readonly header: StackedHeader | null;
  /** Top and middle line of the header, where it has two levels. */
  readonly head: readonly number[];
  readonly rows: readonly TextRow[];
  readonly groups: readonly TextRow[];
  /** Row boundaries below the header. */
  readonly lines: readonly number[];
}

function readRows(blocks: readonly TextBlock[], { merged }: Layout, region: Region): PageRows {
  const header = splitStackedHeader(blocks);
  const body = header?.body ?? blocks;
  const isMerged = ({ column, columnSpan }: TextBlock): boolean => columnSpan === 1 && merged.has(column);
  const rows = blocksToRows(body.filter((block) => !isMerged(block)));
  const groups = blocksToRows(body.filter(isMerged));
  const bottom = Math.max(region.box[3], rows.at(-1)?.box[3] ?? 0) + PADDING;
  const head = header ? headerLines(header, region) : [];
  const top = head.at(-1) ?? region.box[1] - PADDING;
  const lines = rows.length ? rowLinesOf(rows, top, bottom) : [top];
  return { header, head: head.slice(0, -1), rows, groups, lines };
}

/** By how many points the texts of the merged cells of a page miss their places. */
function missOf(blocks: readonly TextBlock[], layout: Layout, region: Region): number {
  const { groups, lines } = readRows(blocks, layout, region);
  return spread(groups, lines, layout.alignment).cost;
}

function pageTable(blocks: readonly TextBlock[], layout: Layout, page: number, region: Region): PageTable {
  const { header, head, rows, groups, lines } = readRows(blocks, layout, region);
  const anchors = anchorColumns(rows, layout.merged);
  const isRest = ({ blocks: held }: TextRow): boolean =>
    anchors.length > 1 && !held.some(({ column }) => anchors.includes(column));
  const openRow = rows.slice(0, 1).findIndex(isRest);
  const levels = header ? 2 : 0;
  const ys = [...head, ...lines];
  const below = (item: PageCell): PageCell => ({ ...item, row: item.row + levels });
  const cells = [
    ...(header ? headerCells(header, layout, ys) : []),
    ...leafCells(rows, layout, lines, openRow).map(below),
    ...mergedCells(groups, layout, lines).map(below),
  ];
  cells.sort((a, b) => a.row - b.row || a.column - b.column);
  const { xs } = layout;
  return { foundBy: 'gaps', page, box: [xs[0]!, ys[0]!, xs.at(-1)!, ys.at(-1)!], xs, ys, cells };
}

/** Top, middle and bottom line of a header of two levels. */
function headerLines({ upper, lower, beside }: StackedHeader, region: Region): number[] {
  const end = Math.max(...[...lower, ...beside].map(({ box }) => box[3]));
  const over = Math.max(...upper.map(({ box }) => box[3]));
  const under = Math.min(...lower.map(({ box }) => box[1]));
  return [region.box[1] - PADDING, (over + under) / 2, end + PADDING];
}

/** @param xs column edges of the whole table */
export function textRowsToTables(
  group: readonly PlacedRegion[],
  xs: readonly number[],
): Map<Region, PageTable> {
  const columns = group.map(({ region }) => linesToColumns(region.lines, xs));
  const distance = rowDistance(columns);
  const blocks = columns.map((page) => columnLinesToBlocks(page, distance));
  const merged = mergedColumns(blocks, xs.length - 1);
  const missed = (alignment: Alignment): number =>
    group.reduce((sum, { region }, i) => sum + missOf(blocks[i]!, { xs, merged, alignment }, region), 0);
  const alignment = merged.size && missed('top') < missed('middle') ? 'top' : 'middle';
  const layout: Layout = { xs, merged, alignment };
  return new Map(group.map(({ page, region }, i) => [region, pageTable(blocks[i]!, layout, page, region)]));
}
