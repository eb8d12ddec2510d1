/**
 * @file The blocks of a page in reading order. Tables side by side are read one after the other, each with what is printed over it: the
 * captions above them, two in one line, are parted where the tables are.
 */
import type { Box } from '../../../model/index.ts';
import { squeeze } from '../../../words/lexicon.ts';
import { boxAround } from '../geometry.ts';
import { SNAP } from '../tolerances.ts';
import { piecesToLines, splitAtGaps, type Line } from '../text/pieces-to-lines.ts';
import type { PageTable } from '../ruled/slots-to-table.ts';
import type { PageBlock } from './page-blocks.ts';
import { highestOf } from '../../../model/lists.ts';
import { endsAsTitle, namesUnit } from '../../../words/captions.ts';

type TableBlock = Extract<PageBlock, { kind: 'table' }>;

/** So many lines above tables may be their captions. */
const CAPTION_LINES = 6;

const topOfBlock = (block: PageBlock): number => {
  switch (block.kind) {
    case 'line':
      return block.line.box[1];
    case 'region':
      return block.region.box[1];
    case 'table':
      return block.table.box[1];
  }
};

const isBeside = ({ box: a }: PageTable, { box: b }: PageTable): boolean => {
  const common = Math.min(a[3], b[3]) - Math.max(a[1], b[1]);
  return (a[2] <= b[0] || b[2] <= a[0]) && common >= Math.min(a[3] - a[1], b[3] - b[1]) / 2;
};

/** The first tables that stand side by side, left to right; none on nearly every page. */
function findBand(blocks: readonly PageBlock[]): TableBlock[] {
  const tables = blocks.filter((block): block is TableBlock => block.kind === 'table');
  for (const first of tables) {
    const beside = tables.filter(({ table }) => table === first.table || isBeside(first.table, table));
    if (beside.length > 1) return beside.sort((a, b) => a.table.box[0] - b.table.box[0]);
  }
  return [];
}

/** Which of the tables it stands over or under; -1 where it reaches beyond one. */
const columnUnder = (box: Box, band: readonly TableBlock[]): number =>
  band.findIndex(({ table }, i) => {
    const from = band[i - 1]?.table.box[2] ?? -Infinity;
    const to = band[i + 1]?.table.box[0] ?? Infinity;
    return box[0] >= from - 1 && box[2] <= to + 1 && box[2] > table.box[0] && box[0] < table.box[2];
  });

/** The line as one block for each table that it has words over; as it is where they are not parted so. */
function partLine(block: PageBlock, band: readonly TableBlock[]): [PageBlock, number][] {
  if (block.kind !== 'line') return [[block, -1]];
  const parts = splitAtGaps(block.line).flatMap((pieces) => piecesToLines(pieces));
  const columns = parts.map(({ box }) => columnUnder(box, band));
  if (columns.includes(-1)) return [[block, -1]];
  const lines = band.flatMap((_, column): [Line, number][] => {
    const own = parts.filter((__, i) => columns[i] === column).flatMap(({ pieces }) => pieces);
    return piecesToLines(own).map((line) => [line, column]);
  });
  return lines.map(([line, column]) => [{ ...block, line }, column]);
}

/** Each part is a title or each is a unit: every table has captions of its own. 部门：… and 单位：… over two tables are those of both. */
const areAlike = (parts: readonly [PageBlock, number][]): boolean =>
  parts.length > 1 &&
  [namesUnit, endsAsTitle].some((isCaption) =>
    parts.every(([block]) => block.kind === 'line' && isCaption(squeeze(block.line.text))),
  );

/** The captions of each table: the lines above from the first on that says of each what it is. */
function partAbove(above: readonly PageBlock[], band: readonly TableBlock[]): [PageBlock, number][] {
  const from = Math.max(
    above.length - CAPTION_LINES,
    above.findLastIndex((block) => block.kind !== 'line') + 1,
    0,
  );
  const near = above.slice(from).map((block) => partLine(block, band));
  const first = near.findIndex(areAlike);
  const whole = first < 0 ? near.length : first;
  return [
    ...above.slice(0, from + whole).map((block): [PageBlock, number] => [block, -1]),
    ...near.slice(whole).flat(),
  ];
}

const haveSameRows = ({ ys: a }: PageTable, { ys: b }: PageTable): boolean =>
  a.length === b.length && a.every((y, i) => Math.abs(y - b[i]!) <= SNAP);

/** Two grids with the same rows are two halves of one table, the blank between them no column. */
function joinHalves(left: PageTable, right: PageTable): PageTable {
  const columns = left.xs.length - 1;
  const middle = (left.xs.at(-1)! + right.xs[0]!) / 2;
  return {
    ...left,
    box: boxAround([left.box, right.box])!,
    xs: [...left.xs.slice(0, -1), middle, ...right.xs.slice(1)],
    cells: [...left.cells, ...right.cells.map((cell) => ({ ...cell, column: cell.column + columns }))],
  };
}

/** The blocks with the tables of the band as one, where they share their rows and what is printed over them. */
function joinBand(blocks: readonly PageBlock[], band: readonly TableBlock[]): PageBlock[] {
  const table = band.map((each) => each.table).reduce(joinHalves);
  return blocks.flatMap((block): PageBlock[] =>
    block === band[0] ? [{ ...band[0], table }] : band.some((each) => each === block) ? [] : [block],
  );
}

/** From the top down, tables side by side from left to right. */
export function orderBlocks(blocks: readonly PageBlock[]): PageBlock[] {
  const sorted = [...blocks].sort((a, b) => topOfBlock(a) - topOfBlock(b));
  const band = findBand(sorted);
  if (band.length === 0) return sorted;
  const top = sorted.findIndex((block) => band.some((each) => each === block));
  const bottom = highestOf(band.map(({ table }) => table.box[3]));
  const above = partAbove(sorted.slice(0, top), band);
  const areHalves =
    above.every(([, column]) => column < 0) && band.every(({ table }) => haveSameRows(table, band[0]!.table));
  if (areHalves) return orderBlocks(joinBand(sorted, band));
  const beside = sorted
    .slice(top)
    .filter((block) => topOfBlock(block) < bottom && !band.some((each) => each === block))
    .flatMap((block) => partLine(block, band));
  const below = sorted.slice(top).filter((block) => topOfBlock(block) >= bottom);
  const ofColumn = (parts: readonly [PageBlock, number][], column: number): PageBlock[] =>
    parts.filter(([, own]) => own === column).map(([block]) => block);
  return [
    ...ofColumn(above, -1),
    ...band.flatMap((table, column) => [...ofColumn(above, column), table, ...ofColumn(beside, column)]),
    ...ofColumn(beside, -1),
    ...orderBlocks(below),
  ];
}
