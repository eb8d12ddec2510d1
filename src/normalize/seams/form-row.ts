/**
 * @file A row of a form (绩效自评表, 部门整体支出绩效目标表) that a page break cut in two. The second half states nothing of its own:
 * it continues cells of the row above and leaves others blank.
 */
import { isQuantity } from '../../words/figures.ts';
import { CATEGORIES, isTornWord, squeeze, SUBCATEGORIES } from '../../words/lexicon.ts';
import { readSign, takeSign } from '../../words/measure.ts';
import type { Cell, Layout } from '../../model/index.ts';
import { isPrinted, piecesOf, type Seam } from './row.ts';
import { opensFormRow } from '../../words/form-openings.ts';

/** Levels run together in one cell, cut behind the first: 效益指标 | 社会效益指标知晓率. */
const isCutBehindCategory = (before: string, after: string): boolean =>
  CATEGORIES.includes(before) && SUBCATEGORIES.some((word) => after.startsWith(word));

/** A piece goes on with the cell above it: not with a figure, not with what it repeats, and it opens nothing. */
function goesOn(piece: Cell, above: Cell | undefined, layout: Layout): boolean {
  if (!isPrinted(above) || above.columnSpan !== piece.columnSpan) return false;
  const [before, after] = [squeeze(above.text), squeeze(piece.text)];
  if (layout === 'department_targets' && isCutBehindCategory(before, after)) return true;
  if (isTornWord(before, after)) return true;
  return (
    before !== after &&
    !opensFormRow(after) &&
    takeSign(after) === null &&
    readSign(after) === null &&
    !isQuantity(after) &&
    !isQuantity(before)
  );
}

/** Whether the row after the break is the second half of the row above it. */
export function isFormRowCut(seam: Seam): boolean {
  const { table, above, row } = seam;
  const pieces = piecesOf(seam);
  const leavesBlank = above.some(
    (cell, column) => isPrinted(cell) && cell.rowSpan === 1 && !isPrinted(row[column]),
  );
  return (
    pieces.length > 0 &&
    leavesBlank &&
    pieces.every((piece) => goesOn(piece, above[piece.column], table.layout))
  );
}
