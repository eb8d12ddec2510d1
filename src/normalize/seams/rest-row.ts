/**
 * @file A row of a list that a page break cut in two inside its long text (绩效目标, 项目简介): the second half has only the end of that
 * text, and leaves blank what every row of the list has: its name, its figure.
 */
import { isQuantity } from '../../words/figures.ts';
import type { Cell } from '../../model/index.ts';
import { isTotal } from './label-columns.ts';
import { isPrinted, piecesOf, type Seam } from './row.ts';
import { lowestOf } from '../../model/lists.ts';

/** The piece goes on with a text above it that is as wide. */
function goesOn({ above }: Seam, piece: Cell): boolean {
  const over = above[piece.column];
  return (
    isPrinted(over) &&
    over.columnSpan === piece.columnSpan &&
    !isQuantity(over.text) &&
    !isQuantity(piece.text) &&
    !isTotal(piece)
  );
}

/** So many rows tell what a list has in every row; where there are fewer, a name and a figure must both be missing. */
const ROWS = 3;

/** Columns left of the piece that every row of the list fills, and this one leaves blank. */
function lacksKeys({ above, columns, row, at }: Seam, before: number): boolean {
  const missing = columns.flatMap(({ isInEveryRow, printed }, column) => {
    const [over, cell] = [above[column], row[column]];
    const isMissing = column < before && isInEveryRow && cell?.row === at && !isPrinted(cell);
    return isMissing && isPrinted(over) ? [{ printed, isFigure: isQuantity(over.text) }] : [];
  });
  return (
    missing.some(({ printed }) => printed >= ROWS) ||
    (missing.some(({ isFigure }) => isFigure) && missing.some(({ isFigure }) => !isFigure))
  );
}

/** Whether the row after the break is the second half of the row above it. */
export function isRestOfRow(seam: Seam): boolean {
  const pieces = piecesOf(seam);
  const first = lowestOf(pieces.map(({ column }) => column));
  return pieces.length > 0 && pieces.every((piece) => goesOn(seam, piece)) && lacksKeys(seam, first);
}
