/**
 * @file A label merged over rows that a page break parts, where the word processor closed its borders: on the next page stands a
 * blank cell, or the rest of a long label, in a column that has a label in every row.
 */
import { isQuantity } from '../../words/figures.ts';
import { isTotalLabel } from '../../words/totals.ts';
import type { Cell, Layout } from '../../model/index.ts';
import { isCodeColumn } from './label-columns.ts';
import { isPrinted, piecesOf, type Seam } from './row.ts';
import { isPartLabel } from '../../words/form-openings.ts';
import { isLevelWord } from '../../words/indicator-words.ts';

/** Of the other layouts; of projects only the levels of their indicators, they themselves are put together by their own rules. */
const LAYOUTS: readonly Layout[] = ['amounts', 'department_targets'];

/** One form a project: labels stand in front of what they name, and no column is one of labels all the way down. */
const FORMS: readonly Layout[] = ['project_form', 'self_evaluation'];

/** Nothing, or the end of a label where every label begins with a code. */
const isRest = ({ columns }: Seam, cell: Cell): boolean =>
  !isPrinted(cell) || (!/^\d/u.test(cell.text) && isCodeColumn(columns[cell.column], [cell]));

const isLabelAbove = (above: Cell | undefined): above is Cell =>
  isPrinted(above) && !isTotalLabel(above.text);

/** The label of a part that was cut between its characters: 年 | 度总体目标. */
const isTornPart = (over: Cell, cell: Cell): boolean =>
  isPrinted(cell) && isPartLabel(over.text + cell.text) && !isPartLabel(over.text);

/** Of a form: the blanks in front of the first text of the row, and labels of its parts that only together are one. */
function findRestsOfForm({ above, row, at }: Seam): Cell[] {
  const first = row.findIndex((cell) => isPrinted(cell) && cell.row === at);
  return [...new Set(row)].filter((cell): cell is Cell => {
    const over = cell?.row === at ? above[cell.column] : undefined;
    if (!cell || !isLabelAbove(over) || isQuantity(over.text)) return false;
    return isTornPart(over, cell) || cell.column + cell.columnSpan <= first;
  });
}

const isLevelCell = (above: Cell | undefined): boolean => above !== undefined && isLevelWord(above.text);

/** The cells below the break that are the rest of the merged label above them. */
export function findMergedLabels(seam: Seam): Cell[] {
  const { table, columns, above, row, at } = seam;
  if (table.foundBy === 'tabs') return [];
  if (FORMS.includes(table.layout)) return findRestsOfForm(seam);
  if (table.layout === 'project_list')
    return findRestsOfForm(seam).filter((cell) => isLevelCell(above[cell.column]));
  if (!LAYOUTS.includes(table.layout)) return [];
  if (piecesOf(seam).some(({ text }) => isTotalLabel(text))) return [];
  return [...new Set(row)].filter(
    (cell): cell is Cell =>
      cell?.row === at &&
      columns[cell.column]?.mergesLabels === true &&
      isLabelAbove(above[cell.column]) &&
      isRest(seam, cell),
  );
}
