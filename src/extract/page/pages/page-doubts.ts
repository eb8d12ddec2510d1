/** @file What of the pages could not be read, in page order: each of these doubts makes the document partial. */
import type { PageDoubt } from './notes.ts';
import type { Doubt } from '../../../model/index.ts';
import { roundBox } from '../geometry.ts';
import type { PageBlocks } from './page-blocks.ts';
import type { BrokenPage } from '../page-operators.ts';

const brokenToDoubt = ({ page, reason }: BrokenPage): PageDoubt => ({
  code: 'page.unreadable',
  actual: String(page),
  note: reason,
  source: { page, box: [0, 0, 0, 0] },
});

/** A scanned page, and what else was in doubt when it was taken apart. */
function pageToDoubts({ page, width, height, isScan, doubts }: PageBlocks): PageDoubt[] {
  const place = { actual: String(page), source: { page, box: roundBox([0, 0, width, height]) } };
  const placed = doubts.map((doubt): PageDoubt => ({ ...doubt, ...place }));
  return isScan ? [{ code: 'page.needs_ocr', ...place }, ...placed] : placed;
}

/**
 * The size of a page that could not be read is not known: its box is empty.
 * @param unplaced about texts that stand in no table
 */
export function pagesToDoubts(
  pages: readonly PageBlocks[],
  broken: readonly BrokenPage[],
  unplaced: readonly PageDoubt[],
): Doubt[] {
  const doubts = [...pages.flatMap(pageToDoubts), ...unplaced, ...broken.map(brokenToDoubt)];
  return doubts.sort((a, b) => a.source.page - b.source.page);
}
