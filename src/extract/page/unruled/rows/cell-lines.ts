/** @file Lines of one column of a table without rules, and what tells at once that two of them are two cells. */
import type { Box } from '../../../../model/index.ts';
import type { Line } from '../../text/pieces-to-lines.ts';
import { isDecimal, isWrittenOut } from '../../../../words/figures.ts';
import { isSubjectCode } from '../../../../words/lexicon.ts';

/** A line in its columns. */
export interface ColumnLine {
  readonly column: number;
  readonly columnSpan: number;
  readonly line: Line;
}

/** Two amounts, or two codes, each of them whole, are never one cell. */
export const areTwoCells = (over: string, under: string): boolean =>
  [isDecimal, isWrittenOut, isSubjectCode].some((isWhole) => isWhole(over) && isWhole(under)) &&
  over.length >= under.length - 1;

export const middleOfBox = ([, top, , bottom]: Box): number => (top + bottom) / 2;
