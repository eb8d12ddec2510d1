/** @file A w:tbl → Table, and what of it is not shown → doubts. */
import { squeeze } from '../../words/lexicon.ts';
import type { Cell, CellDoubt, Doubt, Table } from '../../model/index.ts';
import { cellsToTable, textToCell, type PlacedText } from '../markup.ts';
import type { XmlElement } from '../xml.ts';
import { tableToGridCells, type GridCell, type GridPart } from './grid.ts';
import { elementToContent, type CellContent } from './text.ts';

/** A table, the tables inside its cells after it, and the doubts about them all. */
export interface ReadTable {
  readonly tables: readonly Table[];
  readonly doubts: readonly Doubt[];
}

interface ReadPart extends CellContent {
  readonly path: string;
}

/** A cell as it will stand in the table, with what it says and what became of its continuations. */
interface ReadCell {
  readonly placed: PlacedText;
  readonly parts: readonly ReadPart[];
  /** Continuations that print the text of the merged cell again. */
  readonly repeated: readonly PlacedText[];
  readonly isTextMerged: boolean;
}

const readPart = (path: string, part: GridPart): ReadPart => ({
  ...elementToContent(part.element),
  path: `${path}/tr[${part.row + 1}]/tc[${part.position + 1}]`,
});

/**
 * A merged cell shows its first part. Word hides the text of the others, and so does every program that opens the file: it
 * is kept with the cell, unless it says the same again.
 */
function readCell(path: string, cell: GridCell): ReadCell {
  const parts = cell.parts.map((part) => readPart(path, part));
  const withText = parts.filter((part) => part.raw !== '');
  const first = withText[0];
  const isSame = (part: ReadPart): boolean => squeeze(part.raw) === squeeze(first!.raw);
  const others = withText.slice(1).filter((part) => !isSame(part));
  const kept = first ? [first, ...others] : parts.slice(0, 1);
  const { row, column, rowSpan, columnSpan } = cell;
  const place = { row, column, rowSpan, columnSpan };
  return {
    placed: { ...place, raw: kept.map((part) => part.raw).join('\n'), paths: kept.map((part) => part.path) },
    parts,
    repeated: withText
      .slice(1)
      .filter(isSame)
      .map((part) => ({ ...place, raw: part.raw, paths: [part.path] })),
    isTextMerged: others.length > 0,
  };
}

const unshownDoubts = (
  table: string,
  path: string,
  content: Pick<CellContent, 'deleted' | 'hidden'>,
): Doubt[] =>
  (['deleted', 'hidden'] as const)
    .filter((kind) => squeeze(content[kind]) !== '')
    .map((kind) => ({
      code: `text.${kind}`,
      note: content[kind].replaceAll('\n', ' '),
      table,
      source: { path },
    }));

const MERGED: CellDoubt = {
  code: 'table.merged_text',
  note: 'the parts of this merged cell say different things',
};

const withDoubt = (cells: readonly Cell[], read: readonly ReadCell[]): Cell[] => {
  const merged = new Set(read.filter((cell) => cell.isTextMerged).map((cell) => cell.placed.paths[0]));
  const isMerged = ({ sources: [source] }: Cell): boolean =>
    source !== undefined && 'path' in source && merged.has(source.path);
  return cells.map((cell) => (isMerged(cell) ? { ...cell, doubts: [MERGED] } : cell));
};

/**
 * Reads a table and the tables inside it.
 *
 * @param index number of the table in the document; nested tables count on from it
 * @param path where the table stands: `body/tbl[3]`
 */
export function readTable(element: XmlElement, index: number, path: string): ReadTable {
  const grid = tableToGridCells(element);
  const read = grid.cells.map((cell) => readCell(path, cell));
  const placed = read.map((cell) => cell.placed);
  const bare = cellsToTable(index, grid.rows, placed, grid.headerRows);
  const repeated = read.flatMap((cell) => cell.repeated).map(textToCell);
  const table: Table = {
    ...bare,
    cells: withDoubt(bare.cells, read),
    ...(repeated.length > 0 && { repeated }),
  };
  const parts = read.flatMap((cell) => cell.parts);
  const doubts = [
    ...parts.flatMap((part) => unshownDoubts(table.id, part.path, part)),
    ...grid.undrawn.flatMap((row) => undrawnDoubts(table.id, path, row)),
  ];
  return parts.reduce((all, part) => addNested(all, part, index), { tables: [table], doubts } as ReadTable);
}

/** Everything an element says, tables inside it included. */
function allText(element: XmlElement): string {
  const { raw, deleted, hidden, nested } = elementToContent(element);
  return [raw, deleted, hidden, ...nested.map(allText)].filter((text) => text !== '').join(' ');
}

/** A row that is deleted or hidden is not drawn: its text is in a finding. */
const undrawnDoubts = (table: string, path: string, row: XmlElement): Doubt[] =>
  unshownDoubts(table, path, { deleted: allText(row), hidden: '' });

function addNested(all: ReadTable, part: ReadPart, index: number): ReadTable {
  return part.nested.reduce((sum, element, i) => {
    const nested = readTable(element, index + sum.tables.length, `${part.path}/tbl[${i + 1}]`);
    return { tables: [...sum.tables, ...nested.tables], doubts: [...sum.doubts, ...nested.doubts] };
  }, all);
}
