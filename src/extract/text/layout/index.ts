/**
 * @file Text that keeps its columns by blanks (`pdftotext -layout`) or draws them with signs of boxes: laid on a page of one width and read
 * as a page is, by rules and by gaps.
 */
import type { Block, Cell, LineSource, Source } from '../../../model/index.ts';
import { pageToBlocks } from '../../page/pages/page-to-blocks.ts';
import { pagesToDocument } from '../../page/pages/pages-to-document.ts';
import type { Line } from '../line.ts';
import { boxWidthOf, LINE, linesToMarks, PLACE, placeSigns } from './lines-to-marks.ts';
import { ruleRows } from './rule-rows.ts';

/** A page ends at a form feed, and one without any after so many lines: what is nearby tells the columns. */
const MOST_LINES = 400;

function splitPages(lines: readonly Line[]): Line[][] {
  const pages: Line[][] = [[]];
  for (const line of lines) {
    const isFull = pages.at(-1)!.length >= MOST_LINES && line.text.trim() === '';
    if ((line.text.startsWith('\f') || isFull) && pages.at(-1)!.length > 0) pages.push([]);
    pages.at(-1)!.push({ ...line, text: line.text.replaceAll('\f', ' ') });
  }
  return pages;
}

/** The part of the first line with text in it that lies in a box of the page. */
function boxToLineSource(page: readonly Line[], source: Source, boxWidth: 1 | 2): LineSource {
  const [x0, y0, x1, y1] = 'box' in source ? source.box : [0, 0, 0, 0];
  const first = Math.max(0, Math.floor((y0 + 1) / LINE));
  for (let row = first; row < page.length && row * LINE < y1; row++) {
    const inside = placeSigns(page[row]!.text, boxWidth).filter(
      ({ sign, place, width }) =>
        sign.trim() !== '' && place * PLACE >= x0 - 1 && (place + width) * PLACE <= x1 + 1,
    );
    const [begin, end] = [inside[0], inside.at(-1)];
    if (begin && end) return { line: page[row]!.number, columns: [begin.index, end.index + end.sign.length] };
  }
  return { line: page[Math.min(first, page.length - 1)]?.number ?? 1, columns: [0, 0] };
}

/** The blocks of the lines; tables only where columns hold over several rows. */
export function linesToLayoutBlocks(lines: readonly Line[]): Block[] {
  const boxWidth = boxWidthOf(lines);
  const pages = splitPages(ruleRows(lines, boxWidth));
  const { blocks } = pagesToDocument(
    'text',
    pages.map((page, i) => pageToBlocks(linesToMarks(page, i + 1, boxWidth))),
    [],
  );
  const toLines = (source: Source): Source =>
    'page' in source ? boxToLineSource(pages[source.page - 1]!, source, boxWidth) : source;
  const inLines = (cell: Cell): Cell => ({ ...cell, sources: cell.sources.map(toLines) });
  return blocks.map((block) =>
    block.kind === 'paragraph'
      ? { ...block, source: toLines(block.source) }
      : { ...block, pages: [], cells: block.cells.map(inLines) },
  );
}
