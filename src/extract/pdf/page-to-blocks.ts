/** @file One page → its tables and the lines around them, in reading order. */
import { charsToPieces, type Piece } from './chars-to-pieces.ts';
import { edgesToLattices } from './edges-to-lattices.ts';
import { marksToFrame, type Frame } from './frame.ts';
import { latticeToSlots } from './lattice-to-slots.ts';
import type { PageMarks } from './marks.ts';
import { piecesToLines, type Line } from './pieces-to-lines.ts';
import { rulingsToEdges } from './rulings-to-edges.ts';
import { slotsToTable, type PageTable } from './slots-to-table.ts';

export type PageBlock =
  { readonly kind: 'line'; readonly line: Line } | { readonly kind: 'table'; readonly table: PageTable };

export interface PageBlocks {
  readonly page: number;
  readonly frame: Frame;
  readonly height: number;
  /** From the top down. */
  readonly blocks: readonly PageBlock[];
}

/** A frame around a line of prose is no table: there must be something beside or under something else. */
const isTable = ({ cells }: PageTable): boolean => cells.filter(({ lines }) => lines.length).length >= 2;

const topOf = (block: PageBlock): number => (block.kind === 'line' ? block.line.box[1] : block.table.box[1]);

function piecesToTables(pieces: readonly Piece[], marks: PageMarks): { tables: PageTable[]; rest: Piece[] } {
  const { lattices } = edgesToLattices(rulingsToEdges(marks.rulings));
  const tables: PageTable[] = [];
  let rest = [...pieces];
  for (const lattice of lattices) {
    const found = slotsToTable(latticeToSlots(lattice), lattice, rest, marks.page);
    if (!isTable(found.table)) continue;
    tables.push(found.table);
    rest = found.rest;
  }
  return { tables, rest };
}

/** The tables of one page, found by rulings and then by gaps, and the text that is in none, in reading order. */
export function pageToBlocks(page: PageMarks): PageBlocks {
  const frame = marksToFrame(page);
  const { marks } = frame;
  const { tables, rest } = piecesToTables(charsToPieces(marks.chars), marks);
  const blocks: PageBlock[] = [
    ...tables.map((table): PageBlock => ({ kind: 'table', table })),
    ...piecesToLines(rest).map((line): PageBlock => ({ kind: 'line', line })),
  ];
  blocks.sort((a, b) => topOf(a) - topOf(b));
  return { page: marks.page, frame, height: marks.height, blocks };
}
