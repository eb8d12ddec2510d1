/**
 * @file A table that goes on over pages is one table: its segments are joined by meaning (跨页表格合并).
 *
 * A segment joins when it has no title of its own and its columns or its header continue the table before, or when it repeats
 * title and header. Rows printed again are taken out of the grid and kept in `repeated`.
 */
import { foldTitle } from '../aliases.ts';
import { byPosition, tableToRows } from '../grid.ts';
import { squeeze } from '../lexicon.ts';
import { isQuantity } from '../figures.ts';
import type { Break, Cell, Layout, RecognizedTable } from '../model.ts';
import { stitchSeams } from './seams/index.ts';

/** A total of the whole table; 本年收入合计 is not its end. */
const TOTAL = /^(?:合计|总计|收入总计|支出总计|收入合计|支出合计)$/u;

/** Layouts whose tables may go on; self-evaluations are one form a project and repeat their title for the next one. */
const JOINABLE: readonly Layout[] = [
  'amounts',
  'project_list',
  'project_table',
  'department_targets',
  'project_form',
  'other',
];

/** The words of a row; rows that shifted sideways still compare equal. */
const rowToKey = (row: readonly Cell[]): string =>
  row
    .map((cell) => squeeze(cell.text))
    .filter(Boolean)
    .join('|');

/** A row that prints the title of the segment again. */
const isTitleRow = (segment: RecognizedTable, row: readonly Cell[]): boolean =>
  segment.title !== null && row.some((cell) => foldTitle(cell.text).includes(foldTitle(segment.title!)));

const headerKeys = (table: RecognizedTable): string[] =>
  tableToRows(table)
    .slice(0, table.headerRows)
    .filter((row) => !isTitleRow(table, row))
    .map(rowToKey)
    .filter(Boolean);

/** Fewer words than these at the end of a header row are chance. */
const LEAST_WORDS_LEFT = 3;

/** A header row of a project list that the dump printed without its leading columns, as it did the rows below it. */
const isCutHeader = ({ layout }: RecognizedTable, header: string | undefined, key: string): boolean =>
  layout === 'project_list' &&
  key.split('|').length >= LEAST_WORDS_LEFT &&
  (header?.endsWith(`|${key}`) ?? false);

/**
 * How many leading rows of the segment say again what the header of the table says: its title and unit lines, then its header
 * rows in order. Body rows are never compared, since rows that are alike are real; only in department targets, where a
 * header stands in the middle too, any row without figures counts.
 */
function countRepeatedRows(table: RecognizedTable, segment: RecognizedTable): number {
  const rows = tableToRows(segment).slice(0, Math.max(segment.headerRows, table.headerRows));
  const header = headerKeys(table);
  const isIndicators = table.layout === 'department_targets';
  const known = new Set(
    tableToRows(table)
      .slice(0, isIndicators ? table.rows : table.headerRows)
      .filter((row) => !row.some((cell) => isQuantity(cell.text)))
      .map(rowToKey),
  );
  let count = 0;
  let next = 0;
  for (const row of rows) {
    const key = rowToKey(row);
    const isSame = key === header[next] || isCutHeader(table, header[next], key);
    const isHeader = isIndicators ? known.has(key) : isSame;
    if (!isHeader && !isTitleRow(segment, row) && (next > 0 || !known.has(key))) break;
    if (isHeader) next++;
    count++;
  }
  return next === 0 ? 0 : count;
}

const sameText = (a: string | null, b: string | null): boolean =>
  a !== null && b !== null && foldTitle(a) === foldTitle(b);

/** Where the format has pages, a continuation stands on a later one (or the reader left the edge between the two open). */
function isOnNextPage(table: RecognizedTable, segment: RecognizedTable): boolean {
  const [last, first] = [table.pages.at(-1), segment.pages[0]];
  if (last === undefined || first === undefined) return true;
  return first === last + 1 || (first === last && (table.openBottom === true || segment.openTop === true));
}

/** Rows of these layouts are misaligned in dumps, and their first body row may hold words only. */
const isTolerant = ({ layout }: RecognizedTable): boolean =>
  layout === 'project_list' || layout === 'department_targets';

/** The columns of the segment go on where those of the table stopped. */
function hasSameColumns(table: RecognizedTable, segment: RecognizedTable): boolean {
  if (isTolerant(table)) return true;
  return table.foundBy === 'tabs' ? segment.columns <= table.columns : segment.columns === table.columns;
}

/** Each column that held figures in the table holds figures or nothing in the segment, and labels stay labels. */
function hasSameKinds(table: RecognizedTable, segment: RecognizedTable): boolean {
  if (table.layout !== 'amounts') return true;
  const kinds = (from: RecognizedTable): Map<number, boolean> => {
    const counts = new Map<number, [quantities: number, all: number]>();
    for (const cell of from.cells) {
      if (cell.row < from.headerRows || cell.columnSpan > 1 || squeeze(cell.text) === '') continue;
      const [quantities, all] = counts.get(cell.column) ?? [0, 0];
      counts.set(cell.column, [quantities + Number(isQuantity(cell.text)), all + 1]);
    }
    return new Map([...counts].map(([column, [quantities, all]]) => [column, quantities * 2 > all]));
  };
  const before = kinds(table);
  return [...kinds(segment)].every(([column, isFigure]) => (before.get(column) ?? isFigure) === isFigure);
}

/** The printed number, where both have one, says whether it can be the same table. */
const mayBeSame = (table: RecognizedTable, segment: RecognizedTable): boolean =>
  JOINABLE.includes(table.layout) &&
  isOnNextPage(table, segment) &&
  (segment.number === null || table.number === null || segment.number === table.number);

function continuesUntitled(
  table: RecognizedTable,
  segment: RecognizedTable,
  repeatsHeader: boolean,
): boolean {
  if (segment.after === 'prose' || (segment.after !== undefined && isClosed(table, segment))) return false;
  // a lone line over a header may be the name of the next unit, and over a table of no known form its title
  if (segment.after === 'line' && (segment.headerRows > 0 || table.layout === 'other')) return false;
  if (repeatsHeader)
    return hasSameColumns(table, segment) || headerKeys(table).join() === headerKeys(segment).join();
  const isForeign = segment.form !== 'other' && segment.form !== table.form;
  return (
    !isForeign && segment.headerRows === 0 && hasSameColumns(table, segment) && hasSameKinds(table, segment)
  );
}

/**
 * The table said its last word: a total at its end, or the segment begins with a total as the table did. What follows under the
 * same title is the table of another unit.
 */
function isClosed(table: RecognizedTable, segment: RecognizedTable): boolean {
  if (table.layout !== 'amounts') return false;
  const isTotal = (row: readonly Cell[] | undefined): boolean =>
    (row ?? []).some((cell) => TOTAL.test(squeeze(cell.text)));
  const body = tableToRows(table)
    .slice(table.headerRows)
    .filter((row) => rowToKey(row) !== '');
  const next = tableToRows(segment).slice(countRepeatedRows(table, segment));
  return isTotal(body.at(-1)) || (body.length > 1 && isTotal(body[0]) && isTotal(next[0]));
}

function continues(table: RecognizedTable, segment: RecognizedTable): boolean {
  if (!mayBeSame(table, segment)) return false;
  const repeated = countRepeatedRows(table, segment);
  const repeatsHeader =
    repeated > 0 && (isTolerant(table) || repeated >= Math.min(segment.headerRows, table.headerRows));
  if (segment.title === null) return continuesUntitled(table, segment, repeatsHeader);
  const goesOn = sameText(table.title, segment.title) && (repeatsHeader || segment.headerRows === 0);
  return goesOn && table.layout !== 'project_form' && !isClosed(table, segment);
}

const moveCell = (cell: Cell, rows: number): Cell => ({ ...cell, row: cell.row + rows });

function joinTwo(table: RecognizedTable, segment: RecognizedTable): RecognizedTable {
  const skip = countRepeatedRows(table, segment);
  const shift = table.rows - skip;
  const kept = segment.cells.filter((cell) => cell.row >= skip).map((cell) => moveCell(cell, shift));
  const again = segment.cells.filter((cell) => cell.row < skip);
  const breaks: Break[] = segment.breaks
    .filter(({ row }) => row > skip)
    .map((b) => ({ ...b, row: b.row + shift }));
  const seam: Break = { row: table.rows, kind: segment.breaks.find(({ row }) => row === 0)?.kind ?? 'page' };
  return {
    ...table,
    unit: table.unit ?? segment.unit,
    rows: table.rows + segment.rows - skip,
    columns: Math.max(table.columns, segment.columns),
    cells: [...table.cells, ...kept].sort(byPosition),
    pages: [...new Set([...table.pages, ...segment.pages])],
    breaks: [...table.breaks, seam, ...breaks],
    ...(segment.openBottom === undefined ? {} : { openBottom: segment.openBottom }),
    repeated: [...(table.repeated ?? []), ...again, ...(segment.repeated ?? [])],
  };
}

/** Joins the segments of tables that go on, then the rows that the breaks cut; the ids of the first segments stay. */
export function joinTables(tables: readonly RecognizedTable[]): RecognizedTable[] {
  const joined: RecognizedTable[] = [];
  for (const segment of tables) {
    const table = joined.at(-1);
    if (table && continues(table, segment)) joined[joined.length - 1] = joinTwo(table, segment);
    else joined.push(segment);
  }
  return joined.map(stitchSeams);
}
