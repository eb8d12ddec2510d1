/** @file Sums down a column (列内勾稽) of tables with one group of lines: the total row, and 类 款 项. */
import { compareAmounts } from '../words/amount.ts';
import type { LineIdentity } from '../model/identity.ts';
import { isClosed, sumToEquation, type Equation } from './equation.ts';
import { outlineLevel } from '../words/outline.ts';
import { isOfWhich } from '../words/totals.ts';
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

/**
 * What a line states under a column of its parent. A list that is set in groups side by side (基本支出决算表) goes on in the columns of the
 * next group, in the same order.
 */
function entryUnder(line: Line, parent: Line, column: number): Entry | undefined {
  const columns = [...parent.entries.keys()];
  const isBeside = line.entries.size === columns.length && !columns.some((each) => line.entries.has(each));
  return isBeside ? [...line.entries.values()][columns.indexOf(column)] : line.entries.get(column);
}

function codeEquations(table: LedgerTable, identity: string): Equation[] {
  const children = new Map<Line, Line[]>();
  for (const [line, parent] of linesToParents(table.lines))
    if (parent) children.set(parent, [...(children.get(parent) ?? []), line]);
  return [...children].flatMap(([parent, lines]) =>
    [...parent.entries].flatMap(([column, whole]) => {
      const family = `${table.id}/${identity}`;
      const parts = lines.map((line) => entryUnder(line, parent, column));
      return sumToEquation({ identity, family, isSure: true }, whole, parts) ?? [];
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

/** The rank its number gives a line, also behind 其中：; null where there is none. */
const lineRank = ({ record }: Line): number | null => {
  const ranks = record.row_labels.flatMap((label) => outlineLevel(label.replace(/^其中[:：]?/u, '')) ?? []);
  return ranks.length === 0 ? null : Math.min(...ranks);
};

/** All labels begin in one column, as far as is known: no line can stand under another. */
const isFlat = (lines: readonly Line[]): boolean =>
  new Set(lines.flatMap(({ labelSpan }) => (labelSpan ? [labelSpan[0]] : []))).size <= 1;

/** The line says the total again: the one unit of the table, above what it spends. */
const repeatsTotal = (line: Line, total: Line): boolean =>
  [...total.entries].every(([column, { value }]) => {
    const own = line.entries.get(column)?.value ?? null;
    return own === null || value === null ? own === value : compareAmounts(own, value) === 0;
  });

/** The ways to read which lines the total row adds up, likeliest first. */
function readingsOf(table: LedgerTable, total: Line): Reading[] {
  const lines = table.lines.filter(({ isTotal }) => !isTotal);
  const others = lines.filter((line) => !repeatsTotal(line, total));
  const readings = linesToReadings(lines);
  if (others.length === lines.length) return readings;
  if (lines.length === 1) return [{ lines, isSure: true }];
  const again = lines.filter((line) => repeatsTotal(line, total)).slice(0, 1);
  const without = linesToReadings(others).map((reading) => ({ ...reading, isSure: false }));
  return [...readings, ...without, { lines: again, isSure: false }];
}

function linesToReadings(lines: readonly Line[]): Reading[] {
  if (lines.length === 0) return [];
  const parents = linesToParents(lines);
  const top = lines.filter((line) => parents.get(line) === null);
  const uncoded = lines.filter((line) => !parents.has(line));
  if (uncoded.length === 0) return [{ lines: top, isSure: true }];
  const ranks = new Set(uncoded.flatMap((line) => lineRank(line) ?? []));
  const marked = uncoded.filter((line) => lineRank(line) === Math.min(...ranks));
  const groups = linesToGroups(uncoded);
  const grouped = new Set(groups.flatMap(({ total, parts }) => [total, ...parts]));
  const small = [
    ...groups.map(({ total }) => total),
    ...uncoded.filter((line) => !grouped.has(line) && !line.labels.some(isOfWhich)),
  ];
  if (groups.length > 0 && small.length === groups.length) return [{ lines: small, isSure: true }];
  const isMixed = ranks.size > 1 || (marked.length > 1 && marked.length < uncoded.length);
  const isRanked = marked.some((line) => lineRank(line) === 1) || isMixed;
  const isPlain = top.length + groups.length === 0 && !isRanked && !uncoded.some(hasCodeLabel);
  if (isPlain && isFlat(uncoded)) return [{ lines: uncoded, isSure: true }];
  const outline = linesToOutline(uncoded);
  const outermost = uncoded.filter((line) => outline.get(line) === null);
  const candidates = isMixed ? [marked, outermost, uncoded] : [outermost, uncoded, marked];
  return [...candidates, small, top, lines]
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
  // One row may be a line of revenue and one of expenditure.
  if (totals.length === 0 || totals.some(({ row }) => row !== totals[0]!.row)) return [];
  const wholes = totals.flatMap(({ entries }) => [...entries.values()]);
  const byReading = readingsOf(table, totals[0]!).map((reading) =>
    wholes.flatMap((whole) => totalEquation(table, identity, whole, reading) ?? []),
  );
  // A total that one line repeats is borne out by little: lines that add up tell more.
  const isTelling = (equation: Equation): boolean => equation.right.length > 1 && isClosed(equation);
  return (
    byReading.find((equations) => equations.some(isTelling)) ??
    byReading.find((equations) => equations.some(isClosed)) ??
    byReading[0] ??
    []
  );
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

/**
 * 三公经费 over （一）（二）（三）, 3、公务用车费 over （1）（2）: numbered lines add up to the nearest line above them of a higher rank, an
 * unnumbered one being of the highest. Read only where most lines are numbered, and the figures have to bear it out.
 */
function numberingEquations(table: LedgerTable, identity: string): Equation[] {
  const rankOf = (line: Line): number => lineRank(line) ?? 0;
  if (table.lines.filter((line) => rankOf(line) > 0).length * 2 < table.lines.length) return [];
  const parts = new Map<Line, Line[]>();
  let chain: Line[] = [];
  let isOfWhichBlock = false;
  for (const line of table.lines) {
    // 其中：公务用车购置费, and the lines without a number behind it, are parts of the line above.
    isOfWhichBlock = lineRank(line) === null && (isOfWhichBlock || line.labels.some(isOfWhich));
    if (isOfWhichBlock) continue;
    chain = chain.filter((upper) => rankOf(upper) < rankOf(line));
    const parent = chain.at(-1);
    if (parent) parts.set(parent, [...(parts.get(parent) ?? []), line]);
    chain.push(line);
  }
  const family = `${table.id}/${identity}`;
  return [...parts].flatMap(([whole, lines]) =>
    [...whole.entries].flatMap(
      ([column, entry]) =>
        sumToEquation({ identity, family, isSure: false }, entry, entriesAt(lines, column)) ?? [],
    ),
  );
}

/** The total row and the classes of a table whose lines stand in one group. */
export function tableToLineEquations(table: LedgerTable, identities: readonly LineIdentity[]): Equation[] {
  return identities.flatMap(({ id, of, classes }) => {
    if (of === 'total') return totalEquations(table, id);
    if (of === 'codes') return codeEquations(table, id);
    if (of === 'classes') return classEquations(table, id, classes ?? []);
    if (of === 'groups') return groupEquations(table, id);
    if (of === 'numbering') return table.lines.some(isCoded) ? [] : numberingEquations(table, id);
    return of === 'outline' && !table.lines.some(isCoded) ? outlineEquations(table, id) : [];
  });
}
