/**
 * @file Does a page break that no rule closes stand between two rows, or does it cut one? Browsers cut between the lines of a
 * row and leave every cell open on both pages; now and then they draw no rule between two rows either. What the pieces say decides.
 */
import { isTornWord } from '../../../words/lexicon.ts';
import { readSign } from '../../../words/measure.ts';
import { cellText, type JoinedCell } from './joined-table.ts';
import { isQuantity } from '../../../words/figures.ts';
import { completesFigure, placesOf } from '../../../words/torn-figures.ts';
import { isLevelWord } from '../../../words/indicator-words.ts';

/** Last cell above the break and first cell below it, in the same columns. */
export type CellPair = readonly [over: JoinedCell, under: JoinedCell];

const isWholeWord = (text: string): boolean => isLevelWord(text) || readSign(text) !== null;

/** The figures of the column all have so many decimals; 0 where they differ or have none. */
function placesNearby([over, under]: CellPair, nearby: readonly JoinedCell[]): number {
  const places = new Set(
    nearby
      .filter((cell) => cell.column === over.column && cell !== over && cell !== under)
      .map((cell) => placesOf(cellText(cell)))
      .filter((count) => count > 0),
  );
  return places.size === 1 ? [...places][0]! : 0;
}

const isTorn = (pair: CellPair, nearby: readonly JoinedCell[]): boolean =>
  isTornWord(cellText(pair[0]), cellText(pair[1])) ||
  completesFigure(cellText(pair[0]), cellText(pair[1]), placesNearby(pair, nearby));

const areWhole = (pair: CellPair): boolean =>
  [isQuantity, isWholeWord].some((isWhole) => pair.every((cell) => isWhole(cellText(cell))));

/** A word or a figure that is whole only over the break speaks for one row; else two whole ones in a column for two rows. */
export const areTwoRows = (pairs: readonly CellPair[], nearby: readonly JoinedCell[]): boolean =>
  !pairs.some((pair) => isTorn(pair, nearby)) && pairs.some(areWhole);
