/**
 * @file A label merged over rows that a page break parts, where the word processor closed its borders: on the next page stands a
 * blank cell, or the rest of a long label, in a column that has a label in every row.
 */
import { isTotalLabel } from '../../lexicon.ts';
import type { Cell, Layout } from '../../model.ts';
import { isCodeColumn } from './label-columns.ts';
import { isPrinted, piecesOf, type Seam } from './row.ts';

/** Projects are put together by their own rules; forms without columns of labels have nothing to join. */
const LAYOUTS: readonly Layout[] = ['amounts', 'department_targets'];

/** Nothing, or the end of a label where every label begins with a code. */
const isRest = ({ columns }: Seam, cell: Cell): boolean =>
  !isPrinted(cell) || (!/^\d/u.test(cell.text) && isCodeColumn(columns[cell.column], [cell]));

const isLabelAbove = (above: Cell | undefined): boolean => isPrinted(above) && !isTotalLabel(above.text);

/** The cells below the break that are the rest of the merged label above them. */
export function findMergedLabels(seam: Seam): Cell[] {
  const { table, columns, above, row, at } = seam;
  if (!LAYOUTS.includes(table.layout) || table.foundBy === 'tabs') return [];
  if (piecesOf(seam).some(({ text }) => isTotalLabel(text))) return [];
  return [...new Set(row)].filter(
    (cell): cell is Cell =>
      cell?.row === at &&
      columns[cell.column]?.mergesLabels === true &&
      isLabelAbove(above[cell.column]) &&
      isRest(seam, cell),
  );
}
