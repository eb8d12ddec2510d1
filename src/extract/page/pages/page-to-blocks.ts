/** @file One page → its ruled tables, the regions that may be tables too, and the lines around them, in reading order. */
import type { PageBlock, PageBlocks } from './page-blocks.ts';
import type { Box } from '../../../model/index.ts';
import { charsToPieces, type Piece } from '../text/chars-to-pieces.ts';
import { dropGutters } from '../ruled/drop-gutters.ts';
import { addWalls, edgesToLattices, type Lattice } from '../ruled/edges-to-lattices.ts';
import { findMissingWalls } from '../ruled/missing-walls.ts';
import { findRegions, type Frame } from '../unruled/regions/find-regions.ts';
import { cutToNotes, hiddenToNotes, piecesToNotes } from './notes.ts';
import { takeOffMarks } from '../text/raised-marks.ts';
import { marksToFrame } from '../text/frame.ts';
import { latticeToSlots } from '../ruled/lattice-to-slots.ts';
import type { PageMarks, Ruling } from '../marks/marks.ts';
import { piecesToLines } from '../text/pieces-to-lines.ts';
import { rulingsToEdges } from '../ruled/rulings-to-edges.ts';
import { slotsToTable, type PageTable } from '../ruled/slots-to-table.ts';
import { gridHoldsRows } from '../unruled/regions/undivided-rows.ts';
import { orderBlocks } from './side-by-side.ts';
import { splitWatermark } from '../text/watermark.ts';

/** A frame around a line of prose is no table: there must be columns, or one text under another. */
const isTable = ({ cells, xs }: PageTable): boolean =>
  cells.filter(({ lines }) => lines.length).length >= (xs.length > 2 ? 1 : 2);

/** Fewer characters than this on a page of pictures are its number or a stamp. */
const SCAN_CHARS = 10;
const SCAN_SHARE = 0.5;

function isScan({ chars, pictures, width, height }: PageMarks): boolean {
  const area = pictures.reduce(
    (sum, [x0, y0, x1, y1]) => sum + Math.max(0, x1 - x0) * Math.max(0, y1 - y0),
    0,
  );
  return chars.length < SCAN_CHARS && area >= SCAN_SHARE * width * height;
}

interface Found {
  readonly tables: PageTable[];
  /** Grids that leave their rows to the gaps. */
  readonly frames: Frame[];
  readonly rest: Piece[];
  readonly loose: Ruling[];
}

const boxOf = ({ xs, ys }: Lattice): Box => [xs[0]!, ys[0]!, xs.at(-1)!, ys.at(-1)!];

/** A grid that divides columns and, among so many rows, none. */
function isOpenFrame(lattice: Lattice, pieces: readonly Piece[]): boolean {
  const [left, top, right, bottom] = boxOf(lattice);
  const inside = pieces.filter(
    ({ box }) => box[0] > left - 1 && box[2] < right + 1 && box[1] > top - 1 && box[3] < bottom + 1,
  );
  return lattice.xs.length > 2 && gridHoldsRows(piecesToLines(inside), lattice.ys);
}

type FoundTable = ReturnType<typeof slotsToTable>;

/** Looked at twice where rules between figures are missing. */
function latticeToTable(lattice: Lattice, pieces: readonly Piece[], page: number): FoundTable {
  const read = (from: Lattice): FoundTable => slotsToTable(latticeToSlots(from), from, pieces, page);
  const found = read(lattice);
  const walls = findMissingWalls(found.table, pieces);
  return walls.length > 0 ? read(addWalls(lattice, walls)) : found;
}

function findRuledTables(pieces: readonly Piece[], marks: PageMarks): Found {
  const { lattices, loose } = edgesToLattices(rulingsToEdges(marks.rulings));
  const tables: PageTable[] = [];
  const frames: Frame[] = [];
  let rest = [...pieces];
  for (const drawn of lattices) {
    const lattice = dropGutters(drawn, rest);
    if (isOpenFrame(lattice, rest)) {
      frames.push({ box: boxOf(lattice), xs: lattice.xs });
      continue;
    }
    const found = latticeToTable(lattice, rest, marks.page);
    if (!isTable(found.table)) continue;
    tables.push(found.table);
    rest = found.rest;
  }
  const isLoose = ({ orientation, at }: Ruling): boolean =>
    orientation === 'horizontal' &&
    loose.some((edge) => edge.orientation === orientation && Math.abs(edge.at - at) < 1);
  return { tables, frames, rest, loose: marks.rulings.filter(isLoose) };
}

/** The tables of one page, found by rulings and then by gaps, and the text that is in none, in reading order. */
export function pageToBlocks(page: PageMarks): PageBlocks {
  const { marks, toPage } = marksToFrame(page);
  const { text: printed, watermark } = splitWatermark(charsToPieces(marks.chars));
  const text = takeOffMarks(printed, marks.rulings);
  const { tables, frames, rest, loose } = findRuledTables(text, marks);
  const lines = piecesToLines(rest);
  const regions = findRegions(lines, frames, loose, marks);
  const taken = new Set(regions.flatMap((region) => region.lines));
  const blocks: PageBlock[] = [
    ...tables.map((table): PageBlock => ({ kind: 'table', table })),
    ...regions.map((region): PageBlock => ({ kind: 'region', region })),
    ...lines.filter((line) => !taken.has(line)).map((line): PageBlock => ({ kind: 'line', line })),
    ...piecesToLines(watermark).map((line): PageBlock => ({ kind: 'line', line, isWatermark: true })),
  ];
  return {
    page: marks.page,
    width: page.width,
    height: page.height,
    frameHeight: marks.height,
    isScan: isScan(marks),
    doubts: marks.doubts,
    notes: [
      ...piecesToNotes(text, marks.page, toPage),
      ...hiddenToNotes(marks.hidden, marks.page, 'hidden'),
      ...hiddenToNotes(marks.struck, marks.page, 'deleted'),
      ...cutToNotes(marks.cutLines, marks.page),
    ],
    toPage,
    blocks: orderBlocks(blocks),
  };
}
