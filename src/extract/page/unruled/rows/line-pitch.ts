/**
 * @file How near to each other the lines of one cell stand, when no rule tells rows apart. Within a table that distance is one;
 * rows are further apart by the padding of their cells. What the lines say tells which of the two the shortest distance is.
 */
import { areTwoCells, middleOfBox, type ColumnLine } from './cell-lines.ts';
import { areBrokenCells } from './broken-cells.ts';
import type { Line } from '../../text/pieces-to-lines.ts';
import { clusterBy } from '../../ruled/rulings-to-edges.ts';
import { highestOf } from '../../../../model/lists.ts';

/** Two lines of a column, one right below the other. */
interface LinePair {
  readonly distance: number;
  readonly over: Line;
  readonly under: Line;
}

/** Lines nearer than so many em overprint each other: nothing is told by them. */
const OVERPRINT = 0.9;
/** Distances that differ by less than this share are one. */
const SAME_DISTANCE = 0.05;
/** So are those that differ by a pixel, in points: browsers put each line on a whole one. */
const PIXEL = 0.8;
/** Lines of a cell are nearer than their shortest distance times this, and than the middle to the next one. */
const LOOSE = 1.2;
/** Middles nearer than this, in points, are one height. */
const SAME_HEIGHT = 2;
/** When so many of the pairs that stand nearest look like one cell, all do. */
const WRAPPED_SHARE = 0.55;
/** Lines that leave less than so many em of their column blank are full. */
const BLANK_END = 0.35;
/** Where so many lines of a column are equally wide, their width says nothing. */
const EQUAL_SHARE = 0.8;
/** Rows are at most so much further apart than lines of a cell where nothing else tells which is which. */
const FURTHEST_ROWS = 1.8;
/** Lines of one cell are at most so many em apart where the body tells nothing of them. */
const FURTHEST_LINES = 1.5;

const widthOf = ({ box }: Line): number => box[2] - box[0];

function pairsByColumn(pages: readonly (readonly ColumnLine[])[]): Map<number, LinePair[]> {
  const pairs = new Map<number, LinePair[]>();
  for (const page of pages) {
    const last = new Map<number, Line>();
    for (const { column, columnSpan, line } of page) {
      if (columnSpan > 1) continue;
      const over = last.get(column);
      last.set(column, line);
      if (!over) continue;
      const distance = middleOfBox(line.box) - middleOfBox(over.box);
      if (distance < OVERPRINT * line.size) continue;
      const known = pairs.get(column);
      const pair = { distance, over, under: line };
      if (known) known.push(pair);
      else pairs.set(column, [pair]);
    }
  }
  return pairs;
}

const isHanSign = (char: string): boolean => /\p{Script=Han}/u.test(char);

/** What the first line would have needed to hold more: the first character below it. */
const nextWidth = ({ text, size }: Line): number => (isHanSign(text[0] ?? '') ? 1 : 0.5) * size;

/** Whether the upper line was full, so that the lower one may go on with it; null where the widths of the column do not say. */
type IsWrapped = (pair: LinePair) => boolean | null;

function toWrapTest(pairs: readonly LinePair[]): IsWrapped {
  const widths = pairs.flatMap(({ over, under }) => [widthOf(over), widthOf(under)]);
  const widest = highestOf(widths);
  const { size } = pairs[0]!.over;
  const areEqual =
    widths.filter((width) => widest - width < BLANK_END * size).length >= EQUAL_SHARE * widths.length;
  return ({ over, under }) => {
    if (areTwoCells(over.text, under.text)) return false;
    if (widest - widthOf(over) >= nextWidth(under) + BLANK_END * size) return false;
    return areEqual ? null : true;
  };
}

/** The shortest distance, with all that is near it, and the next one; Infinity where there is none. */
function shortestOf(distances: readonly number[]): { end: number; next: number } {
  const sorted = [...distances].sort((a, b) => a - b);
  let end = sorted[0]!;
  for (const distance of sorted) {
    if (distance > Math.max(end * (1 + SAME_DISTANCE), sorted[0]! + PIXEL)) return { end, next: distance };
    end = distance;
  }
  return { end, next: Infinity };
}

/** Where so large a share of the heights, and at least so many, have text in each of at least so many columns, heights are rows. */
const FULL_HEIGHTS = 0.8;
const FEWEST_HEIGHTS = 4;
const FEWEST_COLUMNS = 3;

/** Cells of several lines leave blanks beside their longest one: where all columns have text at all heights, one as far from the next, no cell has. */
function areAllFull(pages: readonly (readonly ColumnLine[])[]): boolean {
  const columns = highestOf(pages.flat().map(({ column, columnSpan }) => column + columnSpan));
  const heights = pages.flatMap((page) => clusterBy(page, ({ line }) => middleOfBox(line.box), SAME_HEIGHT));
  const full = heights.filter((held) => new Set(held.map(({ column }) => column)).size === columns);
  return (
    columns >= FEWEST_COLUMNS &&
    heights.length >= FEWEST_HEIGHTS &&
    full.length >= FULL_HEIGHTS * heights.length
  );
}

/**
 * @param pages lines of the body of a table by columns, headers aside
 * @returns lines of one column nearer than this, in points, are one cell
 */
export function cellPitch(pages: readonly (readonly ColumnLine[])[]): number {
  const columns = [...pairsByColumn(pages).values()];
  const all = columns.flat();
  const size = pages.flat().reduce((most, { line }) => Math.max(most, line.size), 0);
  if (!all.length) return FURTHEST_LINES * size;
  const { end, next } = shortestOf(all.map(({ distance }) => distance));
  const votes = columns.flatMap((pairs) => {
    const isWrapped = toWrapTest(pairs);
    return pairs.filter(({ distance }) => distance <= end).map(isWrapped);
  });
  const told = votes.filter((vote) => vote !== null);
  const wrapped = told.filter(Boolean).length;
  const areWrapped = told.length ? wrapped >= WRAPPED_SHARE * told.length : next < FURTHEST_ROWS * end;
  const pitch = Math.min(LOOSE * end, (end + next) / 2);
  const areRows = next === Infinity && areAllFull(pages);
  if (!areRows && (areWrapped || areBrokenCells(pages, pitch))) return pitch;
  return Math.min((1 - SAME_DISTANCE) * end, FURTHEST_LINES * size);
}
