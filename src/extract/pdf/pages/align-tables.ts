/** @file The tables of two pages in the columns that they have in common. */
import type { JoinedCell, JoinedTable } from './joined-table.ts';
import {
  matchColumns,
  matchInnerColumns,
  matchLooseColumns,
  matchParts,
  type ColumnMatch,
} from './match-columns.ts';

/** The columns of both where they are the same ones, as far as the edges of each are known. */
function matchTables(last: JoinedTable, next: JoinedTable): ColumnMatch | null {
  const goesOn = last.isOpenBelow && next.isOpenAbove;
  const areLoose = last.areEdgesLoose === true && next.areEdgesLoose === true;
  return (
    matchColumns(last.xs, next.xs) ??
    (goesOn ? matchInnerColumns(last.xs, next.xs) : null) ??
    (areLoose ? matchLooseColumns(last.xs, next.xs) : matchParts(last.xs, next.xs))
  );
}

/**
 * The table with the columns of several pages: its `edges`-th edges are those of `xs`. Most pages share their columns exactly: then
 * nothing is copied, which over hundreds of pages is the time of it.
 */
function mapColumns(table: JoinedTable, edges: readonly number[], xs: readonly number[]): JoinedTable {
  if (edges.every((edge, i) => edge === i)) return { ...table, xs };
  const toMapped = (cell: JoinedCell): JoinedCell => {
    const column = edges[cell.column]!;
    return { ...cell, column, columnSpan: edges[cell.column + cell.columnSpan]! - column };
  };
  return { ...table, xs, cells: table.cells.map((page) => page.map(toMapped)) };
}

/** Both in common columns, or null where they are not ruled alike. */
export function alignTables(
  first: JoinedTable,
  second: JoinedTable,
): readonly [JoinedTable, JoinedTable] | null {
  const match = matchTables(first, second);
  return match && [mapColumns(first, match.first, match.xs), mapColumns(second, match.second, match.xs)];
}
