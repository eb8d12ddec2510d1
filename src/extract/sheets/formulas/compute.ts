/**
 * @file Formulas whose value is not stored: sums, differences and references are computed, as any spreadsheet does when it opens the file.
 * What is more than that is not understood here, and null.
 */
import type { StoredCell, StoredWorkbook } from '../stored.ts';
import { parseRange, parseReference } from '../reference.ts';
import { NotASum } from './functions.ts';
import { Reading, type Cells, type Value } from './reading.ts';
import { formulaToTokens } from './tokens.ts';

/** Cells that all formulas of a workbook together may ask for. */
const MOST_STEPS = 4_000_000;
/** Formulas that lead to one another, one inside the other. */
const DEEPEST = 256;

interface Sheet {
  readonly name: string;
  readonly cells: ReadonlyMap<string, StoredCell>;
}

const keyOf = (row: number, column: number): string => `${row},${column}`;

/** Computes the formulas of one workbook, each once. */
class Computer implements Cells {
  private readonly sheets: ReadonlyMap<string, Sheet>;
  private readonly known = new Map<StoredCell, Value>();
  private readonly open = new Set<StoredCell>();
  private steps = 0;

  constructor(private readonly workbook: StoredWorkbook) {
    this.sheets = new Map(
      workbook.sheets.map(({ name, cells }) => [
        name,
        { name, cells: new Map(cells.map((cell) => [keyOf(cell.row, cell.column), cell])) },
      ]),
    );
  }

  /** What a cell is worth; blank ones are no entry of the map. */
  valueOf(cell: StoredCell, sheet: string): Value {
    const known = this.known.get(cell);
    if (known !== undefined) return known;
    if (cell.formula === null || !(cell.lacksValue || this.workbook.isStale)) return storedValue(cell);
    if (this.open.has(cell) || this.open.size >= DEEPEST) throw new NotASum(); // it asks for itself
    this.open.add(cell);
    const value = this.compute(cell, sheet);
    this.open.delete(cell);
    this.known.set(cell, value);
    return value;
  }

  private compute(cell: StoredCell, sheet: string): Value {
    const tokens = formulaToTokens(cell.formula!);
    try {
      if (tokens) return new Reading(tokens, this, sheet).whole();
    } catch (error) {
      if (!(error instanceof NotASum)) throw error;
    }
    return cell.lacksValue ? null : storedValue(cell);
  }

  /** The cells of a range that hold something. */
  cellsOf(reference: string, sheet: string): StoredCell[] {
    const { cells } = this.sheetNamed(sheet);
    const range = parseRange(reference)!;
    const found: StoredCell[] = [];
    const slots = (range.bottom - range.top + 1) * (range.right - range.left + 1);
    this.step(Math.min(slots, cells.size));
    if (slots > cells.size) {
      for (const cell of cells.values())
        if (cell.row >= range.top && cell.row <= range.bottom)
          if (cell.column >= range.left && cell.column <= range.right) found.push(cell);
      return found;
    }
    for (let row = range.top; row <= range.bottom; row++)
      for (let column = range.left; column <= range.right; column++) {
        const cell = cells.get(keyOf(row, column));
        if (cell) found.push(cell);
      }
    return found;
  }

  cellAt(reference: string, sheet: string): StoredCell | undefined {
    this.step(1);
    const { row, column } = parseReference(reference)!;
    return this.sheetNamed(sheet).cells.get(keyOf(row, column));
  }

  private sheetNamed(name: string): Sheet {
    const sheet = this.sheets.get(name);
    if (!sheet) throw new NotASum();
    return sheet;
  }

  private step(count: number): void {
    this.steps += count;
    if (this.steps > MOST_STEPS) throw new NotASum();
  }
}

const storedValue = ({ value }: StoredCell): Value => ('number' in value ? Number(value.number) : value.text);

/**
 * What the formulas of a workbook give that have no value, or one that is not to be trusted.
 * @returns for a cell of a sheet its value; null where the formula is more than a sum, or asks for itself
 */
export function formulaComputer(workbook: StoredWorkbook): (cell: StoredCell, sheet: string) => Value {
  const computer = new Computer(workbook);
  return (cell, sheet) => {
    try {
      return computer.valueOf(cell, sheet);
    } catch (error) {
      if (error instanceof NotASum) return null;
      throw error;
    }
  };
}
