/** @file The cells of a sheet → titles, units, tables and notes: what a sheet has in rows that a page has around its tables. */
import { squeeze } from '../../words/lexicon.ts';
import type { Block } from '../../model/index.ts';
import { cellsToTable, textToParagraphs } from '../markup.ts';
import type { PlacedText } from '../placed-text.ts';
import { readRaised } from '../raised.ts';
import type { ShownSheet } from './place.ts';
import type { SheetLine } from './stored.ts';
import { append } from '../../model/lists.ts';
import { endsAsTitle, isNote } from '../../words/captions.ts';
import { isLineAbove, rowsToWidth, type SheetText } from './caption-row.ts';

/** The cells that begin in one row, empty ones too. */
type Row = readonly PlacedText[];

/** Rows that belong together: the lines above a table, its rows, the lines below it. */
interface Section {
  readonly before: Row[];
  readonly table: Row[];
  readonly after: Row[];
}

const shownText = ({ raw, shown }: PlacedText): string => shown?.text ?? raw;

const textsInRow = (row: Row): SheetText[] =>
  row
    .map((cell) => ({ ...cell, text: squeeze(readRaised(shownText(cell)).text) }))
    .filter(({ text }) => text !== '');

const textsOf = (row: Row): string[] => textsInRow(row).map(({ text }) => text);

const isBlank = (row: Row): boolean => textsOf(row).length === 0;

/** A title that stands below a blank row begins the next table of the sheet. */
const isTitle = (row: Row): boolean => {
  const texts = textsOf(row);
  return texts.length === 1 && endsAsTitle(texts[0]!);
};

const isNoteRow = (row: Row): boolean => {
  const texts = textsOf(row);
  return texts.length === 1 && isNote(texts[0]!);
};

function splitRows(rows: readonly Row[]): Row[][] {
  const runs: Row[][] = [[]];
  for (const [index, row] of rows.entries()) {
    const above = rows[index - 1];
    if (above && isBlank(above) && isTitle(row)) runs.push([]);
    runs.at(-1)!.push(row);
  }
  return runs;
}

function rowsToSection(rows: readonly Row[]): Section {
  const read = rows.map(textsInRow);
  const width = rowsToWidth(read);
  const first = read.findIndex((row) => row.length > 0 && !isLineAbove(row, width));
  const start = first === -1 ? rows.length : first;
  const last = rows.findLastIndex((row) => !isBlank(row) && !isNoteRow(row));
  const end = Math.max(start, last + 1);
  return { before: rows.slice(0, start), table: rows.slice(start, end), after: rows.slice(end) };
}

const rowsToParagraphs = (rows: readonly Row[]): Block[] =>
  rows.flat().flatMap((cell) => textToParagraphs(shownText(cell), 'text', cell.paths[0]!));

/** The same rows counted from the first of them. */
const moveUp = (rows: readonly Row[]): PlacedText[] => {
  const first = rows[0]?.[0]?.row ?? 0;
  return rows.flat().map((cell) => ({ ...cell, row: cell.row - first }));
};

/** All cells by rows; a row that no cell begins in is an empty list. */
function cellsToRows(cells: readonly PlacedText[], count: number): Row[] {
  const rows: PlacedText[][] = Array.from({ length: count }, () => []);
  for (const cell of cells) rows[cell.row]!.push(cell);
  return rows;
}

/** A line that stands beside the rows `from` to `to`. */
const linesBesideRows = (lines: readonly SheetLine[], from: number, to: number): Block[] =>
  lines
    .filter(({ row }) => row >= from && row < to)
    .flatMap(({ text, path }) => textToParagraphs(text, 'text', path));

/** The blocks of a sheet; its tables are numbered from `firstTable` on. */
export function sheetToBlocks({ cells, rows: count, lines }: ShownSheet, firstTable: number): Block[] {
  const blocks: Block[] = [];
  let tables = firstTable;
  let from = -Infinity;
  let at = 0;
  for (const rows of splitRows(cellsToRows(cells, count))) {
    const { before, table, after } = rowsToSection(rows);
    const drawn = table.filter((row) => row.length > 0);
    // What stands beside the first row of a table is meant for the table, a unit above all.
    const [begin, end] = [at + before.length + 1, at + rows.length];
    append(blocks, [...linesBesideRows(lines, from, begin), ...rowsToParagraphs(before)]);
    if (drawn.length > 0) blocks.push(cellsToTable(tables++, table.length, moveUp(table)));
    append(blocks, [...linesBesideRows(lines, begin, end), ...rowsToParagraphs(after)]);
    [from, at] = [Math.max(begin, end), end];
  }
  return [...blocks, ...linesBesideRows(lines, from, Infinity)];
}
