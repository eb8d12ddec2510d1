/** @file The pages of a PDF that are pictures, read from their pixels. */
import { operatorsToMarks } from '../page/marks/operators-to-marks.ts';
import type { PageBlocks } from '../page/index.ts';
import { scanToBlocks } from '../scan/index.ts';
import { readPictures } from './file/read-pages.ts';
import { placePictures } from './pictures.ts';

/** The pages with what could be read of those that are pictures; one without a picture that can be decoded stays a scan. */
export async function readScannedPages(
  bytes: Uint8Array,
  pages: readonly PageBlocks[],
): Promise<PageBlocks[]> {
  const scans = pages.filter(({ isScan }) => isScan).map(({ page }) => page);
  const read = new Map<number, PageBlocks>();
  for await (const page of readPictures(bytes, scans)) {
    const { width, height, chars, doubts } = operatorsToMarks(page);
    const placed = await placePictures(page);
    const blocks = await scanToBlocks({ page: page.page, width, height, placed, chars, doubts });
    if (blocks) read.set(page.page, blocks);
  }
  return pages.map((page) => read.get(page.page) ?? page);
}
