/** @file What Suanpan holds of each page: its cells, its prose, and what its findings quote. */
import type { Cell, CellDoubt, RawDocument, Source } from '../../src/model/index.ts';

/** Text with the pages it stands on: several where a cell was joined over page breaks. */
export interface Text {
  readonly pages: readonly number[];
  readonly text: string;
}

const pagesOf = (sources: readonly Source[]): number[] =>
  sources.flatMap((source) => ('page' in source ? [source.page] : []));

const quotes = (doubts: readonly CellDoubt[] = []): string[] =>
  doubts.flatMap(({ code, note }) => (code === 'text.hidden' && note ? [note] : []));

/** Text outside the tables that is cut off has what is shown in its line, and the whole in the doubt. */
const restOf = ({ code, expected, actual }: CellDoubt): string[] =>
  code === 'text.clipped' && expected && actual ? [expected.replace(actual, '')] : [];

const cellToTexts = ({ raw, sources, doubts }: Cell): Text[] =>
  [raw, ...quotes(doubts)].map((text) => ({ pages: pagesOf(sources), text }));

/** All texts of a document as its reader gave it. */
export function documentToTexts({ blocks, doubts }: RawDocument): Text[] {
  const ofBlocks = blocks.flatMap((block): Text[] =>
    block.kind === 'table'
      ? [...block.cells, ...(block.repeated ?? [])].flatMap(cellToTexts)
      : [{ pages: pagesOf([block.source]), text: block.text }],
  );
  const ofDoubts = doubts.flatMap((doubt): Text[] =>
    [...quotes([doubt]), ...restOf(doubt)].map((text) => ({
      pages: doubt.source ? pagesOf([doubt.source]) : [],
      text,
    })),
  );
  return [...ofBlocks, ...ofDoubts];
}
