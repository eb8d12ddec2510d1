/** @file A paper laid out on pages: lines of text and rules with their places, in millimetres. */
import { rowsToGrid, type Paper, type Sheet, type Slot } from '../sheet.ts';
import { columnWidths } from './print.ts';

export interface TextLine {
  readonly text: string;
  readonly x: number;
  /** The base line. */
  readonly y: number;
  readonly size: number;
}

export interface Rule {
  readonly from: readonly [x: number, y: number];
  readonly to: readonly [x: number, y: number];
}

export interface Page {
  readonly width: number;
  readonly height: number;
  readonly texts: TextLine[];
  readonly rules: Rule[];
}

const [SHORT, LONG, MARGIN] = [210, 297, 14] as const;
const [SIZE, TITLE_SIZE, PITCH, PADDING] = [3.2, 5, 4.2, 1] as const;

/** Han fill the em, Latin letters and figures half of it. */
const widthOf = (text: string, size: number): number =>
  [...text].reduce((sum, char) => sum + (char < '\u2000' ? 0.5 : 1) * size, 0);

/** The lines of a text in a width, broken anywhere; at its own breaks too. */
function wrap(text: string, width: number): string[] {
  return text.split('\n').flatMap((paragraph) => {
    const lines = [''];
    for (const char of paragraph) {
      if (widthOf(lines.at(-1)! + char, SIZE) > width) lines.push('');
      lines[lines.length - 1] += char;
    }
    return lines;
  });
}

/** Pages that are filled from the top down. */
class Press {
  readonly pages: Page[] = [];
  private y = 0;

  newPage(isWide: boolean): void {
    const [width, height] = isWide ? [LONG, SHORT] : [SHORT, LONG];
    this.pages.push({ width, height, texts: [], rules: [] });
    this.y = MARGIN;
  }

  get page(): Page {
    return this.pages.at(-1)!;
  }

  get top(): number {
    return this.y;
  }

  /** Whether something of that height still goes on the page. */
  holds(height: number): boolean {
    return this.y + height <= this.page.height - MARGIN;
  }

  move(height: number): void {
    this.y += height;
  }

  line(text: string, align: 'left' | 'center' | 'right', size: number): void {
    const room = this.page.width - 2 * MARGIN - widthOf(text, size);
    const share = { left: 0, center: 0.5, right: 1 }[align];
    this.page.texts.push({ text, x: MARGIN + room * share, y: this.y + size, size });
    this.move(1.5 * size);
  }
}

interface Frame {
  readonly xs: readonly number[];
  readonly grid: readonly (readonly Slot[])[];
  readonly heights: readonly number[];
}

const linesIn = ({ cell, column }: Slot, xs: readonly number[]): string[] =>
  cell.text === '' ? [] : wrap(cell.text, xs[column + cell.columns]! - xs[column]! - 2 * PADDING);

/** Rows as high as their texts want; what a merged text wants more is given to its last row. */
function sheetToFrame(sheet: Sheet, width: number): Frame {
  const grid = rowsToGrid([...sheet.header, ...sheet.body], sheet.columns.length);
  const xs: number[] = [MARGIN];
  for (const share of columnWidths(sheet)) xs.push(xs.at(-1)! + (share * (width - 2 * MARGIN)) / 100);
  const heights = grid.map(() => PITCH + 2 * PADDING);
  grid.forEach((row, r) => {
    for (const slot of new Set(row)) {
      if (slot.row + slot.cell.rows - 1 !== r) continue;
      const wanted = linesIn(slot, xs).length * PITCH + 2 * PADDING;
      const given = heights.slice(slot.row, r + 1).reduce((sum, height) => sum + height, 0);
      heights[r]! += Math.max(0, wanted - given);
    }
  });
  return { xs, grid, heights };
}

/** Rows that stand on one page: at least one, and no more than fit. */
function rowsOnPage({ heights }: Frame, first: number, press: Press): number {
  let [end, height] = [first, 0];
  while (end < heights.length && (end === first || press.holds(height + heights[end]!)))
    height += heights[end++]!;
  return end;
}

/** What of a cell's lines the rows of one page have room for: a merged cell goes on where the page ends. */
function printCell(slot: Slot, frame: Frame, rows: readonly [number, number], press: Press): void {
  const { xs, heights } = frame;
  const sum = (from: number, to: number): number => heights.slice(from, to).reduce((a, b) => a + b, 0);
  const [first, last] = [Math.max(slot.row, rows[0]), Math.min(slot.row + slot.cell.rows, rows[1])];
  const [left, right] = [xs[slot.column]!, xs[slot.column + slot.cell.columns]!];
  const top = press.top + sum(rows[0], first);
  const bottom = top + sum(first, last);
  const { page } = press;
  page.rules.push({ from: [left, top], to: [right, top] }, { from: [left, top], to: [left, bottom] });
  page.rules.push({ from: [left, bottom], to: [right, bottom] }, { from: [right, top], to: [right, bottom] });
  const before = Math.floor(sum(slot.row, first) / PITCH);
  const lines = linesIn(slot, xs).slice(before, before + Math.floor((bottom - top - PADDING) / PITCH));
  lines.forEach((text, i) =>
    page.texts.push({ text, x: left + PADDING, y: top + PADDING + SIZE + i * PITCH, size: SIZE }),
  );
}

function printSheet(sheet: Sheet, press: Press): void {
  press.newPage(sheet.landscape);
  press.line([sheet.number, sheet.title].filter(Boolean).join(' '), 'center', TITLE_SIZE);
  for (const line of sheet.lines) press.line(line, 'right', SIZE);
  const frame = sheetToFrame(sheet, press.page.width);
  for (let first = 0; first < frame.grid.length;) {
    const end = rowsOnPage(frame, first, press);
    for (const slot of new Set(frame.grid.slice(first, end).flat()))
      printCell(slot, frame, [first, end], press);
    press.move(frame.heights.slice(first, end).reduce((a, b) => a + b, 0));
    first = end;
    if (first < frame.grid.length) press.newPage(sheet.landscape);
  }
  press.move(1);
  for (const note of sheet.notes) press.line(note, 'left', SIZE);
}

/** The pages of a paper: its title and prose, then each sheet on a page of its own. */
export function paperToPages(paper: Paper): Page[] {
  const press = new Press();
  press.newPage(false);
  press.line(paper.title, 'center', TITLE_SIZE);
  for (const text of paper.prose)
    for (const line of wrap(text, SHORT - 2 * MARGIN)) press.line(line, 'left', SIZE);
  for (const sheet of paper.sheets) printSheet(sheet, press);
  return press.pages;
}
