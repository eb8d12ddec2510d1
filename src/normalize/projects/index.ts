/**
 * @file The project list (项目支出绩效目标表) as its source meant it: eleven columns, the five of the project merged over its
 * indicator rows. Text dumps lose the merged cells, page breaks tear them; printed extents are kept as they are. What a list has
 * beside the eleven keeps its column.
 */
import type { RecognizedTable } from '../../model/index.ts';
import {
  COMMON_COLUMNS,
  FIRST_INDICATOR_COLUMN,
  isCommonList,
  readProjectColumns,
} from '../../words/project-columns.ts';
import { segmentsToTable, type RestoredList } from './build.ts';
import { isCanonical } from './canonical.ts';
import { rowsToEvidence } from './evidence.ts';
import { returnMovedCodes } from './moved-code.ts';
import { foreignRowDoubts } from './foreign-rows.ts';
import { toCommonColumns, toOwnColumns } from './own-columns.ts';
import { headerRowsOfList, tableToProjectRows } from './rows.ts';
import { solvePartition } from './solve.ts';
import { likenessOver } from './wording.ts';

/** The common list restored, its indicators told where the source has them; null where it is drawn as it should be, or states no indicator. */
function restoreCommonList(table: RecognizedTable, shift = 0): RestoredList | null {
  if (isCanonical(table)) return null;
  const rows = tableToProjectRows(table);
  if (!rows.some((row) => row.indicator !== null)) return null;
  const evidence = rowsToEvidence(rows, table.unit);
  const likeness = likenessOver(evidence.map((row) => row.headText));
  const segments = solvePartition(evidence, likeness);
  const doubts = foreignRowDoubts(evidence, segments, likeness);
  return segmentsToTable(table, returnMovedCodes(rows, segments), segments, doubts, shift);
}

/**
 * The same table with one merged project cell a project. A table that is drawn so already comes back as the same object.
 *
 * @param table the whole list, its pages joined
 */
export function restoreProjects(table: RecognizedTable): RecognizedTable {
  const headerRows = headerRowsOfList(table);
  const headed = headerRows === table.headerRows ? table : { ...table, headerRows };
  const columns = readProjectColumns(headed) ?? COMMON_COLUMNS;
  if (isCommonList(columns)) return restoreCommonList(headed)?.table ?? headed;
  const common = toCommonColumns(headed, columns);
  const restored = restoreCommonList(
    common.list,
    columns.places[FIRST_INDICATOR_COLUMN]! - FIRST_INDICATOR_COLUMN,
  );
  return restored ? toOwnColumns(common, columns, restored) : headed;
}
