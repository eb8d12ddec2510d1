/** @file Web pages as governments publish them, pages exported by word processors, and either saved as .mht, .xls or .doc. */
import { DocumentError } from '../../errors.ts';
import type { RawDocument } from '../../model/index.ts';
import { assertWithin } from '../limits.ts';
import { bodyToBlocks, type PageBlocks } from './blocks.ts';
import { parseHtml, type HtmlNode } from './dom.ts';
import { decodeHtml } from './encoding.ts';
import { assertModest } from './guard.ts';
import { openFrames, withPreformatted } from './inside.ts';
import { archiveToPages, isMime, type ArchivedPage } from './mhtml.ts';
import { hasUnshownTables } from './view.ts';

/** Rows without their table (a page cut out by a program) are read as one. */
const withTable = (html: string): string =>
  /<tr\b/i.test(html) && !/<table\b/i.test(html) ? html.replace(/<tr\b/i, '<table>$&') : html;

async function readPage({ bytes, charset }: ArchivedPage, pages: readonly PageBlocks[]): Promise<PageBlocks> {
  const html = decodeHtml(bytes, charset);
  if (html === null) throw new DocumentError('input.unreadable', 'the bytes are no text');
  assertModest(html);
  const tables = pages.reduce((sum, page) => sum + page.tables, 0);
  const prefix = pages.length === 0 ? '' : `part[${pages.length + 1}]/`;
  const root = parseHtml(withTable(html));
  openFrames(root);
  return withPreformatted(root, readRoot(root, tables, prefix), tables);
}

const FALLBACKS = new Set(['noscript', 'template']);

/** What stands only where a browser shows it without scripts, or never, is read where nothing else of the page is a table. */
function readRoot(root: HtmlNode, firstTable: number, prefix: string): PageBlocks {
  const page = bodyToBlocks(root, firstTable, prefix);
  if (page.tables > 0 || !hasUnshownTables(root)) return page;
  const whole = bodyToBlocks(root, firstTable, prefix, FALLBACKS);
  return whole.tables > 0 ? whole : page;
}

/** The pages a file holds: itself, or those of a web archive. */
const bytesToPages = (bytes: Uint8Array): ArchivedPage[] =>
  isMime(Buffer.from(bytes.subarray(0, 4096)).toString('latin1'))
    ? archiveToPages(bytes)
    : [{ bytes, charset: undefined }];

async function bytesToDocument(bytes: Uint8Array): Promise<RawDocument> {
  assertWithin('htmlBytes', bytes.length, 'bytes of the page');
  const pages: PageBlocks[] = [];
  for (const page of bytesToPages(bytes)) pages.push(await readPage(page, pages));
  return {
    kind: 'document',
    format: 'html',
    pages: null,
    blocks: pages.flatMap((page) => page.blocks),
    doubts: pages.flatMap((page) => page.doubts),
    isPartial: false,
  };
}

/** @throws DocumentError when the bytes are no text or exceed the limits of a page */
export const readHtml = (bytes: Uint8Array): Promise<RawDocument> =>
  Promise.resolve(bytes).then(bytesToDocument);
