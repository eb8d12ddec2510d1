/** @file Right figures in wrong places: rows, blocks, columns and header words exchanged, one row down, a row lost or printed twice. */
import type { Cell, RecognizedTable } from '../../../src/model/index.ts';
import { tableToColumnHeads } from '../../../src/forms/amounts/header-paths.ts';
import { isSumWord } from '../../../src/words/totals.ts';
import {
  figuresOf,
  filledRows,
  pick,
  rotate,
  sharedColumns,
  valueAt,
  withTexts,
  type Draw,
  type Falsified,
  type FaultKind,
  type Sheet,
} from './kind.ts';

function rowsMoved(sheet: Sheet, rows: readonly number[]): Falsified | null {
  const rings = sharedColumns(sheet, ...rows).map((column) => rows.map((row) => [row, column] as const));
  const moved = rotate(sheet, rings);
  return moved.wrong.length === 0 ? null : { ...moved, what: `rows ${rows.join(', ')}` };
}

/** Some rows in a run, not the totals. */
function run(sheet: Sheet, draw: Draw, least: number, most: number): number[] {
  const rows = filledRows(sheet).filter(
    (row) => ![...sheet.figures.get(row)!.values()].some(({ is_total }) => is_total),
  );
  const size = least + draw(Math.max(1, Math.min(most, rows.length) - least + 1));
  const from = draw(Math.max(1, rows.length - size + 1));
  return rows.length < least ? [] : rows.slice(from, from + size);
}

/** Two columns of figures that are not the same in every row, and the rows that have both. */
function twoColumns(sheet: Sheet, draw: Draw): { columns: [number, number]; rows: number[] } | null {
  const one = pick(filledRows(sheet), draw);
  const all = one === undefined ? [] : sharedColumns(sheet, one);
  const a = pick(all, draw);
  const b = pick(
    all.filter((column) => column !== a),
    draw,
  );
  if (a === undefined || b === undefined) return null;
  const rows = [...sheet.figures.keys()].filter(
    (row) => sharedColumns(sheet, row).includes(a) && sharedColumns(sheet, row).includes(b),
  );
  return rows.some((row) => valueAt(sheet, row, a) !== valueAt(sheet, row, b))
    ? { columns: [a, b], rows }
    : null;
}

function columnsExchanged(sheet: Sheet, draw: Draw): Falsified | null {
  const two = twoColumns(sheet, draw);
  if (!two) return null;
  const [a, b] = two.columns;
  const rings = two.rows.map((row) => [[row, a] as const, [row, b] as const]);
  return { ...rotate(sheet, rings), what: `columns ${a}, ${b}` };
}

/** Words that say that there is a figure, or that it is a sum: 预算数, 金额, 合计. */
const saysNothing = (text: string): boolean => isSumWord(text) || /^(?:预算|决算)数$|金额$/u.test(text);

/** The number of a column, under its words. */
const isColumnNumber = (text: string): boolean => !/\p{Script=Han}/u.test(text);

/** Words of one row of the header over as many columns that are not the same. */
function isExchangeable({ table }: Sheet, left: Cell, right: Cell): boolean {
  const heads = tableToColumnHeads(table);
  const widthOf = ({ row, column }: Cell): number =>
    heads.filter((own) => own.some((head) => head.row === row && head.column === column)).length;
  return (
    left.row === right.row &&
    left.columnSpan === right.columnSpan &&
    widthOf(left) === widthOf(right) &&
    left.text !== right.text &&
    ![left, right].some(({ text }) => isColumnNumber(text)) &&
    ![left, right].every(({ text }) => saysNothing(text))
  );
}

/** The lowest header cells of two columns that are not one. */
function headerCells(sheet: Sheet, [a, b]: readonly [number, number]): [Cell, Cell] | null {
  for (let row = sheet.table.headerRows - 1; row >= 0; row--) {
    const [left, right] = [sheet.cellOver(row, a), sheet.cellOver(row, b)];
    if (left && right && isExchangeable(sheet, left, right)) return [left, right];
  }
  return null;
}

function headersExchanged(sheet: Sheet, draw: Draw): Falsified | null {
  const two = twoColumns(sheet, draw);
  const cells = two && headerCells(sheet, two.columns);
  if (!two || !cells) return null;
  const [left, right] = cells;
  const isOther = (row: number): boolean =>
    valueAt(sheet, row, two.columns[0]) !== valueAt(sheet, row, two.columns[1]);
  return {
    table: withTexts(
      sheet.table,
      new Map([
        [left, right.text],
        [right, left.text],
      ]),
    ),
    wrong: two.rows
      .filter(isOther)
      .flatMap((row) => two.columns.map((column) => [row, column] as const))
      .filter(([row, column]) => valueAt(sheet, row, column) !== ''),
    what: `${left.text} and ${right.text}`,
  };
}

function columnDown(sheet: Sheet, draw: Draw): Falsified | null {
  const rows = run(sheet, draw, 3, 1000);
  const column = pick(rows.length > 0 ? sharedColumns(sheet, ...rows) : [], draw);
  if (column === undefined) return null;
  const moved = rotate(sheet, [rows.map((row) => [row, column] as const)]);
  return moved.wrong.length === 0 ? null : { ...moved, what: `column ${column}, rows ${rows.join(', ')}` };
}

/** The rows from one on moved; what spans it grows or shrinks. */
function withRowsMoved(table: RecognizedTable, from: number, by: 1 | -1): RecognizedTable {
  const cells = table.cells.flatMap((cell): Cell[] => {
    if (by < 0 && cell.row === from && cell.rowSpan === 1) return [];
    if (cell.row > from || (by > 0 && cell.row === from)) return [{ ...cell, row: cell.row + by }];
    return cell.row + cell.rowSpan > from ? [{ ...cell, rowSpan: cell.rowSpan + by }] : [cell];
  });
  return { ...table, rows: table.rows + by, cells };
}

function rowDeleted(sheet: Sheet, draw: Draw): Falsified | null {
  const row = pick(filledRows(sheet), draw);
  return row === undefined
    ? null
    : {
        table: withRowsMoved(sheet.table, row, -1),
        wrong: [],
        touched: figuresOf(sheet, row),
        what: `row ${row}`,
      };
}

function rowDuplicated(sheet: Sheet, draw: Draw): Falsified | null {
  const row = pick(filledRows(sheet), draw);
  if (row === undefined) return null;
  const wider = withRowsMoved(sheet.table, row, 1);
  const copies = sheet.table.cells.filter((cell) => cell.row === row && cell.rowSpan === 1);
  const cells = [...wider.cells, ...copies].sort((a, b) => a.row - b.row || a.column - b.column);
  return { table: { ...wider, cells }, wrong: [], touched: figuresOf(sheet, row), what: `row ${row}` };
}

const rowsSwapped = (sheet: Sheet, draw: Draw): Falsified | null => {
  const rows = filledRows(sheet);
  const one = pick(rows, draw);
  const other = pick(
    rows.filter((row) => row !== one),
    draw,
  );
  return one === undefined || other === undefined ? null : rowsMoved(sheet, [one, other]);
};

export const PLACE_FAULTS: readonly FaultKind[] = [
  { name: 'rows swapped', aspect: 'row', falsify: rowsSwapped },
  {
    name: 'block one row down',
    aspect: 'row',
    falsify: (sheet, draw) => {
      const rows = run(sheet, draw, 3, 6);
      return rows.length === 0 ? null : rowsMoved(sheet, rows);
    },
  },
  { name: 'column one row down', aspect: 'row', falsify: columnDown },
  { name: 'columns exchanged', aspect: 'column', falsify: columnsExchanged },
  { name: 'header words exchanged', aspect: 'column', falsify: headersExchanged },
  { name: 'row deleted', aspect: null, falsify: rowDeleted },
  { name: 'row duplicated', aspect: null, falsify: rowDuplicated },
];
