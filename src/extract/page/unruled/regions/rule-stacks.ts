/** @file Horizontal rules that meet no vertical one, one under another and of one width → the parts of a page they make tables of. */
import type { Box } from '../../../../model/index.ts';
import { areBetweenTables, isCaption, isParagraph } from '../../text/captions.ts';
import { areDrawnByCell } from '../columns/drawn-columns.ts';
import type { Ruling } from '../../marks/marks.ts';
import type { Line } from '../../text/pieces-to-lines.ts';
import { hasColumns, holdsRows, isBetween } from './undivided-rows.ts';
import { clusterBy } from '../../ruled/rulings-to-edges.ts';
import { EDGE_MATCH, RUN_OUT_GAP, SNAP } from '../../tolerances.ts';
import { lowestOf, highestOf } from '../../../../model/lists.ts';

/** Rules and the lines between them. */
export interface RuleStack {
  readonly rules: readonly Ruling[];
  readonly lines: readonly Line[];
}

/** How large the page is that lines stand on, in points. */
export interface PageSize {
  readonly width: number;
  readonly height: number;
}

/** Where a stack is drawn, and whether its last rule stands below rows and so ends them. */
interface Extent extends PageSize {
  readonly box: Box;
  readonly isClosed: boolean;
}

/** All that is drawn at one height. */
interface Height {
  readonly at: number;
  readonly from: number;
  readonly to: number;
  readonly rules: readonly Ruling[];
}

/** Fewer rules than this underline something. */
const FEWEST_RULES = 3;
/** So many rows over the last rule, undivided: it ends the table. */
const CLOSED_ROWS = 3;
/** Narrower than this share of the page is the underlining of a word. */
const NARROWEST_SHARE = 0.25;
/** Headings stand no further, in em, above the first rule. */
const HEADING_GAP = 1;
/** One that stands alone, over a group of columns, is no longer than so many characters. */
const LONGEST_HEADING = 12;
const toHeight = (rules: readonly Ruling[]): Height => ({
  at: rules.reduce((sum, { at }) => sum + at, 0) / rules.length,
  from: lowestOf(rules.map(({ from }) => from)),
  to: highestOf(rules.map(({ to }) => to)),
  rules,
});

const isWithin = (a: Height, b: Height): boolean =>
  a.from >= b.from - EDGE_MATCH && a.to <= b.to + EDGE_MATCH;

/** The size of most letters: that of the tables. */
function commonSize(lines: readonly Line[]): number {
  const sizes = lines.map(({ size }) => size).sort((a, b) => a - b);
  return sizes[sizes.length >> 1] ?? 0;
}

function goesOn(stack: readonly Height[], next: Height, lines: readonly Line[], size: number): boolean {
  const whole = toHeight(stack.flatMap(({ rules }) => rules));
  const { at } = stack.at(-1)!;
  const between = lines.filter((line) => isBetween(line, at, next.at));
  return (
    (isWithin(next, whole) || isWithin(whole, next)) &&
    !areBetweenTables(between, [whole.from, at, whole.to, next.at], size)
  );
}

/** Heights of one table: each as wide as the table or (beside a merged cell) narrower, and nothing between that divides tables. */
function stackHeights(heights: readonly Height[], lines: readonly Line[]): Height[][] {
  const size = commonSize(lines);
  const stacks: Height[][] = [];
  for (const height of heights) {
    const stack = stacks.at(-1);
    if (stack && goesOn(stack, height, lines, size)) stack.push(height);
    else stacks.push([height]);
  }
  return stacks;
}

/** Text of a row that was cut stands in this share of the page, at its foot. */
const FOOT_SHARE = 0.2;

/** The first of the lines of several columns that stand close above a stack, or how many lines there are. */
function headingsFrom(head: readonly Line[], top: number, isForeign: (line: Line) => boolean): number {
  let from = head.length;
  const isNear = (line: Line): boolean =>
    (head[from]?.box[1] ?? top) - line.box[3] < HEADING_GAP * line.size &&
    (hasColumns(line) || [...line.text].length <= LONGEST_HEADING) &&
    !isForeign(line);
  while (from > 0 && isNear(head[from - 1]!)) from--;
  return from;
}

/** At the head and the foot of a page the text of a cut row stands outside the rules. */
function withCutRows(lines: readonly Line[], held: readonly Line[], extent: Extent): Line[] {
  const { box, width, height, isClosed } = extent;
  const [left, top, , bottom] = box;
  const isForeign = (line: Line): boolean => isCaption(line) || isParagraph(line, left, width);
  const start = lines.findIndex((line) => (line.box[1] + line.box[3]) / 2 > top);
  const head = start < 0 ? lines : lines.slice(0, start);
  const isCut = (line: Line, i: number): boolean =>
    !isForeign(line) && (head[i + 1]?.box[1] ?? top) - line.box[3] < RUN_OUT_GAP * line.size;
  let to = held.length ? lines.indexOf(held.at(-1)!) + 1 : head.length;
  const isNear = (line: Line, i: number): boolean =>
    line.box[1] - Math.max(bottom, lines[i - 1]?.box[3] ?? 0) < RUN_OUT_GAP * line.size;
  while (to < lines.length && !isForeign(lines[to]!) && isNear(lines[to]!, to)) to++;
  // Below a rule that ends the rows stands a note, unless it goes on to the foot of the page or is a row itself.
  const isAtFoot = (lines[to - 1]?.box[3] ?? 0) > (1 - FOOT_SHARE) * height;
  const isRow = (line: Line, i: number): boolean => i < to && (line.box[3] <= bottom || hasColumns(line));
  if (isClosed && !isAtFoot)
    to = Math.max(held.length && lines.indexOf(held.at(-1)!) + 1, lines.findLastIndex(isRow) + 1);
  // Only what reaches the head of the page was cut there; a row of headings may stand above the first rule, or the first shaded row.
  return lines.slice(head.every(isCut) ? 0 : headingsFrom(head, top, isForeign), to);
}

/** Rules drawn cell by cell are a table's, however few: the last row alone may stand on a page. */
const isTable = (stack: readonly Height[], { from, to, rules }: Height, width: number): boolean =>
  to - from >= NARROWEST_SHARE * width && (stack.length >= FEWEST_RULES || areDrawnByCell(rules));

/** The stacks of a page from the top down; no line is in two. Where rules do not divide the rows, the stack has none. */
export function findRuleStacks(
  lines: readonly Line[],
  loose: readonly Ruling[],
  size: PageSize,
): RuleStack[] {
  const heights = clusterBy(loose, ({ at }) => at, SNAP).map(toHeight);
  return stackHeights(heights, lines).flatMap((stack): RuleStack[] => {
    const whole = toHeight(stack.flatMap(({ rules }) => rules));
    const { from, to, rules } = whole;
    const [top, bottom] = [stack[0]!.at, stack.at(-1)!.at];
    if (!isTable(stack, whole, size.width)) return [];
    // What stands beside the rules is a cell that is merged over all their rows: on other pages it is ruled too.
    const inside = lines.filter((line) => {
      const { box } = line;
      return (box[0] < to && box[2] > from) || isBetween(line, top, bottom);
    });
    const held = inside.filter((line) => isBetween(line, top, bottom));
    const last = held.filter((line) => hasColumns(line) && isBetween(line, stack.at(-2)?.at ?? top, bottom));
    const isClosed = last.length >= CLOSED_ROWS;
    const members = withCutRows(inside, held, { box: [from, top, to, bottom], isClosed, ...size });
    if (!members.some(hasColumns)) return [];
    const divisions = [-Infinity, ...stack.map(({ at }) => at), Infinity];
    return [{ rules: holdsRows(members, divisions) ? [] : rules, lines: members }];
  });
}
