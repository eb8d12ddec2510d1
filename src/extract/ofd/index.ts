/**
 * @file OFD (GB/T 33190-2016) → RawDocument. A package of XML that draws pages as a PDF does: its objects are told in the operators that
 * pages of PDF are read from, and everything behind that door is the same.
 */
import { DocumentError } from '../../errors.ts';
import { assertWithin } from '../limits.ts';
import type { Doubt, RawDocument } from '../../model/index.ts';
import {
  operatorsToBlocks,
  pagesToDocument,
  type BrokenPage,
  type PageBlocks,
  type PageOperators,
} from '../page/index.ts';
import { readOfdDocuments, type OfdDocument } from './documents.ts';
import { readOfdPage } from './pages.ts';
import { openParts } from './parts.ts';

/** What a package holds beside its pages, which nobody looked into. */
function listPageDoubts(documents: readonly OfdDocument[]): Doubt[] {
  const doubts: Doubt[] = [];
  if (documents.some(({ isSigned }) => isSigned)) doubts.push({ code: 'document.signature_unverified' });
  if (documents.some(({ hasAttachments }) => hasAttachments))
    doubts.push({ code: 'document.part_unread', note: 'files attached to the OFD document' });
  return doubts;
}

/** A page whose parts are damaged costs itself only. */
async function readPageOrReason(
  ...[parts, document, reference, page]: Parameters<typeof readOfdPage>
): Promise<PageOperators | BrokenPage> {
  try {
    const operators = await readOfdPage(parts, document, reference, page);
    return operators ?? { page, reason: 'the package does not hold it' };
  } catch (error) {
    if (error instanceof DocumentError && error.code === 'input.unreadable')
      return { page, reason: error.message };
    throw error;
  }
}

/**
 * Reads an OFD package, page by page; several documents in one package are read one behind the other.
 * @throws DocumentError `input.password`, `input.unreadable`, `input.too_large`, `input.needs_ocr`
 */
export async function readOfd(bytes: Uint8Array): Promise<RawDocument> {
  const parts = await openParts(bytes);
  const documents = await readOfdDocuments(parts);
  const pages: PageBlocks[] = [];
  const broken: BrokenPage[] = [];
  for (const document of documents)
    for (const reference of document.pages) {
      const number = pages.length + broken.length + 1;
      assertWithin('pages', number, 'pages');
      const page = await readPageOrReason(parts, document, reference, number);
      if ('reason' in page) broken.push(page);
      else pages.push(operatorsToBlocks(page));
    }
  const read = pagesToDocument('ofd', pages, broken);
  return { ...read, doubts: [...read.doubts, ...listPageDoubts(documents)] };
}
