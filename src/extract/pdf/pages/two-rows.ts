/**
 * @file Does a page break that no rule closes stand between two rows, or does it cut one? Browsers cut between the lines of a
 * row and leave every cell open on both pages; now and then they draw no rule between two rows either. What the pieces say decides.
 */
import { CATEGORIES, isTornWord, SUBCATEGORIES } from '../../../words/lexicon.ts';
import { readSign } from '../../../words/measure.ts';
import { cellText, type JoinedCell } from './joined-table.ts';

/** Last cell above the break and first cell below it, in the same columns. */
export type CellPair = readonly [over: JoinedCell, under: JoinedCell];

const FIGURE = /^-?[\d,]*\d(?:\.\d+)?%?$/u;
const LEVELS: ReadonlySet<string> = new Set([...CATEGORIES, ...SUBCATEGORIES]);
const isWord = (text: string): boolean => LEVELS.has(text) || readSign(text) !== null;

const placesOf = (text: string): number => /\.(\d+)$/u.exec(text)?.[1]?.length ?? 0;

/** The figures of the column all have so many decimals; 0 where they differ or have none. */
function usualPlaces([over, under]: CellPair, nearby: readonly JoinedCell[]): number {
  const places = new Set(
    nearby
      .filter((cell) => cell.column === over.column && cell !== over && cell !== under)
      .map((cell) => placesOf(cellText(cell)))
      .filter((count) => count > 0),
  );
  return places.size === 1 ? [...places][0]! : 0;
}

/** `102.800 | 000` in a column of six decimals. */
function isTornFigure(pair: CellPair, nearby: readonly JoinedCell[]): boolean {
  const [over, under] = pair.map(cellText) as [string, string];
  const places = placesOf(over);
  return places > 0 && /^\d+$/u.test(under) && places + under.length === usualPlaces(pair, nearby);
}

const isTorn = (pair: CellPair, nearby: readonly JoinedCell[]): boolean =>
  isTornWord(cellText(pair[0]), cellText(pair[1])) || isTornFigure(pair, nearby);

const areWhole = (pair: CellPair): boolean =>
  [FIGURE.test.bind(FIGURE), isWord].some((isWhole) => pair.every((cell) => isWhole(cellText(cell))));

/** A word or a figure that is whole only over the break speaks for one row; else two whole ones in a column for two rows. */
export const areTwoRows = (pairs: readonly CellPair[], nearby: readonly JoinedCell[]): boolean =>
  !pairs.some((pair) => isTorn(pair, nearby)) && pairs.some(areWhole);
