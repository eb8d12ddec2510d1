/** @file What the readers of marked-up tables (HTML, DOCX, XLSX) share: cells with a path and the table around them. */
import type { PlacedText } from './placed-text.ts';
import { byPosition } from '../model/grid.ts';
import { joinLines, LINE_BREAK_RULE } from '../words/line-breaks.ts';
import type { Cell, Paragraph, Table } from '../model/index.ts';
import { assertTableWithin } from './limits.ts';
import { readRaised } from './raised.ts';
import { NOTE_MARK_RULE } from '../words/note-marks.ts';
import { dropSpacers } from './spacers.ts';

/** A cell without its raised marks and with its lines joined, to the text a reader should see. */
export function textToCell({ paths, shown, ...place }: PlacedText): Cell {
  const read = readRaised(place.raw);
  const seen = shown ? readRaised(shown.text).text : read.text;
  const text = joinLines(seen);
  const rules = [
    read.text === read.raw ? null : NOTE_MARK_RULE,
    shown?.rule ?? null,
    text === seen ? null : LINE_BREAK_RULE,
  ];
  return {
    ...place,
    raw: read.raw,
    text,
    rules: rules.filter((rule) => rule !== null),
    sources: paths.map((path) => ({ path })),
  };
}

/** Columns up to the last one that a cell begins in: a span that reaches beyond every other row adds none. */
const countColumns = (cells: readonly PlacedText[]): number =>
  cells.reduce((columns, cell) => Math.max(columns, cell.column + 1), 0);

/** For each row as marked up, and the end, its number among the rows that a cell begins in: the others are not drawn. */
function numberRows(rows: number, cells: readonly PlacedText[]): number[] {
  const begins = new Set(cells.map((cell) => cell.row));
  const numbers = [0];
  for (let row = 0; row < rows; row++) numbers.push(numbers[row]! + (begins.has(row) ? 1 : 0));
  return numbers;
}

/** A table of marked-up cells, of as many rows and columns as are drawn and hold text; spans end at its edges. */
export function cellsToTable(
  index: number,
  markedRows: number,
  marked: readonly PlacedText[],
  markedHeaderRows = 0,
): Table {
  const placed = dropSpacers(marked);
  const columns = countColumns(placed);
  const numbers = numberRows(markedRows, marked);
  const rows = numbers[markedRows]!;
  assertTableWithin(rows, columns);
  const cells = placed.map((cell) => {
    const row = numbers[cell.row]!;
    const rowSpan = numbers[Math.min(cell.row + cell.rowSpan, markedRows)]! - row;
    return textToCell({
      ...cell,
      row,
      rowSpan,
      columnSpan: Math.min(cell.columnSpan, columns - cell.column),
    });
  });
  return {
    kind: 'table',
    id: `t${index}`,
    foundBy: 'markup',
    title: null,
    number: null,
    unit: null,
    headerRows: numbers[markedHeaderRows]!,
    rows,
    columns,
    cells: cells.sort(byPosition),
    pages: [],
    breaks: [],
  };
}

/** A paragraph of each line that has text. */
export const textToParagraphs = (text: string, role: Paragraph['role'], path: string): Paragraph[] =>
  readRaised(text)
    .text.split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => ({ kind: 'paragraph', text: line, role, source: { path } }));
