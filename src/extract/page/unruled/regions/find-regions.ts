/** @file Lines outside ruled tables → regions that may be tables: lines of several columns, with or without rules under them. */
import type { Box } from '../../../../model/index.ts';
import { isCaption, isProseLine } from '../../text/captions.ts';
import { boxAround } from '../../geometry.ts';
import type { Ruling } from '../../marks/marks.ts';
import type { Piece } from '../../text/chars-to-pieces.ts';
import { splitAtGaps, type Line } from '../../text/pieces-to-lines.ts';
import { findRuleStacks, type PageSize } from './rule-stacks.ts';
import { isBetween } from './undivided-rows.ts';
import { clusterBy } from '../../ruled/rulings-to-edges.ts';
import { SNAP } from '../../tolerances.ts';
import { highestOf, lowestOf } from '../../../../model/lists.ts';
import { isDecimal } from '../../../../words/figures.ts';
import { isSumWord } from '../../../../words/totals.ts';

/** A stretch of a page that may be a table without vertical rules. */
export interface Region {
  readonly box: Box;
  readonly lines: readonly Line[];
  /** Horizontal rules in it, as they were drawn (a rule in pieces tells where columns end). */
  readonly rules: readonly Ruling[];
  /** Column edges, where vertical rules draw them. */
  readonly columns: readonly number[] | null;
  /** Too little to be a table by itself: the head of a page, where one may go on. */
  readonly isRest: boolean;
}

/** So many groups on a line, on so many lines, look like columns. */
const COLUMNS = 3;
export const ROWS = 3;
/** A blank stretch of this many em ends a region. */
const LARGEST_BLANK = 6;
/** A line of several columns that is no caption. */
export function isTabular(line: Line): boolean {
  const groups = splitAtGaps(line);
  if (groups.length < COLUMNS || isCaption(line)) return false;
  return groups.some((group) => group.map(({ text }) => text).join('').length > 1);
}

/** Left edges nearer than this, in points, are one. */
const SAME_LEFT = 2;

/** A long text beside the labels of a form: it begins where other texts of the form do, right of the first column. */
function isInColumn(line: Line, form: readonly Line[]): boolean {
  const leftOf = (group: readonly Piece[]): number => group[0]!.box[0];
  const left = leftOf(splitAtGaps(line).at(-1)!);
  return (
    left > lowestOf(form.map(({ box }) => box[0])) + line.size &&
    form.some((other) =>
      splitAtGaps(other)
        .slice(1)
        .some((group) => Math.abs(leftOf(group) - left) < SAME_LEFT),
    )
  );
}

/** From the first line of several columns as far as neither prose, a caption nor a blank stretch comes between. */
function growRegion(lines: readonly Line[], start: number, width: number): [from: number, to: number] {
  const isForeign = (line: Line): boolean => isProseLine(line, width);
  const goesOn = (before: Line, after: Line): boolean =>
    after.box[1] - before.box[3] < LARGEST_BLANK * after.size &&
    (!isForeign(after) || (!isCaption(after) && isInColumn(after, lines.slice(start, lines.indexOf(after)))));
  let to = start + 1;
  while (to < lines.length && goesOn(lines[to - 1]!, lines[to]!)) to++;
  let from = start;
  while (
    from > 0 &&
    !isForeign(lines[from - 1]!) &&
    lines[from]!.box[1] - lines[from - 1]!.box[3] < lines[from]!.size
  )
    from--;
  return [from, to];
}

const linesToRegion = (
  lines: readonly Line[],
  more: Partial<Pick<Region, 'rules' | 'columns' | 'isRest'>> = {},
): Region => ({
  box: boxAround(lines.map((line) => line.box))!,
  lines,
  rules: [],
  columns: null,
  isRest: false,
  ...more,
});

/** Below a title or a unit line two lines of two columns are a table, if they state figures or a total. */
const TITLED_ROWS = 2;
const TITLED_COLUMNS = 2;

const isSmallTable = (lines: readonly Line[]): boolean =>
  lines.filter((line) => splitAtGaps(line).length >= TITLED_COLUMNS).length >= TITLED_ROWS &&
  lines.some(({ text }) => text.split(/\s+/u).some((word) => isDecimal(word) || isSumWord(word)));

/** A region without some of its lines; null where none is left. */
export function withoutLines(region: Region, dropped: ReadonlySet<Line>): Region | null {
  const lines = region.lines.filter((line) => !dropped.has(line));
  return lines.length ? { ...region, box: boxAround(lines.map(({ box }) => box))!, lines } : null;
}

/** One text in the middle over or under several columns: a title or a note, whatever it says. */
function isAround(line: Line, members: readonly Line[]): boolean {
  if (splitAtGaps(line).length > 1) return false;
  const [from, , to] = boxAround(members.filter((each) => each !== line).map(({ box }) => box)) ?? line.box;
  const isCentred = Math.abs((line.box[0] + line.box[2]) / 2 - (from + to) / 2) < line.size;
  const meets = (group: readonly Piece[]): boolean =>
    group.at(-1)!.box[2] > line.box[0] && group[0]!.box[0] < line.box[2];
  const crossed = highestOf(members.map((each) => splitAtGaps(each).filter(meets).length));
  return isCentred && line.box[0] > from + line.size && crossed >= COLUMNS;
}

/** The lines without titles and notes at their ends. */
function withoutAround(members: readonly Line[]): Line[] {
  const isInside = (line: Line): boolean => !isAround(line, members);
  return members.slice(members.findIndex(isInside), members.findLastIndex(isInside) + 1);
}

/** Regions that only their gaps tell. @param isPageHead the lines begin at the head of their page */
function findGapRegions(lines: readonly Line[], width: number, isPageHead: boolean): Region[] {
  const regions: Region[] = [];
  let end = 0;
  for (let at = 0; at < lines.length; at++) {
    if (isCaption(lines[at]!) || splitAtGaps(lines[at]!).length < TITLED_COLUMNS) continue;
    const [start, to] = growRegion(lines, at, width);
    const from = Math.max(start, end);
    const members = withoutAround(lines.slice(from, to));
    const isTitled = from > 0 && isCaption(lines[from - 1]!);
    const isSure = members.filter(isTabular).length >= ROWS || (isTitled && isSmallTable(members));
    const isRest = !isSure && isPageHead && from === 0;
    if (isSure || isRest) regions.push(linesToRegion(members, { isRest }));
    if (isSure || isRest || isTabular(lines[at]!)) {
      end = to;
      at = to - 1;
    }
  }
  return regions;
}

/** Stretches of lines without those that are taken. */
function linesBetween(lines: readonly Line[], taken: ReadonlySet<Line>): Line[][] {
  const stretches: Line[][] = [[]];
  for (const line of lines)
    if (!taken.has(line)) stretches.at(-1)!.push(line);
    else if (stretches.at(-1)!.length) stretches.push([]);
  return stretches;
}

/** A grid that divides columns, and no rows. */
export interface Frame {
  readonly box: Box;
  readonly xs: readonly number[];
}

/** What stands in a frame, with its column edges. */
function frameToRegion({ box, xs }: Frame, lines: readonly Line[]): Region | null {
  const held = lines.filter(
    (line) => isBetween(line, box[1], box[3]) && line.box[0] < box[2] && line.box[2] > box[0],
  );
  return held.length ? linesToRegion(held, { columns: xs.length > 2 ? xs : null }) : null;
}

/**
 * Regions from the top down: what stands in frames and between stacks of rules first, then what gaps tell of the other lines. Rules
 * must be loose (no vertical one meets them).
 */
export function findRegions(
  lines: readonly Line[],
  frames: readonly Frame[],
  loose: readonly Ruling[],
  size: PageSize,
): Region[] {
  const framed = frames.map((frame) => frameToRegion(frame, lines)).filter((region) => region !== null);
  const inFrames = new Set(framed.flatMap((region) => region.lines));
  const stacks = findRuleStacks(
    lines.filter((line) => !inFrames.has(line)),
    loose,
    size,
  );
  const taken = new Set([...inFrames, ...stacks.flatMap((stack) => stack.lines)]);
  const regions = [
    ...framed,
    ...stacks.map(({ lines: held, rules }) => linesToRegion(held, { rules })),
    ...linesBetween(lines, taken).flatMap((stretch) =>
      findGapRegions(stretch, size.width, stretch[0] === lines[0]),
    ),
  ];
  return regions.sort((a, b) => a.box[1] - b.box[1]);
}

/** Heights of the rules of a region, each once. */
export const ruleHeights = ({ rules }: Region): number[] =>
  clusterBy(rules, ({ at }) => at, SNAP).map(
    (cluster) => cluster.reduce((sum, { at }) => sum + at, 0) / cluster.length,
  );
