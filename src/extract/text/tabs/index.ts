/**
 * @file The tab dialect: a row a line, a tab between cells, a blank line where the source had a page break.
 * Each unbroken run of tabbed lines is a table of its own here; whether it continues the one before is decided by meaning, later.
 */
import type { Block, Cell, Table } from '../../../model/index.ts';
import { assertTableWithin } from '../../limits.ts';
import { isQuantity } from '../../../words/figures.ts';
import { isPageNumber } from '../../../words/page-numbers.ts';
import { bareLabelsToRows } from './bare-labels.ts';
import { joinBrokenRows, lineToFields, type TabRow } from './broken-rows.ts';
import type { Line } from '../line.ts';

/** One cell a field; empty fields are no cells. */
const rowToCells = ({ fields }: TabRow, row: number): Cell[] =>
  fields.flatMap(({ raw, sources }, column) =>
    raw.trim() === '' ? [] : [{ row, column, rowSpan: 1, columnSpan: 1, raw, text: raw, rules: [], sources }],
  );

function runToTable(run: readonly TabRow[], index: number, blankLinesBefore: number): Table {
  const columns = run.reduce((most, { fields }) => Math.max(most, fields.length), 0);
  assertTableWithin(run.length, columns);
  return {
    kind: 'table',
    id: `t${index}`,
    foundBy: 'tabs',
    title: null,
    number: null,
    unit: null,
    headerRows: 0,
    rows: run.length,
    columns,
    cells: run.flatMap(rowToCells),
    pages: [],
    // More than one blank line is more than a page break leaves: a page may be missing here.
    breaks:
      blankLinesBefore > 1
        ? [{ row: 0, kind: 'gap' }]
        : blankLinesBefore === 1
          ? [{ row: 0, kind: 'page' }]
          : [],
  };
}

/** A running head or foot has so many words at most: the office, the document, the page. */
const MOST_HEAD_WORDS = 3;

/** A line of cells; a page number that tabs pushed to its place, alone or beside a running head without a figure, is none. */
function isRow({ text }: Line): boolean {
  if (!text.includes('\t')) return false;
  const words = text.split('\t').filter((word) => word.trim() !== '');
  const others = words.filter((word) => !isPageNumber(word));
  return others.length === words.length || words.length > MOST_HEAD_WORDS || others.some(isQuantity);
}

/** Paragraphs (lines without a tab) and tables (runs of lines with one), in order. */
export function linesToTabBlocks(lines: readonly Line[]): Block[] {
  const blocks: Block[] = [];
  let run: TabRow[] = [];
  let tables = 0;
  let blank = 0;
  let isFed = false;
  const endRun = (): void => {
    if (run.length === 0) return;
    blocks.push(runToTable(run, tables++, isFed ? 1 : blank));
    [run, blank, isFed] = [[], 0, false];
  };
  for (const line of bareLabelsToRows(joinBrokenRows(lines))) {
    if ('fields' in line) {
      run.push(line);
      continue;
    }
    // a form feed says itself that a page ends; blank lines beside it say no more
    const opensPage = line.text.startsWith('\f');
    if (!isRow(line) || opensPage) endRun();
    isFed ||= opensPage;
    if (isRow(line)) run.push({ fields: lineToFields(line) });
    else if (line.text.trim() === '') blank += opensPage ? 0 : 1;
    else {
      [blank, isFed] = [0, false];
      blocks.push({
        kind: 'paragraph',
        text: line.text,
        role: 'text',
        source: { line: line.number, columns: [0, line.text.length] },
      });
    }
  }
  endRun();
  return blocks;
}
