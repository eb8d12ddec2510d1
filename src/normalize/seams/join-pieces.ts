/** @file Two pieces of a cell as one: reading, no repair. Nothing is wrong with the cell, a page ended in it. */
import { joinLines } from '../../words/line-breaks.ts';
import type { Cell } from '../../model/index.ts';
import { joinCells } from '../cells.ts';
import { isTornFigure } from '../../words/torn-figures.ts';

/** `0.69 | 6000` is one figure; other text is joined like lines. */
const joinText = (before: string, after: string): string =>
  isTornFigure(before, after)
    ? before + after
    : joinLines([before, after].filter((text) => text !== '').join('\n'));

/** The cell that stands on both pages: the pieces in reading order, both places, the rule `page-seam`. */
export function joinPieces(first: Cell, second: Cell): Cell {
  const joined = joinCells([first, second], { text: joinText(first.text, second.text) });
  return {
    ...joined,
    raw: [first.raw, second.raw].filter((raw) => raw !== '').join('\n'),
    rules: [...new Set([...joined.rules, 'page-seam'])],
  };
}
