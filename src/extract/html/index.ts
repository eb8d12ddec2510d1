/** @file Web pages as governments publish them, pages exported by word processors, and either saved as .mht, .xls or .doc. */
import { DocumentError } from '../../errors.ts';
import type { RawDocument } from '../../model.ts';
import { assertWithin } from '../limits.ts';
import { pageToBlocks } from './blocks.ts';
import { parseHtml } from './dom.ts';
import { decodeHtml } from './encoding.ts';
import { assertModest } from './guard.ts';

/** Rows without their table (a page cut out by a program) are read as one. */
const withTable = (html: string): string =>
  /<tr\b/i.test(html) && !/<table\b/i.test(html) ? html.replace(/<tr\b/i, '<table>$&') : html;

/** @throws DocumentError when the bytes are no text or exceed the limits of a page */
export function readHtml(bytes: Uint8Array): Promise<RawDocument> {
  return Promise.resolve().then(() => {
    assertWithin('htmlBytes', bytes.length, 'bytes of the page');
    const html = decodeHtml(bytes);
    if (html === null) throw new DocumentError('input.unreadable', 'the bytes are no text');
    assertModest(html);
    const { blocks, doubts } = pageToBlocks(parseHtml(withTable(html)));
    return { kind: 'document', format: 'html', pages: null, blocks, doubts, isPartial: false };
  });
}
