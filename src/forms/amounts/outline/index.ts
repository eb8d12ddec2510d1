/**
 * @file The levels of the rows of a table (行次层级), decided once and as a whole: the ways to read them come from codes, numbering, indent,
 * the places of the labels and 其中; which is right the sums say, in all columns of figures.
 */
import { closingOf, isEqual } from './closing.ts';
import { decideLevels, partsOf, type Levels, type Stretch } from './levels.ts';
import type { SumKind } from '../../../schemas/index.ts';
import { isGiven, markRow, type Marked, type OutlineRow } from './row.ts';
import { highestOf } from '../../../model/lists.ts';

export type { OutlineRow, Printed } from './row.ts';

/** By the positions of the rows: one is the sum of others. */
export interface RowSum {
  readonly kind: SumKind;
  readonly whole: number;
  readonly parts: readonly number[];
}

/** The parts of a side, by the positions of the rows. */
export interface RowSection {
  readonly items: readonly number[];
  readonly year: number | null;
  readonly rest: readonly number[];
  readonly total: number | null;
}

export interface RowOutline {
  readonly parents: readonly (number | null)[];
  /** 1 to 4, as the rows are numbered; null for those without a number. */
  readonly ranks: readonly (number | null)[];
  readonly sums: readonly RowSum[];
  readonly section: RowSection;
  /** False where the rows stand in levels that no evidence tells: their sums are left out. */
  readonly isUnderstood: boolean;
}

/** Rows between two totals, by their positions. */
interface Segment {
  readonly rows: readonly number[];
  readonly whole: number | null;
  /** Up to the total of the year, or behind it, where that total counts besides. */
  readonly part: 'year' | 'rest' | 'all';
}

interface Solved extends Segment {
  /** 本年收入合计, or the rows it would add up where it is blank. */
  readonly besides: readonly number[];
  readonly levels: Levels;
}

const range = (from: number, to: number): number[] =>
  Array.from({ length: Math.max(0, to - from) }, (_, i) => from + i);

/** 一、本年收入 stands over its sources, and a total above all rows sums up those below it. */
const isHead = (rows: readonly Marked[], at: number): boolean =>
  rows[at]!.number !== null || (at === 0 && rows.length > 1 && rows[1]!.total === null);

const endsWith = ({ labels }: Marked, word: string): boolean => labels.some((label) => label.endsWith(word));

/** 收入合计 before 收入总计 sums up the year as 本年收入合计 does. */
const isYearBefore = (rows: readonly Marked[], [first, ...others]: readonly number[]): boolean =>
  first !== undefined &&
  first > 0 &&
  endsWith(rows[first]!, '合计') &&
  others.some((index) => endsWith(rows[index]!, '总计'));

/** Totals that say again what one before them says are no rows: 合计 is printed anew on the next page. */
function findTotals(rows: readonly Marked[]): {
  year: number | null;
  wholes: number[];
  again: ReadonlySet<number>;
} {
  const isEdge = (index: number): boolean => index === 0 || index === rows.length - 1;
  const isAgain = (before: number, index: number): boolean =>
    rows[before]!.labels.join() === rows[index]!.labels.join() && isEqual(rows[before]!, rows[index]!);
  const years = rows.flatMap(({ total }, index) => (total === 'year' && !isHead(rows, index) ? [index] : []));
  const all = rows.flatMap((row, index) =>
    row.total === 'whole' && (row.labels.length > 0 || (isGiven(row) && isEdge(index))) ? [index] : [],
  );
  const wholes = all.filter((index, i) => !all.slice(0, i).some((before) => isAgain(before, index)));
  const again = new Set(all.filter((index) => !wholes.includes(index)));
  const year = years[0] ?? (isYearBefore(rows, wholes) ? wholes[0]! : null);
  return { year, wholes, again };
}

/** 收入总计 = 本年收入合计 (the rows above it) + the rows between the two. */
function yearSegments(length: number, year: number, wholes: readonly number[]): Segment[] {
  const total = wholes.find((index) => index > year) ?? null;
  const end = total ?? length;
  return [
    { rows: range(0, year), whole: year, part: 'year' },
    { rows: range(year + 1, end), whole: total, part: 'rest' },
    ...(total === null ? [] : [{ rows: range(total + 1, length), whole: null, part: 'all' as const }]),
  ];
}

/** The rows that a total sums up: all others, those above it or those below it; of several totals each its own stretch. */
function wholeSegments(length: number, wholes: readonly number[]): Segment[][] {
  const segment = (rows: readonly number[], whole: number | null): Segment => ({
    rows,
    whole,
    part: 'all',
  });
  const [only, ...others] = wholes;
  if (only === undefined) return [[segment(range(0, length), null)]];
  const above = wholes.map((whole, i) => segment(range((wholes[i - 1] ?? -1) + 1, whole), whole));
  const below = wholes.map((whole, i) => segment(range(whole + 1, wholes[i + 1] ?? length), whole));
  const before = [...above, segment(range(wholes.at(-1)! + 1, length), null)];
  const behind = [segment(range(0, only), null), ...below];
  return others.length > 0
    ? [before, behind]
    : [[segment([...range(0, only), ...range(only + 1, length)], only)], before, behind];
}

const topOf = ({ levels, rows }: Pick<Solved, 'levels' | 'rows'>): number[] =>
  levels.top.map((index) => rows[index]!);

function solve(rows: readonly Marked[], segments: readonly Segment[]): Solved[] {
  const solved: Solved[] = [];
  for (const segment of segments) {
    const year = segment.part === 'rest' ? solved.at(-1) : undefined;
    const besides = year ? (isGiven(rows[year.whole!]!) ? [year.whole!] : topOf(year)) : [];
    const stretch: Stretch = {
      rows: segment.rows.map((index) => rows[index]!),
      whole: segment.whole === null ? null : rows[segment.whole]!,
      besides: besides.map((index) => rows[index]!),
      isRest: segment.part === 'rest',
    };
    solved.push({ ...segment, besides, levels: decideLevels(stretch) });
  }
  return solved;
}

const weightOf = (solved: readonly Solved[]): number =>
  solved.reduce((sum, { levels }) => sum + levels.weight, 0);

/** The first of the ways to divide the rows that none closes more than. */
function bestOf(rows: readonly Marked[], ways: readonly (readonly Segment[])[]): Solved[] {
  const solved = ways.map((segments) => solve(rows, segments));
  const most = highestOf(solved.map(weightOf));
  return solved.find((each) => weightOf(each) === most)!;
}

/** Codes, numbers in their order, or figures that close: evidence beside which a sum that fails is a wrong figure, not a wrong reading. */
function isCertain(rows: readonly Marked[], { levels, whole, rows: own }: Solved): boolean {
  const top = levels.top.map((index) => rows[own[index]!]!).filter(isGiven);
  const numbers = top.map(({ number }) => number);
  const isNumbered = numbers.every(
    (number, i) =>
      number !== null &&
      number.rank === numbers[0]!.rank &&
      (i === 0 || number.ordinal > numbers[i - 1]!.ordinal),
  );
  if (levels.failed === 0 || levels.closed >= levels.failed) return true;
  return whole !== null && (top.every(({ isCoded }) => isCoded) || isNumbered || !levels.isExceeded);
}

/** A function class alone stands over the same one with an economic class, or beside it: the codes do not say which. */
const isCrossing = (rows: readonly Marked[], { whole, parts }: RowSum): boolean =>
  rows[whole]!.codes.department === null && parts.some((part) => rows[part]!.codes.department !== null);

const isOpenCrossing = (rows: readonly Marked[], sum: RowSum): boolean =>
  isCrossing(rows, sum) &&
  closingOf(
    rows[sum.whole]!,
    sum.parts.map((part) => rows[part]!),
  ).failed > 0;

function solvedToSums(rows: readonly Marked[], solved: Solved, totalKind: SumKind): RowSum[] {
  const { levels, whole, besides, rows: own, part } = solved;
  const stretch = own.map((index) => rows[index]!);
  const isSure = isCertain(rows, solved);
  const partsIn = (over: Marked, under: readonly number[]): number[] => {
    const parts = new Set(partsOf(stretch, over, under));
    return under.flatMap((index) => (parts.has(stretch[index]!) ? [own[index]!] : []));
  };
  const inner = [...levels.under].flatMap(([index, under]): RowSum[] => {
    const isNumbered = under.some((below) => stretch[below]!.number !== null);
    const isTold =
      (levels.kind !== 'codes' || stretch[index]!.isCoded) && (levels.kind !== 'numbering' || isNumbered);
    const kind = isTold ? levels.kind : 'outline';
    const sum = { kind, whole: own[index]!, parts: partsIn(stretch[index]!, under) };
    return sum.parts.length > 0 && (isSure || kind === 'codes') ? [sum] : [];
  });
  if (whole === null || !isSure) return inner;
  const kind = part === 'year' ? 'subtotal' : totalKind;
  const parts = [...besides, ...partsIn(rows[whole]!, levels.top)];
  return parts.length === 0 ? inner : [{ kind, whole, parts }, ...inner];
}

/** 一、本年收入 among the topmost rows: the year with the rows under it, beside what was carried over. */
function headedSection(rows: readonly Marked[], { levels, rows: own, whole }: Solved): RowSection {
  const top = topOf({ levels, rows: own });
  const year = top.find((index) => rows[index]!.total === 'year') ?? null;
  if (year === null) return { items: top, year, rest: [], total: whole };
  const items = (levels.under.get(own.indexOf(year)) ?? []).map((index) => own[index]!);
  return { items, year, rest: top.filter((index) => index !== year), total: whole };
}

function solvedToSection(rows: readonly Marked[], solved: readonly Solved[]): RowSection {
  const [first, second] = solved;
  if (!first || first.part !== 'year')
    return headedSection(rows, solved.find(({ whole }) => whole !== null) ?? first!);
  return {
    items: topOf(first),
    year: first.whole,
    rest: second ? topOf(second) : [],
    total: second?.whole ?? null,
  };
}

/**
 * @param all the rows of one list from the top, those of the groups it goes on in behind one another
 * @param isSided its total is that of one side of a 收支 table
 */
export function decideOutline(all: readonly OutlineRow[], isSided: boolean): RowOutline {
  const marked = all.map(markRow);
  const { again } = findTotals(marked);
  const kept = range(0, all.length).filter((index) => !again.has(index));
  const rows = kept.map((index) => marked[index]!);
  const { year, wholes } = findTotals(rows);
  const byWhole = wholeSegments(rows.length, wholes);
  const solved = bestOf(
    rows,
    year === null ? byWhole : [yearSegments(rows.length, year, wholes), ...byWhole],
  );
  const parents = all.map((): number | null => null);
  for (const { levels, rows: own } of solved)
    for (const [index, parent] of levels.parents.entries())
      if (parent !== null) parents[kept[own[index]!]!] = kept[own[parent]!]!;
  const backOf = (index: number): number => kept[index]!;
  const backOrNull = (index: number | null): number | null => (index === null ? null : backOf(index));
  const section = solvedToSection(rows, solved);
  const totalKind = isSided || section.year !== null ? 'grand_total' : 'total';
  const sums = solved.flatMap((each) => solvedToSums(rows, each, totalKind));
  const isOpen = (sum: RowSum): boolean => sum.kind === 'codes' && isOpenCrossing(rows, sum);
  return {
    parents,
    ranks: marked.map(({ number }) => number?.rank ?? null),
    sums: sums
      .filter((sum) => !isOpen(sum))
      .map(({ kind, whole, parts }) => ({ kind, whole: backOf(whole), parts: parts.map(backOf) })),
    section: {
      items: section.items.map(backOf),
      year: backOrNull(section.year),
      rest: section.rest.map(backOf),
      total: backOrNull(section.total),
    },
    isUnderstood: !sums.some(isOpen) && solved.every((each) => isCertain(rows, each)),
  };
}
