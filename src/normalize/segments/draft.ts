/**
 * @file A table while its segments are joined: what of it the next segment is compared with, kept up segment by segment. The cells are
 * moved once, at the end, so that a table of hundreds of pages is not read again at each of them.
 */
import { addKinds, type Kinds } from '../../words/column-kinds.ts';
import { byPosition } from '../../model/grid.ts';
import type { Break, Cell, RecognizedTable } from '../../model/index.ts';
import { hasFigure, isBlank, rowToKey, type Row, type Segment } from './segment.ts';

interface Part {
  readonly table: RecognizedTable;
  /** Leading rows that the table printed before, which are left out. */
  readonly skip: number;
  /** How far its rows move down. */
  readonly shift: number;
}

/** Built segment by segment, from the first to the last. */
export interface Draft {
  /** The first segment: title, number, form and header are those of the table. */
  readonly first: Segment;
  readonly parts: Part[];
  rows: number;
  columns: number;
  readonly pages: Set<number>;
  /** The page that was the last to be added; undefined where the format has none. */
  lastPage: number | undefined;
  isOpenBelow: boolean | undefined;
  /** Keys of the rows that may be printed again: see {@link knownRows}. */
  readonly known: Set<string>;
  readonly kinds: Kinds;
  /** The first and the last row of the body with text: one row where there is only one. */
  firstRow: Row | undefined;
  lastRow: Row | undefined;
}

/** Rows without figures: of the header, and of department targets, where a header stands in the middle too, of the whole table. */
function knownRows({ first }: Draft, rows: readonly Row[], headerRows: number): Row[] {
  const isIndicators = first.table.layout === 'department_targets';
  return rows.slice(0, isIndicators ? rows.length : headerRows).filter((row) => !hasFigure(row));
}

/** Only tables of figures are asked for what their columns hold and how their bodies begin and end. */
function addBody(draft: Draft, body: readonly Row[]): void {
  if (draft.first.table.layout !== 'amounts') return;
  addKinds(draft.kinds, body);
  draft.firstRow ??= body.find((row) => !isBlank(row));
  draft.lastRow = body.findLast((row) => !isBlank(row)) ?? draft.lastRow;
}

function addPages(draft: Draft, pages: readonly number[]): void {
  for (const page of pages) {
    if (!draft.pages.has(page)) draft.lastPage = page;
    draft.pages.add(page);
  }
}

function addSegment(draft: Draft, { table, rows }: Segment, skip: number, headerRows: number): void {
  draft.parts.push({ table, skip, shift: draft.rows - skip });
  draft.rows += table.rows - skip;
  draft.columns = Math.max(draft.columns, table.columns);
  draft.isOpenBelow = table.openBottom ?? draft.isOpenBelow;
  addPages(draft, table.pages);
  const kept = rows.slice(skip);
  for (const row of knownRows(draft, kept, headerRows)) draft.known.add(rowToKey(row));
  addBody(draft, kept.slice(headerRows));
}

/** The draft of a table that has one segment so far. */
export function draftOf(first: Segment): Draft {
  const draft: Draft = {
    first,
    parts: [],
    rows: 0,
    columns: 0,
    pages: new Set(),
    lastPage: undefined,
    isOpenBelow: undefined,
    known: new Set(),
    kinds: new Map(),
    firstRow: undefined,
    lastRow: undefined,
  };
  addSegment(draft, first, 0, first.table.headerRows);
  return draft;
}

/** The segment goes on with the table; its first rows up to `skip` say again what the table said. */
export const joinSegment = (draft: Draft, segment: Segment, skip: number): void =>
  addSegment(draft, segment, skip, 0);

const partToCells = ({ table, skip, shift }: Part): Cell[] =>
  table.cells.filter(({ row }) => row >= skip).map((cell) => ({ ...cell, row: cell.row + shift }));

const partToRepeated = ({ table, skip }: Part): Cell[] => [
  ...table.cells.filter(({ row }) => row < skip),
  ...(table.repeated ?? []),
];

/** The break before the part, then those within it. */
function partToBreaks({ table, skip, shift }: Part): Break[] {
  const seam: Break = { row: skip + shift, kind: table.breaks.find(({ row }) => row === 0)?.kind ?? 'page' };
  const inside = table.breaks.filter(({ row }) => row > skip);
  return [seam, ...inside.map((each) => ({ ...each, row: each.row + shift }))];
}

/** The table with all its segments; the same object where there is one only. */
export function draftToTable({ first: { table }, parts, ...draft }: Draft): RecognizedTable {
  const [, ...further] = parts;
  if (further.length === 0) return table;
  return {
    ...table,
    unit: parts.find((part) => part.table.unit !== null)?.table.unit ?? null,
    rows: draft.rows,
    columns: draft.columns,
    cells: [...table.cells, ...further.flatMap(partToCells)].sort(byPosition),
    pages: [...draft.pages],
    breaks: [...table.breaks, ...further.flatMap(partToBreaks)],
    ...(draft.isOpenBelow === undefined ? {} : { openBottom: draft.isOpenBelow }),
    repeated: [...(table.repeated ?? []), ...further.flatMap(partToRepeated)],
  };
}
