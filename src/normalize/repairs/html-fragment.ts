/** @file An HTML table glued into a cell of a text dump, with the copies of its rows that the dump prints behind and below it. */
import { byPosition, tableToRows } from '../../model/grid.ts';
import { squeeze } from '../../words/lexicon.ts';
import type { Cell, RecognizedTable, Repair } from '../../model/index.ts';

const INDICATOR_CELLS = 6;
const FRAGMENT = /<table[\s>]/iu;

const keyOf = (texts: readonly string[]): string =>
  texts
    .map(squeeze)
    .filter((text) => text !== '')
    .join('|');

/** The texts of the rows of a fragment; markup inside a cell is dropped. */
function fragmentToRows(html: string): string[][] {
  return [...html.matchAll(/<tr[^>]*>(.*?)(?=<\/tr>|<tr|$)/gsu)].map(([, row]) =>
    [...row!.matchAll(/<t[dh][^>]*>(.*?)(?=<\/t[dh]>|<t[dh]|$)/gsu)].map(([, cell]) =>
      cell!.replace(/<[^>]*>/gu, '').trim(),
    ),
  );
}

/** Rows of the fragment as cells below the row that holds it. */
const toCells = (texts: readonly string[], row: number, like: Cell): Cell[] =>
  texts.flatMap((text, i) =>
    text === ''
      ? []
      : [
          {
            ...like,
            row,
            column: like.column + i,
            rowSpan: 1,
            columnSpan: 1,
            raw: text,
            text,
            rules: ['html-fragment'],
          },
        ],
  );

const isSixOfAll = (keys: ReadonlySet<string>, cells: readonly Cell[]): boolean =>
  keys.has(keyOf(cells.map((cell) => cell.text)));

/** The run of copies behind the fragment on its own line: six (or five) cells at a time, each a row of the fragment. */
function isRunOfCopies(cells: readonly Cell[], keys: ReadonlySet<string>): boolean {
  if (cells.length === 0) return true;
  return [INDICATOR_CELLS, INDICATOR_CELLS - 1].some(
    (length) => isSixOfAll(keys, cells.slice(0, length)) && isRunOfCopies(cells.slice(length), keys),
  );
}

function unfoldFragment(table: RecognizedTable, fragment: Cell): RecognizedTable {
  const rows = fragmentToRows(fragment.text).filter((row) => row.some((text) => text !== ''));
  const keys = new Set(rows.map(keyOf));
  const lines = tableToRows(table);
  const below = new Set(
    lines
      .slice(fragment.row + 1, fragment.row + 1 + rows.length)
      .map((row) => keyOf(row.map((cell) => cell.text))),
  );
  const behind = lines[fragment.row]!.filter((cell) => cell.column > fragment.column);
  const dropsRun = isRunOfCopies(behind, keys);
  const unfolded = [...keys].every((key) => below.has(key)) ? [] : rows;
  const reason =
    unfolded.length === 0 ? 'its rows stand again on the lines below' : 'its rows take their place below';
  const repair: Repair = {
    rule: 'html-fragment',
    before: `${rows.length} rows of markup in one cell`,
    after: unfolded.length === 0 ? 'dropped' : `${rows.length} rows`,
    reason: `an HTML table was glued into the line; ${reason}`,
  };
  const anchor = lines[fragment.row]!.findLast((cell) => cell.column < fragment.column);
  const dropped = [fragment, ...(dropsRun ? behind : [])];
  const shifted = table.cells
    .filter((cell) => !dropped.includes(cell))
    .map((cell) => (cell === anchor ? { ...cell, repairs: [...(cell.repairs ?? []), repair] } : cell))
    .map((cell) => (cell.row > fragment.row ? { ...cell, row: cell.row + unfolded.length } : cell));
  const added = unfolded.flatMap((texts, i) => toCells(texts, fragment.row + 1 + i, fragment));
  return {
    ...table,
    rows: table.rows + unfolded.length,
    cells: [...shifted, ...added].sort(byPosition),
    breaks: table.breaks.map((each) =>
      each.row > fragment.row ? { ...each, row: each.row + unfolded.length } : each,
    ),
    repeated: [...(table.repeated ?? []), ...dropped],
  };
}

/** Takes every fragment out of its cell; rows that nothing else prints are put below the line. */
export function unfoldFragments(table: RecognizedTable): RecognizedTable {
  const fragment = table.cells.find((cell) => FRAGMENT.test(cell.text));
  return fragment ? unfoldFragments(unfoldFragment(table, fragment)) : table;
}
