/**
 * @file The cell-per-line dump of a word processor: segments → paragraphs and tables, in order.
 * Rows of one cell at the head of a table (its title, its year) are given as paragraphs, as if they stood before it.
 */
import type { Block, Paragraph } from '../../../model/index.ts';
import { lineToSource, type Line } from '../line.ts';
import { isPageNumberSegment, withoutPageNumbers } from './page-numbers.ts';
import { restoreRows } from './restore-cells.ts';
import { isEmptyRow, isTitleSegment, takeRow, type Row } from './rows.ts';
import { rowsToTable } from './rows-to-table.ts';
import { linesToSegments, withoutBookmarks, type Field } from './segments.ts';
import { append } from '../../../model/lists.ts';

const lineToParagraph = (line: Line): Paragraph => ({
  kind: 'paragraph',
  text: withoutBookmarks(line.text),
  role: 'text',
  source: lineToSource(line),
});

const fieldToParagraphs = (field: Field): Paragraph[] =>
  field.lines.flatMap((text, i) =>
    text.trim() === ''
      ? []
      : [{ kind: 'paragraph', text: withoutBookmarks(text), role: 'text', source: field.sources[i]! }],
  );

/** All blocks of the dump, printed page numbers last; tables are numbered `t0`, `t1`, … in the order they stand. */
export function linesToCellBlocks(lines: readonly Line[]): Block[] {
  const blocks: Block[] = [];
  const { kept, numbers } = withoutPageNumbers(lines);
  const segments = linesToSegments(kept);
  let rows: Row[] = [];
  let tables = 0;
  const endTable = (): void => {
    if (rows.length > 0) blocks.push(rowsToTable(restoreRows(rows), tables++));
    rows = [];
  };
  for (let at = 0; at < segments.length;) {
    const segment = segments[at]!;
    if (rows.length > 0 && isPageNumberSegment(segment)) {
      append(blocks, segment.loose.map(lineToParagraph));
      at++;
      continue;
    }
    if (segment.loose.length > 0 || isTitleSegment(segment)) endTable();
    append(blocks, segment.loose.map(lineToParagraph));
    if (segment.fields.length === 0) {
      at++;
      continue;
    }
    const { row, taken } = takeRow(segments, at, rows.at(-1)?.length ?? null);
    if (rows.length > 0 || (row.length > 1 && !isEmptyRow(row))) rows.push(row);
    else append(blocks, row.flatMap(fieldToParagraphs));
    at += taken;
  }
  endTable();
  return [...blocks, ...numbers.map(lineToParagraph)];
}
