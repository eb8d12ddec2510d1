/** @file A table and its continuation on the next page → one table. */
import { endingCells, replaceCells, type JoinedCell, type JoinedTable } from './joined-table.ts';
import { areBlankRests, joinBlanks, overlaps, runsOn, withoutOverhang } from './page-edges.ts';
import { areTwoRows, type CellPair } from './two-rows.ts';

/** Between two rows only what is merged over several of them goes on, and not where a figure says that another block begins. */
function mergedPairs(
  pairs: ReadonlyMap<JoinedCell, JoinedCell>,
  nearby: readonly JoinedCell[],
): ReadonlyMap<JoinedCell, JoinedCell> {
  const merged = [...pairs].filter(([over, under]: CellPair) => over.rowSpan > 1 || under.rowSpan > 1);
  return new Map(areTwoRows(merged, nearby) ? [] : merged);
}

interface Seam {
  /** Last cell above and first cell below in the same columns, no rule between them. */
  readonly pairs: ReadonlyMap<JoinedCell, JoinedCell>;
  /** The break runs through the row itself, not between two rows. */
  readonly cutsRow: boolean;
}

/**
 * Whether a cell goes on over the break. The upper page decides where it closed some of its cells and left others open: browsers
 * draw no rule at the head of a page whose rows stand beside a merged cell. Else an open edge on either side will do.
 */
function toOpenTest(
  above: readonly JoinedCell[],
  below: readonly JoinedCell[],
): (over: JoinedCell, under: JoinedCell) => boolean {
  const isDecided = above.some((cell) => cell.isOpenBelow);
  const areRests = areBlankRests(below);
  return (over, under) =>
    over.isOpenBelow || (!isDecided && under.isOpenAbove) || (areRests && under.rowSpan > 1);
}

/** Looks along the break: which cells go on, and whether the last row does. */
function findSeam(
  above: readonly JoinedCell[],
  below: readonly JoinedCell[],
  nearby: readonly JoinedCell[],
): Seam {
  const pairs = new Map<JoinedCell, JoinedCell>();
  const isOpen = toOpenTest(above, below);
  let isWhole = below.length > 0;
  for (const under of below) {
    const over = above.find((c) => c.column === under.column && c.columnSpan === under.columnSpan);
    if (over && isOpen(over, under)) pairs.set(over, under);
    else isWhole = false;
  }
  const isBetweenRows = areTwoRows([...pairs], nearby);
  // A merged cell without text beside the rows of the page may not be drawn there at all.
  const isNotDrawn = (over: JoinedCell): boolean =>
    over.isOpenBelow && !below.some((under) => overlaps(over, under));
  const cutsRow = isWhole && above.every((over) => pairs.has(over) || isNotDrawn(over)) && !isBetweenRows;
  return { pairs: isBetweenRows ? mergedPairs(pairs, nearby) : pairs, cutsRow };
}

const joinCutCells = (over: JoinedCell, under: JoinedCell, cutsRow: boolean): JoinedCell => ({
  ...over,
  rowSpan: over.rowSpan + under.rowSpan - (cutsRow ? 1 : 0),
  parts: [...over.parts, ...under.parts],
  isOpenBelow: under.isOpenBelow,
});

/** So many pages before the break tell how the table prints its figures. */
const NEARBY_PAGES = 2;

/** The cells above the break as they go on below it. */
function growCells(
  above: readonly JoinedCell[],
  { pairs, cutsRow }: Seam,
  lower: JoinedTable,
  repeated: number,
): ReadonlyMap<JoinedCell, JoinedCell> {
  const cells = lower.cells.flat();
  const rows = lower.rows - repeated - (cutsRow ? 1 : 0);
  const grown = new Map<JoinedCell, JoinedCell>();
  for (const over of above) {
    const under = pairs.get(over);
    if (under) grown.set(over, joinCutCells(over, under, cutsRow));
    else if (runsOn(over, cells))
      grown.set(over, { ...over, rowSpan: over.rowSpan + rows, isOpenBelow: lower.isOpenBelow });
  }
  return grown;
}

/**
 * Joins a continuation with the same columns. Its `repeated` leading rows are laid aside. Cells that were left open at the
 * break become one cell with both sources; where every cell was left open, the row itself was cut and becomes one row.
 */
export function joinPageTables(first: JoinedTable, lower: JoinedTable, repeated: number): JoinedTable {
  const upper = withoutOverhang(first);
  const above = endingCells(upper);
  const cells = lower.cells.flat();
  const body = joinBlanks(
    above,
    cells.filter(({ row }) => row >= repeated),
    repeated,
  );
  const below = body.filter(({ row }) => row === repeated);
  const seam = findSeam(above, below, [...upper.cells.slice(-NEARBY_PAGES).flat(), ...body]);
  const offset = upper.rows - repeated - (seam.cutsRow ? 1 : 0);
  const joined = new Set(seam.pairs.values());
  const added = body.filter((cell) => !joined.has(cell)).map((cell) => ({ ...cell, row: cell.row + offset }));
  return {
    foundBy: upper.foundBy,
    pages: [...upper.pages, ...lower.pages],
    xs: upper.xs,
    rows: offset + lower.rows,
    cells: [...replaceCells(upper.cells, growCells(above, seam, lower, repeated)), added],
    breaks: [...upper.breaks, { row: upper.rows, kind: 'page' }],
    repeated: [...upper.repeated, ...cells.filter(({ row }) => row < repeated)],
    isOpenAbove: upper.isOpenAbove,
    isOpenBelow: lower.isOpenBelow,
    ...(upper.areEdgesLoose && { areEdgesLoose: true }),
  };
}
