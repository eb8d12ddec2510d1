/**
 * @file A row of a form (绩效自评表, 部门整体支出绩效目标表) that a page break cut in two. The second half states nothing of its own:
 * it continues cells of the row above and leaves others blank.
 */
import { isQuantity } from '../../words/figures.ts';
import { CATEGORIES, isTornWord, squeeze, SUBCATEGORIES } from '../../words/lexicon.ts';
import { readSign, takeSign } from '../../words/measure.ts';
import type { Cell, Layout } from '../../model/index.ts';
import { isPrinted, piecesOf, type Seam } from './row.ts';

/** The words that the rows of these forms begin with, and the signs of values; a half of a row begins with none of them. */
const OPENING = new RegExp(
  `^(?:${[...CATEGORIES, ...SUBCATEGORIES].join('|')}|指标\\d|[.…。·]+$|其中|年度资金|上年结转|其他资金|总分|合计` +
    '|项目|主管部门|实施单位|联系电话|部门名称|其他说明|整体绩效目标|年度(?:总体|预期)目标|年度目标|预期目标|实际完成|活动' +
    '|绩效指标|[一二三]级指标)',
  'u',
);

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
    !OPENING.test(after) &&
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
