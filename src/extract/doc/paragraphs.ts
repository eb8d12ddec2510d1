/** @file The paragraphs of an old Word file: its pieces of text put together, each with what makes tables ([MS-DOC] 2.4). */
import { DocumentError } from '../../errors.ts';
import { isMarkLike } from '../../words/note-marks.ts';
import { raise } from '../raised.ts';
import { markWhite } from '../white-text.ts';
import { readProperties, type ParagraphProperties } from './properties.ts';
import { makeRunReader, type CharacterRuns, type TextRun } from './runs.ts';
import {
  type DocParagraph,
  type Piece,
  type Run,
  runAt,
  AT,
  WORD_97,
  readPieces,
  storiesOf,
  type Story,
  readParagraphRuns,
} from './text-pieces.ts';

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
  } else draft.text += /[\x00-\x1f]/.test(text) && symbol === null ? text : toLook(symbol ?? text, look);
}

function toLook(text: string, look: TextRun['look']): string {
  if (look === 'white') return markWhite(text);
  return look === 'raised' || (look === 'higher' && isMarkLike(text)) ? raise(text) : text;
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
  const add = (piece: Piece, from: number, to = piece.text.length): void => {
    const style = runAt(runs, piece.offset + from * piece.width)?.style ?? 0;
    for (const run of read(piece, from, to, style)) addRunToDraft(draft, run);
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
 * The paragraphs of each text of the file in order: the main one, heads and feet, notes, text boxes.
 *
 * @param stream the streams of the compound file by name
 * @throws DocumentError when it is encrypted, older than Word 97, or damaged
 */
export function readParagraphs(
  stream: (name: string) => Buffer | null,
): { readonly story: Story; readonly paragraphs: readonly DocParagraph[] }[] {
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
    const runs = readParagraphRuns(streams);
    return storiesOf(main).map(({ story, from, to }) => ({
      story,
      paragraphs: [...piecesToParagraphs(readPieces(streams, from, to), runs, streams.data, read)],
    }));
  } catch (cause) {
    const advice = 'the Word file is damaged; open it in its program and save it as .docx';
    throw new DocumentError('input.unreadable', advice, { cause });
  }
}
