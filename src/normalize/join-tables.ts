/**
 * @file A table that goes on over pages is one table: its segments are joined by meaning (跨页表格合并).
 *
 * A segment joins when it has no title of its own and its columns or its header continue the table before, or when it repeats
 * title and header. Rows printed again are taken out of the grid and kept in `repeated`.
 */
import type { RecognizedTable } from '../model/index.ts';
import { stitchSeams } from './seams/index.ts';
import { fitToForm } from './segments/continues-form.ts';
import { continues } from './segments/continues.ts';
import { draftOf, draftToTable, joinSegment, type Draft } from './segments/draft.ts';
import { takeOutPrintedAgain } from './segments/printed-again.ts';
import { countRepeatedRows } from './segments/repeated-rows.ts';
import { tableToSegment, type Segment } from './segments/segment.ts';

/** The next page of a form may be drawn with other columns. */
const fitSegment = ({ first }: Draft, segment: Segment): Segment =>
  first.table.layout === 'project_form'
    ? { ...segment, table: fitToForm(first.table, segment.table) }
    : segment;

/** Joins the segments of tables that go on, then the rows that the breaks cut; the ids of the first segments stay. */
export function joinTables(tables: readonly RecognizedTable[]): RecognizedTable[] {
  const drafts: Draft[] = [];
  for (const segment of tables.map(tableToSegment)) {
    const draft = drafts.at(-1);
    const repeated = draft ? countRepeatedRows(draft, segment) : 0;
    if (draft && continues(draft, segment, repeated))
      joinSegment(draft, fitSegment(draft, segment), repeated);
    else drafts.push(draftOf(segment));
  }
  return drafts.map((draft) => stitchSeams(takeOutPrintedAgain(draftToTable(draft))));
}
