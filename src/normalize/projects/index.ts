/**
 * @file The project list (项目支出绩效目标表) as its source meant it: eleven columns, the five of the project merged over its
 * indicator rows. Text dumps lose the merged cells, page breaks tear them; printed extents are kept as they are.
 */
import type { RecognizedTable } from '../../model.ts';
import { segmentsToTable } from './build.ts';
import { isCanonical } from './canonical.ts';
import { rowsToEvidence } from './evidence.ts';
import { returnMovedCodes } from './moved-code.ts';
import { foreignRowDoubts } from './foreign-rows.ts';
import { headerRowsOf, tableToProjectRows } from './rows.ts';
import { solvePartition } from './solve.ts';
import { likenessOver } from './wording.ts';

/**
 * The same table with one merged project cell a project. A table that is drawn so already comes back as the same object.
 *
 * @param table the whole list, its pages joined
 */
export function restoreProjects(table: RecognizedTable): RecognizedTable {
  const headed = { ...table, headerRows: headerRowsOf(table) };
  if (isCanonical(headed)) return table;
  const rows = tableToProjectRows(headed);
  if (!rows.some((row) => row.indicator !== null)) return table;
  const evidence = rowsToEvidence(rows);
  const likeness = likenessOver(evidence.map((row) => row.headText));
  const segments = solvePartition(evidence, likeness);
  const doubts = foreignRowDoubts(evidence, segments, likeness);
  return segmentsToTable(headed, returnMovedCodes(rows, segments), segments, doubts);
}
