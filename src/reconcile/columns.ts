/** @file Sums within a row (行内勾稽): the tree of the stacked header says which columns add up to which. */
import type { ColumnIdentity } from '../model/identity.ts';
import { isClosed, sumToEquation, type Equation } from './equation.ts';
import { isOfWhich, isSumWord } from '../words/totals.ts';
import { type Entry, type LedgerColumn, type LedgerTable } from './ledger.ts';
import { append, groupBy } from '../model/lists.ts';

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
  const total = group.find(({ path }) => path.length === depth + 1 && isSumWord(path[depth]!));
  if (total) return [total];
  const inner = groupBy(group, ({ path }) => path[depth]!);
  return [...inner].flatMap(([word, columns]) => (isOfWhich(word) ? [] : groupToColumns(columns, depth + 1)));
}

/** Columns beside a total under one header word, or the columns that stand for them. */
interface Sibling {
  readonly name: string;
  /** The same one level further down: for 本年拨款 over 一般公共预算 | 政府性基金预算 those two. */
  readonly leaves: readonly string[];
  readonly columns: readonly number[];
}

interface Siblings {
  readonly parts: readonly Sibling[];
  readonly more: readonly number[];
}

/** What stands beside a total column under the same header cell. */
function siblingsOf(whole: LedgerColumn, columns: readonly LedgerColumn[]): Siblings {
  const parent = whole.path.slice(0, -1);
  const phases = new Set(columns.flatMap(({ phase, index }) => (index === whole.index ? [] : [phase])));
  // 总计 beside 2026年预算 over all other columns: a phase that every one of them bears tells none of them apart.
  const isOnlyPhase = whole.phase === '' && phases.size === 1;
  const beside = columns.filter(
    ({ phase, path, index }) =>
      index !== whole.index &&
      (phase === whole.phase || isOnlyPhase) &&
      path.length > parent.length &&
      startsWith(path, parent),
  );
  const parts: Sibling[] = [];
  const more: number[] = [];
  for (const [name, group] of groupBy(beside, ({ path }) => path[parent.length]!)) {
    const chosen = groupToColumns(group, parent.length + 1);
    const indices = chosen.map(({ index }) => index);
    if (isOfWhich(name)) append(more, indices);
    else {
      const leaves = chosen.map(({ path }) => (isSumWord(path.at(-1)!) ? name : path.at(-1)!));
      parts.push({ name, leaves, columns: indices });
    }
  }
  return { parts, more };
}

const isKnownTo = ({ parts }: ColumnIdentity, word: string): boolean =>
  parts?.some((part) => part.test(word)) ?? false;

/** The identity that knows all columns beside the total, or all that stand under them; else the one that takes any. */
function findIdentity(
  siblings: readonly Sibling[],
  identities: readonly ColumnIdentity[],
): ColumnIdentity | undefined {
  const knowing = (words: readonly string[]): ColumnIdentity | undefined =>
    identities.find((identity) => words.every((word) => isKnownTo(identity, word)));
  return (
    knowing(siblings.map(({ name }) => name)) ??
    knowing(siblings.flatMap(({ leaves }) => leaves)) ??
    identities.find(({ parts }) => parts === null)
  );
}

/**
 * The ways to read which columns beside the total are its parts, likeliest first: all of them; those that one identity knows, since a
 * column may only remark on the others (政府采购项目 beside 基本支出 and 项目支出); all but one, which the others count already.
 */
function columnToSums(
  whole: LedgerColumn,
  columns: readonly LedgerColumn[],
  identities: readonly ColumnIdentity[],
): ColumnSum[] {
  const { parts, more } = siblingsOf(whole, columns);
  const toSum = (identity: ColumnIdentity | undefined, chosen: readonly Sibling[]): ColumnSum[] =>
    identity && chosen.length > 0
      ? [
          {
            identity: identity.id,
            isSure: identity.parts !== null,
            whole: whole.index,
            parts: chosen.flatMap(({ columns: own }) => own),
            more,
          },
        ]
      : [];
  const all = { identity: findIdentity(parts, identities), chosen: parts };
  const known = identities
    .map((identity) => ({ identity, chosen: parts.filter(({ name }) => isKnownTo(identity, name)) }))
    .filter(({ chosen }) => chosen.length > 1 && chosen.length < parts.length);
  const without = [all, ...known].flatMap(({ identity, chosen }) =>
    chosen.length < 3
      ? []
      : chosen.map((left) => ({ identity, chosen: chosen.filter((each) => each !== left) })),
  );
  return [all, ...known, ...without].flatMap(({ identity, chosen }) => toSum(identity, chosen));
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

/** Another reading is taken where it fails in so much fewer rows: one row that fails is a wrong figure. */
const FEWER = 4;

/** The likeliest reading, unless another one closes as many rows and leaves hardly a row open. */
function bestReading(readings: readonly (readonly Equation[])[]): readonly Equation[] {
  const counts = readings.map((equations) => {
    const decided = equations.filter(({ undecidable }) => undecidable === undefined);
    const closed = decided.filter(isClosed).length;
    return { equations, closed, failed: decided.length - closed };
  });
  const [likeliest, ...others] = counts;
  if (!likeliest || likeliest.failed === 0) return likeliest?.equations ?? [];
  const isBetter = ({ equations, closed, failed }: (typeof counts)[number]): boolean =>
    closed >= likeliest.closed + likeliest.failed - failed &&
    (likeliest.failed > 1
      ? failed * FEWER <= likeliest.failed
      : failed === 0 &&
        equations.every(({ isSure }) => isSure) &&
        !likeliest.equations.every(({ isSure }) => isSure));
  const better = others.filter(isBetter).sort((a, b) => a.failed - b.failed);
  return (better[0] ?? likeliest).equations;
}

/**
 * Where funds stand under each kind of expenditure (总计 over 一般公共预算 | 政府性基金预算, 公务接待费 over the same) the kinds add up fund by fund:
 * the columns with the words that come back under several heads on top.
 */
function crossedColumns(columns: readonly LedgerColumn[]): LedgerColumn[] {
  const crossing = columns.filter(({ path }) => path.length > 1 && !isSumWord(path.at(-1)!));
  const headsOf = groupBy(crossing, ({ path }) => path.at(-1)!);
  return crossing
    .filter(({ path }) => headsOf.get(path.at(-1)!)!.length > 1)
    .map((column) => ({ ...column, path: [column.path.at(-1)!, ...column.path.slice(0, -1)] }));
}

/** One equation for each row and each total column that has columns beside it. */
export function tableToColumnEquations(
  table: LedgerTable,
  identities: readonly ColumnIdentity[],
): Equation[] {
  const printed = [...table.columns.values()].sort((a, b) => a.index - b.index);
  const rows = [...groupBy(table.entries, ({ row }) => row).values()].map(
    (entries) => new Map(entries.map((entry) => [entry.column, entry])),
  );
  return [printed, crossedColumns(printed)].flatMap((columns) =>
    columns
      .filter(({ path }) => path.length > 0 && isSumWord(path.at(-1)!))
      .flatMap((whole) => {
        const sums = columnToSums(whole, columns, identities);
        return bestReading(sums.map((sum) => rows.flatMap((row) => rowToEquation(table, sum, row) ?? [])));
      }),
  );
}
