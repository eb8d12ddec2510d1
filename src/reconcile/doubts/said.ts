/** @file What the doubts look at: the records, and where their words are printed. */
import { squeeze } from '../../words/lexicon.ts';
import type { Block, Doubt, RecognizedTable } from '../../model/index.ts';
import type { Records } from '../../schemas/index.ts';
import { fieldToCell, indexPlaces, placeOfRecord, type Places } from '../places.ts';

/** The table and the cell of a doubt. */
export type Place = Pick<Doubt, 'table' | 'cell'>;

/** A line of the prose, white space removed. */
export interface Line {
  readonly text: string;
  readonly tablesBefore: number;
}

/** Everything a document says, and where its records say it. */
export interface Said {
  readonly lines: readonly Line[];
  readonly tables: readonly RecognizedTable[];
  readonly records: Records;
  /** The cell that a field of the record was read from; where none was, its first cell. */
  readonly placeOf: (record: { readonly id: string }, field: string) => Place;
}

/** One kind of doubt, or a family of kinds. */
export type Doubter = (said: Said) => Doubt[];

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
  let index: Places | null = null; // a document without doubts needs none
  return {
    lines: blocksToLines(blocks),
    tables,
    records,
    placeOf(record, field) {
      const place = placeOfRecord((index ??= indexPlaces(records.places)), record);
      const { row, column } = fieldToCell(place, field);
      return { table: place.table, cell: { row, column } };
    },
  };
}
