/** @file The restored table: header, then each project's rows under its five merged cells. */
import { byPosition, tableToRows } from '../../model/grid.ts';
import { isTotalLabel } from '../../words/totals.ts';
import type { Cell, CellDoubt, RecognizedTable, Repair } from '../../model/index.ts';
import { PROJECT_COLUMNS } from '../../words/project-columns.ts';
import { firstGoal, rowsToHead, type ProjectHead } from './heads.ts';
import { rowToIndicatorCells } from './indicators.ts';
import { type ProjectRow } from './rows.ts';
import type { Segment } from './solve.ts';
import { emptyCell, joinCells, withInferredExtent } from '../cells.ts';
import { append } from '../../model/lists.ts';
import { rowsBeforeCode, extentDoubts, headDoubts } from './build-doubts.ts';

const HEAD_FIELDS = ['project', 'total', 'fiscal', 'other', 'goal'] as const;

/** What is written on the project cell about the extent of the project. */
interface ExtentNotes {
  readonly isPrinted: boolean;
  readonly repairs: readonly Repair[];
  readonly doubts: readonly CellDoubt[];
}

/** The source draws the project cell over exactly these rows: nothing had to be inferred. */
const isExtentPrinted = (table: RecognizedTable, rows: readonly ProjectRow[]): boolean =>
  table.foundBy !== 'tabs' &&
  table.foundBy !== 'lines' &&
  (rows.length === 1 || rows[0]!.extent === rows.length);

function headToCells(head: ProjectHead, row: number, rowSpan: number, notes: ExtentNotes): Cell[] {
  return HEAD_FIELDS.flatMap((field, column) => {
    const cell = field === 'project' ? (head.project ?? emptyCell()) : head[field];
    if (!cell) return [];
    const placed = { ...cell, row, column, rowSpan, columnSpan: 1 };
    if (field !== 'project') return [placed];
    const noted = joinCells([placed], { text: placed.text, ...notes });
    return [notes.isPrinted ? noted : withInferredExtent(noted)];
  });
}

interface Placed {
  readonly cells: readonly Cell[];
  readonly rows: number;
  /** The restored row that each row of the source has become. */
  readonly places: readonly (readonly [from: number, to: number])[];
}

interface SegmentPlace {
  /** First row in the restored table. */
  readonly row: number;
  readonly nextGoal: string | null;
  /** What speaks against the extent of the project. */
  readonly doubts: readonly CellDoubt[];
  /** How much further right the source has its indicators than the common list. */
  readonly shift: number;
}

function segmentToCells(
  table: RecognizedTable,
  all: readonly ProjectRow[],
  segment: Segment,
  { row, nextGoal, doubts, shift }: SegmentPlace,
): Placed {
  const rows = all.slice(segment.from, segment.to);
  const indicators = rows.filter((each) => each.indicator !== null);
  const height = Math.max(1, indicators.length);
  const head = rowsToHead(rows, nextGoal);
  const isTotal = isTotalLabel(head.project?.text ?? '');
  const notes = {
    isPrinted: isExtentPrinted(table, rows),
    repairs: rowsBeforeCode(rows),
    doubts: isTotal ? [] : [...extentDoubts(all, segment), ...doubts, ...headDoubts(head)],
  };
  const spanOf = (label: Cell): number =>
    indicators.filter(({ indicator }) => indicator?.category === label || indicator?.subcategory === label)
      .length;
  const body = indicators.flatMap((each, i) =>
    rowToIndicatorCells(each, row + i, indicators[i - 1] ?? null, shift, spanOf),
  );
  return {
    cells: [...headToCells(head, row, height, notes), ...body],
    rows: height,
    places: rowsToPlaces(rows, row, height),
  };
}

/** A row without an indicator has become part of the one that follows, or of the last. */
function rowsToPlaces(rows: readonly ProjectRow[], row: number, height: number): [number, number][] {
  let before = 0;
  return rows.map((each) => {
    const place = row + Math.min(before, height - 1);
    if (each.indicator !== null) before++;
    return [each.row, place];
  });
}

/** Rows of the source that state nothing of their own: repeated headers and separators. */
function repeatedCells(table: RecognizedTable, rows: readonly ProjectRow[]): Cell[] {
  const read = new Set(rows.map((row) => row.row));
  return tableToRows(table).flatMap((cells, row) => (row < table.headerRows || read.has(row) ? [] : cells));
}

export interface RestoredList {
  readonly table: RecognizedTable;
  /** The row that a row of the source has become; rows that state nothing go with the next that does. */
  readonly rowOf: (row: number) => number;
}

function placesToRowOf(places: ReadonlyMap<number, number>, rows: number): RestoredList['rowOf'] {
  const read = [...places.keys()];
  return (row) => places.get(read.find((each) => each >= row) ?? -1) ?? rows - 1;
}

/**
 * @param rows all rows of the list below its header
 * @param segments their partition into projects, in order
 * @param doubts for each segment, what else speaks against it
 * @param shift how much further right the source has its indicators than the common list
 * @returns the table with the header of the source and one merged head a project; every printed cell is in it or in `repeated`
 */
export function segmentsToTable(
  table: RecognizedTable,
  rows: readonly ProjectRow[],
  segments: readonly Segment[],
  doubts: readonly (readonly CellDoubt[])[],
  shift = 0,
): RestoredList {
  const cells: Cell[] = table.cells.filter((cell) => cell.row < table.headerRows);
  const places = new Map<number, number>();
  let row = table.headerRows;
  for (const [i, segment] of segments.entries()) {
    const next = segments[i + 1];
    const nextGoal = next ? firstGoal(rows.slice(next.from, next.to)) : null;
    const placed = segmentToCells(table, rows, segment, { row, nextGoal, doubts: doubts[i]!, shift });
    append(cells, placed.cells);
    for (const [from, to] of placed.places) places.set(from, to);
    row += placed.rows;
  }
  const restored = {
    ...table,
    rows: row,
    columns: PROJECT_COLUMNS,
    cells: cells.sort(byPosition),
    breaks: [],
    repeated: [...(table.repeated ?? []), ...repeatedCells(table, rows)],
  };
  return { table: restored, rowOf: placesToRowOf(places, row) };
}
