/** @file The figures of a table by row and column, and what a check would say, were two of its columns exchanged. */
import { rescale, type Amount } from '../../words/amount.ts';
import { highestOf } from '../../model/lists.ts';
import type { Evaluated } from '../equation.ts';
import type { Entry, LedgerTable } from '../ledger.ts';

/** A figure of a check in its table. */
export interface Placed {
  readonly entry: Entry;
  readonly sign: 1n | -1n;
}

export interface Sheet {
  readonly table: LedgerTable;
  readonly columns: readonly number[];
  /** In units of the last place of the table; undefined where nothing is printed. */
  readonly valueAt: (row: number, column: number) => bigint | undefined;
  readonly scale: number;
}

/** The money of a table. */
export function tableToSheet(table: LedgerTable): Sheet {
  const { entries } = table;
  const scale = highestOf([0, ...entries.map(({ value }) => value?.scale ?? 0)]);
  const rows = new Map<number, Map<number, bigint>>();
  for (const { row, column, value } of entries) {
    const own = rows.get(row) ?? new Map<number, bigint>();
    if (value) own.set(column, rescale(value, scale).digits);
    rows.set(row, own);
  }
  const columns = [...new Set(entries.map(({ column }) => column))];
  return { table, columns, scale, valueAt: (row, column) => rows.get(row)?.get(column) };
}

const exceeds = (change: bigint, tolerance: Amount | null, scale: number): boolean => {
  const allowed = tolerance ? rescale(tolerance, scale) : { digits: 0n, scale };
  return (change < 0n ? -change : change) * 10n ** BigInt(allowed.scale - scale) > allowed.digits;
};

/** Whether it is noticed when this figure of a check becomes blank: the sum of a row, or a total that another table has too, is asked for. */
const isAskedFor = ({ table }: Sheet, check: Evaluated, { entry, sign }: Placed): boolean =>
  check.named
    ? table.lines.some(({ row, isTotal }) => row === entry.row && isTotal)
    : check.isSure && sign > 0n;

/** Whether the check would fail; where one of its figures would become blank there would be none. */
export function isBroken(
  sheet: Sheet,
  check: Evaluated,
  placed: readonly Placed[],
  a: number,
  b: number,
): boolean {
  let change = 0n;
  for (const { entry, sign } of placed) {
    if (entry.column !== a && entry.column !== b) continue;
    const now = sheet.valueAt(entry.row, entry.column) ?? 0n;
    const then = sheet.valueAt(entry.row, entry.column === a ? b : a);
    if (then === undefined && now !== 0n) return isAskedFor(sheet, check, { entry, sign });
    change += sign * ((then ?? 0n) - now);
  }
  return exceeds(change, check.tolerance, sheet.scale);
}

/** Columns that are the same in every row are not told apart, and need not be. */
export const areAlike = (sheet: Sheet, a: number, b: number): boolean =>
  sheet.table.entries.every(({ row }) => (sheet.valueAt(row, a) ?? 0n) === (sheet.valueAt(row, b) ?? 0n));
