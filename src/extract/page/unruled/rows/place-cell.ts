/** @file A text and its place in a table without rules → a cell. */
import type { Box } from '../../../../model/index.ts';
import type { TextBlock } from './column-blocks.ts';
import type { PageCell } from '../../ruled/slots-to-table.ts';

/** How far the edge of a cell is from its text, in points. */
export const PADDING = 2;

/**
 * @param block what is printed in the cell, null for an empty one
 * @param xs column edges
 * @param ys row edges
 */
export const placeTextCell = (
  block: TextBlock | null,
  place: Pick<PageCell, 'row' | 'column' | 'rowSpan' | 'columnSpan'>,
  xs: readonly number[],
  ys: readonly number[],
  isOpenAbove: boolean,
): PageCell => ({
  ...place,
  lines: block?.lines ?? [],
  printed: block?.printed ?? [],
  box: [
    xs[place.column]!,
    ys[place.row]!,
    xs[place.column + place.columnSpan]!,
    ys[place.row + place.rowSpan]!,
  ] as Box,
  isOpenAbove,
  isOpenBelow: false,
});
