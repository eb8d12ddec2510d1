/** @file The rows and records of a table as an accountant lays them out: columns, lines in their levels, entries. */
import { parseAmount } from '../../words/amount.ts';
import { lineName } from '../../words/outline.ts';
import { wordsToPart } from '../../words/phases.ts';
import { isGrandTotal } from '../../words/totals.ts';
import { longestScale, roundedScale } from '../../words/rounding.ts';
import type {
  AmountRecord,
  Entry,
  LedgerColumn,
  LedgerTable,
  Line,
  LineSum,
  Outline,
  Section,
} from '../../schemas/index.ts';
import { namesOf } from './codes.ts';
import type { Column } from './columns.ts';
import { isMoney, type List } from './lists.ts';
import type { FigureRow } from './rows.ts';

const isOfMoney = (row: FigureRow, { unit, column_path }: AmountRecord): boolean =>
  isMoney(unit, column_path, namesOf(row));

function recordToEntry(record: AmountRecord, row: number, column: number, longest: number): Entry {
  const value = record.amount === null ? null : parseAmount(record.amount);
  return {
    cell: record.id,
    amountId: record.id,
    value,
    isUnreadable: record.state === 'unreadable',
    unit: record.unit,
    roundedTo: roundedScale(value?.scale ?? 0, longest, record.unit),
    name: [...record.row_labels, ...record.column_path].join(' '),
    row,
    column,
  };
}

const toLedgerColumn = ({ index, path, heads }: Column): LedgerColumn => ({
  index,
  ...wordsToPart(path.map(lineName)),
  heads,
});

/**
 * The money of a row, one line for each side it speaks of.
 *
 * @param isEdge the first or last of several rows, which is their total where it has no label
 */
function rowToLines(
  row: FigureRow,
  records: readonly AmountRecord[],
  longest: number,
  isEdge: boolean,
): Line[] {
  const printed = namesOf(row);
  const sides = new Map<AmountRecord['direction'], Map<number, Entry>>();
  for (const [i, record] of records.entries()) {
    if (!isOfMoney(row, record)) continue;
    const column = row.figures[i]!.column.index;
    const entries = sides.get(record.direction) ?? new Map<number, Entry>();
    sides.set(record.direction, entries.set(column, recordToEntry(record, row.row, column, longest)));
  }
  const labels = printed.map(lineName);
  const isTotal = labels.some(isGrandTotal) || (isEdge && labels.length === 0);
  return [...sides].map(([direction, entries]) => ({
    row: row.row,
    group: row.group,
    printed,
    labels,
    codes: row.codes,
    direction,
    isTotal,
    entries,
  }));
}

type LinesOf = (row: number) => readonly Line[];

/** Line for line, and side for side. */
function toSums({ rows, outline }: List, linesOf: LinesOf): LineSum[] {
  return outline.sums.flatMap(({ kind, whole, parts }) =>
    linesOf(rows[whole]!).map((line) => ({
      kind,
      whole: line,
      parts: parts.flatMap((part) => lineBeside(linesOf(rows[part]!), line) ?? []),
    })),
  );
}

const lineBeside = (lines: readonly Line[], { direction }: Line): Line | undefined =>
  lines.find((line) => line.direction === direction) ?? lines[0];

function toSection({ rows, direction, outline: { section } }: List, linesOf: LinesOf): Section {
  const one = (row: number | null): Line | null => (row === null ? null : (linesOf(rows[row]!)[0] ?? null));
  const all = (some: readonly number[]): Line[] => some.flatMap((row) => one(row) ?? []);
  return {
    direction,
    items: all(section.items),
    year: one(section.year),
    rest: all(section.rest),
    total: one(section.total),
  };
}

function listsToOutline(lists: readonly List[], linesOf: LinesOf): Outline {
  const parents = new Map<Line, Line | null>();
  const under = new Map<Line, Line[]>();
  for (const { rows, outline } of lists)
    for (const [at, above] of outline.parents.entries())
      for (const line of linesOf(rows[at]!)) {
        const parent = above === null ? null : (lineBeside(linesOf(rows[above]!), line) ?? null);
        parents.set(line, parent);
        if (parent) under.set(parent, [...(under.get(parent) ?? []), line]);
      }
  return {
    parents,
    under,
    sums: lists.flatMap((list) => toSums(list, linesOf)),
    sections: lists.map((list) => toSection(list, linesOf)),
  };
}

/** @param records of each row, as they are printed */
export function rowsToLedger(
  id: string,
  form: string,
  rows: readonly FigureRow[],
  records: readonly (readonly AmountRecord[])[],
  lists: readonly List[],
): LedgerTable {
  const money = rows.flatMap((row, i) => records[i]!.filter((record) => isOfMoney(row, record)));
  const longest = longestScale(money.map(({ amount }) => amount));
  const lines = rows.map((row, i) =>
    rowToLines(row, records[i]!, longest, rows.length > 1 && (i === 0 || i === rows.length - 1)),
  );
  const columns = new Map<number, LedgerColumn>();
  for (const [i, row] of rows.entries())
    for (const [at, { column }] of row.figures.entries())
      if (isOfMoney(row, records[i]![at]!) && !columns.has(column.index))
        columns.set(column.index, toLedgerColumn(column));
  const ordered = [...new Set(lists.flatMap(({ rows: own }) => own))].flatMap((index) => lines[index]!);
  return {
    id,
    form,
    columns,
    lines: ordered,
    entries: lines.flat().flatMap(({ entries }) => [...entries.values()]),
    outline: listsToOutline(lists, (row) => lines[row]!),
  };
}
