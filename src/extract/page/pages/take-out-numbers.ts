/**
 * @file Page numbers that stand so near to a table without rules that they were taken for a line of it: taken out before its rows and
 * merged cells are read from where its lines stand.
 */
import { findPageNumbers, type EdgeLine } from '../text/furniture.ts';
import type { Line } from '../text/pieces-to-lines.ts';
import { withoutLines } from '../unruled/regions/find-regions.ts';
import type { PageBlock, PageBlocks } from './page-blocks.ts';

function edgeLineOf({ blocks, frameHeight }: PageBlocks, side: EdgeLine<Line>['side']): EdgeLine<Line>[] {
  const block = side === 'head' ? blocks[0] : blocks.at(-1);
  if (block?.kind !== 'region' && block?.kind !== 'line') return [];
  const line = block.kind === 'line' ? block.line : block.region.lines.at(side === 'head' ? 0 : -1)!;
  return [{ line, side, pageHeight: frameHeight, y: line.box[1] }];
}

/** What of a region is no page number, and the page numbers, in reading order. */
function takeOut(block: PageBlock, numbers: ReadonlySet<Line>): PageBlock[] {
  if (block.kind !== 'region' || !block.region.lines.some((line) => numbers.has(line))) return [block];
  const { lines } = block.region;
  const region = withoutLines(block.region, numbers);
  const toBlocks = (line: Line | undefined): PageBlock[] =>
    line && numbers.has(line) ? [{ kind: 'line', line }] : [];
  if (!region) return toBlocks(lines[0]);
  return [...toBlocks(lines[0]), { kind: 'region', region }, ...toBlocks(lines.at(-1))];
}

/** The pages with every page number a line of its own. */
export function takeOutNumbers(pages: readonly PageBlocks[]): PageBlocks[] {
  const edges = pages.flatMap((page) => [...edgeLineOf(page, 'head'), ...edgeLineOf(page, 'foot')]);
  const numbers = findPageNumbers(edges);
  return pages.map((page) => ({ ...page, blocks: page.blocks.flatMap((block) => takeOut(block, numbers)) }));
}
