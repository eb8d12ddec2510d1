/**
 * @file Doubtful figures, settled by arithmetic. The normalizer proposes a reading, the proof of the tables with that reading
 * confirms or refutes it; neither knows the other, `convert` hands the question over.
 */
import type { Cell, RecognizedTable } from '../../model.ts';
import { repairCell } from '../repairs/cells.ts';
import { textToReadings, type Reading } from './readings.ts';

/** What the checks that name one cell say. */
export interface Outcome {
  readonly held: number;
  readonly failed: number;
}

/** The outcome at a cell of the table with this id, had the tables read so. */
export type Trial = (tables: readonly RecognizedTable[], tableId: string, cell: Cell) => Outcome;

/** Each trial proves the whole document anew; a document with more doubtful figures is damaged in another way. */
const MOST_TRIALS = 40;

const withCell = (
  tables: readonly RecognizedTable[],
  tableId: string,
  before: Cell,
  after: Cell,
): RecognizedTable[] =>
  tables.map((table) =>
    table.id === tableId
      ? { ...table, cells: table.cells.map((cell) => (cell === before ? after : cell)) }
      : table,
  );

interface Doubtful {
  readonly table: string;
  readonly cell: Cell;
  readonly reading: Reading;
}

const tableToDoubtful = (table: RecognizedTable): Doubtful[] =>
  table.layout !== 'amounts'
    ? []
    : table.cells
        .filter((cell) => cell.row >= table.headerRows)
        .flatMap((cell) => textToReadings(cell.text).map((reading) => ({ table: table.id, cell, reading })));

/** The tables with every reading that closes a sum and breaks none; the others stay as printed. */
export function settleFigures(tables: readonly RecognizedTable[], trial: Trial): readonly RecognizedTable[] {
  let settled = tables;
  for (const { table, cell, reading } of tables.flatMap(tableToDoubtful).slice(0, MOST_TRIALS)) {
    const repaired = repairCell(cell, reading.rule, reading.text, reading.reason);
    const candidate = withCell(settled, table, cell, repaired);
    const { held, failed } = trial(candidate, table, repaired);
    if (held > 0 && failed === 0) settled = candidate;
  }
  return settled;
}
