/** @file The words above the first row of a page → header cells and the lines between them. */
import type { TextBlock } from '../rows/column-blocks.ts';
import type { Region } from '../regions/find-regions.ts';
import type { HeaderLevels } from './header-levels.ts';
import { placeTextCell, PADDING } from '../rows/place-cell.ts';
import type { PageCell } from '../../ruled/slots-to-table.ts';
import { splitStackedHeader, type StackedHeader } from './stacked-header.ts';
import { lowestOf, highestOf } from '../../../../model/lists.ts';

/** What is printed on one page of a table. */
export interface PageText {
  /** The table began on a page before. */
  readonly isContinued: boolean;
  /** Of the words above the first row; null where only their places tell them. */
  readonly levels: HeaderLevels | null;
  readonly blocks: readonly TextBlock[];
}

export interface PageHeader {
  readonly cells: readonly PageCell[];
  /** Lines above and between the levels of the header. */
  readonly lines: readonly number[];
  readonly body: readonly TextBlock[];
  /** Where the first row begins. */
  readonly top: number;
}

/** The two header rows: their cells, with empty ones where nothing is printed. */
function cellsOfHeader(header: StackedHeader, xs: readonly number[], ys: readonly number[]): PageCell[] {
  const place = (block: TextBlock | null, row: number, column: number, rowSpan: number): PageCell =>
    placeTextCell(block, { row, column, rowSpan, columnSpan: block?.columnSpan ?? 1 }, xs, ys, false);
  const cells: PageCell[] = [
    ...header.upper.map((block) => place(block, 0, block.column, 1)),
    ...header.lower.map((block) => place(block, 1, block.column, 1)),
  ];
  const isSpanned = (column: number): boolean =>
    header.upper.some((block) => column >= block.column && column < block.column + block.columnSpan);
  for (let column = 0; column + 1 < xs.length; column++)
    if (!isSpanned(column))
      cells.push(place(header.beside.find((b) => b.column === column) ?? null, 0, column, 2));
  return cells;
}

/** Top, middle and bottom line of a header of two levels. */
function headerLines({ upper, lower, beside }: StackedHeader, region: Region): number[] {
  const end = highestOf([...lower, ...beside].map(({ box }) => box[3]));
  const over = highestOf(upper.map(({ box }) => box[3]));
  const under = lowestOf(lower.map(({ box }) => box[1]));
  return [region.box[1] - PADDING, (over + under) / 2, end + PADDING];
}

/** Header cells of several levels, with empty ones where nothing is printed over a column. */
function levelCells(
  { cells, lines }: HeaderLevels,
  xs: readonly number[],
  ys: readonly number[],
): PageCell[] {
  const placed = cells.map(({ block, row, rowSpan, column, columnSpan }) =>
    placeTextCell(block, { row, column, rowSpan, columnSpan }, xs, ys, false),
  );
  const covers = (row: number, column: number): boolean =>
    cells.some(
      (c) =>
        row >= c.row && row < c.row + c.rowSpan && column >= c.column && column < c.column + c.columnSpan,
    );
  for (let column = 0; column + 1 < xs.length; column++)
    for (let row = 0; row <= lines.length; row++)
      if (!covers(row, column))
        placed.push(placeTextCell(null, { row, column, rowSpan: 1, columnSpan: 1 }, xs, ys, false));
  return placed;
}

/** @param xs column edges of the table */
export function readHeader({ levels, blocks }: PageText, xs: readonly number[], region: Region): PageHeader {
  const top = region.box[1] - PADDING;
  if (levels) {
    const end = highestOf(levels.cells.map(({ block }) => block.box[3])) + PADDING;
    const lines = [top, ...levels.lines];
    return { cells: levelCells(levels, xs, [...lines, end]), lines, body: blocks, top: end };
  }
  const stacked = splitStackedHeader(blocks);
  if (!stacked) return { cells: [], lines: [], body: blocks, top };
  const lines = headerLines(stacked, region);
  const cells = cellsOfHeader(stacked, xs, lines);
  return { cells, lines: lines.slice(0, -1), body: stacked.body, top: lines.at(-1)! };
}
