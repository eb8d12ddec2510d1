/**
 * @file A list of projects whose merged cells are printed again on every row, as programs write them that know no merged cells: name, money
 * and goal of a project stand beside each of its indicators. They are one cell over these rows, as in any list. Reading, no repair.
 */
import { tableToRows } from '../../model/grid.ts';
import { squeeze } from '../../words/lexicon.ts';
import type { Cell, RecognizedTable } from '../../model/index.ts';
import { joinCells } from '../cells.ts';
import { isCategory } from '../projects/words.ts';

const RULE = 'merged-repeated';

/** The cells left of 一级指标 in a row, by column; of a row without one none. */
type Head = ReadonlyMap<number, Cell>;

function rowToHead(cells: readonly Cell[]): Head {
  const levels = cells.find(isCategory)?.column ?? 0;
  return new Map(
    cells
      .filter(({ column, text }) => column < levels && squeeze(text) !== '')
      .map((cell) => [cell.column, cell]),
  );
}

const headsOf = (table: RecognizedTable): Head[] =>
  tableToRows(table).map((cells, row) => (row < table.headerRows ? new Map() : rowToHead(cells)));

/** A name and what it gets or wants: a lone cell may well say the same twice. */
const LEAST_CELLS = 2;

const isAgain = (above: Head, head: Head): boolean =>
  head.size >= LEAST_CELLS &&
  head.size === above.size &&
  [...head].every(([column, cell]) => squeeze(above.get(column)?.text ?? '') === squeeze(cell.text));

/** The cells one below the other as one over all their rows. */
function mergeCells(cells: readonly Cell[]): Cell {
  const [first, ...others] = cells;
  const joined = joinCells(cells, { text: first!.text });
  return {
    ...joined,
    rowSpan: others.length + 1,
    rules: [...new Set([...joined.rules, RULE])],
  };
}

/** The same object where no row repeats the project of the row above. */
export function mergeRepeatedCells(table: RecognizedTable): RecognizedTable {
  const heads = headsOf(table);
  const merged = new Map<Cell, Cell | null>();
  for (let first = 0; first < heads.length;) {
    let end = first + 1;
    while (end < heads.length && isAgain(heads[first]!, heads[end]!)) end++;
    if (end - first > 1)
      for (const [column, cell] of heads[first]!) {
        const cells = heads.slice(first, end).map((head) => head.get(column)!);
        cells.forEach((again) => merged.set(again, null));
        merged.set(cell, mergeCells(cells));
      }
    first = end;
  }
  if (merged.size === 0) return table;
  return {
    ...table,
    cells: table.cells.flatMap((cell) => (merged.has(cell) ? (merged.get(cell) ?? []) : cell)),
  };
}
