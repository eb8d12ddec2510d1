/** @file What the levels of the rows add up to: sums of rows, and the parts of a side. */
import type { SumKind } from '../../../schemas/index.ts';
import { closingOf } from './closing.ts';
import { partsOf, type Levels } from './levels.ts';
import { isGiven, type Marked } from './row.ts';
import type { Segment } from './segments.ts';

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

/** A stretch whose levels are decided. */
export interface Solved extends Segment {
  /** 本年收入合计, or the rows it would add up where it is blank. */
  readonly besides: readonly number[];
  readonly levels: Levels;
}

/** The rows that stand under none, by their positions in the list. */
export const topOf = ({ levels, rows }: Pick<Solved, 'levels' | 'rows'>): number[] =>
  levels.top.map((index) => rows[index]!);

/** Codes, numbers in their order, or figures that close: evidence beside which a sum that fails is a wrong figure, not a wrong reading. */
export function isCertain(rows: readonly Marked[], { levels, whole, rows: own }: Solved): boolean {
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

/** Such a sum that does not close: how the two stand to each other is not known. */
export const isOpenCrossing = (rows: readonly Marked[], sum: RowSum): boolean =>
  isCrossing(rows, sum) &&
  closingOf(
    rows[sum.whole]!,
    sum.parts.map((part) => rows[part]!),
  ).failed > 0;

/** The sums that the levels of a stretch state; those that its evidence does not bear are left out. */
export function solvedToSums(rows: readonly Marked[], solved: Solved, totalKind: SumKind): RowSum[] {
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

/** The parts of one side (一、… 本年收入合计, 上年结转, 收入总计) as its stretches have them. */
export function solvedToSection(rows: readonly Marked[], solved: readonly Solved[]): RowSection {
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
