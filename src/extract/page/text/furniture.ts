/** @file Page numbers, running heads and feet: lines that belong to the paper, not to the document. */
import { isCaption } from '../../../words/captions.ts';
import { isPageNumber, isEdgeNumber } from '../../../words/page-numbers.ts';

/** How far from the upper and lower end of a page furniture stands, as a share of its height. */
const MARGIN = 0.12;
/** On how many pages, and on what share of them, a line must stand to be a running head. */
const REPEATS = 3;
const REPEAT_SHARE = 0.6;

/** A line at the edge of its page: nothing else of the page stands further out. */
export interface EdgeLine<L extends { readonly text: string }> {
  readonly line: L;
  readonly side: 'head' | 'foot';
  readonly pageHeight: number;
  /** Top of the line in the reading frame. */
  readonly y: number;
}

type AnyEdgeLine = EdgeLine<{ readonly text: string }>;

const isNumberAtEdge = ({ line: { text } }: AnyEdgeLine): boolean => isPageNumber(text) || isEdgeNumber(text);

const isInMargin = ({ side, y, pageHeight }: AnyEdgeLine): boolean =>
  side === 'head' ? y < MARGIN * pageHeight : y > (1 - MARGIN) * pageHeight;

const runningLineKey = ({ line, side, y }: AnyEdgeLine): string =>
  `${side} ${Math.round(y / 4)} ${line.text.replace(/\d+/gu, '#').replace(/\s+/gu, '')}`;

/** Captions stand above tables on page after page, and still are captions. */

/** How often what stands at the edges of pages stands there. */
function countRunning(lines: readonly AnyEdgeLine[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const line of lines) counts.set(runningLineKey(line), (counts.get(runningLineKey(line)) ?? 0) + 1);
  return counts;
}

/** Which of the outermost lines are furniture; `pages` is the length of the document. */
export function findFurniture<L extends { readonly text: string }>(
  lines: readonly EdgeLine<L>[],
  pages: number,
): Set<L> {
  const margin = lines.filter(isInMargin);
  const counts = countRunning(margin);
  const isRunning = (line: EdgeLine<L>): boolean =>
    counts.get(runningLineKey(line))! >= Math.max(REPEATS, REPEAT_SHARE * pages) &&
    !isCaption(line.line.text);
  return new Set(margin.filter((line) => isNumberAtEdge(line) || isRunning(line)).map(({ line }) => line));
}

/**
 * Which of the outermost lines are page numbers even where they stand in the midst of what may be a table: a bare number is one
 * if another page has one at the same height.
 */
export function findPageNumbers<L extends { readonly text: string }>(lines: readonly EdgeLine<L>[]): Set<L> {
  const numbers = lines.filter((line) => isInMargin(line) && isNumberAtEdge(line));
  const counts = countRunning(numbers);
  const isSure = (line: EdgeLine<L>): boolean =>
    !/^\d+$/u.test(line.line.text.trim()) || counts.get(runningLineKey(line))! > 1;
  return new Set(numbers.filter(isSure).map(({ line }) => line));
}
