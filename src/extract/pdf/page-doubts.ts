/** @file What of the pages could not be read, in page order: each of these doubts makes the document partial. */
import type { Doubt } from '../../model.ts';
import { roundBox } from './geometry.ts';
import type { PageBlocks } from './page-to-blocks.ts';
import type { BrokenPage } from './pdfjs.ts';

type PageDoubt = Doubt & { readonly source: { readonly page: number } };

const brokenToDoubt = ({ page, reason }: BrokenPage): PageDoubt => ({
  code: 'page.unreadable',
  actual: String(page),
  note: reason,
  source: { page, box: [0, 0, 0, 0] },
});

/** A scanned page, and text in fonts that give no characters. */
function pageToDoubts({ page, width, height, isScan, unreadableFonts }: PageBlocks): PageDoubt[] {
  const place = { actual: String(page), source: { page, box: roundBox([0, 0, width, height]) } };
  const fonts = unreadableFonts.map((font): PageDoubt => ({
    code: 'page.unreadable_font',
    ...place,
    note: font || 'a font without a name',
  }));
  return isScan ? [{ code: 'page.needs_ocr', ...place }, ...fonts] : fonts;
}

/** The size of a page that could not be read is not known: its box is empty. */
export function pagesToDoubts(pages: readonly PageBlocks[], broken: readonly BrokenPage[]): Doubt[] {
  const doubts = [...pages.flatMap(pageToDoubts), ...broken.map(brokenToDoubt)];
  return doubts.sort((a, b) => a.source.page - b.source.page);
}
