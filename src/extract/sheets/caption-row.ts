/**
 * @file Rows of a sheet that stand above a table and are none of it: title, number, department, unit. Nothing but the place and the words of
 * a cell tells them from a header, and a header that were taken for one would be gone: in doubt a row stays in its table.
 */
import { isNumberLine, isTitleLine } from '../../words/caption-lines.ts';
import { areCaptions, CAPTION_LINE, isUnitLine } from '../../words/captions.ts';
import { isQuantity } from '../../words/figures.ts';

/** What a cell says, squeezed and not empty, and where it stands. */
export interface SheetText {
  readonly text: string;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
}

/** What its rows have in common: where they begin, and how many texts the fullest has. */
export interface SheetWidth {
  readonly firstColumn: number;
  readonly texts: number;
}

/** A line of captions has so many texts at most. */
const MOST_TEXTS = 3;

export const rowsToWidth = (rows: readonly (readonly SheetText[])[]): SheetWidth => ({
  firstColumn: rows.reduce((least, row) => Math.min(least, row[0]?.column ?? least), Infinity),
  texts: rows.reduce((most, row) => Math.max(most, row.length), 0),
});

const saysCaption = (text: string): boolean => CAPTION_LINE.test(text) || isNumberLine(text);

/** A head of several columns does not begin where the sheet does, a column's own head reaches down to its figures. */
function isLineOfOne({ text, column, rowSpan, columnSpan }: SheetText, { firstColumn }: SheetWidth): boolean {
  if (isTitleLine(text) || areCaptions([text], saysCaption)) return true;
  return column === firstColumn && (rowSpan === 1 || columnSpan > 1);
}

/** @param row its texts from left to right @param width of the rows that it stands among */
export function isLineAbove(row: readonly SheetText[], width: SheetWidth): boolean {
  const texts = row.map(({ text }) => text);
  if (texts.some(isQuantity) || texts.length > MOST_TEXTS) return false;
  if (row.length === 1) return isLineOfOne(row[0]!, width);
  const isLine = (text: string): boolean => saysCaption(text) || isTitleLine(text);
  if (areCaptions(texts, isLine)) return true;
  // `某局 | | | 单位：万元`: a word among captions, where a header has more of them
  return texts.length < width.texts && texts.some((text) => isUnitLine(text));
}
