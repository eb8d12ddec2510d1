/** @file The tables of two pages in the columns that they have in common. */
import { countPrintedAgain } from './repeated-rows.ts';
import type { JoinedCell, JoinedTable } from './joined-table.ts';
import {
  matchColumns,
  matchInnerColumns,
  matchInOrder,
  matchNearColumns,
  matchParts,
} from './match-columns.ts';
import type { ColumnMatch } from './pair-edges.ts';
import { holdTheSame } from './same-kinds.ts';

/** Both in common columns. */
export type Aligned = readonly [first: JoinedTable, second: JoinedTable];

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

const toAligned = (first: JoinedTable, second: JoinedTable, match: ColumnMatch | null): Aligned | null =>
  match && [mapColumns(first, match.first, match.xs), mapColumns(second, match.second, match.xs)];

/** The edges stand where they stood, as far as both pages draw them. */
function matchTight(first: JoinedTable, second: JoinedTable): ColumnMatch | null {
  const goesOn = first.isOpenBelow && second.isOpenAbove;
  return matchColumns(first.xs, second.xs) ?? (goesOn ? matchInnerColumns(first.xs, second.xs) : null);
}

/** Edges that only nearly stand where they stood, or only in their order, need what the pages say: the header again, or cells alike. */
const saysTheSame = (aligned: Aligned | null): aligned is Aligned =>
  aligned !== null && (countPrintedAgain(...aligned) > 0 || holdTheSame(...aligned));

function alignLoosely(first: JoinedTable, second: JoinedTable): Aligned | null {
  const near = toAligned(first, second, matchNearColumns(first.xs, second.xs));
  if (first.areEdgesLoose && second.areEdgesLoose) return near;
  if (saysTheSame(near)) return near;
  const inOrder = toAligned(first, second, matchInOrder(first.xs, second.xs));
  if (saysTheSame(inOrder)) return inOrder;
  return toAligned(first, second, matchParts(first.xs, second.xs));
}

/** Both in common columns, or null where they are not ruled alike. */
export const alignTables = (first: JoinedTable, second: JoinedTable): Aligned | null =>
  toAligned(first, second, matchTight(first, second)) ?? alignLoosely(first, second);
