/** @file The texts of one page of a table without rules → its rows, and the rows that its merged cells cover. */
import type { Alignment } from './alignment.ts';
import { blocksToRows, type TextRow } from './blocks-to-rows.ts';
import type { TextBlock } from './column-blocks.ts';
import type { Region } from '../regions/find-regions.ts';
import { readHeader, type PageHeader, type PageText } from '../header/page-header.ts';
import { PADDING } from './place-cell.ts';
import { rowLinesOf } from './spread-groups.ts';
import { findTotalLines, spreadMerged, type Spread } from './spread-merged.ts';

/** What holds for a table on all its pages. */
export interface Layout {
  readonly xs: readonly number[];
  /** Columns of cells merged over rows: those of one group over the same ones. */
  readonly merged: ReadonlySet<number>;
  readonly mergedGroups: readonly (readonly number[])[];
  /** Of the texts of one row. */
  readonly alignment: Alignment;
  /** Of the texts of merged cells over their rows. */
  readonly spread: Alignment;
}

/** What is printed in merged columns, by the heights of it, and the rows each text of it covers. */
export interface MergedRows {
  readonly columns: readonly number[];
  readonly rows: readonly TextRow[];
  readonly spread: Spread;
}

export interface PageRows {
  /** That of the table, without the merged columns that have more texts here than there are rows. */
  readonly layout: Layout;
  readonly header: PageHeader;
  readonly rows: readonly TextRow[];
  readonly groups: readonly MergedRows[];
  /** Row boundaries below the header. */
  readonly lines: readonly number[];
  /** Indexes of the rows that state a total. */
  readonly totals: ReadonlySet<number>;
}

/** Every text has rows of its own. */
const isPlaced = ({ rows, spread }: MergedRows): boolean =>
  new Set(spread.groups.map(({ text }) => text).filter((text) => text !== null)).size === rows.length;

/** A column whose texts find no rows on a page is none of merged cells there: each of its texts has a row. */
function withoutMerged(layout: Layout, unplaced: readonly MergedRows[]): Layout {
  const mergedGroups = layout.mergedGroups.filter((columns) => !unplaced.some((u) => u.columns === columns));
  return { ...layout, mergedGroups, merged: new Set(mergedGroups.flat()) };
}

/** The rows of one page, and what of its merged cells covers which. */
export function readRows(text: PageText, layout: Layout, region: Region): PageRows {
  const header = readHeader(text, layout.xs, region);
  const { body, top } = header;
  const isMerged = ({ column, columnSpan }: TextBlock): boolean =>
    columnSpan === 1 && layout.merged.has(column);
  const leaves = blocksToRows(
    body.filter((block) => !isMerged(block)),
    layout.alignment,
  );
  const bottom = Math.max(region.box[3], leaves.at(-1)?.box[3] ?? 0) + PADDING;
  const lines = leaves.length ? rowLinesOf(leaves, top, bottom) : [top];
  const totals = findTotalLines(body, lines);
  const merged = body.filter(isMerged);
  const groups = layout.mergedGroups.map((columns): MergedRows => {
    const rows = blocksToRows(
      merged.filter(({ column }) => columns.includes(column)),
      layout.alignment,
    );
    return {
      columns,
      rows,
      spread: spreadMerged(rows, leaves, lines, totals, layout.spread, text.isContinued),
    };
  });
  const unplaced = groups.filter((group) => !isPlaced(group));
  if (unplaced.length) return readRows(text, withoutMerged(layout, unplaced), region);
  return { layout, header, rows: leaves, groups, lines, totals };
}

/** By how many points the texts of the merged cells of a page miss their places. */
export const missOf = (text: PageText, layout: Layout, region: Region): number =>
  readRows(text, layout, region).groups.reduce((sum, { spread }) => sum + spread.cost, 0);
