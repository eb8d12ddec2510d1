/** @file Rich text (.rtf, also under the name of .doc): its paragraphs and tables, read as those of an old Word file. */
import type { Block, Doubt, Paragraph, RawDocument } from '../../model/index.ts';
import { BlockBuilder } from '../doc/block-builder.ts';
import { textToParagraphs } from '../markup.ts';
import { readRaised } from '../raised.ts';
import { partWhite, seenWhite } from '../white-text.ts';
import { textToDocument } from '../text/index.ts';
import { readRichText, type RichText } from './reader.ts';

const richLinesToBlocks = (lines: readonly string[], role: Paragraph['role'], path: string): Block[] =>
  [...new Set(lines)].flatMap((line) => textToParagraphs(seenWhite(line), role, path));

/** Each paragraph as a line, where a text without tables has them in another way. */
const toPlainText = ({ paragraphs }: RichText): string =>
  paragraphs.map(({ text }) => readRaised(partWhite(text).shown).text).join('\n');

async function readBody(text: RichText): Promise<{ blocks: readonly Block[]; doubts: readonly Doubt[] }> {
  const builder = new BlockBuilder();
  for (const paragraph of text.paragraphs) builder.add(paragraph);
  builder.endTable();
  const { blocks, doubts } = builder;
  if (blocks.some(({ kind }) => kind === 'table')) return { blocks, doubts };
  const read = (await textToDocument(toPlainText(text))).blocks;
  return { blocks: read.some(({ kind }) => kind === 'table') ? read : blocks, doubts };
}

/** @throws DocumentError when its groups nest too deep or it exceeds the limits */
export async function readRtf(bytes: Uint8Array): Promise<RawDocument> {
  const text = readRichText(bytes);
  const { head, foot, note, box } = text.lines;
  const body = await readBody(text);
  const blocks = [
    ...richLinesToBlocks(head, 'text', 'head'),
    ...richLinesToBlocks(box, 'text', 'box'),
    ...body.blocks,
    ...richLinesToBlocks(note, 'note', 'note'),
    ...richLinesToBlocks(foot, 'text', 'foot'),
  ];
  return { kind: 'document', format: 'rtf', pages: null, blocks, doubts: body.doubts, isPartial: false };
}
