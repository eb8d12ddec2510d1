/** @file The paragraphs of an old Word file: its pieces of text put together, each with what makes tables ([MS-DOC] 2.4). */
import { DocumentError } from '../../errors.ts';
import { raise } from '../raised.ts';
import { decodeNarrow } from './narrow.ts';
import { readProperties, type ParagraphProperties } from './properties.ts';
import { makeRunReader, type CharacterRuns, type TextRun } from './runs.ts';

/** Where in the file information block (2.5.1) the places and lengths stand. */
const AT = {
  flags: 0x0a,
  version: 0x02,
  textLength: 0x4c,
  properties: 0x102,
  characters: 0xfa,
  pieces: 0x1a2,
} as const;
const WORD_97 = 0xc1;

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
interface Run {
  readonly end: number;
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

function toPiece({ main }: Streams, stored: number, length: number): Piece {
  const isNarrow = (stored & 0x40000000) !== 0;
  const offset = isNarrow ? (stored & 0x3fffffff) >>> 1 : stored & 0x3fffffff;
  const width = isNarrow ? 1 : 2;
  const bytes = main.subarray(offset, offset + length * width);
  return {
    text: isNarrow ? decodeNarrow(bytes) : new TextDecoder('utf-16le', { ignoreBOM: true }).decode(bytes),
    offset,
    width,
  };
}

/** The pieces of the main text (Clx, 2.9.38): first property lists to skip, then the table of pieces. */
function readPieces(streams: Streams): Piece[] {
  const { main, table } = streams;
  const start = main.readUInt32LE(AT.pieces);
  const clx = table.subarray(start, start + main.readUInt32LE(AT.pieces + 4));
  let at = 0;
  while (clx[at] === 1) at += 3 + clx.readUInt16LE(at + 1);
  const plc = clx.subarray(at + 5, at + 5 + clx.readUInt32LE(at + 1));
  const count = (plc.length - 4) / 12;
  const total = main.readUInt32LE(AT.textLength);
  const pieces: Piece[] = [];
  for (let i = 0; i < count; i++) {
    const from = plc.readUInt32LE(i * 4);
    const to = Math.min(plc.readUInt32LE(i * 4 + 4), total);
    if (to > from) pieces.push(toPiece(streams, plc.readUInt32LE((count + 1) * 4 + i * 8 + 2), to - from));
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
      properties: at === 0 ? Buffer.alloc(0) : page.subarray(from + 2, from + length),
    };
  });
}

function readParagraphRuns({ main, table }: Streams): Run[] {
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
function runAt(runs: readonly Run[], offset: number): Run | undefined {
  let [low, high] = [0, runs.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (runs[middle]!.end > offset) high = middle;
    else low = middle + 1;
  }
  return runs[low];
}

/** Fields show their result, not their instruction; line breaks are lines; anchors of pictures and notes are no text. */
const tidyParagraph = (text: string): string =>
  text
    .replace(/\x13[^\x13-\x15]*(?:\x13[^\x15]*\x15[^\x13-\x15]*)*\x14/g, '')
    .replace(/\x13[^\x15]*\x15/g, '')
    .replace(/\x0b/g, '\n')
    .replace(/\x1e/g, '-')
    .replace(/[\x00-\x08\x0e-\x1f]/g, '');

/** Text as it is gathered from one mark to the next. */
interface Draft {
  text: string;
  hidden: string;
  deleted: string;
}

const newDraft = (): Draft => ({ text: '', hidden: '', deleted: '' });

/** The frames of fields stay where they are, whatever becomes of the text between them. */
const framesOf = (text: string): string => text.replace(/[^\x13-\x15]/g, '');

function addRunToDraft(draft: Draft, { text, look, symbol }: TextRun): void {
  if (look === 'hidden' || look === 'deleted') {
    draft[look] += text;
    draft.text += framesOf(text);
  } else if (symbol !== null) draft.text += symbol;
  else draft.text += look === 'raised' && !/[\x00-\x1f]/.test(text) ? raise(text) : text;
}

const toParagraph = (draft: Draft, properties: ParagraphProperties, endsCell: boolean): DocParagraph => ({
  ...properties,
  text: tidyParagraph(draft.text),
  hidden: tidyParagraph(draft.hidden),
  deleted: tidyParagraph(draft.deleted),
  endsCell,
});

function* piecesToParagraphs(
  pieces: readonly Piece[],
  runs: readonly Run[],
  data: Buffer | null,
  read: CharacterRuns,
): Generator<DocParagraph> {
  let draft = newDraft();
  const add = (piece: Piece, from: number, to?: number): void => {
    for (const run of read(piece, from, to ?? piece.text.length)) addRunToDraft(draft, run);
  };
  for (const piece of pieces) {
    let from = 0;
    for (const { index, 0: mark } of piece.text.matchAll(/[\r\x07\x0c]/g)) {
      add(piece, from, index);
      from = index + 1;
      const run = runAt(runs, piece.offset + index * piece.width);
      const properties = readProperties(run?.properties ?? Buffer.alloc(0), data);
      yield toParagraph(draft, properties, mark === '\x07');
      draft = newDraft();
    }
    add(piece, from);
  }
  if (draft.text !== '') yield toParagraph(draft, readProperties(Buffer.alloc(0), null), false);
}

/**
 * The paragraphs of the main text in order.
 *
 * @param stream the streams of the compound file by name
 * @throws DocumentError when it is encrypted, older than Word 97, or damaged
 */
export function readParagraphs(stream: (name: string) => Buffer | null): DocParagraph[] {
  const main = stream('WordDocument');
  if (!main || main.length < AT.pieces + 8)
    throw new DocumentError('input.unreadable', 'the Word file is cut off');
  const flags = main.readUInt16LE(AT.flags);
  if (flags & 0x100) throw new DocumentError('input.password', 'the document is encrypted');
  if (main.readUInt16LE(AT.version) < WORD_97)
    throw new DocumentError('input.unreadable', 'a Word file older than Word 97: save it as .docx');
  const table = stream(flags & 0x200 ? '1Table' : '0Table');
  if (!table) throw new DocumentError('input.unreadable', 'the Word file has no table stream');
  const streams = { main, table, data: stream('Data') };
  try {
    const read = makeRunReader(main, table, AT.characters);
    return [...piecesToParagraphs(readPieces(streams), readParagraphRuns(streams), streams.data, read)];
  } catch (cause) {
    const advice = 'the Word file is damaged; open it in its program and save it as .docx';
    throw new DocumentError('input.unreadable', advice, { cause });
  }
}
