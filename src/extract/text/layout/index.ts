/**
 * @file Text that keeps its columns by blanks (`pdftotext -layout`) or draws them with signs of boxes: laid on a page of one width and read
 * as a page is, by rules and by gaps.
 */
import type { Block, Cell, LineSource, Source } from '../../../model/index.ts';
import { pageToBlocks } from '../../page/pages/page-to-blocks.ts';
import { pagesToDocument } from '../../page/pages/pages-to-document.ts';
import type { Line } from '../line.ts';
import { findSignWidths, LINE, linesToMarks, PLACE, placeSigns } from './lines-to-marks.ts';
import { ruleRows } from './rule-rows.ts';
import type { SignWidths } from './signs.ts';

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
function boxToLineSource(page: readonly Line[], source: Source, widths: SignWidths): LineSource {
  const [x0, y0, x1, y1] = 'box' in source ? source.box : [0, 0, 0, 0];
  const first = Math.max(0, Math.floor((y0 + 1) / LINE));
  for (let row = first; row < page.length && row * LINE < y1; row++) {
    const inside = placeSigns(page[row]!.text, widths).filter(
      ({ sign, place, width }) =>
        sign.trim() !== '' && place * PLACE >= x0 - 1 && (place + width) * PLACE <= x1 + 1,
    );
    const [begin, end] = [inside[0], inside.at(-1)];
    if (begin && end) return { line: page[row]!.number, columns: [begin.index, end.index + end.sign.length] };
  }
  return { line: page[Math.min(first, page.length - 1)]?.number ?? 1, columns: [0, 0] };
}

/** Words that a blank parts, or a figure and words: in a text whose columns nearly touch they may be of two columns. */
const PARTED = /(?:[\p{L}\d][\p{L}\d]|[%）)])[ \u3000]+[\p{L}\d≥≤=（(]{2}/u;
/** One such cell is a name with a blank in it. */
const LEAST_PARTED = 2;
const MOST_NAMED = 4;

/** Says of a table that its cells may hold the words of two columns, with the first of them. */
function doubtColumns(cells: readonly Cell[], lines: readonly Line[]): Cell[] {
  const textAt = new Map(lines.map(({ number, text }) => [number, text]));
  const textOf = (source: Source | undefined): string =>
    source && 'line' in source ? (textAt.get(source.line)?.slice(...source.columns) ?? '') : '';
  const parted = cells.filter(({ sources }) => PARTED.test(textOf(sources[0])));
  if (parted.length < LEAST_PARTED) return [...cells];
  const actual = parted.slice(0, MOST_NAMED).map(({ sources }) => textOf(sources[0]).trim());
  const doubt = { code: 'table.columns_unclear', actual: actual.join(' | ') } as const;
  return cells.map((cell) =>
    cell === parted[0] ? { ...cell, doubts: [...(cell.doubts ?? []), doubt] } : cell,
  );
}

/** The blocks of the lines; tables only where columns hold over several rows. */
export function linesToLayoutBlocks(lines: readonly Line[]): Block[] {
  const widths = findSignWidths(lines);
  const pages = splitPages(ruleRows(lines, widths));
  const { blocks } = pagesToDocument(
    'text',
    pages.map((page, i) => pageToBlocks(linesToMarks(page, i + 1, widths))),
    [],
  );
  const toLines = (source: Source): Source =>
    'page' in source ? boxToLineSource(pages[source.page - 1]!, source, widths) : source;
  const inLines = (cell: Cell): Cell => ({ ...cell, sources: cell.sources.map(toLines) });
  return blocks.map((block) => {
    if (block.kind === 'paragraph') return { ...block, source: toLines(block.source) };
    const cells = block.cells.map(inLines);
    const isTight = block.foundBy === 'gaps' && widths.wide === 1;
    return { ...block, pages: [], cells: isTight ? doubtColumns(cells, lines) : cells };
  });
}
