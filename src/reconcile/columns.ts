/** @file Sums within a row (行内勾稽): the tree of the stacked header says which columns add up to which. */
import type { ColumnIdentity } from '../model/identity.ts';
import { isClosed, sumToEquation, type Equation } from './equation.ts';
import { isOfWhich, isTotalColumn } from './labels.ts';
import { groupBy, type Entry, type LedgerColumn, type LedgerTable } from './ledger.ts';

interface ColumnSum {
  readonly identity: string;
  readonly isSure: boolean;
  readonly whole: number;
  readonly parts: readonly number[];
  /** The 其中 columns, which some forms mean to be added too. */
  readonly more: readonly number[];
}

const startsWith = (path: readonly string[], prefix: readonly string[]): boolean =>
  prefix.every((word, i) => path[i] === word);

/** The columns that stand for one header group: its own total where it has one, else all its leaves. */
export function groupToColumns(group: readonly LedgerColumn[], depth: number): readonly LedgerColumn[] {
  const own = group.find(({ path }) => path.length === depth);
  if (own) return [own];
  const total = group.find(({ path }) => path.length === depth + 1 && isTotalColumn(path[depth]!));
  if (total) return [total];
  const inner = groupBy(group, ({ path }) => path[depth]!);
  return [...inner].flatMap(([word, columns]) => (isOfWhich(word) ? [] : groupToColumns(columns, depth + 1)));
}

interface Siblings {
  readonly names: readonly string[];
  /** The same one level further down: for 本年拨款 over 一般公共预算 | 政府性基金预算 those two. */
  readonly leaves: readonly string[];
  readonly parts: readonly number[];
  readonly more: readonly number[];
}

/** What stands beside a total column under the same header cell. */
function siblingsOf(whole: LedgerColumn, columns: readonly LedgerColumn[]): Siblings {
  const parent = whole.path.slice(0, -1);
  const beside = columns.filter(
    ({ phase, path, index }) =>
      index !== whole.index &&
      phase === whole.phase &&
      path.length > parent.length &&
      startsWith(path, parent),
  );
  const groups = groupBy(beside, ({ path }) => path[parent.length]!);
  const names: string[] = [];
  const leaves: string[] = [];
  const parts: number[] = [];
  const more: number[] = [];
  for (const [word, group] of groups) {
    const chosen = groupToColumns(group, parent.length + 1);
    const indices = chosen.map(({ index }) => index);
    if (isOfWhich(word)) more.push(...indices);
    else {
      names.push(word);
      leaves.push(...chosen.map(({ path }) => (isTotalColumn(path.at(-1)!) ? word : path.at(-1)!)));
      parts.push(...indices);
    }
  }
  return { names, leaves, parts, more };
}

/** The identity that knows all columns beside the total, or all that stand under them; else the one that takes any. */
function findIdentity(
  { names, leaves }: Siblings,
  identities: readonly ColumnIdentity[],
): ColumnIdentity | undefined {
  const knowing = (words: readonly string[]): ColumnIdentity | undefined =>
    identities.find(({ parts }) => parts && words.every((word) => parts.some((part) => part.test(word))));
  return knowing(names) ?? knowing(leaves) ?? identities.find(({ parts }) => parts === null);
}

function columnToSum(
  whole: LedgerColumn,
  columns: readonly LedgerColumn[],
  identities: readonly ColumnIdentity[],
): ColumnSum | null {
  const siblings = siblingsOf(whole, columns);
  const { parts, more } = siblings;
  if (parts.length === 0) return null;
  const identity = findIdentity(siblings, identities);
  return identity
    ? { identity: identity.id, isSure: identity.parts !== null, whole: whole.index, parts, more }
    : null;
}

function rowToEquation(table: LedgerTable, sum: ColumnSum, row: ReadonlyMap<number, Entry>): Equation | null {
  const at = (columns: readonly number[]): (Entry | undefined)[] => columns.map((column) => row.get(column));
  const family = `${table.id}/${sum.identity}/${sum.whole}`;
  const { identity, isSure } = sum;
  const whole = row.get(sum.whole);
  const withMore = at([...sum.parts, ...sum.more]);
  const equation = sumToEquation({ identity, family, isSure }, whole, at(sum.parts));
  if (whole && sum.more.length > 0 && !(equation && isClosed(equation))) {
    const wider = sumToEquation({ identity, family, isSure }, whole, withMore);
    if (wider && isClosed(wider)) return wider;
  }
  return equation;
}

/** One equation for each row and each total column that has columns beside it. */
export function tableToColumnEquations(
  table: LedgerTable,
  identities: readonly ColumnIdentity[],
): Equation[] {
  const columns = [...table.columns.values()].sort((a, b) => a.index - b.index);
  const rows = groupBy(table.entries, ({ row }) => row);
  return columns
    .filter(({ path }) => path.length > 0 && isTotalColumn(path.at(-1)!))
    .flatMap((whole) => columnToSum(whole, columns, identities) ?? [])
    .flatMap((sum) =>
      [...rows.values()].flatMap((entries) => {
        const row = new Map(entries.map((entry) => [entry.column, entry]));
        return rowToEquation(table, sum, row) ?? [];
      }),
    );
}
