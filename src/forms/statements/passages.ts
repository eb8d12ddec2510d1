/** @file The prose as passages: lines that a page or a margin cut are joined again, and every sign still knows where it is printed. */
import { squeeze } from '../../words/lexicon.ts';
import { isPageNumber } from '../../words/page-numbers.ts';
import { outlineLevel } from '../../words/outline.ts';
import { highestOf, lowestOf } from '../../model/lists.ts';
import type { Block, Paragraph, Source } from '../../model/index.ts';

/** One printed line of prose, without white space. */
interface ProseLine {
  readonly text: string;
  readonly source: Source;
}

export interface Passage {
  /** Without white space, as printed otherwise. */
  readonly text: string;
  /** Where each line of it begins in the text, in order. */
  readonly lines: readonly { readonly from: number; readonly source: Source }[];
}

/** A line that ends in one of these may be the end of its passage; any other one that reaches the margin goes on. */
const END = /[。；：！？;:!?]$/u;
/** How far, in signs, a line may stay short of the margin and still be full: no line begins with a comma or a bracket. */
const SLACK = 2.2;
/** What cannot be broken, a figure say, may leave so much of a line empty, where the next line is no beginning of a passage. */
const UNBROKEN = 9;
/** A passage begins further right than a line that goes on, by so much of a sign at least. */
const INDENT = 1;

const isOnPage = (source: Source): source is Extract<Source, { page: number }> => 'page' in source;

/** The edges of the prose of each page. */
interface Margins {
  readonly left: number;
  readonly right: number;
}

function linesToMargins(lines: readonly ProseLine[]): ReadonlyMap<number, Margins> {
  const boxes = new Map<number, (readonly number[])[]>();
  for (const { source } of lines)
    if (isOnPage(source)) boxes.set(source.page, [...(boxes.get(source.page) ?? []), source.box]);
  return new Map(
    [...boxes].map(([page, all]) => [
      page,
      { left: lowestOf(all.map(([x0]) => x0!)), right: highestOf(all.map(([, , x1]) => x1!)) },
    ]),
  );
}

/** Latin signs are half as wide as Han ones. */
const signsWide = (text: string): number =>
  [...text].reduce((sum, sign) => sum + (sign.codePointAt(0)! < 0x2000 ? 0.5 : 1), 0);

interface Layout {
  readonly margins: ReadonlyMap<number, Margins>;
  /** Of lines without a place on a page: the width of a full one, in signs. */
  readonly width: number;
}

/** How many signs are left empty at the end of the line; Infinity where lines are not wrapped by the reader's count. */
function emptyAtEnd({ text, source }: ProseLine, { margins, width }: Layout): number {
  if (!isOnPage(source)) return 'line' in source ? width - signsWide(text) : Infinity;
  const [x0, , x1] = source.box;
  const sign = (x1 - x0) / Math.max(signsWide(text), 1);
  return (margins.get(source.page)!.right - x1) / sign;
}

function isIndented({ text, source }: ProseLine, { margins }: Layout): boolean {
  if (!isOnPage(source)) return false;
  const [x0, , x1] = source.box;
  const sign = (x1 - x0) / Math.max(signsWide(text), 1);
  return x0 - margins.get(source.page)!.left >= INDENT * sign;
}

/** Whether the line goes on with what the line before it began. */
function goesOnFrom(before: ProseLine, line: ProseLine, layout: Layout): boolean {
  const empty = emptyAtEnd(before, layout);
  const isNew = outlineLevel(line.text) !== null;
  if (!isOnPage(line.source)) return empty <= SLACK && !isNew && !END.test(before.text);
  if (isIndented(line, layout)) return false;
  if (END.test(before.text)) return empty <= SLACK && !isNew;
  return empty <= (isNew ? SLACK : UNBROKEN);
}

function joinProseLines(lines: readonly ProseLine[], layout: Layout): Passage[] {
  const passages: { text: string; lines: { from: number; source: Source }[] }[] = [];
  lines.forEach((line, i) => {
    const passage = passages.at(-1);
    const before = lines[i - 1];
    if (passage && before && goesOnFrom(before, line, layout)) {
      passage.lines.push({ from: passage.text.length, source: line.source });
      passage.text += line.text;
    } else passages.push({ text: line.text, lines: [{ from: 0, source: line.source }] });
  });
  return passages;
}

const paragraphToLines = ({ text, source }: Paragraph): ProseLine[] =>
  text
    .split('\n')
    .map((line) => ({ text: squeeze(line), source }))
    .filter(({ text: line }) => line !== '' && !isPageNumber(line));

/** Lines between two tables belong together; page numbers and running heads are none. */
function blocksToRuns(blocks: readonly Block[]): ProseLine[][] {
  const runs: ProseLine[][] = [[]];
  for (const block of blocks)
    if (block.kind === 'table') runs.push([]);
    else if (block.role !== 'furniture') for (const line of paragraphToLines(block)) runs.at(-1)!.push(line);
  return runs.filter((run) => run.length > 0);
}

/** All prose of a document in reading order, one list for what stands between two tables. */
export function blocksToPassages(blocks: readonly Block[]): Passage[][] {
  const runs = blocksToRuns(blocks);
  const lines = runs.flat();
  const layout = {
    margins: linesToMargins(lines),
    width: highestOf(lines.map(({ text }) => signsWide(text))),
  };
  return runs.map((run) => joinProseLines(run, layout));
}

/** Where a part of a passage is printed: every line it touches. */
export const placesOfPassage = ({ lines, text }: Passage, from: number, to: number): Source[] =>
  lines
    .filter((line, i) => line.from < to && (lines[i + 1]?.from ?? text.length) > from)
    .map(({ source }) => source);
