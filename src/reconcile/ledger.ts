/** @file The amounts of a document as an accountant lays them out: tables, columns and lines. */
import { parseAmount, type Amount } from '../words/amount.ts';
import { idToPlace } from '../model/ids.ts';
import type { Cell, Table } from '../model/index.ts';
import type { AmountRecord } from '../schemas/index.ts';
import { bareLabel, isPhaseWord } from './labels.ts';
import { isGrandTotal } from '../words/totals.ts';

/** One printed figure, wherever it stands: what a check is made of. */
export interface Figure {
  /** Cell id. */
  readonly cell: string;
  readonly amountId: string | null;
  /** As printed, in `unit`; null while blank or unreadable. */
  readonly value: Amount | null;
  readonly isUnreadable: boolean;
  readonly unit: string | null;
  /** Decimals of its table when that table is rounded figure by figure; null when its figures are exact. */
  readonly roundedTo: number | null;
  /** For people: the words that lead to the figure. */
  readonly name: string;
}

export interface Entry extends Figure {
  readonly row: number;
  readonly column: number;
  readonly record: AmountRecord;
}

export interface LedgerColumn {
  readonly index: number;
  /** Header words that say what is counted, without 预算数 and the like, top down. */
  readonly path: readonly string[];
  /** The header words that were left out: columns of different phases never add. */
  readonly phase: string;
}

/** The figures of one row that share their labels; two stand in one row where groups stand side by side. */
export interface Line {
  readonly row: number;
  readonly labels: readonly string[];
  readonly record: AmountRecord;
  readonly isTotal: boolean;
  /** By column index. */
  readonly entries: ReadonlyMap<number, Entry>;
  /** First and last column of the labels that begin in the row; null where none do, or the table is not at hand. */
  readonly labelSpan: LabelSpan | null;
}

type LabelSpan = readonly [first: number, last: number];

export interface LedgerTable {
  readonly id: string;
  readonly form: string;
  /** Of its first amount. */
  readonly unit: string | null;
  readonly columns: ReadonlyMap<number, LedgerColumn>;
  /** Group by group from the left, each from the top. */
  readonly lines: readonly Line[];
  readonly entries: readonly Entry[];
}

/** Money only: a count of cars or heads adds up to nothing here. */
const isMoney = (record: AmountRecord): boolean => record.unit === null || record.unit.endsWith('元');

/** Decimals from which on figures of the unit are exact, not rounded one by one (DOMAIN §4). */
const exactScale = (unit: string | null): number => (unit === '元' ? 2 : 3);

/**
 * Decimals that a figure was rounded to by itself, or null for an exact one: figures in 元 with two decimals and figures in 万元 with more
 * than two are exact. In a table of exact 元 one with a single decimal was too wide to be shown whole (480544221.6 for 480544221.62).
 *
 * @param scale decimals of the figure
 * @param longest the most that any figure of its table has
 */
export function roundedScale(scale: number, longest: number, unit: string | null): number | null {
  if (longest < exactScale(unit)) return longest;
  return unit === '元' && scale > 0 && scale < exactScale(unit) ? scale : null;
}

/** The most decimals that any of the figures has. */
export const longestScale = (amounts: readonly (string | null)[]): number =>
  Math.max(0, ...amounts.map((amount) => (amount && parseAmount(amount)?.scale) || 0));

function recordToEntry(record: AmountRecord, longest: number): Entry | null {
  const cell = idToPlace(record.id)?.cell;
  if (!cell || !isMoney(record)) return null;
  const value = record.amount === null ? null : parseAmount(record.amount);
  return {
    cell: record.id,
    amountId: record.id,
    value,
    isUnreadable: record.state === 'unreadable',
    unit: record.unit,
    roundedTo: roundedScale(value?.scale ?? 0, longest, record.unit),
    name: [...record.row_labels, ...record.column_path].join(' '),
    ...cell,
    record,
  };
}

function pathToColumn(index: number, words: readonly string[]): LedgerColumn {
  const bare = words.map(bareLabel);
  const path = bare.filter((word) => !isPhaseWord(word));
  return { index, path, phase: bare.filter((word) => isPhaseWord(word) && !/金额$/u.test(word)).join('/') };
}

/** Where the labels of each row stand, left of the first figure. */
function tableToLabelSpans(cells: readonly Cell[], firstFigure: number): ReadonlyMap<number, LabelSpan> {
  const spans = new Map<number, LabelSpan>();
  for (const { row, column, text } of cells) {
    if (column >= firstFigure || text.trim() === '') continue;
    const [first, last] = spans.get(row) ?? [column, column];
    spans.set(row, [Math.min(first, column), Math.max(last, column)]);
  }
  return spans;
}

function entriesToLines(entries: readonly Entry[], cells: readonly Cell[]): Line[] {
  const rows = new Set(entries.map(({ row }) => row)).size;
  const spans = tableToLabelSpans(cells, Math.min(...entries.map(({ column }) => column)));
  const lines = new Map<string, { entries: Map<number, Entry>; first: Entry }>();
  for (const entry of entries) {
    const { row_labels, direction, function_code, department_economic_code } = entry.record;
    const key = [entry.row, ...row_labels, direction, function_code, department_economic_code].join('|');
    const line = lines.get(key) ?? { entries: new Map<number, Entry>(), first: entry };
    line.entries.set(entry.column, entry);
    lines.set(key, line);
  }
  return [...lines.values()].map(({ entries: own, first: { row, record } }) => {
    const labels = record.row_labels.map(bareLabel);
    const isTotal = labels.some(isGrandTotal) || (rows > 1 && labels.length === 0);
    return { row, labels, record, isTotal, entries: own, labelSpan: spans.get(row) ?? null };
  });
}

/** Columns that share a line belong to one group; groups are numbered from the left. */
function columnGroups(lines: readonly Line[]): ReadonlyMap<number, number> {
  const group = new Map<number, number>();
  for (const { entries } of lines) {
    const columns = [...entries.keys()];
    const old = new Set(columns.map((column) => group.get(column) ?? column));
    const lowest = Math.min(...old);
    for (const [column, at] of group) if (old.has(at)) group.set(column, lowest);
    for (const column of columns) group.set(column, lowest);
  }
  return group;
}

function recordsToTable(id: string, records: readonly AmountRecord[], cells: readonly Cell[]): LedgerTable {
  const unit = records[0]?.unit ?? null;
  const longest = longestScale(records.filter(isMoney).map(({ amount }) => amount));
  const entries = records.flatMap((record) => recordToEntry(record, longest) ?? []);
  const columns = new Map<number, LedgerColumn>();
  for (const { column, record } of entries)
    if (!columns.has(column)) columns.set(column, pathToColumn(column, record.column_path));
  const lines = entriesToLines(entries, cells);
  const groups = columnGroups(lines.filter(({ isTotal }) => !isTotal));
  const groupOf = (line: Line): number =>
    Math.min(...[...line.entries.keys()].map((column) => groups.get(column) ?? column));
  lines.sort((a, b) => groupOf(a) - groupOf(b) || a.row - b.row);
  return { id, form: records[0]?.form ?? 'other', unit, columns, lines, entries };
}

/** The amounts by table, in document order. */
export function amountsToLedger(amounts: readonly AmountRecord[], tables: readonly Table[]): LedgerTable[] {
  const cellsOf = new Map(tables.map(({ id, cells }) => [id, cells]));
  const byTable = groupBy(amounts, ({ table_id }) => table_id);
  return [...byTable].map(([id, records]) =>
    recordsToTable(id, records, cellsOf.get(idToPlace(id)?.table ?? '') ?? []),
  );
}

/** Groups in the order in which their first members stand (Map.groupBy needs Node 21). */
export function groupBy<T, K>(items: Iterable<T>, keyOf: (item: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}

/** `…/t3/r5c2` → `…/t3` */
export const tableIdOf = (cell: string): string => cell.replace(/\/r\d+c\d+$/u, '');

/** A blank cell says nothing; zero, and an unreadable figure, do. */
export const isSaid = <F extends Figure>(figure: F | null | undefined): figure is F =>
  figure !== undefined && figure !== null && (figure.value !== null || figure.isUnreadable);
