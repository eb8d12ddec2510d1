/** @file What the doubts look at: the records, and where their words are printed. */
import { squeeze } from '../../lexicon.ts';
import type { Block, Cell, Doubt, RecognizedTable, Source } from '../../model.ts';
import type { Records } from '../../schemas/index.ts';

/** The table and the cell of a doubt. */
export type Place = Pick<Doubt, 'table' | 'cell'>;

/** @param cell where it is not known the doubt stands at the table */
export const placeIn = ({ id }: RecognizedTable, cell: Cell | undefined): Place => ({
  table: id,
  ...(cell && { cell: { row: cell.row, column: cell.column } }),
});

/** A record, or a part of one, that knows where it was read from. */
export interface Sourced {
  readonly sources: readonly object[];
}

/** A line of the prose, white space removed. */
export interface Line {
  readonly text: string;
  readonly tablesBefore: number;
}

/** Everything a document says, and the finder of places. */
export interface Said {
  readonly lines: readonly Line[];
  readonly tables: readonly RecognizedTable[];
  readonly records: Records;
  /** The cell of the record that prints `text`; where none does, its first cell; no place where its sources are unknown. */
  readonly placeOf: (record: Sourced, text: string | null) => Place;
}

/** One kind of doubt, or a family of kinds. */
export type Doubter = (said: Said) => Doubt[];

interface Placed {
  readonly table: RecognizedTable;
  readonly cell: Cell;
}

const keyOf = (source: object): string => JSON.stringify(source as Source);

/** The cells of all tables that records other than amounts are read from, by their sources. */
function indexCells(tables: readonly RecognizedTable[]): ReadonlyMap<string, readonly Placed[]> {
  const index = new Map<string, Placed[]>();
  for (const table of tables) {
    if (table.layout === 'amounts' || table.layout === 'other') continue;
    for (const cell of table.cells)
      for (const source of cell.sources) {
        const key = keyOf(source);
        const here = index.get(key);
        if (here) here.push({ table, cell });
        else index.set(key, [{ table, cell }]);
      }
  }
  return index;
}

/** Records print figures without the commas of their cells; white space removed. */
export const bareText = (text: string): string => squeeze(text).replace(/[,，]/gu, '');

function choose(placed: readonly Placed[], text: string | null): Placed | undefined {
  if (text === null) return placed[0];
  const wanted = bareText(text);
  return (
    placed.find(({ cell }) => bareText(cell.text) === wanted) ??
    placed.find(({ cell }) => bareText(cell.text).includes(wanted)) ??
    placed[0]
  );
}

/** The lines outside the tables; page numbers and running heads are none. */
function blocksToLines(blocks: readonly Block[]): Line[] {
  const lines: Line[] = [];
  let tablesBefore = 0;
  for (const block of blocks)
    if (block.kind === 'table') tablesBefore++;
    else if (block.role !== 'furniture')
      for (const line of block.text.split('\n')) lines.push({ text: squeeze(line), tablesBefore });
  return lines;
}

/**
 * @param tables those the records were read from
 * @param blocks the document as it was read, for what stands between the tables
 */
export function recordsToSaid(
  tables: readonly RecognizedTable[],
  records: Records,
  blocks: readonly Block[],
): Said {
  let index: ReadonlyMap<string, readonly Placed[]> | null = null; // a document without doubts needs none
  return {
    lines: blocksToLines(blocks),
    tables,
    records,
    placeOf({ sources }, text) {
      const cells = (index ??= indexCells(tables));
      const placed = choose(
        sources.flatMap((source) => cells.get(keyOf(source)) ?? []),
        text,
      );
      return placed ? placeIn(placed.table, placed.cell) : {};
    },
  };
}
