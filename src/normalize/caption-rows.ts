/**
 * @file Title, number, department and unit drawn as the first rows of a table (表内标题行): they are no rows of it, in whatever
 * format. A workbook has them in cells too; its reader leaves them out where it finds the tables of a sheet.
 */
import { titleToForm } from '../words/aliases.ts';
import { tableToRows } from '../model/grid.ts';
import { areCaptions, CAPTION_LINE } from '../words/captions.ts';
import { squeeze } from '../words/lexicon.ts';
import type { Cell, Table } from '../model/index.ts';
import { isQuantity } from '../words/figures.ts';
import { isNumberLine, isTitleLine } from '../words/caption-lines.ts';
import { append } from '../model/lists.ts';

/** So many rows at most. */
const REACH = 6;

export interface CaptionRows {
  readonly lines: readonly string[];
  readonly rows: number;
}

const isCaptionText = (text: string): boolean => CAPTION_LINE.test(text) || isNumberLine(text);
const isKnownTitle = (text: string): boolean => isTitleLine(text) && titleToForm(text) !== null;

/** `表01 | 收支总表`: the title laid out with tabs or in cells. Several of them are a list of tables. */
function findTitleRow(rows: readonly (readonly string[])[]): number | null {
  const at = rows.flatMap((texts, row) => (texts.some(isKnownTitle) ? [row] : []));
  const isTitle = at.length === 1 && rows[at[0]!]!.every((text) => isCaptionText(text) || isKnownTitle(text));
  return isTitle ? at[0]! : null;
}

/** `部门：某局 | 经办 | 单位：万元`: two captions at least, and with them whatever is no figure. */
const isCaptionRow = (texts: readonly string[]): boolean =>
  areCaptions(texts, isCaptionText) ||
  (texts.filter((text) => /[:：]/u.test(text) && CAPTION_LINE.test(text)).length > 1 &&
    !texts.some((text) => isQuantity(text)));

/**
 * Leading rows of the table that are captions, as lines: titles over the whole row, rows of nothing but caption lines, and
 * whatever else runs over the whole table above the last of those (the name of the document, a remark).
 */
export function tableToCaptionRows(table: Table): CaptionRows {
  let found: CaptionRows = { lines: [], rows: 0 };
  const lines: string[] = [];
  const rows = tableToRows(table);
  const textsOf = (row: readonly Cell[]): string[] => row.map((cell) => squeeze(cell.text)).filter(Boolean);
  const title = findTitleRow(rows.map(textsOf));
  for (const [at, row] of rows.slice(0, REACH).entries()) {
    const texts = textsOf(row);
    const isWide = texts.length === 1 && row[0]!.columnSpan * 2 > table.columns;
    const isCaption = (isWide && isTitleLine(texts[0]!)) || at === title || isCaptionRow(texts);
    const isOver = isWide && row[0]!.columnSpan === table.columns;
    if (texts.length > 0 && !isCaption && !isOver) break;
    append(lines, texts);
    if (isCaption) found = { lines: [...lines], rows: at + 1 };
  }
  return found;
}

/**
 * The table from its header on. Its captions are read and stand in `repeated`; a table that is nothing but captions, or whose
 * caption cells reach down into it, stays as it is.
 * @param count how many leading rows are captions
 */
export function withoutCaptionRows(table: Table, count: number): Table {
  const captions = table.cells.filter((cell) => cell.row < count);
  const reachesDown = captions.some((cell) => cell.row + cell.rowSpan > count);
  if (count === 0 || count >= table.rows || reachesDown) return table;
  const moveUp = <Place extends { readonly row: number }>(place: Place): Place => ({
    ...place,
    row: place.row - count,
  });
  return {
    ...table,
    headerRows: Math.max(0, table.headerRows - count),
    rows: table.rows - count,
    cells: table.cells.filter((cell) => cell.row >= count).map(moveUp),
    breaks: table.breaks.filter(({ row }) => row > count).map(moveUp),
    repeated: [...(table.repeated ?? []), ...captions],
  };
}
