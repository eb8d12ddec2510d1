/** @file Regions of all pages → tables, or lines again where they turn out to be none. */
import { isContinuedLine } from '../../../words/captions.ts';
import { isCaption } from '../text/captions.ts';
import { linesToColumns } from './rows/column-blocks.ts';
import { rulesToColumns } from './columns/drawn-columns.ts';
import { isTabular, ROWS, type Region } from './regions/find-regions.ts';
import { linesToEdges } from './columns/gap-columns.ts';
import { cellPitch } from './rows/line-pitch.ts';
import type { PageBlock, PageBlocks } from '../pages/page-blocks.ts';
import { lineToWords, type Line } from '../text/pieces-to-lines.ts';
import type { Box } from '../../../model/index.ts';
import { ruledRowsToTable } from './ruled-rows-to-table.ts';
import { columnNames, repeatsHeader, splitHeaders } from './header/split-header.ts';
import { spanTotals } from './spans/total-spans.ts';
import { textRowsToTables, type PlacedRegion } from './rows/text-rows-to-tables.ts';
import { EDGE_MATCH } from '../tolerances.ts';
import type { PageTable } from '../ruled/slots-to-table.ts';
import { squeeze } from '../../../words/lexicon.ts';

const hasRules = ({ rules }: Region): boolean => rules.length > 0;

function columnsOf(regions: readonly PlacedRegion[]): number[] {
  const drawn = regions[0]!.region.columns ?? rulesToColumns(regions.flatMap(({ region }) => region.rules));
  if (drawn) return [...drawn];
  const split = splitHeaders(regions.map(({ region }) => region.lines));
  const lines = split.flatMap(({ body }) => body);
  const rules = regions.flatMap(({ region }) => region.rules);
  const inked = linesToEdges(lines, [], rules);
  if (split.every(({ header }) => !header.length)) return inked;
  const pitch = cellPitch(split.map(({ body }) => linesToColumns(body, inked)));
  const names = split.flatMap(({ header }) => columnNames(header, pitch));
  return linesToEdges(lines, names, rules);
}

const haveSameWidth = (a: readonly number[], b: readonly number[]): boolean =>
  Math.abs(a[0]! - b[0]!) <= EDGE_MATCH && Math.abs(a.at(-1)! - b.at(-1)!) <= EDGE_MATCH;

/** Beside a cell that is merged over a whole page only the columns right of it are ruled. */
const isPartOfRegion = (part: readonly number[], whole: readonly number[]): boolean =>
  part.every((x) => whole.some((other) => Math.abs(x - other) <= EDGE_MATCH));

/** So many of the last pages of a table tell its columns as well as all of them; a long table is not gone through for each page. */
const RECENT = 12;

const evidenceOf = (group: readonly PlacedRegion[]): readonly PlacedRegion[] =>
  group.length <= RECENT ? group : [group[0]!, ...group.slice(1 - RECENT)];

/** Columns elsewhere on a page of another size: together they would be more than on either page, from other edges to other edges. */
const isOtherGrid = (
  first: readonly number[],
  second: readonly number[],
  together: readonly number[],
): boolean =>
  together.length > Math.max(first.length, second.length) &&
  (Math.abs(first[0]! - second[0]!) > 2 * EDGE_MATCH ||
    Math.abs(first.at(-1)! - second.at(-1)!) > 2 * EDGE_MATCH);

/** The same header or the same columns: drawn ones agree, those from gaps are together no fewer than the poorer ones alone. */
function isContinued(group: readonly PlacedRegion[], next: PlacedRegion): boolean {
  if (group.at(-1)!.page + 1 !== next.page) return false;
  const isRuled = hasRules(group[0]!.region);
  const isRepeated = !isRuled && repeatsHeader(group[0]!.region.lines, next.region.lines);
  if (!isRepeated && isRuled !== hasRules(next.region)) return false;
  const known = evidenceOf(group);
  const [first, second] = [columnsOf(known), columnsOf([next])];
  if (!areDrawn(next) && isOtherGrid(first, second, columnsOf([...known, next]))) return false;
  if (isRepeated) return true;
  if (areDrawn(next) && areDrawn(group[0]!) && isPartOfRegion(second, first)) return true;
  if (hasRules(next.region) && !haveSameWidth(first, second)) return false;
  const together = columnsOf([...known, next]).length;
  if (areDrawn(next) && areDrawn(group[0]!)) return together <= Math.max(first.length, second.length);
  return together >= Math.max(first.length, second.length) - 1;
}

const areDrawn = ({ region }: PlacedRegion): boolean =>
  (region.columns ?? rulesToColumns(region.rules)) !== null;

/** Regions that follow one another over pages in the same columns, no title or unit between but one printed again. */
function groupRegions(pages: readonly PageBlocks[]): PlacedRegion[][] {
  const groups: PlacedRegion[][] = [];
  let before: string[] = [];
  let captions: ReadonlySet<string> = new Set();
  for (const { page, blocks } of pages)
    for (const block of blocks) {
      if (block.kind === 'line' && isCaption(block.line) && !isContinuedLine(block.line.text))
        before.push(block.line.text);
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

const wordsOf = ({ lines }: Region): Box[] => lines.flatMap(lineToWords);

const toLineBlock = (line: Line): PageBlock => ({ kind: 'line', line });

/** Lines of which the table says nothing: however a region is read, its text stays. */
function unplacedLines({ lines }: Region, { cells }: PageTable): Line[] {
  const placed = squeeze(cells.flatMap((cell) => [...cell.lines, ...cell.printed]).join(''));
  const count = squeeze(cells.flatMap((cell) => cell.lines).join('')).length;
  if (lines.reduce((sum, { text }) => sum + squeeze(text).length, 0) <= count) return [];
  const isUnplaced = (word: string): boolean => !placed.includes(squeeze(word));
  return lines.filter(({ pieces }) => pieces.every(({ text }) => isUnplaced(text)));
}

/** The tables of a group, each with the lines that stand beside it. */
function groupToBlocks(group: readonly PlacedRegion[]): [Region, PageBlock[]][] {
  const xs = columnsOf(group);
  const { region: first } = group[0]!;
  const isNarrow = hasRules(first) || first.lines.filter(isTabular).length < ROWS;
  if (first.isRest || xs.length - 1 < (isNarrow ? FEWEST_COLUMNS : COLUMNS)) return [];
  if (!hasRules(first))
    return [...textRowsToTables(group, xs)].map(([region, table]) => [
      region,
      [
        { kind: 'table', table: spanTotals(table, wordsOf(region), false) },
        ...unplacedLines(region, table).map(toLineBlock),
      ],
    ]);
  return group.map(({ page, region }) => {
    const { table, rest } = ruledRowsToTable(region, xs, page);
    const spanned = spanTotals(table, wordsOf(region), !table.areEdgesLoose);
    return [region, [{ kind: 'table', table: spanned }, ...rest.map(toLineBlock)]];
  });
}

/** The pages with every region replaced by its table or, where it is none, by its lines. */
export function regionsToTables(pages: readonly PageBlocks[]): PageBlocks[] {
  const found = new Map(groupRegions(pages).flatMap(groupToBlocks));
  return pages.map((page) => ({
    ...page,
    blocks: page.blocks.flatMap((block): PageBlock[] =>
      block.kind === 'region' ? (found.get(block.region) ?? block.region.lines.map(toLineBlock)) : [block],
    ),
  }));
}
