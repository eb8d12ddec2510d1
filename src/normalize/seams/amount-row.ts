/**
 * @file A row of labels and figures that a page break cut in two. A line without figures may well be a line of its own (收支总表 is
 * full of them), so a half must prove itself: with what is above it, it reads as a whole label, or it lacks the code that its
 * column has in every row.
 */
import { isQuantity } from '../../words/figures.ts';
import { squeeze } from '../../words/lexicon.ts';
import type { Cell } from '../../model/index.ts';
import { isCodeColumn, isCoded, isTotal } from './label-columns.ts';
import { isPrinted, piecesOf, type Seam } from './row.ts';
import { completesFigure } from '../../words/torn-figures.ts';
import { isBudgetLine } from '../../words/budget-lines.ts';

const isTornFrom = ({ above, columns }: Seam, { column, text }: Cell): boolean =>
  completesFigure(above[column]?.text ?? '', text, columns[column]?.places ?? null);

/** Each piece stands under a label, and no column has a whole figure in both rows. */
const fitsUnder = (seam: Seam, pieces: readonly Cell[]): boolean =>
  pieces.every((piece) => {
    const over = seam.above[piece.column];
    if (over && over.columnSpan !== piece.columnSpan) return false;
    if (isQuantity(piece.text)) return !isPrinted(over) || isTornFrom(seam, piece);
    return isPrinted(over) && !isQuantity(over.text) && !isCoded(piece);
  });

/** With the label above it the piece is a label that every budget has. */
function completesKnownLabel(over: Cell, piece: Cell): boolean {
  const [before, after] = [squeeze(over.text), squeeze(piece.text)];
  return isBudgetLine(before + after) && !isBudgetLine(before);
}

/** With the label above it the piece says what another cell of the table says. */
const completesOther = ({ said }: Seam, over: Cell, piece: Cell): boolean =>
  said.has(squeeze(over.text + piece.text));

/** A blank where the code would be says less than a label without one. */
const LEAST_CODES_BESIDE_BLANK = 3;

/** Every row has a code in this column, the row above too, and the second half has none. */
const lacksCode = ({ columns, above }: Seam, pieces: readonly Cell[]): boolean =>
  above.some((over, column) => {
    const apart = pieces.filter((piece) => piece.column === column);
    const least = apart.length === 0 ? LEAST_CODES_BESIDE_BLANK : undefined;
    return over !== undefined && isCoded(over) && isCodeColumn(columns[column], apart, least);
  });

/** Whether the row after the break is the second half of the row above it. */
export function isAmountRowCut(seam: Seam): boolean {
  const { above } = seam;
  const pieces = piecesOf(seam);
  if (fitsUnder(seam, pieces) && pieces.some((piece) => isTornFrom(seam, piece))) return true;
  const labels = pieces.filter((piece) => !isQuantity(piece.text));
  const over = (piece: Cell): Cell => above[piece.column]!;
  if (labels.length === 0 || !fitsUnder(seam, pieces)) return false;
  if (labels.some((piece) => completesKnownLabel(over(piece), piece))) return true;
  if (labels.some(isTotal)) return false;
  return labels.some((piece) => completesOther(seam, over(piece), piece)) || lacksCode(seam, pieces);
}
