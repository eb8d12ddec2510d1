/** @file Regions of all pages → tables, or lines again where they turn out to be none. */
import { ruleHeights, type Region } from './find-regions.ts';
import { wordsToColumns } from './gap-columns.ts';
import type { PageBlock, PageBlocks } from './page-to-blocks.ts';
import { lineToWords } from './pieces-to-lines.ts';
import { ruledRowsToTable } from './ruled-rows-to-table.ts';
import type { PageTable } from './slots-to-table.ts';
import { textRowsToTables, type PlacedRegion } from './text-rows-to-tables.ts';

const RULES = 3;
const hasRules = (region: Region): boolean => ruleHeights(region).length >= RULES;

function columnsOf(regions: readonly PlacedRegion[]): number[] {
  const lines = regions.flatMap(({ region }) => region.lines);
  const rules = regions.flatMap(({ region }) => region.rules);
  return wordsToColumns(lines.flatMap(lineToWords), lines.length, rules);
}

/** Text goes on in the same columns: together they have no fewer gaps than the poorer one alone. */
function isContinued(group: readonly PlacedRegion[], next: PlacedRegion): boolean {
  if (group.at(-1)!.page + 1 !== next.page || hasRules(group[0]!.region) !== hasRules(next.region))
    return false;
  const together = columnsOf([...group, next]).length;
  return together >= Math.max(columnsOf(group).length, columnsOf([next]).length) - 1;
}

/** Regions that follow one another over pages, in the same columns. */
function groupRegions(pages: readonly PageBlocks[]): PlacedRegion[][] {
  const groups: PlacedRegion[][] = [];
  for (const { page, blocks } of pages)
    for (const block of blocks) {
      if (block.kind !== 'region') continue;
      const next = { page, region: block.region };
      const last = groups.at(-1);
      if (last && isContinued(last, next)) last.push(next);
      else groups.push([next]);
    }
  return groups;
}

/** Fewer columns than this are a list or a text, not a table. */
const COLUMNS = 3;

function groupToTables(group: readonly PlacedRegion[]): Map<Region, PageTable> {
  const xs = columnsOf(group);
  const tables = new Map<Region, PageTable>();
  if (xs.length - 1 < COLUMNS) return tables;
  if (!hasRules(group[0]!.region)) return textRowsToTables(group, xs);
  for (const { page, region } of group) tables.set(region, ruledRowsToTable(region, xs, page));
  return tables;
}

/** The pages with every region replaced by its table or, where it is none, by its lines. */
export function regionsToTables(pages: readonly PageBlocks[]): PageBlocks[] {
  const tables = new Map(groupRegions(pages).flatMap((group) => [...groupToTables(group)]));
  return pages.map((page) => ({
    ...page,
    blocks: page.blocks.flatMap((block): PageBlock[] => {
      if (block.kind !== 'region') return [block];
      const table = tables.get(block.region);
      if (table) return [{ kind: 'table', table }];
      return block.region.lines.map((line) => ({ kind: 'line', line }));
    }),
  }));
}
