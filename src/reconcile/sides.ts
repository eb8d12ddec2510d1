/** @file Sums of the two sides of a 收支 table: its lines are numbered, not coded. */
import type { LineIdentity } from '../identity.ts';
import { sumToEquation, type Equation } from './equation.ts';
import { isOfWhich, isSideTotal, isYearTotal, labelRank } from './labels.ts';
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
  /** Lines numbered under a line. */
  readonly under: ReadonlyMap<Entry, readonly Entry[]>;
}

const labelOf = (entry: Entry): string => entry.record.row_labels.at(-1) ?? '';
const bareOf = (entry: Entry): string => labelOf(entry).replace(/["“”]/gu, '');

interface Split {
  readonly top: Entry[];
  readonly under: Map<Entry, Entry[]>;
}

/** The lines of the highest rank, and the others under the one that stands above them. */
function splitByRank(entries: readonly Entry[], rankOf: (entry: Entry) => number): Split {
  const highest = Math.min(...entries.map(rankOf));
  const top: Entry[] = [];
  const under = new Map<Entry, Entry[]>();
  for (const entry of entries) {
    const parent = top.at(-1);
    if (rankOf(entry) === highest || !parent) top.push(entry);
    else under.set(parent, [...(under.get(parent) ?? []), entry]);
  }
  return { top, under };
}

/** Above the year's total an unnumbered line is part of the one above it; below it the unnumbered lines are the main ones. */
const rankAbove = (entry: Entry): number => labelRank(labelOf(entry)) ?? 4;
const rankBelow = (entry: Entry): number => labelRank(labelOf(entry)) ?? 0;

function entriesToSide(direction: Side['direction'], column: number, entries: readonly Entry[]): Side {
  const sorted = [...entries].sort((a, b) => a.row - b.row);
  const yearAt = sorted.findIndex((entry) => isYearTotal(bareOf(entry)));
  const totalAt = sorted.findIndex((entry, i) => i > yearAt && isSideTotal(bareOf(entry)));
  const end = totalAt < 0 ? sorted.length : totalAt;
  const above = splitByRank(sorted.slice(0, yearAt < 0 ? end : yearAt), rankAbove);
  const below = splitByRank(yearAt < 0 ? [] : sorted.slice(yearAt + 1, end), rankBelow);
  return {
    direction,
    column,
    items: above.top,
    year: sorted[yearAt] ?? null,
    rest: below.top,
    total: sorted[totalAt] ?? null,
    under: new Map([...above.under, ...below.under]),
  };
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
): Equation[] {
  const family = `${whole?.cell}/${side.direction}`;
  const equation = sumToEquation({ identity, family, isSure: true }, whole, parts);
  return equation ? [equation] : [];
}

/** A line that is blank while lines are given under it counts as the sum of those. */
const itemsOf = ({ items, under }: Side): Entry[] =>
  items.flatMap((item) => (isSaid(item) ? [item] : [...(under.get(item) ?? [])]));

function numberingEquations(identity: string, side: Side): Equation[] {
  return [...side.under].flatMap(([whole, parts]) => {
    const numbered = parts.filter((part) => labelRank(labelOf(part)) !== null && !isOfWhich(bareOf(part)));
    return isSaid(whole) && numbered.some(isSaid) ? sumEquation(identity, side, whole, numbered) : [];
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
