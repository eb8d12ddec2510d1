/**
 * @file Sheets → pages: a small typesetter for ruled tables. A table goes on over as many pages as it needs; a merged cell that a page
 * break cuts is drawn as two boxes, its text flowing from one into the other, as a browser does it.
 */
import type { Sheet, Slot } from '../../scripts/make-corpus/sheet.ts';
import { sheetToGrid } from '../../scripts/make-corpus/sheet.ts';
import { grid as box, text } from '../../test/extract/pdf/make-pdf.ts';

const PAGE = { left: 30, right: 812, top: 565, bottom: 30 } as const;
const SIZE = 7;
const LEADING = 9;
const PADDING = 2;
/** Title and unit line above the table, on its first page. */
const CAPTION = 24;

/** A digit is half as wide as a Han character: see the font's widths in makePdf. */
const widthOf = (words: string): number =>
  [...words].reduce((sum, char) => sum + (char < '\u0100' ? 0.5 : 1), 0) * SIZE;

function wrap(words: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const char of words) {
    if (line && widthOf(line + char) > width) {
      lines.push(line);
      line = '';
    }
    line += char;
  }
  return line ? [...lines, line] : lines;
}

/** x of the edges between columns: a column gets room by its longest text, figures whole and words within bounds. */
function columnEdges(slots: readonly (readonly Slot[])[]): number[] {
  const widths = slots[0]!.map((_, column) => {
    const own = slots.flat().filter((slot) => slot.column === column && slot.cell.columns === 1);
    return Math.min(Math.max(20, ...own.map(({ cell }) => widthOf(cell.text) + 2 * PADDING)), 150);
  });
  const scale = (PAGE.right - PAGE.left) / widths.reduce((a, b) => a + b, 0);
  const edges: number[] = [PAGE.left];
  for (const width of widths) edges.push(edges.at(-1)! + width * scale);
  return edges.map((x) => Math.round(x * 10) / 10);
}

interface Placed {
  readonly slot: Slot;
  readonly lines: readonly string[];
}

/** The cells of a grid, each once, with their text in lines. */
function placeCells(slots: readonly (readonly Slot[])[], xs: readonly number[]): Placed[] {
  const corners = slots.flatMap((row, r) => row.filter((slot, c) => slot.row === r && slot.column === c));
  return corners.map((slot) => {
    const width = xs[slot.column + slot.cell.columns]! - xs[slot.column]! - 2 * PADDING;
    return { slot, lines: wrap(slot.cell.text.replaceAll('\n', ''), width) };
  });
}

/** Heights of the rows: cells of one row decide, then merged ones stretch their last row. */
function rowHeights(cells: readonly Placed[], count: number): number[] {
  const heights = new Array<number>(count).fill(LEADING + 2 * PADDING);
  const needed = ({ lines }: Placed): number => lines.length * LEADING + 2 * PADDING;
  for (const cell of [...cells].sort((a, b) => a.slot.cell.rows - b.slot.cell.rows)) {
    const { row, cell: model } = cell.slot;
    const room = heights.slice(row, row + model.rows).reduce((a, b) => a + b, 0);
    heights[row + model.rows - 1]! += Math.max(0, needed(cell) - room);
  }
  return heights;
}

/** First rows of the pages. A header row never stands alone: the first page begins with row 0. */
function pageStarts(heights: readonly number[]): number[] {
  const starts = [0];
  let y = PAGE.top - CAPTION;
  heights.forEach((height, row) => {
    if (row > 0 && y - height < PAGE.bottom) {
      starts.push(row);
      y = PAGE.top;
    }
    y -= height;
  });
  return starts;
}

/** What of a cell stands on the rows `from` to before `to`: its box, and as much of its text as it has room for. */
function drawPart(
  placed: Placed,
  rows: readonly number[],
  from: number,
  xs: readonly number[],
  sent: Map<Placed, number>,
): string {
  const { slot, lines } = placed;
  const first = Math.max(slot.row, from);
  const last = Math.min(slot.row + slot.cell.rows, from + rows.length - 1);
  if (first >= last) return '';
  const [top, bottom] = [rows[first - from]!, rows[last - from]!];
  const [left, right] = [xs[slot.column]!, xs[slot.column + slot.cell.columns]!];
  const done = sent.get(placed) ?? 0;
  const ends = last === slot.row + slot.cell.rows;
  const room = ends ? lines.length : Math.floor((top - bottom - 2 * PADDING) / LEADING);
  const shown = lines.slice(done, done + room);
  sent.set(placed, done + shown.length);
  const printed = shown.map((line, i) =>
    text(left + PADDING, top - PADDING - SIZE - i * LEADING, line, SIZE),
  );
  return box([left, right], [bottom, top]) + printed.join('');
}

/** The content streams of a sheet's pages (A4 landscape). */
export function layOut(sheet: Sheet): string[] {
  const slots = sheetToGrid(sheet);
  const xs = columnEdges(slots);
  const cells = placeCells(slots, xs);
  const heights = rowHeights(cells, slots.length);
  const starts = pageStarts(heights);
  const sent = new Map<Placed, number>();
  return starts.map((from, page) => {
    const rows = [page === 0 ? PAGE.top - CAPTION : PAGE.top];
    for (const height of heights.slice(from, starts[page + 1])) rows.push(rows.at(-1)! - height);
    const caption = [sheet.number, sheet.title].filter(Boolean).join(' ');
    const above =
      page === 0
        ? text(340, PAGE.top - 10, caption, 10) + text(720, PAGE.top - 20, sheet.lines[0] ?? '', SIZE)
        : '';
    return above + cells.map((cell) => drawPart(cell, rows, from, xs, sent)).join('');
  });
}
