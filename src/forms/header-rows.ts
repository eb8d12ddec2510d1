/** @file How many leading rows of a table are header (表头). Text dumps print no borders, so the words have to tell. */
import { isQuantity } from '../words/figures.ts';
import { tableToGrid, tableToRows, type Grid } from '../model/grid.ts';
import { areCaptions, CAPTION_LINE } from '../words/captions.ts';
import { CATEGORIES, squeeze } from '../words/lexicon.ts';
import { isNumbered } from '../words/outline.ts';
import { isTotalLabel } from '../words/totals.ts';
import type { Cell, Table } from '../model/index.ts';
import { isCodedRow, isHeadingWord, isOrdinalRow, isStrictHeading } from '../words/header-words.ts';

/** The non-empty texts of a row, squeezed. */
const rowToTexts = (row: readonly Cell[]): string[] => row.map((cell) => squeeze(cell.text)).filter(Boolean);

/** A row above the header proper: title, table number, department and unit lines drawn as cells (表内标题行). */
export function isCaptionRow(table: Pick<Table, 'title' | 'number'>, row: readonly Cell[]): boolean {
  const texts = rowToTexts(row);
  const captions = [table.title, table.number].map((text) => (text === null ? '' : squeeze(text)));
  return areCaptions(
    texts,
    (text) => CAPTION_LINE.test(text) || captions.some((caption) => caption !== '' && text.endsWith(caption)),
  );
}

/** Something that only a body row says: a figure, a code, a numbered label, a category of indicators, a lonely total. */
function isBody(texts: readonly string[]): boolean {
  if (isOrdinalRow(texts)) return false;
  return (
    texts.some((text) => isQuantity(text) || isNumbered(text) || isCodedRow(text)) ||
    texts.some((text) => CATEGORIES.some((category) => text.startsWith(category))) ||
    (texts.length === 1 && isTotalLabel(texts[0]!))
  );
}

/** 合计 | 2,470.91 | 1,500.91. */
const isRowOfTotals = (texts: readonly string[]): boolean =>
  texts.some(isTotalLabel) && texts.some(isQuantity) && !isOrdinalRow(texts);

/** The row divides what stands above it: it fills slots that are blank there, or shares a spanning cell. */
function subdivides(grid: Grid, row: number, cells: readonly Cell[]): boolean {
  const filled = cells.filter((cell) => squeeze(cell.text) !== '');
  return filled.some((cell) => {
    const above = grid[row - 1]?.[cell.column];
    if (above === undefined) return true;
    return above.columnSpan > cell.columnSpan || squeeze(above.text) === '';
  });
}

const spansInto = (grid: Grid, row: number): boolean =>
  (grid[row] ?? []).some((cell) => cell !== undefined && cell.row < row && squeeze(cell.text) !== '');

/** An empty row is header where words of columns still follow, and body everywhere else. */
function isInsideHeader(table: Table, rows: readonly (readonly Cell[])[], row: number): boolean {
  const next = rows
    .slice(row + 1)
    .map(rowToTexts)
    .find((texts) => texts.length > 0);
  return (
    next !== undefined &&
    !isBody(next) &&
    next.length * 2 >= table.columns &&
    next.every((text) => isHeadingWord(text))
  );
}

/**
 * Counts the leading caption and header rows.
 * @returns 0 where the table begins with its body, as the continuation of a table on the next page does
 */
export function countHeaderRows(table: Table): number {
  const grid = tableToGrid(table);
  const rows = tableToRows(table);
  let first = 0;
  while (first < rows.length && isCaptionRow(table, rows[first]!)) first++;
  let end = first;
  for (; end < rows.length; end++) {
    const texts = rowToTexts(rows[end]!);
    if (isBody(texts)) break;
    if (isOrdinalRow(texts) || (texts.length === 0 && isInsideHeader(table, rows, end))) continue;
    const isHeading =
      end === first
        ? table.title !== null || texts.filter((text) => isHeadingWord(text)).length * 2 >= texts.length
        : texts.every((text) => isStrictHeading(text)) ||
          subdivides(grid, end, rows[end]!) ||
          spansInto(grid, end);
    if (texts.length === 0 || !isHeading) break;
  }
  return end;
}

/**
 * The header of a table, as it is marked (w:tblHeader, thead) or as its words tell. Who marks it leaves out 栏次, the row that numbers the
 * columns, and may take in the total that stands first below them, so that it is printed on every page.
 */
export function headerRowsOf(table: Table): number {
  if (table.headerRows === 0) return countHeaderRows(table);
  const rows = tableToRows(table).map(rowToTexts);
  const totals = rows.slice(0, table.headerRows).findIndex(isRowOfTotals);
  if (totals > 0) return totals;
  const next = rows[table.headerRows];
  return table.headerRows + Number(next !== undefined && isOrdinalRow(next));
}
