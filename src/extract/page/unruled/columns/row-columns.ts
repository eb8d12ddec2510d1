/**
 * @file Some rows of a table with horizontal rules only are divided into more columns than the others (the funds of a form over its
 * indicators): gaps that stand one under another in rows that follow one another are edges of those rows.
 */
import type { Box } from '../../../../model/index.ts';
import { containsPoint } from '../../geometry.ts';
import type { PageCell, PageTable } from '../../ruled/slots-to-table.ts';
import { clusterBy } from '../../ruled/rulings-to-edges.ts';
import { COLUMN_GAP } from '../../tolerances.ts';
import type { SpannedEdge } from '../header/header-spans.ts';
import type { Stretch } from './name-columns.ts';
import { highestOf } from '../../../../model/lists.ts';

/** A gap that divides columns is as wide as so many lines are high. */
const NARROWEST = 0.6;
/** A gap so many times as wide as a line is high divides columns in a row of so many gaps, whatever the other rows say. */
const SURE = 2.4;
const MANY_GAPS = 4;
/** What is left of the gaps of several rows is no narrower than this, in points. */
const NARROWEST_COMMON = 2.5;
/** So many rows make columns. */
const FEWEST_ROWS = 2;

/** A column edge of the rows `from` up to `to` alone, and where it stands. */
interface RowEdge {
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

/** A gap within one cell. */
interface Gap extends Stretch {
  readonly row: number;
  readonly rowSpan: number;
  /** Wide enough to divide columns without another row. */
  readonly isWide: boolean;
  /** So wide that its row alone may say so. */
  readonly isSure: boolean;
}

/** Ink of a cell from left to right, whatever line it is on. */
function inkOfRows({ box }: PageCell, words: readonly Box[]): Stretch[] {
  const inside = words.filter((word) => containsPoint(box, (word[0] + word[2]) / 2, (word[1] + word[3]) / 2));
  const stretches: { from: number; to: number }[] = [];
  for (const [from, , to] of inside.sort((a, b) => a[0] - b[0])) {
    const last = stretches.at(-1);
    if (last && from <= last.to) last.to = Math.max(last.to, to);
    else stretches.push({ from, to });
  }
  return stretches;
}

/** Words of two characters are printed apart (合 计): both as wide as they are high. */
const areLetters = (a: Stretch, b: Stretch, height: number): boolean =>
  [a, b].every(({ from, to }) => to - from > 0.9 * height && to - from < 1.2 * height);

function cellToGaps(cell: PageCell, words: readonly Box[], height: number): Gap[] {
  const { row, rowSpan } = cell;
  const ink = inkOfRows(cell, words);
  return ink.slice(1).flatMap((after, i): Gap[] => {
    const [from, to] = [ink[i]!.to, after.from];
    const width = (to - from) / height;
    if (width < NARROWEST || areLetters(ink[i]!, after, height)) return [];
    return [{ row, rowSpan, from, to, isWide: width >= COLUMN_GAP, isSure: width >= SURE }];
  });
}

/** Gaps of rows that follow one another, together; a row without any ends a run. */
function toColumnRuns(gaps: readonly Gap[]): Gap[][] {
  const runs: Gap[][] = [];
  for (const gap of gaps) {
    const run = runs.at(-1);
    if (run && gap.row - run.at(-1)!.row <= 1) run.push(gap);
    else runs.push([gap]);
  }
  return runs;
}

/** Whether a row of many gaps says by itself that one of them is an edge: a header over columns without figures. */
const isSureAlone = (gap: Gap, run: readonly Gap[]): boolean =>
  gap.isSure && run.filter(({ row }) => row === gap.row).length >= MANY_GAPS;

/**
 * The edges that the gaps of a run have in common, from left to right; they divide all of its rows. A blank stretch over several
 * columns holds several of them.
 */
function runToEdges(run: readonly Gap[]): RowEdge[] {
  const [first, last] = [run[0]!.row, run.at(-1)!.row + 1];
  const edges: RowEdge[] = [];
  let open = [...run].sort((a, b) => a.to - b.to);
  for (let next = open[0]; next; next = open[0]) {
    const end = next.to;
    const holds = ({ from, to }: Gap): boolean => from <= end - NARROWEST_COMMON && to >= end;
    const held = run.filter(holds);
    const fresh = open.filter(holds);
    const isShared = new Set(held.map(({ row }) => row)).size >= FEWEST_ROWS;
    const isEdge = isShared ? fresh.some(({ isWide }) => isWide) : fresh.some((gap) => isSureAlone(gap, run));
    const from = highestOf(held.map((gap) => gap.from));
    if (isEdge) edges.push({ at: (from + end) / 2, from: first, to: last });
    open = open.filter((gap) => gap !== next && !fresh.includes(gap));
  }
  return edges;
}

const heightOf = (words: readonly Box[]): number => {
  const heights = words.map(([, top, , bottom]) => bottom - top).sort((a, b) => a - b);
  return heights[heights.length >> 1] ?? 0;
};

/** The column edges of a page, and the rows in which some of them are none. */
export interface RefinedColumns {
  readonly xs: readonly number[];
  readonly spanned: readonly SpannedEdge[];
}

/** Edges at one place, and the rows they divide. */
interface PlacedEdge {
  readonly at: number;
  readonly divides: (row: number) => boolean;
}

/** What several runs of rows found at one place; higher cells that have a gap there (a header) are divided too. */
function placeEdge(edges: readonly RowEdge[], gaps: readonly Gap[]): PlacedEdge {
  const at = edges.reduce((sum, edge) => sum + edge.at, 0) / edges.length;
  const around = gaps.filter(({ from, to, rowSpan }) => rowSpan > 1 && from < at && to > at);
  const divides = (row: number): boolean =>
    edges.some(({ from, to }) => row >= from && row < to) ||
    around.some((gap) => row >= gap.row && row < gap.row + gap.rowSpan);
  return { at, divides };
}

/**
 * Columns with the edges that only some rows have.
 * @param table the reading of one page by the columns of the whole table
 * @param words of the page
 */
export function refineColumns({ cells, xs, ys }: PageTable, words: readonly Box[]): RefinedColumns {
  const height = heightOf(words);
  const gaps = cells
    .filter(({ columnSpan }) => columnSpan === 1)
    .sort((a, b) => a.column - b.column || a.row - b.row)
    .flatMap((cell) => cellToGaps(cell, words, height));
  const found = xs.slice(1).flatMap((right, column) => {
    const inside = gaps.filter(({ from, to, rowSpan }) => from > xs[column]! && to < right && rowSpan === 1);
    return toColumnRuns(inside).flatMap(runToEdges);
  });
  const placed = clusterBy(found, ({ at }) => at, height).map((edges) => placeEdge(edges, gaps));
  const all = [...xs, ...placed.map(({ at }) => at)].sort((a, b) => a - b);
  const spanned = placed.flatMap(({ at, divides }) =>
    ys.slice(1).flatMap((_, row) => (divides(row) ? [] : { row, edge: all.indexOf(at) })),
  );
  return { xs: all, spanned };
}
