/** @file Regions without any rules, over their pages → tables: columns from gaps, rows from heights, merged cells from where they stand. */
import { ALIGNMENTS, findAlignment, type Alignment } from './alignment.ts';
import { columnLinesToBlocks, linesToColumns } from './column-blocks.ts';
import type { Region } from '../regions/find-regions.ts';
import { blocksToLevels, type HeaderLevels } from '../header/header-levels.ts';
import { cellPitch } from './line-pitch.ts';
import { mergedColumns } from './merged-columns.ts';
import type { PageText } from '../header/page-header.ts';
import { missOf, type Layout } from './page-rows.ts';
import { pageTable } from './page-table.ts';
import type { Line } from '../../text/pieces-to-lines.ts';
import type { PageTable } from '../../ruled/slots-to-table.ts';
import { splitHeaders } from '../header/split-header.ts';
import { lowestOf } from '../../../../model/lists.ts';

export interface PlacedRegion {
  readonly page: number;
  readonly region: Region;
}

/** Words that name fewer of the columns than this share are no header. */
const NAMED_SHARE = 0.7;

function headerToLevels(header: readonly Line[], pitch: number, xs: readonly number[]): HeaderLevels | null {
  const blocks = columnLinesToBlocks(linesToColumns(header, xs), pitch);
  const levels = blocksToLevels(blocks, xs);
  const named = levels?.cells.filter(({ row, rowSpan }) => row + rowSpan === levels.lines.length + 1) ?? [];
  return named.length >= NAMED_SHARE * (xs.length - 1) ? levels : null;
}

/** How the texts of the table stand in their rows, and which of its columns have merged cells, by all its pages. */
function readRowLayout(
  pages: readonly PageText[],
  group: readonly PlacedRegion[],
  xs: readonly number[],
): Layout {
  const blocks = pages.map((page) => page.blocks);
  const told = findAlignment(blocks);
  const alignment = told ?? 'middle';
  const mergedGroups = mergedColumns(blocks, xs.length - 1, alignment);
  const layout = { xs, merged: new Set(mergedGroups.flat()), mergedGroups, alignment };
  if (!mergedGroups.length) return { ...layout, spread: alignment };
  const missed = (spread: Alignment): number =>
    group.reduce((sum, { region }, i) => sum + missOf(pages[i]!, { ...layout, spread }, region), 0);
  const candidates = [alignment, ...ALIGNMENTS.filter((other) => other !== alignment)];
  const costs = candidates.map(missed);
  return { ...layout, spread: candidates[costs.indexOf(lowestOf(costs))]! };
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
  const layout = readRowLayout(pages, group, xs);
  return new Map(group.map(({ page, region }, i) => [region, pageTable(pages[i]!, layout, page, region)]));
}
