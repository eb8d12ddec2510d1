/** @file PDF → RawDocument: file/ opens the document and hands out what its pages draw; the rest is in page/, for every format with pages. */
import type { RawDocument } from '../../model/index.ts';
import { operatorsToBlocks, pagesToDocument, type BrokenPage, type PageBlocks } from '../page/index.ts';
import type { ReadOptions } from '../read-options.ts';
import { readPages } from './file/read-pages.ts';

/**
 * Reads a PDF, page by page; of each only its lines and cells stay. A page that cannot be read makes the document partial.
 * @throws DocumentError `input.password`, `input.unreadable`, `input.needs_ocr`
 */
export async function readPdf(bytes: Uint8Array, options?: ReadOptions): Promise<RawDocument> {
  const pages: PageBlocks[] = [];
  const broken: BrokenPage[] = [];
  for await (const page of readPages(bytes, options?.onPage))
    if ('reason' in page) broken.push(page);
    else pages.push(operatorsToBlocks(page));
  const read = options?.ocr && pages.some(({ isScan }) => isScan) ? await readScans(bytes, pages) : pages;
  return pagesToDocument('pdf', read, broken);
}

/** The pages, with those that are pictures read; its libraries are loaded when there is one. */
const readScans = async (bytes: Uint8Array, pages: readonly PageBlocks[]): Promise<PageBlocks[]> =>
  (await import('./scans.ts')).readScannedPages(bytes, pages);
