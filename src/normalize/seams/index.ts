/**
 * @file What a page break cut is put together again (跨页断行): rows cut in two, and merged labels that the break closed. Word
 * processors close the borders on both sides of a break and cut a row between its lines, so that only what the halves say can
 * tell; what geometry proves (open borders) the readers have joined before.
 */
import { squeeze } from '../../words/lexicon.ts';
import type { Layout, RecognizedTable } from '../../model/index.ts';
import { isAmountRowCut } from './amount-row.ts';
import { seamDraftOf, seamDraftToTable, joinBelow, joinRow, rowOf, type Draft } from './draft.ts';
import { isFormRowCut } from './form-row.ts';
import { readLabelColumns } from './label-columns.ts';
import { findMergedLabels } from './merged-labels.ts';
import { isProjectRowCut } from './project-row.ts';
import { isRestOfRow } from './rest-row.ts';
import type { Seam } from './row.ts';

/** Whether the row after the break is the second half of the one before it; the evidence is of another kind in each layout. */
const CUTS: Readonly<Partial<Record<Layout, (seam: Seam) => boolean>>> = {
  amounts: (seam) => isAmountRowCut(seam) || isRestOfRow(seam),
  project_list: (seam) => isProjectRowCut(seam) || isRestOfRow(seam),
  other: isRestOfRow,
  department_targets: isFormRowCut,
  self_evaluation: isFormRowCut,
  project_form: () => false, // no row says of itself that it is a half; labels go on
};

/** What is read of the table once for all of its breaks. */
type Whole = Pick<Seam, 'table' | 'columns' | 'said'>;

const tableToWhole = (table: RecognizedTable): Whole => ({
  table,
  columns: readLabelColumns(table),
  said: new Set(table.cells.map(({ text }) => squeeze(text))),
});

function joinSeam(draft: Draft, whole: Whole, at: number): void {
  const { table, grid } = draft;
  const row = grid[at];
  if (!row || at === 0 || at <= table.headerRows) return;
  const seam: Seam = { ...whole, above: rowOf(draft, at - 1), row, at };
  if (CUTS[table.layout]?.(seam)) joinRow(draft, at);
  else joinBelow(draft, findMergedLabels(seam));
}

/** The table with every row and merged label in one piece that page breaks had left in two. Idempotent. */
export function stitchSeams(table: RecognizedTable): RecognizedTable {
  if (table.breaks.length === 0 || !CUTS[table.layout]) return table;
  const draft = seamDraftOf(table);
  const whole = tableToWhole(table);
  for (const { row } of table.breaks) joinSeam(draft, whole, row);
  return seamDraftToTable(draft);
}
