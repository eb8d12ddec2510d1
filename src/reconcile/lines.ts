/** @file Sums down a column (列内勾稽): the outline of the table says which line is the sum of which. */
import type { LineIdentity } from '../model/identity.ts';
import { isOfWhich } from '../words/totals.ts';
import { sumToEquation, type Equation } from './equation.ts';
import { isSaid, type Entry, type LedgerTable, type Line, type Outline, type Section } from './ledger.ts';

/**
 * What a line states under a column of another. A list that is set in groups side by side (基本支出决算表) goes on in the columns of the next
 * group, in the same order.
 */
export function entryUnder(line: Line, whole: Line, column: number): Entry | undefined {
  const columns = [...whole.entries.keys()];
  const isBeside = line.entries.size === columns.length && !columns.some((each) => line.entries.has(each));
  return isBeside ? [...line.entries.values()][columns.indexOf(column)] : line.entries.get(column);
}

/** A line that is blank while lines are given under it counts as the sum of those. */
function termsOf({ under }: Outline, line: Line, whole: Line, column: number): (Entry | undefined)[] {
  const entry = entryUnder(line, whole, column);
  const below = isSaid(entry) || line.printed.some(isOfWhich) ? [] : (under.get(line) ?? []);
  return below.length > 0
    ? below.flatMap((each) => termsOf({ under } as Outline, each, whole, column))
    : [entry];
}

function outlineEquations(
  { id: table, outline }: LedgerTable,
  { id: identity, of }: LineIdentity,
): Equation[] {
  const family = `${table}/${identity}`;
  return outline.sums
    .filter(({ kind }) => kind === of)
    .flatMap(({ whole, parts }) =>
      [...whole.entries].flatMap(([column, entry]) => {
        const terms = parts.flatMap((part) => termsOf(outline, part, whole, column));
        return sumToEquation({ identity, family, isSure: true }, entry, terms) ?? [];
      }),
    );
}

/** 人员经费合计 and 公用经费合计 stand under different columns, and classes of one kind under both. */
function classEquations(
  table: LedgerTable,
  identity: string,
  kinds: NonNullable<LineIdentity['classes']>,
): Equation[] {
  const isTop = (line: Line): boolean => !table.outline.parents.get(line)?.codes.department;
  return kinds.flatMap(({ total, codes }) => {
    const whole = table.lines.find(({ labels }) => labels.some((label) => total.test(label)));
    const parts = table.lines.filter((line) => codes.test(line.codes.department ?? '') && isTop(line));
    const figures = parts.flatMap(({ entries }) => [...entries.values()]);
    const family = `${table.id}/${identity}`;
    return [...(whole?.entries.values() ?? [])].flatMap(
      (entry) => sumToEquation({ identity, family, isSure: true }, entry, figures) ?? [],
    );
  });
}

/** 收入总计 = 支出总计, in the first column of each side. */
function balanceEquations({ outline }: LedgerTable, identity: string): Equation[] {
  const totalOf = (direction: Section['direction']): Entry | undefined =>
    outline.sections
      .find((section) => section.direction === direction && section.total)
      ?.total?.entries.values()
      .next().value;
  const [revenue, expenditure] = [totalOf('revenue'), totalOf('expenditure')];
  return isSaid(revenue) && isSaid(expenditure)
    ? [{ identity, family: revenue.cell, left: [revenue], right: [expenditure], isSure: true }]
    : [];
}

/** All sums of the lines of a table. */
export const tableToLineEquations = (table: LedgerTable, identities: readonly LineIdentity[]): Equation[] =>
  identities.flatMap((identity) => {
    if (identity.of === 'classes') return classEquations(table, identity.id, identity.classes ?? []);
    if (identity.of === 'balance') return balanceEquations(table, identity.id);
    return outlineEquations(table, identity);
  });
