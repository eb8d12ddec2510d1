/** @file Where the text of an old Word file stands ([MS-DOC] 2.8.35, 2.9.38): its pieces, and the runs of its paragraphs. */
import { decodeNarrow } from './narrow.ts';
import type { ParagraphProperties } from './properties.ts';

/** Where in the file information block (2.5.1) the places and lengths stand. */
export const AT = {
  flags: 0x0a,
  version: 0x02,
  textLength: 0x4c,
  properties: 0x102,
  characters: 0xfa,
  pieces: 0x1a2,
} as const;

export const WORD_97 = 0xc1;

interface Streams {
  readonly main: Buffer;
  readonly table: Buffer;
  readonly data: Buffer | null;
}

/** A run of characters that stand together in the file. */

export interface Piece {
  readonly text: string;
  /** Where its first character stands, and how many bytes each takes. */
  readonly offset: number;
  readonly width: 1 | 2;
}

/** A stretch of the file whose paragraphs have the same properties. */
export interface Run {
  readonly end: number;
  /** Number of the style of its paragraphs. */
  readonly style: number;
  readonly properties: Buffer;
}

export interface DocParagraph extends ParagraphProperties {
  /** Without its mark; line breaks as `\n`. */
  readonly text: string;
  /** Formatted as hidden: not shown. */
  readonly hidden: string;
  /** Deleted under change tracking, or struck through. */
  readonly deleted: string;
  /** Ends a cell (or a row): its mark is 07. */
  readonly endsCell: boolean;
}

/** Lines of a cell in one text, without blank ones. */
export const tidyLinesOf = (lines: readonly string[]): string =>
  lines
    .join('\n')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .join('\n');

function toPiece({ main }: Streams, stored: number, skipped: number, length: number): Piece {
  const isNarrow = (stored & 0x40000000) !== 0;
  const width = isNarrow ? 1 : 2;
  const offset = (isNarrow ? (stored & 0x3fffffff) >>> 1 : stored & 0x3fffffff) + skipped * width;
  const bytes = main.subarray(offset, offset + length * width);
  return {
    text: isNarrow ? decodeNarrow(bytes) : new TextDecoder('utf-16le', { ignoreBOM: true }).decode(bytes),
    offset,
    width,
  };
}

/** The texts of a file in their order, each behind the one before (2.3); comments and macros are not read. */
const STORIES = ['body', 'note', 'head', 'macro', 'comment', 'note', 'box', 'box'] as const;
export type Story = (typeof STORIES)[number];

/** Where each text begins and ends, in characters. */
export function storiesOf(
  main: Buffer,
): { readonly story: Story; readonly from: number; readonly to: number }[] {
  let end = 0;
  return STORIES.map((story, i) => {
    const from = end;
    end += main.readUInt32LE(AT.textLength + i * 4);
    return { story, from, to: end };
  });
}

/** The pieces of a text (Clx, 2.9.38): first property lists to skip, then the table of pieces. @param first its first character @param last behind its last */
export function readPieces(streams: Streams, first: number, last: number): Piece[] {
  const { main, table } = streams;
  const start = main.readUInt32LE(AT.pieces);
  const clx = table.subarray(start, start + main.readUInt32LE(AT.pieces + 4));
  let at = 0;
  while (clx[at] === 1) at += 3 + clx.readUInt16LE(at + 1);
  const plc = clx.subarray(at + 5, at + 5 + clx.readUInt32LE(at + 1));
  const count = (plc.length - 4) / 12;
  const pieces: Piece[] = [];
  for (let i = 0; i < count; i++) {
    const begin = plc.readUInt32LE(i * 4);
    const [from, to] = [Math.max(begin, first), Math.min(plc.readUInt32LE(i * 4 + 4), last)];
    const stored = plc.readUInt32LE((count + 1) * 4 + i * 8 + 2);
    if (to > from) pieces.push(toPiece(streams, stored, from - begin, to - from));
  }
  return pieces;
}

/** One page of properties (PapxFkp, 2.9.175). */
function readPage(page: Buffer): Run[] {
  const count = page.readUInt8(511);
  return Array.from({ length: count }, (_, i) => {
    const at = page.readUInt8((count + 1) * 4 + i * 13) * 2;
    const isLong = page.readUInt8(at) === 0;
    const from = at + (isLong ? 2 : 1);
    const length = isLong ? page.readUInt8(at + 1) * 2 : page.readUInt8(at) * 2 - 1;
    // The first two bytes name the style.
    return {
      end: page.readUInt32LE((i + 1) * 4),
      style: at === 0 ? 0 : page.readUInt16LE(from),
      properties: at === 0 ? Buffer.alloc(0) : page.subarray(from + 2, from + length),
    };
  });
}

export function readParagraphRuns({ main, table }: Streams): Run[] {
  const start = main.readUInt32LE(AT.properties);
  const plc = table.subarray(start, start + main.readUInt32LE(AT.properties + 4));
  const count = (plc.length - 4) / 8;
  return Array.from({ length: count }, (_, i) => {
    const page = (plc.readUInt32LE((count + 1) * 4 + i * 4) & 0x3fffff) * 512;
    return readPage(main.subarray(page, page + 512));
  })
    .flat()
    .sort((a, b) => a.end - b.end);
}

/** The first run that ends behind the place: runs are sorted by their ends. */
export function runAt(runs: readonly Run[], offset: number): Run | undefined {
  let [low, high] = [0, runs.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (runs[middle]!.end > offset) high = middle;
    else low = middle + 1;
  }
  return runs[low];
}
