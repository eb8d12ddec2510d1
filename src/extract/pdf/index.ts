/**
 * @file PDF → RawDocument, in named steps: operators → marks (characters, rulings) → reading frame → edges → lattices → slots →
 * tables of one page → tables over pages. The steps are those of pdfplumber's table finder; see tolerances.ts for the numbers they share.
 *
 * file/ opens the PDF and hands out its pages, marks/ reads what is drawn on one, text/ puts characters into lines, ruled/ finds tables
 * by their rules and unruled/ those without, pages/ puts a page together and joins what page breaks cut. In unruled/, regions/ finds
 * what may be a table, columns/ and rows/ divide it, header/ reads the words above it, spans/ what is merged side by side.
 */
import type { RawDocument } from '../../model/index.ts';
import { operatorsToMarks } from './marks/operators-to-marks.ts';
import { pageToBlocks, type PageBlocks } from './pages/page-to-blocks.ts';
import type { BrokenPage } from './file/page-operators.ts';
import { readPages } from './file/pdfjs.ts';
import { pagesToDocument } from './pages/pages-to-document.ts';

/**
 * Reads a PDF, page by page; of each only its lines and cells stay. A page that cannot be read makes the document partial.
 * @throws DocumentError `input.password`, `input.unreadable`, `input.needs_ocr`
 */
export async function readPdf(bytes: Uint8Array): Promise<RawDocument> {
  const pages: PageBlocks[] = [];
  const broken: BrokenPage[] = [];
  for await (const page of readPages(bytes))
    if ('reason' in page) broken.push(page);
    else pages.push(pageToBlocks(operatorsToMarks(page)));
  return pagesToDocument(pages, broken);
}
