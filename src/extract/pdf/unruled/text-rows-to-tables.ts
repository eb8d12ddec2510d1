/** @file Regions without any rules, over their pages → tables: columns from gaps, rows from heights, merged cells from middles. */
import type { Box } from '../../../model.ts';
import { blocksToRows, type TextRow } from './blocks-to-rows.ts';
import { columnLinesToBlocks, linesToColumns, type TextBlock } from './column-blocks.ts';
import type { Region } from './find-regions.ts';
import { blocksToLevels, type HeaderLevels } from './header-levels.ts';
import { cellPitch } from './line-pitch.ts';
import { mergedColumns } from './merged-columns.ts';
import type { Line } from '../text/pieces-to-lines.ts';
import type { PageCell, PageTable } from '../ruled/slots-to-table.ts';
import { rowLinesOf, type Alignment } from './spread-groups.ts';
import { findTotals, spreadMerged, type Spread } from './spread-merged.ts';
import { splitHeaders } from './split-header.ts';
import { splitStackedHeader, type StackedHeader } from './stacked-header.ts';

export interface PlacedRegion {
  readonly page: number;
  readonly region: Region;
}

interface Layout {
  readonly xs: readonly number[];
  /** Columns of cells merged over rows: those of one group over the same ones. */
  readonly merged: ReadonlySet<number>;
  readonly mergedGroups: readonly (readonly number[])[];
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

/** The cells of the merged columns of one group. Those without a first cell go on from the page before. */
function mergedCells(
  { columns, rows, spread }: MergedRows,
  { layout, lines: ys, totals }: PageRows,
): PageCell[] {
  return spread.groups.flatMap(({ from, to, text }) => {
    const blocks = text === null ? [] : rows[text]!.blocks;
    const isOpenAbove = from === 0 && !totals.has(0) && !blocks.some(({ column }) => column === columns[0]);
    return columns.map((column) => {
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

/** What is printed in merged columns, by the heights of it, and the rows each text of it covers. */
interface MergedRows {
  readonly columns: readonly number[];
  readonly rows: readonly TextRow[];
  readonly spread: Spread;
}

interface PageRows {
  /** That of the table, without the merged columns that have more texts here than there are rows. */
  readonly layout: Layout;
  readonly header: readonly PageCell[];
  /** Lines above and between the levels of the header. */
  readonly head: readonly number[];
  readonly rows: readonly TextRow[];
  readonly groups: readonly MergedRows[];
  /** Row boundaries below the header. */
  readonly lines: readonly number[];
  /** Indexes of the rows that state a total. */
  readonly totals: ReadonlySet<number>;
}

interface PageText {
  /** The table began on a page before. */
  readonly isContinued: boolean;
  /** Of the words above the first row; null where only their places tell them. */
  readonly levels: HeaderLevels | null;
  readonly blocks: readonly TextBlock[];
}

interface PageHeader extends Pick<PageRows, 'header' | 'head'> {
  readonly body: readonly TextBlock[];
  /** Where the first row begins. */
  readonly top: number;
}

/** Header cells of several levels, with empty ones where nothing is printed over a column. */
function levelCells({ cells, lines }: HeaderLevels, layout: Layout, ys: readonly number[]): PageCell[] {
  const placed = cells.map(({ block, row, rowSpan, column, columnSpan }) =>
    cell(block, { row, column, rowSpan, columnSpan }, layout, ys, false),
  );
  const covers = (row: number, column: number): boolean =>
    cells.some(
      (c) =>
        row >= c.row && row < c.row + c.rowSpan && column >= c.column && column < c.column + c.columnSpan,
    );
  for (let column = 0; column + 1 < layout.xs.length; column++)
    for (let row = 0; row <= lines.length; row++)
      if (!covers(row, column))
        placed.push(cell(null, { row, column, rowSpan: 1, columnSpan: 1 }, layout, ys, false));
  return placed;
}

function readHeader({ levels, blocks }: PageText, layout: Layout, region: Region): PageHeader {
  const top = region.box[1] - PADDING;
  if (levels) {
    const end = Math.max(...levels.cells.map(({ block }) => block.box[3])) + PADDING;
    const head = [top, ...levels.lines];
    return { header: levelCells(levels, layout, [...head, end]), head, body: blocks, top: end };
  }
  const stacked = splitStackedHeader(blocks);
  if (!stacked) return { header: [], head: [], body: blocks, top };
  const head = headerLines(stacked, region);
  const header = headerCells(stacked, layout, head);
  return { header, head: head.slice(0, -1), body: stacked.body, top: head.at(-1)! };
}

/** Every text has rows of its own. */
const isPlaced = ({ rows, spread }: MergedRows): boolean =>
  new Set(spread.groups.map(({ text }) => text).filter((text) => text !== null)).size === rows.length;

/** A column whose texts find no rows on a page is none of merged cells there: each of its texts has a row. */
function withoutMerged(layout: Layout, unplaced: readonly MergedRows[]): Layout {
  const mergedGroups = layout.mergedGroups.filter((columns) => !unplaced.some((u) => u.columns === columns));
  return { ...layout, mergedGroups, merged: new Set(mergedGroups.flat()) };
}

function readRows(text: PageText, layout: Layout, region: Region): PageRows {
  const { header, head, body, top } = readHeader(text, layout, region);
  const isMerged = ({ column, columnSpan }: TextBlock): boolean =>
    columnSpan === 1 && layout.merged.has(column);
  const leaves = blocksToRows(body.filter((block) => !isMerged(block)));
  const bottom = Math.max(region.box[3], leaves.at(-1)?.box[3] ?? 0) + PADDING;
  const lines = leaves.length ? rowLinesOf(leaves, top, bottom) : [top];
  const totals = findTotals(body, lines);
  const merged = body.filter(isMerged);
  const groups = layout.mergedGroups.map((columns): MergedRows => {
    const rows = blocksToRows(merged.filter(({ column }) => columns.includes(column)));
    return {
      columns,
      rows,
      spread: spreadMerged(rows, leaves, lines, totals, layout.alignment, text.isContinued),
    };
  });
  const unplaced = groups.filter((group) => !isPlaced(group));
  if (unplaced.length) return readRows(text, withoutMerged(layout, unplaced), region);
  return { layout, header, head, rows: leaves, groups, lines, totals };
}

/** By how many points the texts of the merged cells of a page miss their places. */
const missOf = (text: PageText, layout: Layout, region: Region): number =>
  readRows(text, layout, region).groups.reduce((sum, { spread }) => sum + spread.cost, 0);

function pageTable(text: PageText, table: Layout, page: number, region: Region): PageTable {
  const read = readRows(text, table, region);
  const { layout, header, head, rows, groups, lines } = read;
  const anchors = anchorColumns(rows, layout.merged);
  const isRest = ({ blocks: held }: TextRow): boolean =>
    anchors.length > 1 && !held.some(({ column }) => anchors.includes(column));
  const openRow = rows.slice(0, 1).findIndex(isRest);
  const levels = head.length;
  const ys = [...head, ...lines];
  const below = (item: PageCell): PageCell => ({ ...item, row: item.row + levels });
  const cells = [
    ...header,
    ...leafCells(rows, layout, lines, openRow).map(below),
    ...groups.flatMap((group) => mergedCells(group, read)).map(below),
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

/** Words that name fewer of the columns than this share are no header. */
const NAMED_SHARE = 0.7;

function headerToLevels(header: readonly Line[], pitch: number, xs: readonly number[]): HeaderLevels | null {
  const blocks = columnLinesToBlocks(linesToColumns(header, xs), pitch);
  const levels = blocksToLevels(blocks, xs);
  const named = levels?.cells.filter(({ row, rowSpan }) => row + rowSpan === levels.lines.length + 1) ?? [];
  return named.length >= NAMED_SHARE * (xs.length - 1) ? levels : null;
}

/** @param xs column edges of the whole table */
export function textRowsToTables(
  group: readonly PlacedRegion[],
  xs: readonly number[],
): Map<Region, PageTable> {
  const split = splitHeaders(group.map(({ region }) => region.lines));
  const pitch = cellPitch(split.map(({ body }) => linesToColumns(body, xs)));
  const pages = group.map(({ region }, i): PageText => {
    const levels = headerToLevels(split[i]!.header, pitch, xs);
    const lines = levels ? split[i]!.body : region.lines;
    const blocks = columnLinesToBlocks(linesToColumns(lines, xs), pitch);
    return { levels, blocks, isContinued: i > 0 };
  });
  const blocks = pages.map((page) => page.blocks);
  const mergedGroups = mergedColumns(blocks, xs.length - 1);
  const merged = { merged: new Set(mergedGroups.flat()), mergedGroups };
  const missed = (alignment: Alignment): number =>
    group.reduce((sum, { region }, i) => sum + missOf(pages[i]!, { xs, ...merged, alignment }, region), 0);
  const alignment = mergedGroups.length && missed('top') < missed('middle') ? 'top' : 'middle';
  const layout: Layout = { xs, ...merged, alignment };
  return new Map(group.map(({ page, region }, i) => [region, pageTable(pages[i]!, layout, page, region)]));
}
