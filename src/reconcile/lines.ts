/** @file Sums down a column (列内勾稽) of tables with one group of lines: the total row, and 类 款 项. */
import type { LineIdentity } from '../identity.ts';
import { isClosed, sumToEquation, type Equation } from './equation.ts';
import { isOfWhich, labelRank } from './labels.ts';
import { groupEquations, linesToGroups, linesToOutline, outlineEquations } from './outline.ts';
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

/** A label that looks like a code the forms did not take for one: the lines may have levels nobody told. */
const hasCodeLabel = ({ labels }: Line): boolean => labels.some((label) => /^\d{3,}$/u.test(label));

/** All labels begin in one column, as far as is known: no line can stand under another. */
const isFlat = (lines: readonly Line[]): boolean =>
  new Set(lines.flatMap(({ labelSpan }) => (labelSpan ? [labelSpan[0]] : []))).size <= 1;

/** The ways to read which lines the total row adds up, likeliest first. */
function readingsOf(table: LedgerTable): Reading[] {
  const lines = table.lines.filter(({ isTotal }) => !isTotal);
  const parents = linesToParents(lines);
  const top = lines.filter((line) => parents.get(line) === null);
  const uncoded = lines.filter((line) => !parents.has(line));
  if (uncoded.length === 0) return [{ lines: top, isSure: true }];
  const marked = uncoded.filter(({ record }) => record.row_labels.some((label) => labelRank(label) === 1));
  const groups = linesToGroups(uncoded);
  const grouped = new Set(groups.flatMap(({ total, parts }) => [total, ...parts]));
  const small = [
    ...groups.map(({ total }) => total),
    ...uncoded.filter((line) => !grouped.has(line) && !line.labels.some(isOfWhich)),
  ];
  if (groups.length > 0 && small.length === groups.length) return [{ lines: small, isSure: true }];
  const isPlain = top.length + marked.length + groups.length === 0 && !uncoded.some(hasCodeLabel);
  if (isPlain && isFlat(uncoded)) return [{ lines: uncoded, isSure: true }];
  const outline = linesToOutline(uncoded);
  const outermost = uncoded.filter((line) => outline.get(line) === null);
  return [outermost, uncoded, marked, small, top, lines]
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

/** 人员经费合计 and 公用经费合计 stand under different columns, and classes of one kind under both. */
function classEquations(
  table: LedgerTable,
  identity: string,
  kinds: NonNullable<LineIdentity['classes']>,
): Equation[] {
  const parents = linesToParents(table.lines);
  const top = table.lines.filter((line) => parents.get(line) === null);
  return kinds.flatMap(({ total, codes }) => {
    const whole = table.lines.find(({ labels }) => labels.some((label) => total.test(label)));
    const parts = top.filter(({ record }) => codes.test(record.department_economic_code ?? ''));
    const figures = parts.flatMap(({ entries }) => [...entries.values()]);
    const family = `${table.id}/${identity}`;
    return [...(whole?.entries.values() ?? [])].flatMap(
      (entry) => sumToEquation({ identity, family, isSure: true }, entry, figures) ?? [],
    );
  });
}

/** The total row and the classes of a table whose lines stand in one group. */
export function tableToLineEquations(table: LedgerTable, identities: readonly LineIdentity[]): Equation[] {
  return identities.flatMap(({ id, of, classes }) => {
    if (of === 'total') return totalEquations(table, id);
    if (of === 'codes') return codeEquations(table, id);
    if (of === 'classes') return classEquations(table, id, classes ?? []);
    if (of === 'groups') return groupEquations(table, id);
    return of === 'outline' && !table.lines.some(isCoded) ? outlineEquations(table, id) : [];
  });
}
