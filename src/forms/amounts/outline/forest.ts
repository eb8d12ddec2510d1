/** @file Ways to read which row stands under which: by codes, by numbering, by where the labels stand. */
import { isSubtotal } from '../../../words/totals.ts';
import { isClosing } from './closing.ts';
import type { Marked } from './row.ts';

/** How the levels of some rows may be read. */
export interface Forest {
  /** For each row the position of the one it stands under; null for the topmost ones. */
  readonly parents: readonly (number | null)[];
  /** Rows that are no part of anything. */
  readonly aside: ReadonlySet<number>;
  /** What tells the levels. */
  readonly kind: 'codes' | 'groups' | 'numbering' | 'outline';
}

/** What to make of rows without a code among coded ones. */
type Uncoded = 'aside' | 'heads' | 'beside' | 'under';

const isPrefix = (upper: string | null, lower: string | null): boolean =>
  upper === null || (lower?.startsWith(upper) ?? false);

const codesOf = ({ codes }: Marked): (string | null)[] => [
  codes.function,
  codes.government,
  codes.department,
];

/** 117 stands over 117001, and a unit over the classes that are printed below it without one. */
function isUnitOverRow(upper: Marked, lower: Marked): boolean {
  const [over, under] = [upper.codes.budgetUnit, lower.codes.budgetUnit];
  if (upper.isCoded || over === null) return false;
  if (lower.isCoded) return under === null || under === over || isPrefix(upper.unitCode ?? over, under);
  return (
    upper.unitCode !== null && upper.unitCode !== lower.unitCode && isPrefix(upper.unitCode, lower.unitCode)
  );
}

/** How rows with codes are read. */
export interface CodeReading {
  readonly uncoded: Uncoded;
  /** The first of several rows with one code is the sum of the others. */
  readonly nestsSame: boolean;
  /** A class that prints no unit stands over those that do. */
  readonly spansUnits: boolean;
}

/** 20508 stands over 2050803, and a row with a function class alone over the same class with an economic one. */
function isOver(upper: Marked, lower: Marked, spansUnits: boolean): boolean {
  if (!upper.isCoded || !lower.isCoded) return isUnitOverRow(upper, lower);
  const [over, under] = [upper.codes.budgetUnit, lower.codes.budgetUnit];
  const isWider = spansUnits ? over === null : under === null;
  if (over !== under && !isWider) return false;
  const below = codesOf(lower);
  return codesOf(upper).every((code, i) => isPrefix(code, below[i]!)) && !hasSameCodes(upper, lower);
}

const hasSameCodes = (a: Marked, b: Marked): boolean => codesOf(a).join() === codesOf(b).join();

const isSameClass = (a: Marked, b: Marked): boolean =>
  a.isCoded && hasSameCodes(a, b) && a.codes.budgetUnit === b.codes.budgetUnit;

/**
 * The rows right behind one that print its code once more and add up to it: a 项 printed with the code of its 款, the projects of a class.
 * @returns by position the row that each stands under
 */
function nestSameClass(rows: readonly Marked[]): Map<number, number> {
  const heads = new Map<number, number>();
  let [at, end] = [0, 0];
  for (; at < rows.length; at = end) {
    for (end = at + 1; end < rows.length && isSameClass(rows[at]!, rows[end]!); end++);
    if (end - at > 1 && isClosing(rows[at]!, rows.slice(at + 1, end)))
      for (let index = at + 1; index < end; index++) heads.set(index, at);
  }
  return heads;
}

/** A row stands under the nearest one before it whose code its own continues. */
export function codeForest(rows: readonly Marked[], { uncoded, nestsSame, spansUnits }: CodeReading): Forest {
  const aside = new Set<number>();
  const heads = nestsSame ? nestSameClass(rows) : new Map<number, number>();
  let chain: number[] = [];
  const parents = rows.map((row, index) => {
    const isPlain = !row.isCoded && row.unitCode === null && row.codes.budgetUnit === null;
    if (isPlain && (uncoded === 'aside' || row.isOfWhich)) {
      aside.add(index);
      return null;
    }
    if (isPlain && uncoded === 'under') return chain.at(-1) ?? null;
    const above = (upper: number): boolean => {
      const over = rows[upper]!;
      const isHead =
        uncoded === 'heads' && !over.isCoded && over.unitCode === null && over.codes.budgetUnit === null;
      return isHead ? !isPlain : isOver(over, row, spansUnits) || heads.get(index) === upper;
    };
    chain = chain.filter(above);
    const parent = chain.at(-1) ?? null;
    chain.push(index);
    return parent;
  });
  return { parents, aside, kind: 'codes' };
}

interface Open {
  readonly index: number;
  readonly rank: number;
  readonly ordinal: number | null;
}

/** The place in the chain of the row whose numbering the row goes on with; -1 where it begins anew. */
const continued = (chain: readonly Open[], rank: number, ordinal: number, isOutermost: boolean): number => {
  const isBefore = (open: Open): boolean =>
    open.rank === rank && open.ordinal !== null && open.ordinal < ordinal;
  return isOutermost ? chain.findIndex(isBefore) : chain.findLastIndex(isBefore);
};

/**
 * A row stands under the nearest one before it of a higher rank. Numbers that start again right behind a number of their own kind
 * (一、本年支出 over 一、教育支出) open a level inside it, until the outer numbering goes on.
 *
 * @param rankOf lower is higher up
 * @param isOutermost where two numberings could go on the outer one does
 */
export function rankForest(
  rows: readonly Marked[],
  rankOf: (row: Marked) => number,
  isOutermost: boolean,
  kind: Forest['kind'],
): Forest {
  let chain: Open[] = [];
  const parents = rows.map((row, index) => {
    const rank = rankOf(row);
    const ordinal = row.number?.ordinal ?? null;
    const at = ordinal === null ? -1 : continued(chain, rank, ordinal, isOutermost);
    const isInner =
      at < 0 && ordinal === 1 && chain.at(-1)?.rank === rank && chain.at(-1)!.index === index - 1;
    if (at >= 0) chain = chain.slice(0, at);
    else if (!isInner) chain = chain.filter((open) => open.rank < rank);
    const parent = chain.at(-1)?.index ?? null;
    chain.push({ index, rank, ordinal });
    return parent;
  });
  return { parents, aside: new Set(), kind };
}

/** A row stands under the nearest one before it whose labels end left of where its own begin. */
export function columnForest(rows: readonly Marked[]): Forest {
  let chain: number[] = [];
  const parents = rows.map((row, index) => {
    chain = chain.filter((upper) => row.span !== null && (rows[upper]!.span?.[1] ?? Infinity) < row.span[0]);
    const parent = chain.at(-1) ?? null;
    if (row.span !== null) chain.push(index);
    return parent;
  });
  return { parents, aside: new Set(), kind: 'outline' };
}

/** A row stands under the 小计 that shares its first label, before or behind it; null where no row is one. */
export function groupForest(rows: readonly Marked[]): Forest | null {
  const totals = new Map<string, number>();
  for (const [index, { labels }] of rows.entries())
    if (isSubtotal(labels[1] ?? '')) totals.set(labels[0]!, index);
  const parents = rows.map(({ labels }, index) => {
    const total = labels.length > 1 ? totals.get(labels[0]!) : undefined;
    return total === undefined || total === index ? null : total;
  });
  return totals.size > 0 ? { parents, aside: new Set(), kind: 'groups' } : null;
}

/** 1 (全额) stands over the units of its kind, 117 over 117001. */
const isMarkOver = (over: string, under: string): boolean =>
  over.length <= 2 ? under.length > 2 : under.length > over.length && under.startsWith(over);

/** Rows that print no unit stand under the last one that does, whatever codes of classes they bear; null where none is over another. */
export function unitForest(rows: readonly Marked[]): Forest | null {
  let chain: number[] = [];
  const parents = rows.map(({ unitMark }, index) => {
    if (unitMark === null) return chain.at(-1) ?? null;
    chain = chain.filter((upper) => isMarkOver(rows[upper]!.unitMark!, unitMark));
    const parent = chain.at(-1) ?? null;
    chain.push(index);
    return parent;
  });
  return parents.some((parent) => parent !== null) ? { parents, aside: new Set(), kind: 'outline' } : null;
}

/** All rows beside one another. */
export const flatForest = (rows: readonly Marked[]): Forest => ({
  parents: rows.map(() => null),
  aside: new Set(),
  kind: 'outline',
});
