/** @file The rows and merged cells of one page of a table without rules → its cells. */
import type { TextRow } from './blocks-to-rows.ts';
import type { Region } from '../regions/find-regions.ts';
import type { PageText } from '../header/page-header.ts';
import { readRows, type Layout, type MergedRows, type PageRows } from './page-rows.ts';
import { placeTextCell } from './place-cell.ts';
import type { PageCell, PageTable } from '../../ruled/slots-to-table.ts';

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
        cells.push(
          placeTextCell(block, { row: r, column, rowSpan: 1, columnSpan }, layout.xs, ys, r === openRow),
        );
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
      return placeTextCell(
        block,
        { row: from, column, rowSpan: to - from, columnSpan: 1 },
        layout.xs,
        ys,
        isOpenAbove,
      );
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

/** One page of a table, its cells placed. */
export function pageTable(text: PageText, table: Layout, page: number, region: Region): PageTable {
  const read = readRows(text, table, region);
  const { layout, header, rows, groups, lines } = read;
  const anchors = anchorColumns(rows, layout.merged);
  const isRest = ({ blocks: held }: TextRow): boolean =>
    anchors.length > 1 && !held.some(({ column }) => anchors.includes(column));
  const openRow = rows.slice(0, 1).findIndex(isRest);
  const levels = header.lines.length;
  const ys = [...header.lines, ...lines];
  const below = (item: PageCell): PageCell => ({ ...item, row: item.row + levels });
  const cells = [
    ...header.cells,
    ...leafCells(rows, layout, lines, openRow).map(below),
    ...groups.flatMap((group) => mergedCells(group, read)).map(below),
  ];
  cells.sort((a, b) => a.row - b.row || a.column - b.column);
  const { xs } = layout;
  return { foundBy: 'gaps', page, box: [xs[0]!, ys[0]!, xs.at(-1)!, ys.at(-1)!], xs, ys, cells };
}
