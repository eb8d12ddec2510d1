/**
 * @file Which figures of a table add up to its total (计入合计): of every sum either the whole or its parts, of columns beside one another
 * either their total or what it consists of. So that adding up the figures that count gives what the table prints, and nothing twice.
 */
import { compareAmounts, sumAmounts, type Amount } from '../words/amount.ts';
import { isOfEarlierYear, wordsToPhase, yearsIn } from '../words/phases.ts';
import { groupBy, highestOf } from '../model/lists.ts';
import type { AmountRecord } from '../schemas/index.ts';
import { groupToColumns } from './columns.ts';
import { type Entry, type LedgerColumn, type LedgerTable, type Line, type Section } from './ledger.ts';

const ZERO: Amount = { digits: 0n, scale: 0 };

const valueIn = (line: Line, column: number): Amount => line.entries.get(column)?.value ?? ZERO;

type SumsByWhole = ReadonlyMap<Line, readonly Line[]>;

/** The parts of each line that is a sum and no total of the table. */
const sumsByWhole = ({ outline }: LedgerTable): SumsByWhole =>
  new Map(
    outline.sums.flatMap(({ kind, whole, parts }) =>
      kind === 'total' || kind === 'grand_total' || parts.length === 0 ? [] : [[whole, parts] as const],
    ),
  );

/** The parts for the whole where they add up to it, down to those that have none: what does not add up is counted as it is printed. */
function* expand(line: Line, column: number, sums: SumsByWhole, above: readonly Line[]): Generator<Line> {
  const parts = sums.get(line) ?? [];
  const sum = sumAmounts(parts.map((part) => valueIn(part, column)));
  const whole = line.entries.get(column)?.value ?? sum; // a heading without a figure is what stands under it
  const isSum = parts.length > 0 && compareAmounts(sum, whole) === 0;
  if (!isSum || above.includes(line)) yield line;
  else for (const part of parts) yield* expand(part, column, sums, [...above, line]);
}

const columnWords = ({ path, phase }: LedgerColumn): readonly string[] => [...path, ...phase.split('/')];

/** Columns of the year that the table is about: neither an earlier one that stands beside it, nor the difference of two. */
function ofTheYear(columns: readonly LedgerColumn[]): readonly LedgerColumn[] {
  const yearOf = (column: LedgerColumn): number | null => {
    const years = columnWords(column).flatMap(yearsIn);
    return years.length > 0 ? highestOf(years) : null;
  };
  const latest = highestOf(columns.flatMap((column) => yearOf(column) ?? []));
  return columns.filter(
    (column) =>
      (yearOf(column) ?? latest) === latest &&
      !columnWords(column).some(isOfEarlierYear) &&
      wordsToPhase(column.path) !== null,
  );
}

/** The columns of some lines that stand for all of them, phase by phase. */
function wholeColumns(lines: readonly Line[], { columns }: LedgerTable): readonly LedgerColumn[] {
  const indices = new Set(lines.flatMap(({ entries }) => [...entries.keys()]));
  const own = ofTheYear([...indices].flatMap((index) => columns.get(index) ?? []));
  return [...groupBy(own, ({ phase }) => phase).values()].flatMap((group) => groupToColumns(group, 0));
}

/** The topmost lines of a section; the sum of the year, or of all, where nothing is said of what it consists of. */
function topmostLines({ items, year, rest, total }: Section): readonly Line[] {
  const lines = [...(items.length === 0 && year ? [year] : items), ...rest];
  return lines.length === 0 && total ? [total] : lines;
}

/** Some forms print the expenditure twice side by side, by function and by use: the first way counts. */
function countedSections({ outline }: LedgerTable): readonly (readonly Line[])[] {
  const groups = new Map<Section['direction'], number | undefined>();
  return outline.sections
    .map((section) => ({ section, lines: topmostLines(section) }))
    .flatMap(({ section, lines }) => {
      const group = lines[0]?.group;
      if (!groups.has(section.direction)) groups.set(section.direction, group);
      return groups.get(section.direction) === group ? [lines] : [];
    });
}

function* countedIn(table: LedgerTable): Generator<Entry> {
  const sums = sumsByWhole(table);
  for (const lines of countedSections(table)) {
    for (const { index } of wholeColumns(lines, table))
      for (const line of lines)
        for (const counted of expand(line, index, sums, [])) {
          const entry = counted.entries.get(index);
          if (entry) yield entry;
        }
  }
}

/** The amounts that other amounts are said to stand under. */
const parentsOf = (amounts: readonly AmountRecord[]): ReadonlySet<string> =>
  new Set(amounts.flatMap(({ parent_id }) => parent_id ?? []));

/** The amounts with `is_leaf` and `counts` filled in. */
export function markCounted(
  amounts: readonly AmountRecord[],
  ledger: readonly LedgerTable[],
): readonly AmountRecord[] {
  const parents = parentsOf(amounts);
  const counted = new Set(
    ledger.flatMap((table) => [...countedIn(table)].flatMap(({ amountId }) => amountId ?? [])),
  );
  return amounts.map((amount) => ({
    ...amount,
    is_leaf: !amount.is_total && !parents.has(amount.id),
    counts: counted.has(amount.id),
  }));
}
