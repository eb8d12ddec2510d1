/** @file The rows of a project list, read by what their cells are and not by where they stand. */
import { tableToRows } from '../../grid.ts';
import type { Cell, Table } from '../../model.ts';
import { hasDrawnColumns, readDrawnIndicator } from './drawn-indicator.ts';
import { cellsToHead, type Head } from './read-head.ts';
import { cellsToIndicator, findIndicator, splitHierarchy, type Indicator } from './read-indicator.ts';
import { isHeaderRow, isRuleRow } from './words.ts';

export interface ProjectRow {
  /** Row of the table it was read from. */
  readonly row: number;
  /** What interrupted the source just before this row. */
  readonly breakBefore: 'page' | 'gap' | null;
  readonly head: Head;
  readonly indicator: Indicator | null;
  /** How many rows the cell of the project column covers, where the source draws it over several; else null. */
  readonly extent: number | null;
}

function cellsToRow(
  cells: readonly Cell[],
  { row, breakBefore, extent }: Pick<ProjectRow, 'row' | 'breakBefore' | 'extent'>,
  isDrawn: boolean,
): ProjectRow {
  const whole = cells.flatMap(splitHierarchy);
  const drawn = isDrawn ? readDrawnIndicator(whole) : null;
  const at = drawn ? whole.indexOf(drawn.category!) : findIndicator(whole);
  const headCells = at < 0 ? whole : whole.slice(0, at);
  return {
    row,
    breakBefore,
    head: cellsToHead(headCells),
    indicator: drawn ?? (at < 0 ? null : cellsToIndicator(whole.slice(at))),
    extent,
  };
}

/** Leading rows that are header, whether or not they were recognized as such. */
export function headerRowsOf(table: Table): number {
  const rows = tableToRows(table);
  let header = table.headerRows;
  while (header < rows.length && isHeaderRow(rows[header]!.filter((cell) => !isEmpty(cell)))) header++;
  return header;
}

const isEmpty = (cell: Cell): boolean => cell.text === '';

/**
 * The rows below the header. Repeated headers, markdown rules and empty rows state nothing and are left out; a break before one of
 * them moves to the row that follows.
 */
export function tableToProjectRows(table: Table): ProjectRow[] {
  const breaks = new Map(table.breaks.map(({ row, kind }) => [row, kind]));
  const rows: ProjectRow[] = [];
  let pending: ProjectRow['breakBefore'] = null;
  for (const [row, all] of tableToRows(table).entries()) {
    pending = breaks.get(row) === 'gap' ? 'gap' : (pending ?? breaks.get(row) ?? null);
    const cells = all.filter((cell) => !isEmpty(cell));
    if (row < table.headerRows || cells.length === 0 || isRuleRow(cells)) continue;
    if (isHeaderRow(cells)) {
      if (rows.length > 0) pending ??= 'page';
      continue;
    }
    const project = all.find((cell) => cell.column === 0);
    const extent = project && project.rowSpan > 1 ? project.rowSpan : null;
    const place = { row, breakBefore: rows.length > 0 ? pending : null, extent };
    rows.push(cellsToRow(cells, place, hasDrawnColumns(table)));
    pending = null;
  }
  return rows;
}

/** Whether the row prints anything of a project's head that opens one: a code or amounts. */
export const hasHead = ({ head }: ProjectRow): boolean => head.code !== null || head.total !== null;
