/** @file Rows whose columns balance (行内平衡): what was carried over and came in is what was spent and is left. */
import type { BalanceIdentity } from '../model/identity.ts';
import { groupToColumns } from './columns.ts';
import type { Equation } from './equation.ts';
import { isSaid, type Entry, type LedgerColumn, type LedgerTable } from './ledger.ts';
import { groupBy } from '../model/lists.ts';

interface Sides {
  readonly left: readonly number[];
  readonly right: readonly number[];
}

/** The columns of each side; null unless every pattern names one header group and no header group is left over. */
function tableToSides(table: LedgerTable, { left, right }: BalanceIdentity): Sides | null {
  const columns = [...table.columns.values()].filter(({ path }) => path.length > 0);
  const groups = groupBy(columns, ({ path }) => path[0]!);
  const columnsOf = (patterns: readonly RegExp[]): number[] =>
    patterns.flatMap((pattern) => {
      const named = [...groups].filter(([word]) => pattern.test(word));
      return named.length === 1 ? groupToIndex(named[0]![1]) : [];
    });
  const sides = { left: columnsOf(left), right: columnsOf(right) };
  const isWhole = sides.left.length === left.length && sides.right.length === right.length;
  return isWhole && groups.size === left.length + right.length ? sides : null;
}

/** The one column that stands for a header group. */
function groupToIndex(group: readonly LedgerColumn[]): number[] {
  const columns = groupToColumns(group, 1);
  return columns.length === 1 ? [columns[0]!.index] : [];
}

/** One equation for each row that gives a figure on both sides. */
export function tableToBalances(table: LedgerTable, identities: readonly BalanceIdentity[]): Equation[] {
  return identities.flatMap((balance) => {
    const sides = tableToSides(table, balance);
    if (!sides) return [];
    const family = `${table.id}/${balance.id}`;
    return [...groupBy(table.entries, ({ row }) => row).values()].flatMap((entries): Equation[] => {
      const said = (columns: readonly number[]): Entry[] =>
        entries.filter((entry) => columns.includes(entry.column) && isSaid(entry));
      const [left, right] = [said(sides.left), said(sides.right)];
      return left.length === 0 || right.length === 0
        ? []
        : [{ identity: balance.id, family, left, right, isSure: true }];
    });
  });
}
