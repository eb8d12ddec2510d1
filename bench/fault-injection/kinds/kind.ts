/** @file What a kind of fault is, and the parts of a table it is made of. */
import { idToPlace } from '../../../src/model/ids.ts';
import { tableToGrid } from '../../../src/model/grid.ts';
import type { Cell, RecognizedTable } from '../../../src/model/index.ts';
import type { AmountRecord } from '../../../src/schemas/index.ts';
import type { Subject } from '../subject.ts';

/** Draws an integer from 0 up to, not including, `below`. */
export type Draw = (below: number) => number;

/** What a fault makes wrong of the figures it touches; null where it only takes some away or repeats them. */
export type Aspect = 'value' | 'row' | 'column' | 'unit';

/** One table of figures, as a fault sees it. */
export interface Sheet {
  readonly table: RecognizedTable;
  /** The figures by row and column; blank ones that a cell was printed for, too. */
  readonly figures: ReadonlyMap<number, ReadonlyMap<number, AmountRecord>>;
  /** The cell that begins at a place; undefined where none does, or where it spans several. */
  readonly cellAt: (row: number, column: number) => Cell | undefined;
  /** The cell that covers a place. */
  readonly cellOver: (row: number, column: number) => Cell | undefined;
}

export interface Falsified {
  readonly table: RecognizedTable;
  /** The figures that are wrong now, as row and column; they are looked up once the table is read again. */
  readonly wrong: readonly (readonly [row: number, column: number])[];
  /** Where the fault is in the table as it was, if not there. */
  readonly touched?: readonly (readonly [row: number, column: number])[];
  readonly what: string;
}

export interface FaultKind {
  readonly name: string;
  readonly aspect: Aspect | null;
  /** Two figures are wrong in a way that cancels. */
  readonly isPair?: boolean;
  /** A table with one fault of the kind at a random place; null where this one has no place for it. */
  readonly falsify: (sheet: Sheet, draw: Draw) => Falsified | null;
}

/** The tables of figures of a document with at least two rows of figures. */
export function subjectToSheets({ tables, reading }: Subject): Sheet[] {
  return tables.flatMap((table) => {
    const grid = tableToGrid(table);
    const figures = new Map<number, Map<number, AmountRecord>>();
    for (const amount of reading.amounts) {
      const place = idToPlace(amount.id)!;
      if (place.table !== table.id) continue;
      const { row, column } = place.cell!;
      figures.set(row, (figures.get(row) ?? new Map<number, AmountRecord>()).set(column, amount));
    }
    const cellOver = (row: number, column: number): Cell | undefined => grid[row]?.[column];
    const cellAt = (row: number, column: number): Cell | undefined => {
      const cell = cellOver(row, column);
      const isOne = cell?.row === row && cell.column === column && cell.rowSpan * cell.columnSpan === 1;
      return isOne ? cell : undefined;
    };
    const isBudget = table.layout === 'amounts' && figures.size > 1;
    return isBudget ? [{ table, figures, cellAt, cellOver }] : [];
  });
}

/** What stands at a place: the figure, nothing for a blank, a dash or a zero. */
export const valueAt = ({ figures }: Sheet, row: number, column: number): string => {
  const amount = figures.get(row)?.get(column)?.amount ?? null;
  return amount === null || Number(amount) === 0 ? '' : amount;
};

/** The places of the figures of some rows. */
export const figuresOf = (sheet: Sheet, ...rows: readonly number[]): [number, number][] =>
  rows.flatMap((row) =>
    [...sheet.figures.get(row)!.keys()]
      .filter((column) => valueAt(sheet, row, column) !== '')
      .map((column): [number, number] => [row, column]),
  );

export const pick = <T>(items: readonly T[], draw: Draw): T | undefined =>
  items.length > 0 ? items[draw(items.length)] : undefined;

/** Rows with a figure that is not nothing, from the top. */
export const filledRows = (sheet: Sheet): number[] =>
  [...sheet.figures]
    .filter(([row, columns]) => [...columns.keys()].some((column) => valueAt(sheet, row, column) !== ''))
    .map(([row]) => row)
    .sort((a, b) => a - b);

/** Columns in which a row has cells of their own for figures, and another row has too. */
export const sharedColumns = (sheet: Sheet, ...rows: readonly number[]): number[] =>
  [...(sheet.figures.get(rows[0]!)?.keys() ?? [])].filter((column) =>
    rows.every((row) => sheet.figures.get(row)?.has(column) && sheet.cellAt(row, column)),
  );

/** The table with other texts in some of its cells. */
export const withTexts = (table: RecognizedTable, texts: ReadonlyMap<Cell, string>): RecognizedTable => ({
  ...table,
  cells: table.cells.map((cell) => {
    const text = texts.get(cell);
    return text === undefined ? cell : { ...cell, raw: text, text };
  }),
});

/** The figures of places moved on: each place in the list takes what stands in the one before it, the first what stands in the last. */
export function rotate(
  sheet: Sheet,
  rings: readonly (readonly (readonly [number, number])[])[],
): Pick<Falsified, 'table' | 'wrong'> {
  const texts = new Map<Cell, string>();
  const wrong: (readonly [number, number])[] = [];
  for (const ring of rings)
    for (const [i, [row, column]] of ring.entries()) {
      const [fromRow, fromColumn] = ring.at(i - 1)!;
      texts.set(sheet.cellAt(row, column)!, sheet.cellAt(fromRow, fromColumn)!.text);
      const isOther = valueAt(sheet, fromRow, fromColumn) !== valueAt(sheet, row, column);
      if (isOther && valueAt(sheet, fromRow, fromColumn) !== '') wrong.push([row, column]);
    }
  return { table: withTexts(sheet.table, texts), wrong };
}
