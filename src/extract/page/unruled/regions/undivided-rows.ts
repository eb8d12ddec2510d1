/** @file Rules that leave the rows between them undivided: three of them for a whole table, a frame around it, vertical ones only. */
import { splitAtGaps, type Line } from '../../text/pieces-to-lines.ts';
import { lowestOf, highestOf } from '../../../../model/lists.ts';
import { isQuantity } from '../../../../words/figures.ts';

/** So many rows between two rules are rows that no rule divides. */
const FEWEST_ROWS = 3;
/** Where texts in so large a share of the columns stand side by side, and at least so many, they are a row. */
const FULL_SHARE = 0.5;
const FEWEST_TEXTS = 3;
/** Cells of one row may all have a few lines; more full lines than that are rows, and so are those further apart, in em, than lines. */
const FULL_ROWS = 5;
const ROW_PITCH = 1.5;
/** Lines that begin within so many em of the left edge and end in a figure are rows too. */
const LABEL_INDENT = 3;

export const hasColumns = (line: Line): boolean => splitAtGaps(line).length > 1;

export const isBetween = ({ box }: Line, top: number, bottom: number): boolean => {
  const middle = (box[1] + box[3]) / 2;
  return middle > top && middle < bottom;
};

const endsInFigure = (line: Line): boolean =>
  isQuantity(
    splitAtGaps(line)
      .at(-1)!
      .map(({ text }) => text)
      .join('')
      .trim(),
  );

const isApart = (over: Line, under: Line): boolean => under.box[3] - over.box[3] >= ROW_PITCH * under.size;

/** Lines of so many texts, and how many of them stand further apart than lines of a cell. */
function fullLines(lines: readonly Line[], texts: number): { full: number; apart: number } {
  const full = lines.filter((line) => splitAtGaps(line).length >= texts);
  const apart = full.filter((line, k) => k === 0 || isApart(full[k - 1]!, line));
  return { full: full.length, apart: apart.length };
}

/** How many texts make a line full, by the fullest one. */
const textsOfRow = (lines: readonly Line[]): number =>
  Math.max(FEWEST_TEXTS, FULL_SHARE * highestOf([0, ...lines.map((line) => splitAtGaps(line).length)]));

/** Whether several rows stand between two of the `divisions`, heights from the top down. */
export function holdsRows(lines: readonly Line[], divisions: readonly number[]): boolean {
  const left = lowestOf(lines.map(({ box }) => box[0]));
  const texts = textsOfRow(lines);
  const isStated = (line: Line): boolean =>
    endsInFigure(line) && line.box[0] < left + LABEL_INDENT * line.size;
  return divisions.slice(1).some((at, i) => {
    const between = lines.filter((line) => hasColumns(line) && isBetween(line, divisions[i]!, at));
    const { full, apart } = fullLines(between, texts);
    return full >= FULL_ROWS || Math.max(apart, between.filter(isStated).length) >= FEWEST_ROWS;
  });
}

/** In a grid without any rule between its upper and lower edge two texts make a row, and so many rows are enough. */
const OPEN_TEXTS = 2;
const OPEN_ROWS = 4;

/**
 * The same for a grid with vertical rules: only what cannot be cells of several lines counts, for a grid divides its rows as a rule.
 * @param ys row edges of the grid
 */
export function gridHoldsRows(lines: readonly Line[], ys: readonly number[]): boolean {
  const isOpen = ys.length === 2;
  const texts = isOpen ? OPEN_TEXTS : textsOfRow(lines);
  return ys.slice(1).some((at, i) => {
    const between = lines.filter((line) => isBetween(line, ys[i]!, at));
    return fullLines(between, texts).apart >= (isOpen ? OPEN_ROWS : FULL_ROWS);
  });
}
