/** @file Regions of all pages → tables, or lines again where they turn out to be none. */
import { isCaption } from '../text/captions.ts';
import { linesToColumns } from './column-blocks.ts';
import { rulesToColumns } from './drawn-columns.ts';
import { isTabular, ROWS, type Region } from './find-regions.ts';
import { wordsToColumns } from './gap-columns.ts';
import { cellPitch } from './line-pitch.ts';
import type { PageBlock, PageBlocks } from '../pages/page-to-blocks.ts';
import { lineToWords } from '../text/pieces-to-lines.ts';
import { ruledRowsToTable } from './ruled-rows-to-table.ts';
import { columnNames, repeatsHeader, splitHeaders } from './split-header.ts';
import type { PageTable } from '../ruled/slots-to-table.ts';
import { textRowsToTables, type PlacedRegion } from './text-rows-to-tables.ts';
import { EDGE_MATCH } from '../tolerances.ts';

const hasRules = ({ rules }: Region): boolean => rules.length > 0;

function columnsOf(regions: readonly PlacedRegion[]): number[] {
  const drawn = rulesToColumns(regions.flatMap(({ region }) => region.rules));
  if (drawn) return drawn;
  const isRuled = hasRules(regions[0]!.region);
  const parts = regions.map(({ region }) => region.lines);
  const split = isRuled ? parts.map((body) => ({ header: [], body })) : splitHeaders(parts);
  const lines = split.flatMap(({ body }) => body);
  const words = lines.flatMap(lineToWords);
  const rules = regions.flatMap(({ region }) => region.rules);
  const inked = wordsToColumns(words, [], lines.length, rules);
  if (split.every(({ header }) => !header.length)) return inked;
  const pitch = cellPitch(split.map(({ body }) => linesToColumns(body, inked)));
  const names = split.flatMap(({ header }) => columnNames(header, pitch));
  return wordsToColumns(words, names, lines.length, rules);
}

const haveSameWidth = (a: readonly number[], b: readonly number[]): boolean =>
  Math.abs(a[0]! - b[0]!) <= EDGE_MATCH && Math.abs(a.at(-1)! - b.at(-1)!) <= EDGE_MATCH;

/** The same header or the same columns: drawn ones agree, those from gaps are together no fewer than the poorer ones alone. */
function isContinued(group: readonly PlacedRegion[], next: PlacedRegion): boolean {
  if (group.at(-1)!.page + 1 !== next.page || hasRules(group[0]!.region) !== hasRules(next.region))
    return false;
  if (!hasRules(next.region) && repeatsHeader(group[0]!.region.lines, next.region.lines)) return true;
  const [first, second] = [columnsOf(group), columnsOf([next])];
  if (hasRules(next.region) && !haveSameWidth(first, second)) return false;
  const together = columnsOf([...group, next]).length;
  if (areDrawn(next) && areDrawn(group[0]!)) return together <= Math.max(first.length, second.length);
  return together >= Math.max(first.length, second.length) - 1;
}

const areDrawn = ({ region }: PlacedRegion): boolean => rulesToColumns(region.rules) !== null;

/** Regions that follow one another over pages in the same columns, no title or unit between but one printed again. */
function groupRegions(pages: readonly PageBlocks[]): PlacedRegion[][] {
  const groups: PlacedRegion[][] = [];
  let before: string[] = [];
  let captions: ReadonlySet<string> = new Set();
  for (const { page, blocks } of pages)
    for (const block of blocks) {
      if (block.kind === 'line' && isCaption(block.line)) before.push(block.line.text);
      if (block.kind !== 'region') continue;
      const next = { page, region: block.region };
      const last = groups.at(-1);
      const isNamed = before.some((text) => !captions.has(text));
      if (last && !isNamed && isContinued(last, next)) last.push(next);
      else {
        groups.push([next]);
        captions = new Set(before);
      }
      before = [];
    }
  return groups;
}

/** Fewer columns than this are a list or a text, not a table. */
const COLUMNS = 3;
/** Where rules divide the rows, or a title stands above few of them, two will do. */
const FEWEST_COLUMNS = 2;

function groupToTables(group: readonly PlacedRegion[]): Map<Region, PageTable> {
  const xs = columnsOf(group);
  const tables = new Map<Region, PageTable>();
  const { region: first } = group[0]!;
  const isNarrow = hasRules(first) || first.lines.filter(isTabular).length < ROWS;
  if (first.isRest || xs.length - 1 < (isNarrow ? FEWEST_COLUMNS : COLUMNS)) return tables;
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
