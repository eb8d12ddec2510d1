/** @file The rows of a project list, read by what their cells are and not by where they stand. */
import { tableToRows } from '../../model/grid.ts';
import type { Cell, Table } from '../../model/index.ts';
import { FIRST_INDICATOR_COLUMN } from '../../words/project-columns.ts';
import { hasDrawnColumns, readDrawnIndicator } from './drawn-indicator.ts';
import { cellsToHead, type Head } from './read-head.ts';
import { cellsToIndicator, findIndicator, splitLevelCell, type Indicator } from './read-indicator.ts';
import { isCategory, isHeaderRow, isMarkdownRule, isSubcategory } from './words.ts';

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
  const whole = cells.flatMap(splitLevelCell);
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
export function headerRowsOfList(table: Table): number {
  const rows = tableToRows(table);
  let header = table.headerRows;
  while (header < rows.length && isHeaderRow(rows[header]!.filter((cell) => !isEmpty(cell)))) header++;
  return header;
}

const isEmpty = (cell: Cell): boolean => cell.text === '';

type Labels = ReadonlyMap<number, readonly Cell[]>;

/** Blank cells at the head of a page, by row and column. */
function blanksAtBreaks(table: Table): ReadonlyMap<string, Cell> {
  const breaks = new Set(table.breaks.map(({ row }) => row));
  return new Map(
    table.cells
      .filter((cell) => breaks.has(cell.row) && isEmpty(cell))
      .map((cell) => [`${cell.row}/${cell.column}`, cell]),
  );
}

/** A label and, where page breaks cut its merged cell, the blank rests of it on the pages behind. */
function withRests(label: Cell, blanks: ReadonlyMap<string, Cell>): Cell[] {
  const parts: Cell[] = [];
  for (
    let part: Cell | undefined = label;
    part;
    part = blanks.get(`${part.row + part.rowSpan}/${label.column}`)
  )
    parts.push(part);
  return parts;
}

/** The labels that are drawn over several rows (一级指标, 二级指标), by the rows that they cover below their first. */
function mergedLabels(table: Table): Labels {
  const blanks = blanksAtBreaks(table);
  const covering = new Map<number, Cell[]>();
  for (const label of table.cells.filter((cell) => isCategory(cell) || isSubcategory(cell)))
    for (const part of withRests(label, blanks))
      for (let row = Math.max(part.row, label.row + 1); row < part.row + part.rowSpan; row++)
        covering.set(row, [...(covering.get(row) ?? []), label]);
  return covering;
}

/** A list that prints a level once for several rows does so in so large a part of them; else the level was lost. */
const ONCE_SHARE = 0.2;
const ONCE_ROWS = 2;

/** The row begins behind the column of 一级指标: it prints an indicator and not all of its levels. */
const leavesLevels = (cells: readonly Cell[]): boolean => {
  const first = cells.find((cell) => !isEmpty(cell));
  return first !== undefined && first.column > FIRST_INDICATOR_COLUMN && cells.length > 1;
};

/** In a dump no cell is merged: a level that is printed once for several rows is blank in the others. */
function onceLabels(table: Table): Labels {
  const rows = tableToRows(table).slice(table.headerRows);
  const leaving = rows.filter(leavesLevels).length;
  if (table.foundBy !== 'tabs' || leaving < Math.max(ONCE_ROWS, ONCE_SHARE * rows.length)) return new Map();
  const covering = new Map<number, Cell[]>();
  let above: readonly Cell[] = [];
  for (const [i, cells] of rows.entries()) {
    const own = cells.filter((cell) => isCategory(cell) || isSubcategory(cell));
    const first = cells.find((cell) => !isEmpty(cell));
    const carried = leavesLevels(cells) ? above.filter(({ column }) => column < first!.column) : [];
    if (carried.length > 0) covering.set(i + table.headerRows, [...carried]);
    above = [...carried, ...own];
  }
  return covering;
}

/** What a row prints, and the labels it shares with the rows above. */
function printedCells(all: readonly Cell[], labels: readonly Cell[]): readonly Cell[] {
  const own = all.filter((cell) => !isEmpty(cell));
  return own.length === 0 || labels.length === 0
    ? own
    : [...own, ...labels].sort((a, b) => a.column - b.column);
}

/**
 * The rows below the header. A label that is merged over several rows is a cell of each of them. Repeated headers, markdown rules and empty rows state nothing and are left out; a break before one of
 * them moves to the row that follows.
 */
export function tableToProjectRows(table: Table): ProjectRow[] {
  const breaks = new Map(table.breaks.map(({ row, kind }) => [row, kind]));
  const rows: ProjectRow[] = [];
  let pending: ProjectRow['breakBefore'] = null;
  const labels = new Map([...mergedLabels(table), ...onceLabels(table)]);
  for (const [row, all] of tableToRows(table).entries()) {
    pending = breaks.get(row) === 'gap' ? 'gap' : (pending ?? breaks.get(row) ?? null);
    const cells = printedCells(all, labels.get(row) ?? []);
    if (row < table.headerRows || cells.length === 0 || isMarkdownRule(cells)) continue;
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
