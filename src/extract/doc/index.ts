/** @file Old Word files (.doc, Word 97 to 2003, also of WPS): paragraphs and tables of the main text, lines of the others ([MS-DOC]). */
import type { Block, Paragraph, RawDocument } from '../../model/index.ts';
import { textToParagraphs } from '../markup.ts';
import { readRaised } from '../raised.ts';
import { seenWhite } from '../white-text.ts';
import { BlockBuilder } from './block-builder.ts';
import { openCompound } from './compound.ts';
import { readParagraphs } from './paragraphs.ts';
import type { Story } from './text-pieces.ts';

/** @throws DocumentError when the file is damaged, encrypted or older than Word 97 */
export function readDoc(bytes: Uint8Array): Promise<RawDocument> {
  return Promise.resolve().then(() => {
    const builder = new BlockBuilder();
    const stories = readParagraphs(openCompound(bytes));
    const storyToBlocks = (story: Story, role: Paragraph['role']): Block[] => {
      const texts = stories.flatMap((each) => (each.story === story ? each.paragraphs : []));
      const lines = texts
        .map(({ text }) => readRaised(seenWhite(text)).text)
        .filter((text) => text.trim() !== '');
      return [...new Set(lines)].flatMap((line) => textToParagraphs(line, role, story));
    };
    for (const { story, paragraphs } of stories)
      if (story === 'body') for (const paragraph of paragraphs) builder.add(paragraph);
    builder.endTable();
    const blocks = [
      ...storyToBlocks('head', 'furniture'),
      ...storyToBlocks('box', 'text'),
      ...builder.blocks,
      ...storyToBlocks('note', 'note'),
    ];
    return { kind: 'document', format: 'doc', pages: null, blocks, doubts: builder.doubts, isPartial: false };
  });
}
