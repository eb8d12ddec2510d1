/** @file A w:tbl → Table, and what of it is not shown → doubts. */
import { squeeze } from '../../words/lexicon.ts';
import type { Cell, CellDoubt, Doubt, Table } from '../../model/index.ts';
import { cellsToTable, textToCell } from '../markup.ts';
import type { PlacedText } from '../placed-text.ts';
import { readRaised } from '../raised.ts';
import { childNamed, type XmlElement } from '../xml.ts';
import { hasGround } from './styles.ts';
import { tableToGridCells, whyUndrawn, type DocxGrid, type GridCell, type GridPart } from './grid.ts';
import { valueOf } from './switches.ts';
import { elementToContent } from './text.ts';
import { type CellContent, type Inset, type Reading } from './content.ts';

/** A table, the tables inside its cells after it, and the doubts about them all. */
export interface ReadTable {
  readonly tables: readonly Table[];
  readonly doubts: readonly Doubt[];
  /** Parts of the package shown in its cells. */
  readonly insets: readonly Inset[];
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

const byReading = (a: GridPart, b: GridPart): number => a.row - b.row || a.position - b.position;

/** What stands in each w:tc. They are read row by row, for the numbers of lists count on from one cell to the next. */
function readCellParts(path: string, grid: DocxGrid, reading: Reading): ReadonlyMap<XmlElement, ReadPart> {
  const parts = grid.cells.flatMap((cell) => cell.parts).sort(byReading);
  return new Map(
    parts.map((part) => {
      const isShaded = reading.isShaded === true || hasGround(childNamed(part.element, 'w:tcPr')) === true;
      const content = elementToContent(part.element, { ...reading, isShaded, isCovered: part.isCovered });
      return [part.element, { ...content, path: `${path}/tr[${part.row + 1}]/tc[${part.position + 1}]` }];
    }),
  );
}

/**
 * A merged cell shows its first part. Word hides the text of the others, and so does every program that opens the file: it
 * is kept with the cell, unless it says the same again.
 */
function readCell(cell: GridCell, contents: ReadonlyMap<XmlElement, ReadPart>): ReadCell {
  const parts = cell.parts.map((part) => contents.get(part.element)!);
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

/** Text that is not shown, or no longer meant, in a finding of its own. @param table its table, null in prose */
export const unshownDoubts = (
  table: string | null,
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
 * @param index number of the table among those read together; nested tables count on from it
 * @param path where the table stands: `body/tbl[3]`
 */
export function readTable(element: XmlElement, index: number, path: string, around: Reading): ReadTable {
  const grid = tableToGridCells(element);
  const properties = childNamed(element, 'w:tblPr');
  const tableStyle = valueOf(properties, 'w:tblStyle');
  const isShaded = around.isShaded === true || hasGround(properties) === true;
  const reading: Reading = { surroundings: around.surroundings, tableStyle, isShaded };
  const contents = readCellParts(path, grid, reading);
  const read = grid.cells.map((cell) => readCell(cell, contents));
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
    ...grid.undrawn.flatMap((row) => undrawnDoubts(table.id, path, row, reading)),
  ];
  const insets = parts.flatMap((part) => part.insets);
  return parts.reduce((all, part) => addNested(all, part, index, reading), {
    tables: [table],
    doubts,
    insets,
  } as ReadTable);
}

/** Everything an element says, tables inside it included; its lists count nothing. */
function allCellText(element: XmlElement, reading: Reading): string {
  const surroundings = { ...reading.surroundings, count: () => '' };
  const { raw, deleted, hidden, nested } = elementToContent(element, { ...reading, surroundings });
  const texts = [readRaised(raw).raw, deleted, hidden, ...nested.map((table) => allCellText(table, reading))];
  return texts.filter((text) => text !== '').join(' ');
}

/** A row that is deleted or hidden is not drawn: its text is in a finding. */
function undrawnDoubts(table: string, path: string, row: XmlElement, reading: Reading): Doubt[] {
  const nothing = { deleted: '', hidden: '' };
  return unshownDoubts(table, path, { ...nothing, [whyUndrawn(row)!]: allCellText(row, reading) });
}

function addNested(all: ReadTable, part: ReadPart, index: number, reading: Reading): ReadTable {
  return part.nested.reduce((sum, element, i) => {
    const path = `${part.path}/tbl[${i + 1}]`;
    const nested = readTable(element, index + sum.tables.length, path, reading);
    return {
      tables: [...sum.tables, ...nested.tables],
      doubts: [...sum.doubts, ...nested.doubts],
      insets: [...sum.insets, ...nested.insets],
    };
  }, all);
}
