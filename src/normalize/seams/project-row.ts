/**
 * @file A row of a project list (项目支出绩效目标表) that a page break cut in two: the second half has no 一级指标 and no sign of its
 * own, or only the rest of one (满意 | 度指标), and it continues the row above column by column.
 */
import { isTornWord, squeeze } from '../../words/lexicon.ts';
import type { Cell } from '../../model/index.ts';
import { COMMON_COLUMNS, FIRST_INDICATOR_COLUMN, readProjectColumns } from '../../words/project-columns.ts';
import { readCode } from '../../words/project-codes.ts';
import { isAmount, isCategory, isHeaderRow, isOperator } from '../projects/words.ts';
import { isPrinted, piecesOf, type Seam } from './row.ts';
import { isTornFigure } from '../../words/torn-figures.ts';

const opensSomething = (cell: Cell): boolean =>
  isCategory(cell) || isOperator(cell) || isAmount(cell) || readCode(cell.text) !== null;

/** Whether the row after the break is the second half of the row above it. */
export function isProjectRowCut(seam: Seam): boolean {
  const { above, table } = seam;
  const pieces = piecesOf(seam);
  const { places } = readProjectColumns(table) ?? COMMON_COLUMNS;
  const halves = pieces.filter((cell) => cell.column >= places[FIRST_INDICATOR_COLUMN]!);
  const isPair = (cell: Cell, test: (before: string, after: string) => boolean): boolean =>
    test(squeeze(above[cell.column]?.text ?? ''), squeeze(cell.text));
  const hasTornWord = halves.some((cell) => isPair(cell, isTornWord));
  // 序号: 1 | 1
  const isTornNumber = (cell: Cell): boolean =>
    cell.column < places[0]! && isPair(cell, (...parts) => parts.every((part) => /^\d{1,2}$/u.test(part)));
  const isRest = (cell: Cell): boolean =>
    hasTornWord && (isPair(cell, isTornWord) || isPair(cell, isTornFigure) || isTornNumber(cell));
  return (
    halves.length > 0 &&
    !pieces.some((cell) => opensSomething(cell) && !isRest(cell)) &&
    !isHeaderRow(pieces) &&
    (hasTornWord || above.some((cell) => isPrinted(cell) && isCategory(cell))) &&
    halves.every((cell) => isPrinted(above[cell.column]))
  );
}
