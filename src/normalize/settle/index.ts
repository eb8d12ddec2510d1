/**
 * @file Doubtful figures, settled by arithmetic. The normalizer proposes a reading, the proof of the tables with that reading
 * confirms or refutes it; neither knows the other, `convert` hands the question over.
 */
import type { Cell, RecognizedTable } from '../../model/index.ts';
import { mapCells, repairCell } from '../cells.ts';
import { textToReadings, type Reading } from '../../words/damaged-figures.ts';

/** What the checks that name one cell say. */
export interface Outcome {
  readonly held: number;
  readonly failed: number;
}

/** Answers what the checks would say of a cell; what it keeps between one reading and the next is its own. */
export interface Prover<Accounts> {
  /** The tables as printed. */
  readonly start: () => Accounts;
  /** @param table with the cell as it would be read */
  readonly reread: (accounts: Accounts, table: RecognizedTable) => Accounts;
  readonly outcomeAt: (accounts: Accounts, table: RecognizedTable, cell: Cell) => Outcome;
}

/** Each trial proves a table anew; a document with more doubtful figures is damaged in another way. */
const MOST_TRIALS = 40;

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

/** The tables with the readings taken so far, by id, and what was proved of them. */
interface Settled<Accounts> {
  readonly tables: ReadonlyMap<string, RecognizedTable>;
  readonly accounts: Accounts;
}

/** The same object where the reading proves nothing, or the cell was settled by another one. */
function tryReading<Accounts>(
  prover: Prover<Accounts>,
  settled: Settled<Accounts>,
  { table: id, cell, reading }: Doubtful,
): Settled<Accounts> {
  const before = settled.tables.get(id)!;
  const after = repairCell(cell, reading.rule, reading.text, reading.reason);
  const table = mapCells(before, (each) => (each === cell ? after : each));
  if (table === before) return settled;
  const accounts = prover.reread(settled.accounts, table);
  const { held, failed } = prover.outcomeAt(accounts, table, after);
  return held > 0 && failed === 0 ? { tables: new Map(settled.tables).set(id, table), accounts } : settled;
}

/** The readings that were not tried, each as a doubt on its cell. */
function doubtUntried(tables: readonly RecognizedTable[], untried: readonly Doubtful[]): RecognizedTable[] {
  const readings = new Map(untried.map(({ cell, reading }) => [cell, reading]));
  return tables.map((table) =>
    mapCells(table, (cell) => {
      const reading = readings.get(cell);
      return reading ? doubtCell(cell, reading) : cell;
    }),
  );
}

function doubtCell(cell: Cell, { text }: Reading): Cell {
  const doubt = { code: 'amount.reading_untried', expected: text, actual: cell.text } as const;
  return { ...cell, doubts: [...(cell.doubts ?? []), doubt] };
}

/**
 * The tables with every reading that closes a sum and breaks none; the others stay as printed, and those beyond the bound say so. The
 * same object where nothing is changed.
 */
export function settleFigures<Accounts>(
  tables: readonly RecognizedTable[],
  prover: Prover<Accounts>,
): readonly RecognizedTable[] {
  const doubtful = tables.flatMap(tableToDoubtful);
  if (doubtful.length === 0) return tables;
  const byId = new Map(tables.map((table) => [table.id, table]));
  const settled = doubtful
    .slice(0, MOST_TRIALS)
    .reduce<Settled<Accounts>>((before, each) => tryReading(prover, before, each), {
      tables: byId,
      accounts: prover.start(),
    });
  const read = doubtUntried([...settled.tables.values()], doubtful.slice(MOST_TRIALS));
  return read.every((table, i) => table === tables[i]) ? tables : read;
}
