/**
 * @file What a page break cut is put together again (跨页断行): rows cut in two, and merged labels that the break closed. Word
 * processors close the borders on both sides of a break and cut a row between its lines, so that only what the halves say can
 * tell; what geometry proves (open borders) the readers have joined before.
 */
import { tableToGrid } from '../../grid.ts';
import type { Layout, RecognizedTable } from '../../model.ts';
import { isAmountRowCut } from './amount-row.ts';
import { isFormRowCut } from './form-row.ts';
import { joinCutRow } from './join-row.ts';
import { joinMergedLabels } from './merged-labels.ts';
import { isProjectRowCut } from './project-row.ts';
import type { Row } from './row.ts';

/** Whether the row is the second half of the one above it, which is the last before a page break. */
type IsCut = (table: RecognizedTable, above: Row, row: Row, at: number) => boolean;

/** The evidence is of another kind in each layout; a layout that is not here has no rows to join. */
const CUTS: Readonly<Partial<Record<Layout, IsCut>>> = {
  amounts: isAmountRowCut,
  project_list: isProjectRowCut,
  department_targets: isFormRowCut,
  self_evaluation: isFormRowCut,
};

function stitchSeam(table: RecognizedTable, at: number): RecognizedTable {
  const grid = tableToGrid(table);
  const [above, row] = [grid[at - 1], grid[at]];
  if (!above || !row || at <= table.headerRows) return table;
  if (CUTS[table.layout]?.(table, above, row, at)) return joinCutRow(table, at);
  return joinMergedLabels(table, at);
}

/** The table with every row and merged label in one piece that page breaks had left in two. Idempotent. */
export const stitchSeams = (table: RecognizedTable): RecognizedTable =>
  table.breaks.reduceRight((stitched, { row }) => stitchSeam(stitched, row), table);
