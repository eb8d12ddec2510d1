/** @file Body rows of a table of figures as labelled rows: one for each group of columns that stands side by side. */
import { isQuantity } from '../../words/figures.ts';
import { tableToGrid, type Grid } from '../../model/grid.ts';
import { endsInTotal, isPageTotal, isYearTotal } from '../../words/totals.ts';
import { CODE_PART, squeeze } from '../../words/lexicon.ts';
import type { Cell, RecognizedTable, Source } from '../../model/index.ts';
import { labelsToCodes, namesOf, type Label } from './codes.ts';
import { readShortCodes } from './short-codes.ts';
import type { LineCodes } from '../../schemas/index.ts';
import { columnsToGroups, tableToColumns, type Column, type ColumnGroup } from './columns.ts';

export interface FigureRow {
  readonly row: number;
  /** Position of the group of columns, left to right from 0. */
  readonly group: number;
  readonly labels: readonly Label[];
  readonly figures: readonly { readonly column: Column; readonly cell: Cell | undefined }[];
  readonly codes: LineCodes;
  readonly isTotal: boolean;
  /** Where the row begins: the place of a blank that no cell was printed for. */
  readonly sources: readonly Source[];
}

/** Label cells of a row in one group: spanning ones count in each row they cover, header cells never, nor 类 | 款 | 项
 * where they share the first row of the body. */
function rowToLabels(grid: Grid, row: number, headerRows: number, columns: readonly Column[]): Label[] {
  const seen = new Set<Cell>();
  const labels: Label[] = [];
  for (const column of columns) {
    const cell = grid[row]![column.index];
    if (cell === undefined || cell.row < headerRows || seen.has(cell)) continue;
    seen.add(cell);
    const text = squeeze(cell.text);
    if (text !== '' && !CODE_PART.test(text)) labels.push({ column, text, cell });
  }
  return labels;
}

/** The figure cells of a row; one that spans several slots counts where it begins, and a label that runs into them is none. */
function rowToFigures(grid: Grid, row: number, group: ColumnGroup): FigureRow['figures'] {
  return group.figures.flatMap((column) => {
    const cell = grid[row]![column.index];
    if (cell && (cell.row !== row || cell.column !== column.index)) return [];
    return [{ column, cell }];
  });
}

/** Remembers the last part printed in each 类 | 款 | 项 column; a part makes those right of it stale. */
function rememberParts(above: Map<number, string>, labels: readonly Label[]): void {
  for (const { column, text } of labels) {
    if (!CODE_PART.test(column.path.at(-1) ?? '')) continue;
    for (const index of above.keys()) if (index > column.index) above.delete(index);
    above.set(column.index, text);
  }
}

/** A row of nothing is no row: neither a label nor anything in a figure column. */
const isEmptyPart = (row: Pick<FigureRow, 'labels' | 'figures'>): boolean =>
  row.labels.length === 0 && row.figures.every(({ cell }) => squeeze(cell?.text ?? '') === '');

type Part = Pick<FigureRow, 'labels' | 'figures'>;

const hasFigureIn = ({ figures }: Part): boolean => figures.some(({ cell }) => isQuantity(cell?.text ?? ''));

/**
 * A label merged over two groups (支出合计 over 功能分类 and 支出用途) stands in the left one where a dump prints no spans:
 * a group with a figure and no label takes the label of a left neighbour that has no figure.
 */
function lendLabels(parts: readonly Part[]): Part[] {
  const lends = (left: Part | undefined, right: Part | undefined): boolean =>
    left !== undefined &&
    right !== undefined &&
    left.labels.length > 0 &&
    !hasFigureIn(left) &&
    right.labels.length === 0 &&
    hasFigureIn(right);
  return parts.map((part, i) => {
    if (lends(parts[i - 1], part)) return { ...part, labels: parts[i - 1]!.labels };
    return lends(part, parts[i + 1]) ? { labels: [], figures: [] } : part;
  });
}

/** A row that adds up or carries over a page: no part of any sum of the table. */
export const isOfPage = ({ labels }: FigureRow): boolean => labels.some(({ text }) => isPageTotal(text));

/** The first cell of the row itself, else the first that reaches into it. */
const rowToSources = (cells: Grid[number], row: number): readonly Source[] =>
  (cells.find((cell) => cell?.row === row) ?? cells.find((cell) => cell !== undefined))?.sources ?? [];

/** Rows of the body in reading order; groups that stand side by side one after the other within a row. */
export function tableToFigureRows(table: RecognizedTable): FigureRow[] {
  const grid = tableToGrid(table);
  const groups = columnsToGroups(tableToColumns(table));
  const above = groups.map(() => new Map<number, string>());
  const rows: FigureRow[] = [];
  for (let row = table.headerRows; row < table.rows; row++)
    for (const [index, { labels, figures }] of lendLabels(
      groups.map((group) => ({
        labels: rowToLabels(grid, row, table.headerRows, group.labels),
        figures: rowToFigures(grid, row, group),
      })),
    ).entries()) {
      if (isEmptyPart({ labels, figures })) continue;
      const codes = labelsToCodes(labels, above[index]!);
      rememberParts(above[index]!, labels);
      const isTotal = namesOf({ labels }).some(
        (text) => endsInTotal(text) || isYearTotal(text) || isPageTotal(text),
      );
      const sources = rowToSources(grid[row]!, row);
      rows.push({ row, group: index, labels, figures, codes, isTotal, sources });
    }
  return readShortCodes(rows);
}
