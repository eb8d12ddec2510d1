/** @file The rows at the head of a segment that say again what the header of the table says. */
import type { RecognizedTable } from '../../model/index.ts';
import type { Draft } from './draft.ts';
import { isTitleRow, rowToKey, type Segment } from './segment.ts';

/** Fewer words than these at the end of a header row are chance. */
const LEAST_WORDS_LEFT = 3;

/** A header row of a project list that the dump printed without its leading columns, as it did the rows below it. */
const isCutHeader = ({ layout }: RecognizedTable, header: string | undefined, key: string): boolean =>
  layout === 'project_list' &&
  key.split('|').length >= LEAST_WORDS_LEFT &&
  (header?.endsWith(`|${key}`) ?? false);

/** A page may print only the lower row of the header of a project list: 财政资金 | 其他资金. */
const opensBelow = (
  { layout }: RecognizedTable,
  header: readonly string[],
  row: Segment['rows'][number] | undefined,
): boolean =>
  layout === 'project_list' && header.length === 2 && row !== undefined && rowToKey(row) === header[1];

/**
 * How many leading rows of the segment say again what the header of the table says: its title and unit lines, then its header
 * rows in order. Body rows are never compared, since rows that are alike are real; only in department targets, where a
 * header stands in the middle too, any row without figures counts.
 */
export function countRepeatedRows({ first: { table, header }, known }: Draft, segment: Segment): number {
  const rows = segment.rows.slice(0, Math.max(segment.table.headerRows, table.headerRows));
  const isIndicators = table.layout === 'department_targets';
  let count = 0;
  let next = opensBelow(table, header, rows[0]) ? 1 : 0;
  for (const row of rows) {
    const key = rowToKey(row);
    const isSame = key === header[next] || isCutHeader(table, header[next], key);
    const isHeader = isIndicators ? known.has(key) : isSame;
    if (!isHeader && !isTitleRow(segment.table, row) && (next > 0 || !known.has(key))) break;
    if (isHeader) next++;
    count++;
  }
  return next === 0 ? 0 : count;
}
