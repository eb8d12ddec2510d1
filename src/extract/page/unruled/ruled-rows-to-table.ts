/** @file A region with horizontal rules only → a table: the gaps between the columns stand in for the missing verticals. */
import type { Box } from '../../../model/index.ts';
import { boxAround } from '../geometry.ts';
import { cutAtEdges, piecesToLines, splitAtGaps, type Line } from '../text/pieces-to-lines.ts';
import type { Lattice } from '../ruled/edges-to-lattices.ts';
import { ruleHeights, type Region } from './regions/find-regions.ts';
import { findBandSpans } from './spans/band-spans.ts';
import { areDrawnByCell } from './columns/drawn-columns.ts';
import { findSpannedEdges, rangeToEdges, type SpannedEdge } from './header/header-spans.ts';
import { refineColumns } from './columns/row-columns.ts';
import { latticeToSlots } from '../ruled/lattice-to-slots.ts';
import type { Ruling } from '../marks/marks.ts';
import { rulingsToEdges } from '../ruled/rulings-to-edges.ts';
import { slotsToTable, type PageTable } from '../ruled/slots-to-table.ts';
import { BLANK_GAP, CROSSING } from '../tolerances.ts';
import { lowestOf, highestOf } from '../../../model/lists.ts';

const crosses = (box: Box, x: number, top: number, bottom: number): boolean => {
  const y = (box[1] + box[3]) / 2;
  return y > top && y < bottom && box[0] < x - CROSSING && box[2] > x + CROSSING;
};

/** Column edges as vertical lines, left out in the rows where something spans or is printed across them. */
function edgesToVerticals(
  xs: readonly number[],
  ys: readonly number[],
  words: readonly Box[],
  spanned: readonly SpannedEdge[],
): Ruling[] {
  const verticals: Ruling[] = [];
  xs.forEach((at, i) => {
    const isOuter = i === 0 || i === xs.length - 1;
    for (let row = 0; row + 1 < ys.length; row++) {
      const [from, to] = [ys[row]!, ys[row + 1]!];
      const isSpanned = spanned.some((edge) => edge.row === row && edge.edge === i);
      if (isOuter || (!isSpanned && !words.some((word) => crosses(word, at, from, to))))
        verticals.push({ orientation: 'vertical', at, from, to });
    }
  });
  return verticals;
}

/** Row lines: the rules, and the ends of the text where it goes on beyond them (over the page, most often). */
function rowLines(region: Region): number[] {
  const ys = ruleHeights(region);
  const { size } = region.lines[0]!;
  if (region.box[1] < ys[0]! - size / 2) ys.unshift(region.box[1] - 1);
  if (region.box[3] > ys.at(-1)! + size / 2) ys.push(region.box[3] + 1);
  return ys;
}

/** What a row spans tells the row beside it, and that the head over it. */
const BAND_PASSES = 2;

export interface RuledRows {
  readonly table: PageTable;
  /** What is printed beside the rules. */
  readonly rest: readonly Line[];
}

/** A way to read the rows of a page, by column edges and the rows in which some of them are none. */
type ReadRows = (xs: readonly number[], spanned: readonly SpannedEdge[]) => RuledRows;

function toReader(region: Region, words: readonly Box[], page: number): ReadRows {
  const ys = rowLines(region);
  const pieces = region.lines.flatMap((line) => line.pieces);
  const rules = rulingsToEdges(region.rules);
  return (xs, spanned) => {
    const lattice: Lattice = { xs, ys, edges: [...rules, ...edgesToVerticals(xs, ys, words, spanned)] };
    const { table, rest } = slotsToTable(latticeToSlots(lattice), lattice, pieces, page);
    return { table: { ...table, foundBy: 'gaps' }, rest: piecesToLines(rest) };
  };
}

/** Column edges that are drawn: what is merged side by side is told by where text stands between them. */
function readDrawnRows(read: ReadRows, xs: readonly number[], words: readonly Box[]): RuledRows {
  const plain = read(xs, []);
  let spanned = findSpannedEdges(plain.table, words, true);
  let told = spanned.length ? read(xs, spanned) : plain;
  for (let pass = 0; pass < BAND_PASSES; pass++) {
    const inherited = findBandSpans(told.table, words).flatMap(rangeToEdges);
    if (!inherited.length) break;
    spanned = [...spanned, ...inherited];
    told = read(xs, spanned);
  }
  return told;
}

/** Column edges from gaps: some rows may have further ones of their own. */
function readGaps(read: ReadRows, xs: readonly number[], words: readonly Box[]): RuledRows {
  const refined = refineColumns(read(xs, []).table, words);
  const plain = read(refined.xs, refined.spanned);
  const spanned = findSpannedEdges(plain.table, words, false);
  const { table, rest } = spanned.length ? read(refined.xs, [...refined.spanned, ...spanned]) : plain;
  return { table: { ...table, areEdgesLoose: true }, rest };
}

/** Rules reach further than ink: the outer edges are where they end. */
function withRuleEnds(xs: readonly number[], rules: readonly Ruling[]): number[] {
  const left = lowestOf([xs[0]!, ...rules.map(({ from }) => from)]);
  const right = highestOf([xs.at(-1)!, ...rules.map(({ to }) => to)]);
  return [left, ...xs.slice(1, -1), right];
}

/** @param xs column edges of the whole table, over all its pages */
export function ruledRowsToTable(region: Region, xs: readonly number[], page: number): RuledRows {
  const words = region.lines.flatMap((line) =>
    cutAtEdges(splitAtGaps(line, BLANK_GAP), xs).map((word) => boxAround(word.map(({ box }) => box))!),
  );
  const read = toReader(region, words, page);
  if (areDrawnByCell(region.rules)) return readDrawnRows(read, xs, words);
  return readGaps(read, withRuleEnds(xs, region.rules), words);
}
