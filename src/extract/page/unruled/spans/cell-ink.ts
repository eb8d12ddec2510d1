/** @file Where in its cell a text is printed: at its left, at its right, in the middle of it or of several columns. */
import type { Box } from '../../../../model/index.ts';
import { boxAround, containsPoint } from '../../geometry.ts';
import type { PageCell } from '../../ruled/slots-to-table.ts';
import type { ColumnRange } from '../header/span-headers.ts';

/** A text misses the middle of what it is centred in by less than this, in points. */
const OFF_MIDDLE = 0.8;
/** Text at the edge of its cell is no further from it than this, in points. */
const PADDING = 6.5;

export const textOf = ({ lines }: PageCell): string => lines.join('').replace(/\s+/gu, '');

/** Box of the ink in a cell; the cell itself where it has none. @param words of the page */
export function inkOf({ box }: PageCell, words: readonly Box[]): Box {
  const inside = words.filter((word) => containsPoint(box, (word[0] + word[2]) / 2, (word[1] + word[3]) / 2));
  return boxAround(inside) ?? box;
}

export const rangeOf = ({ column, columnSpan }: PageCell): ColumnRange => ({
  from: column,
  to: column + columnSpan,
});

/** @param xs column edges */
export const isCentred = (ink: Box, { from, to }: ColumnRange, xs: readonly number[]): boolean =>
  Math.abs(ink[0] + ink[2] - xs[from]! - xs[to]!) / 2 < OFF_MIDDLE;

const isPadding = (gap: number): boolean => gap > -OFF_MIDDLE && gap <= PADDING;

export const isAtLeft = (ink: Box, { from }: ColumnRange, xs: readonly number[]): boolean =>
  isPadding(ink[0] - xs[from]!);

export const isAtRight = (ink: Box, { to }: ColumnRange, xs: readonly number[]): boolean =>
  isPadding(xs[to]! - ink[2]);
