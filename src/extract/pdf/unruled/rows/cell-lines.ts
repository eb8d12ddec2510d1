/** @file Lines of one column of a table without rules, and what tells at once that two of them are two cells. */
import type { Box } from '../../../../model/index.ts';
import type { Line } from '../../text/pieces-to-lines.ts';

/** A line in its columns. */
export interface ColumnLine {
  readonly column: number;
  readonly columnSpan: number;
  readonly line: Line;
}

const WHOLE = [/^-?[\d,]+\.\d{2,}$/u, /^[235]\d\d(?:\d\d){0,2}$/u];

/** Two amounts, or two codes, each of them whole, are never one cell. */
export const areTwoCells = (over: string, under: string): boolean =>
  WHOLE.some((shape) => shape.test(over) && shape.test(under) && over.length >= under.length - 1);

export const middleOfBox = ([, top, , bottom]: Box): number => (top + bottom) / 2;
