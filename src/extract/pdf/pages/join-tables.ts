/** @file A table and its continuation on the next page → one table. */
import type { ColumnMatch } from './match-columns.ts';
import type { JoinedCell, JoinedTable } from './joined-table.ts';
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

/** Most pages share their columns exactly: then nothing is copied, which over hundreds of pages is the time of it. */
function mapColumns(cells: readonly JoinedCell[], edges: readonly number[]): readonly JoinedCell[] {
  if (edges.every((edge, i) => edge === i)) return cells;
  return cells.map((cell) => {
    const column = edges[cell.column]!;
    return { ...cell, column, columnSpan: edges[cell.column + cell.columnSpan]! - column };
  });
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
  return { pairs: isWhole && isBetweenRows ? mergedPairs(pairs, nearby) : pairs, cutsRow };
}

const joinCells = (over: JoinedCell, under: JoinedCell, cutsRow: boolean): JoinedCell => ({
  ...over,
  rowSpan: over.rowSpan + under.rowSpan - (cutsRow ? 1 : 0),
  parts: [...over.parts, ...under.parts],
  isOpenBelow: under.isOpenBelow,
});

/** So many cells before the break tell how the table prints its figures; the rest of a long table is not gone through. */
const NEARBY = 200;

/**
 * Joins a continuation whose columns match. Its `repeated` leading rows are laid aside. Cells that were left open at the
 * break become one cell with both sources; where every cell was left open, the row itself was cut and becomes one row.
 */
export function joinTables(
  upperTable: JoinedTable,
  second: JoinedTable,
  match: ColumnMatch,
  repeated: number,
): JoinedTable {
  const first = withoutOverhang(upperTable);
  const upper = mapColumns(first.cells, match.first);
  const lower = mapColumns(second.cells, match.second);
  const above = upper.filter(({ row, rowSpan }) => row + rowSpan === first.rows);
  const body = joinBlanks(
    above,
    lower.filter(({ row }) => row >= repeated),
    repeated,
  );
  const below = body.filter(({ row }) => row === repeated);
  const { pairs, cutsRow } = findSeam(above, below, [...upper.slice(-NEARBY), ...body]);
  const offset = first.rows - repeated - (cutsRow ? 1 : 0);
  const joined = new Set(pairs.values());
  const cells = [...upper];
  // from the end: what goes on stands near the break, and there are hundreds of pages above it
  for (const [over, under] of pairs) cells[cells.lastIndexOf(over)] = joinCells(over, under, cutsRow);
  const rows = second.rows - repeated - (cutsRow ? 1 : 0);
  for (const over of above)
    if (!pairs.has(over) && runsOn(over, lower))
      cells[cells.lastIndexOf(over)] = {
        ...over,
        rowSpan: over.rowSpan + rows,
        isOpenBelow: second.isOpenBelow,
      };
  const added = body.filter((cell) => !joined.has(cell)).map((cell) => ({ ...cell, row: cell.row + offset }));
  return {
    foundBy: first.foundBy,
    pages: [...first.pages, ...second.pages],
    xs: match.xs,
    rows: offset + second.rows,
    cells: cells.concat(added),
    breaks: [...first.breaks, { row: first.rows, kind: 'page' }],
    repeated: [...first.repeated, ...lower.filter(({ row }) => row < repeated)],
    isOpenAbove: first.isOpenAbove,
    isOpenBelow: second.isOpenBelow,
    ...(first.areEdgesLoose && { areEdgesLoose: true }),
  };
}
