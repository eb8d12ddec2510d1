/** @file What a page consists of once its operators are read: characters, rulings, filled boxes, clip boxes. */
import type { Box, CellDoubt } from '../../../model/index.ts';

/** Where the writing goes on the unrotated page: 0 to the right, 90 down, 180 to the left, 270 up; null: at a slant. */
export type Direction = 0 | 90 | 180 | 270 | null;

export interface Char {
  readonly text: string;
  /** The em box: advance width by font size, on the page. */
  readonly box: Box;
  readonly size: number;
  readonly direction: Direction;
  /** Text that one operator shows; characters of one run belong to one line. */
  readonly run: number;
  /** Drawn so light that it is meant to be looked through. */
  readonly isPale: boolean;
  /** Text rendering mode 3, or ink of no opacity: the layer that OCR programs put behind a scan. */
  readonly isInvisible: boolean;
  /** Cut off by its own clip; the box is empty and stands where the line is cut. */
  readonly isClipped?: boolean;
}

/** A drawn line, horizontal or vertical, in the way of a box much longer than thick. */
export interface Ruling {
  readonly orientation: 'horizontal' | 'vertical';
  /** y of a horizontal one, x of a vertical one: the middle of the stroke. */
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

export interface PageMarks {
  readonly page: number;
  readonly width: number;
  readonly height: number;
  readonly chars: readonly Char[];
  readonly rulings: readonly Ruling[];
  /** Areas filled with a colour: backgrounds of cells, as a rule. */
  readonly fills: readonly Box[];
  /** Areas that something was clipped to: no rules, but evidence for cells. */
  readonly clips: readonly Box[];
  /** Places of pictures. */
  readonly pictures: readonly Box[];
  /** What stands on the page where nobody sees it. */
  readonly hidden: readonly Char[];
  /** What has a line drawn through it. */
  readonly struck: readonly Char[];
  /** Lines that stand under a clip that leaves them out. */
  readonly cutLines: readonly CutLines[];
  /** What of the page could not be read, or was left out. */
  readonly doubts: readonly CellDoubt[];
}

/** What only pages that were drawn have, of a page that was not. */
export const UNDRAWN: Pick<PageMarks, 'fills' | 'clips' | 'pictures' | 'hidden' | 'struck' | 'cutLines'> = {
  fills: [],
  clips: [],
  pictures: [],
  hidden: [],
  struck: [],
  cutLines: [],
};

/** What one clip shows of a text and what it cuts off, line by line in reading order. */
export interface CutLines {
  /** Of the line that is shown last (first, where lines before it are cut off), on the page. */
  readonly box: Box;
  readonly shown: readonly string[];
  readonly before: readonly string[];
  readonly after: readonly string[];
}
