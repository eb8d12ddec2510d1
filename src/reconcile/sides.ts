/** @file Sums of the two sides of a 收支 table: its lines are numbered, not coded. */
import type { LineIdentity } from '../model/identity.ts';
import { sumToEquation, type Equation } from './equation.ts';
import { bareLabel } from './labels.ts';
import { outlineLevel } from '../words/outline.ts';
import { isOfWhich, isTotalLabel, isYearTotal } from '../words/totals.ts';
import { groupBy, isSaid, type Entry, type LedgerTable } from './ledger.ts';

/** The lines of one column of one side, in their places. */
export interface Side {
  readonly direction: 'revenue' | 'expenditure';
  readonly column: number;
  /** The numbered lines above the year's total (or above the grand total where that is the only one). */
  readonly items: readonly Entry[];
  /** 本年收入合计, 当年支出小计 */
  readonly year: Entry | null;
  /** 上年结转结余, 结余分配, 年末结转: between the two totals. */
  readonly rest: readonly Entry[];
  /** 收入总计 */
  readonly total: Entry | null;
  /** Lines right under a line. */
  readonly under: ReadonlyMap<Entry, readonly Entry[]>;
}

const labelOf = (entry: Entry): string => entry.record.row_labels.at(-1) ?? '';

/** The lines that stand under none, and for each line those right under it. */
interface Tree {
  readonly top: readonly Entry[];
  readonly under: ReadonlyMap<Entry, readonly Entry[]>;
}

/** A line stands under the nearest one above it of a higher rank. */
function entriesToTree(entries: readonly Entry[], rankOf: (entry: Entry) => number): Tree {
  const top: Entry[] = [];
  const under = new Map<Entry, Entry[]>();
  let chain: Entry[] = [];
  for (const entry of entries) {
    chain = chain.filter((upper) => rankOf(upper) < rankOf(entry));
    const parent = chain.at(-1);
    if (parent) under.set(parent, [...(under.get(parent) ?? []), entry]);
    else top.push(entry);
    chain.push(entry);
  }
  return { top, under };
}

/** Below 结转 the three kinds of fund say whose it is, numbered or not. */
const isFundLine = (entry: Entry): boolean =>
  /^(一般公共预算|政府性基金(预算)?|国有资本经营(预算)?)(财政)?拨款$/u.test(bareLabel(labelOf(entry)));

/** Behind every number: a line without one is part of the line above it. */
const UNNUMBERED = 9;
const rankAbove = (entry: Entry): number => outlineLevel(labelOf(entry)) ?? UNNUMBERED;
/** Below the year's total the unnumbered lines are the main ones. */
const rankBelow = (entry: Entry): number =>
  outlineLevel(labelOf(entry)) ?? (isFundLine(entry) ? UNNUMBERED : 0);

type Body = Pick<Side, 'items' | 'year' | 'rest' | 'under'>;

/** 一、本年收入 stands over its sources, and 二、上年结转 follows it. */
function headedBody([year, ...others]: readonly Entry[]): Body {
  const { top, under } = entriesToTree([year!, ...others], rankAbove);
  const inner = new Map(under);
  inner.delete(year!);
  return { items: under.get(year!) ?? [], year: year!, rest: top.slice(1), under: inner };
}

/** The numbered lines, 本年收入合计, 结转. */
function summedBody(lines: readonly Entry[], yearAt: number): Body {
  const above = entriesToTree(yearAt < 0 ? lines : lines.slice(0, yearAt), rankAbove);
  const below = entriesToTree(yearAt < 0 ? [] : lines.slice(yearAt + 1), rankBelow);
  return {
    items: above.top,
    year: lines[yearAt] ?? null,
    rest: below.top,
    under: new Map([...above.under, ...below.under]),
  };
}

function entriesToSide(direction: Side['direction'], column: number, entries: readonly Entry[]): Side {
  const sorted = [...entries].sort((a, b) => a.row - b.row);
  const yearAt = sorted.findIndex((entry) => isYearTotal(bareLabel(labelOf(entry))));
  const totalAt = sorted.findIndex((entry, i) => i > yearAt && isTotalLabel(bareLabel(labelOf(entry))));
  const lines = totalAt < 0 ? sorted : sorted.slice(0, totalAt);
  const isHeaded = yearAt === 0 && outlineLevel(labelOf(sorted[0]!)) === 1;
  const body = isHeaded ? headedBody(lines) : summedBody(lines, yearAt);
  return { direction, column, ...body, total: sorted[totalAt] ?? null };
}

/** Where a group of lines has no total of its own, the total of the same direction stands for it, if there is only one. */
function borrowTotals(sides: readonly Side[]): Side[] {
  return sides.map((side) => {
    const owners = sides.filter(
      ({ direction, year, total }) => direction === side.direction && (year || total),
    );
    if (side.year || side.total || owners.length !== 1) return side;
    const { year, rest, total } = owners[0]!;
    return { ...side, year, rest, total };
  });
}

/** One side for each column of figures. */
export function tableToSides(table: LedgerTable): Side[] {
  const withDirection = table.entries.filter(({ record }) => record.direction !== null);
  const groups = groupBy(withDirection, ({ record, column }) => `${record.direction}/${column}`);
  const sides = [...groups.values()].map((entries) =>
    entriesToSide(entries[0]!.record.direction!, entries[0]!.column, entries),
  );
  return borrowTotals(sides);
}

function sumEquation(
  identity: string,
  side: Side,
  whole: Entry | null,
  parts: readonly (Entry | null)[],
  isSure = true,
): Equation[] {
  const family = `${whole?.cell}/${side.direction}${isSure ? '' : '/unnumbered'}`;
  const equation = sumToEquation({ identity, family, isSure }, whole, parts);
  return equation ? [equation] : [];
}

/** A line that is blank while lines are given under it counts as the sum of those. */
const itemsOf = ({ items, under }: Side): Entry[] => {
  const toSaid = (item: Entry): Entry[] =>
    isSaid(item) || isOfWhich(labelOf(item)) ? [item] : (under.get(item) ?? []).flatMap(toSaid);
  return items.flatMap(toSaid);
};

function numberingEquations(identity: string, side: Side): Equation[] {
  return [...side.under].flatMap(([whole, parts]) => {
    const numbered = parts.filter(
      (part) =>
        (outlineLevel(labelOf(part)) !== null || isFundLine(part)) && !isOfWhich(bareLabel(labelOf(part))),
    );
    const plain = parts.filter((part) => !isOfWhich(labelOf(part)));
    if (!isSaid(whole)) return [];
    if (numbered.some(isSaid)) return sumEquation(identity, side, whole, numbered);
    // Indented lines without numbers: a sum where the figures bear it out.
    return plain.filter(isSaid).length > 1 ? sumEquation(identity, side, whole, plain, false) : [];
  });
}

function sideToEquations(side: Side, identities: readonly LineIdentity[]): Equation[] {
  return identities.flatMap(({ id, of }) => {
    if (of === 'numbering') return numberingEquations(id, side);
    if (of === 'subtotal') return sumEquation(id, side, side.year, itemsOf(side));
    if (of !== 'grand_total') return [];
    const year = isSaid(side.year) ? [side.year] : itemsOf(side);
    return sumEquation(id, side, side.total, [...year, ...side.rest]);
  });
}

function balanceEquations(identity: string, sides: readonly Side[]): Equation[] {
  const totalOf = (direction: Side['direction']): Entry | null =>
    sides.find((side) => side.direction === direction && side.total)?.total ?? null;
  const [revenue, expenditure] = [totalOf('revenue'), totalOf('expenditure')];
  if (!revenue || !expenditure) return [];
  return isSaid(revenue) && isSaid(expenditure)
    ? [{ identity, family: revenue.cell, left: [revenue], right: [expenditure], isSure: true }]
    : [];
}

/** All sums of the two sides, and their balance. */
export function tableToSideEquations(table: LedgerTable, identities: readonly LineIdentity[]): Equation[] {
  const sides = tableToSides(table);
  const balance = identities.filter(({ of }) => of === 'balance');
  return [
    ...sides.flatMap((side) => sideToEquations(side, identities)),
    ...balance.flatMap(({ id }) => balanceEquations(id, sides)),
  ];
}
