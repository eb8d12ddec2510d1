/** @file Old Word files (.doc, Word 97 to 2003, also of WPS): paragraphs and tables of the main text ([MS-DOC]). */
import type { RawDocument } from '../../model/index.ts';
import { BlockBuilder } from './block-builder.ts';
import { openCompound } from './compound.ts';
import { readParagraphs } from './paragraphs.ts';

/** @throws DocumentError when the file is damaged, encrypted or older than Word 97 */
export function readDoc(bytes: Uint8Array): Promise<RawDocument> {
  return Promise.resolve().then(() => {
    const builder = new BlockBuilder();
    for (const paragraph of readParagraphs(openCompound(bytes))) builder.add(paragraph);
    builder.endTable();
    const { blocks, doubts } = builder;
    return { kind: 'document', format: 'doc', pages: null, blocks, doubts, isPartial: false };
  });
}
