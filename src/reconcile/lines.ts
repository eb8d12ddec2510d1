/** @file Sums down a column (列内勾稽) of tables with one group of lines: the total row, and 类 款 项. */
import type { LineIdentity } from '../identity.ts';
import { isClosed, sumToEquation, type Equation } from './equation.ts';
import { labelRank } from './labels.ts';
import { isSaid, type Entry, type LedgerTable, type Line } from './ledger.ts';

type Codes = readonly (string | null)[];

const codesOf = ({ record }: Line): Codes => [
  record.function_code,
  record.government_economic_code,
  record.department_economic_code,
];
const isCoded = (line: Line): boolean => codesOf(line).some((code) => code !== null);

/** 20508 stands over 2050803, and a row with a function class alone over the same class with an economic one. */
function isOver(upper: Line, lower: Line): boolean {
  if (upper.record.budget_unit !== lower.record.budget_unit) return false;
  const below = codesOf(lower);
  let isLonger = false;
  return (
    codesOf(upper).every((code, i) => {
      if (code !== below[i]) isLonger = true;
      return code === null || (below[i]?.startsWith(code) ?? false);
    }) && isLonger
  );
}

/** The nearest line above that a coded line belongs to; null for the topmost ones. */
export function linesToParents(lines: readonly Line[]): ReadonlyMap<Line, Line | null> {
  const parents = new Map<Line, Line | null>();
  let chain: Line[] = [];
  for (const line of lines) {
    if (line.isTotal || !isCoded(line)) continue;
    chain = chain.filter((upper) => isOver(upper, line));
    parents.set(line, chain.at(-1) ?? null);
    chain.push(line);
  }
  return parents;
}

const entriesAt = (lines: readonly Line[], column: number): (Entry | undefined)[] =>
  lines.map(({ entries }) => entries.get(column));

function codeEquations(table: LedgerTable, identity: string): Equation[] {
  const children = new Map<Line, Line[]>();
  for (const [line, parent] of linesToParents(table.lines))
    if (parent) children.set(parent, [...(children.get(parent) ?? []), line]);
  return [...children].flatMap(([parent, lines]) =>
    [...parent.entries].flatMap(([column, whole]) => {
      const family = `${table.id}/${identity}`;
      return sumToEquation({ identity, family, isSure: true }, whole, entriesAt(lines, column)) ?? [];
    }),
  );
}

interface Reading {
  readonly lines: readonly Line[];
  /** The only way to read these lines. */
  readonly isSure: boolean;
}

/** The ways to read which lines the total row adds up, likeliest first. */
function readingsOf(table: LedgerTable): Reading[] {
  const lines = table.lines.filter(({ isTotal }) => !isTotal);
  const parents = linesToParents(lines);
  const top = lines.filter((line) => parents.get(line) === null);
  const uncoded = lines.filter((line) => !parents.has(line));
  if (uncoded.length === 0) return [{ lines: top, isSure: true }];
  const marked = uncoded.filter(({ record }) => record.row_labels.some((label) => labelRank(label) === 1));
  const small = uncoded.filter(({ labels }) => labels.includes('小计'));
  if (top.length === 0 && marked.length === 0 && small.length === 0)
    return [{ lines: uncoded, isSure: true }];
  return [uncoded, marked, small, top, lines]
    .filter((reading) => reading.length > 0)
    .map((reading) => ({ lines: reading, isSure: false }));
}

function totalEquation(
  table: LedgerTable,
  identity: string,
  whole: Entry,
  reading: Reading,
): Equation | null {
  const family = `${table.id}/${identity}`;
  return sumToEquation(
    { identity, family, isSure: reading.isSure },
    whole,
    entriesAt(reading.lines, whole.column),
  );
}

function totalEquations(table: LedgerTable, identity: string): Equation[] {
  const totals = table.lines.filter(({ isTotal, entries }) => isTotal && [...entries.values()].some(isSaid));
  if (totals.length !== 1) return [];
  const wholes = [...totals[0]!.entries.values()];
  const byReading = readingsOf(table).map((reading) =>
    wholes.flatMap((whole) => totalEquation(table, identity, whole, reading) ?? []),
  );
  return byReading.find((equations) => equations.some(isClosed)) ?? byReading[0] ?? [];
}

/** The total row and the classes of a table whose lines stand in one group. */
export function tableToLineEquations(table: LedgerTable, identities: readonly LineIdentity[]): Equation[] {
  return identities.flatMap(({ id, of }) => {
    if (of === 'total') return totalEquations(table, id);
    return of === 'codes' ? codeEquations(table, id) : [];
  });
}
