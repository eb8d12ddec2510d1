/**
 * @file Rows that a page prints again from the beginning of its table, found behind the breaks of the joined table: its header where a
 * page between had none, or the figures of its total, which stand at the head of each page and would be counted twice.
 */
import { isQuantity } from '../../words/figures.ts';
import { squeeze } from '../../words/lexicon.ts';
import { isTotalLabel } from '../../words/totals.ts';
import { tableToRows } from '../../model/grid.ts';
import type { Cell, Layout, RecognizedTable } from '../../model/index.ts';
import { rowToKey, tableToSegment, type Row } from './segment.ts';

/** Layouts that are one list from their header to their end; a form repeats its labels for the next one. */
const LISTS: readonly Layout[] = ['amounts', 'project_list', 'other'];

const printedOf = (row: Row): string[] => row.map(({ text }) => squeeze(text)).filter(Boolean);

/** 合计 and nothing else but its figures, one of them not zero. */
function isTotalRow(row: Row): boolean {
  const [label, ...figures] = printedOf(row);
  return (
    label !== undefined &&
    isTotalLabel(label) &&
    figures.every(isQuantity) &&
    figures.some((figure) => /[1-9]/u.test(figure))
  );
}

/** How many rows from `at` on say again the whole header, and then the total of the table. */
function countAgain(
  rows: readonly Row[],
  at: number,
  header: readonly string[],
  totals: ReadonlySet<string>,
): number {
  const isHeader = header.length > 0 && header.every((key, i) => rowToKey(rows[at + i] ?? []) === key);
  const count = isHeader ? header.length : 0;
  const next = rows[at + count];
  return next && isTotalRow(next) && totals.has(rowToKey(next)) ? count + 1 : count;
}

function findAgain(table: RecognizedTable): ReadonlySet<number> {
  const { rows, header } = tableToSegment(table);
  const breaks = new Set(table.breaks.map(({ row }) => row));
  const totals = new Set<string>();
  const again = new Set<number>();
  for (let at = table.headerRows; at < rows.length; at++) {
    const count = breaks.has(at) && at > table.headerRows ? countAgain(rows, at, header, totals) : 0;
    for (let row = at; row < at + count; row++) again.add(row);
    if (!again.has(at) && isTotalRow(rows[at]!)) totals.add(rowToKey(rows[at]!));
  }
  return again;
}

/** The table without those rows, which are kept in `repeated`; the same object where there are none. */
export function takeOutPrintedAgain(table: RecognizedTable): RecognizedTable {
  if (table.breaks.length === 0 || !LISTS.includes(table.layout)) return table;
  const again = findAgain(table);
  if (again.size === 0) return table;
  const places: number[] = [];
  let rows = 0;
  for (let row = 0; row <= table.rows; row++) {
    places.push(rows);
    if (!again.has(row)) rows++;
  }
  const place = (cell: Cell): Cell => {
    const row = places[cell.row]!;
    return { ...cell, row, rowSpan: places[Math.min(cell.row + cell.rowSpan, table.rows)]! - row };
  };
  const taken = tableToRows(table).filter((_, row) => again.has(row));
  return {
    ...table,
    rows: rows - 1,
    cells: table.cells.filter(({ row }) => !again.has(row)).map(place),
    breaks: table.breaks.map((each) => ({ ...each, row: places[each.row]! })),
    repeated: [...(table.repeated ?? []), ...taken.flat()],
  };
}
