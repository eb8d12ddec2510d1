/**
 * @file The cell-per-line dump, third step: rows of cells → a table with the merged cells it must have had.
 *
 * The dump tells the cells of a row but neither their widths nor what was merged. Two things are known: a table is
 * rectangular, so a row with fewer cells has a wide one (the last; in a row of totals the first, since its figures stand
 * under the columns above); and a cell merged downwards leaves empty cells at the head of the rows below it.
 * Cells whose extent comes from this carry the rule `extent-inferred`.
 */
import { joinLines, LINE_BREAK_RULE } from '../../../words/line-breaks.ts';
import type { Cell, Table } from '../../../model/index.ts';
import { assertTableWithin } from '../../limits.ts';
import type { Row } from './rows.ts';
import { fieldToText, isEmptyField, withoutBookmarks, type Field } from './segments.ts';
import { highestOf } from '../../../model/lists.ts';
import { isTotalScoreLabel } from '../../../words/evaluation-labels.ts';

type Draft = Omit<Cell, 'rules'>;

const isTotalRow = (row: Row): boolean => isTotalScoreLabel(fieldToText(row[0]!));

/**
 * The column that every row of a block fills: the first of the fullest. What is empty before it is merged.
 * (The last column does not count: it holds remarks, which are fuller than names where a status was filled in everywhere.)
 */
function rowsToKeyColumn(rows: readonly Row[]): number {
  const filled = rows[0]!
    .slice(0, -1)
    .map((_, column) => rows.filter((row) => !isEmptyField(row[column]!)).length);
  return Math.max(0, filled.indexOf(highestOf(filled)));
}

/** Runs of rows of one width. */
function rowsToBlocks(rows: readonly Row[]): Row[][] {
  const blocks: Row[][] = [];
  for (const row of rows) {
    const block = blocks.at(-1);
    if (block?.[0]?.length === row.length) block.push(row);
    else blocks.push([row]);
  }
  return blocks;
}

/** The cells of one row, side by side, the widest taking up what the row lacks. */
function rowToDrafts(row: Row, at: number, columns: number): Draft[] {
  const lack = columns - row.length;
  const wide = isTotalRow(row) ? 0 : row.length - 1;
  return row.map((field: Field, i) => ({
    row: at,
    column: i > wide ? i + lack : i,
    rowSpan: 1,
    columnSpan: i === wide ? 1 + lack : 1,
    raw: fieldToText(field),
    text: joinLines(withoutBookmarks(fieldToText(field))),
    sources: field.sources,
  }));
}

/** The rows of one block; empty cells before the key column become part of the cell above. */
function blockToDrafts(block: readonly Row[], at: number, columns: number): Draft[] {
  const key = rowsToKeyColumn(block);
  /** Where in `drafts` the cell stands that each column is under. */
  const owners: number[] = [];
  const drafts: Draft[] = [];
  for (const [i, row] of block.entries()) {
    const filled = row.findIndex((field) => !isEmptyField(field));
    const merged = Math.min(key, filled < 0 ? key : filled);
    for (const [column, draft] of rowToDrafts(row, at + i, columns).entries()) {
      const owner = owners[column];
      if (column < merged && owner !== undefined) {
        const above = drafts[owner]!;
        drafts[owner] = { ...above, rowSpan: above.rowSpan + 1 };
      } else owners[column] = drafts.push(draft) - 1;
    }
  }
  return drafts;
}

const isInferred = ({ rowSpan, columnSpan, sources }: Draft): boolean =>
  rowSpan > 1 || columnSpan > 1 || sources.length === 0;

const draftToCell = (draft: Draft): Cell => ({
  ...draft,
  ...(isInferred(draft) ? { extent: 'inferred' as const } : {}),
  rules: [
    ...(withoutBookmarks(draft.raw) === draft.raw ? [] : ['bookmark']),
    ...(draft.raw.includes('\n') ? [LINE_BREAK_RULE] : []),
    ...(isInferred(draft) ? ['extent-inferred'] : []),
  ],
});

/** @param rows at least one */
export function rowsToTable(rows: readonly Row[], index: number): Table {
  const columns = rows.reduce((most, row) => Math.max(most, row.length), 0);
  assertTableWithin(rows.length, columns);
  let at = 0;
  const cells = rowsToBlocks(rows).flatMap((block) => {
    const drafts = blockToDrafts(block, at, columns);
    at += block.length;
    return drafts;
  });
  return {
    kind: 'table',
    id: `t${index}`,
    foundBy: 'lines',
    title: null,
    number: null,
    unit: null,
    headerRows: 0,
    rows: rows.length,
    columns,
    cells: cells.map(draftToCell),
    pages: [],
    breaks: [],
  };
}
