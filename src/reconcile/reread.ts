/** @file A table of the ledger with one of its figures read otherwise, and all else as it was. */
import type { Amount } from '../words/amount.ts';
import { roundedScale, type Entry, type LedgerTable } from './ledger.ts';

function replaceEntries(table: LedgerTable, replaced: ReadonlyMap<Entry, Entry>): LedgerTable {
  const present = (entry: Entry): Entry => replaced.get(entry) ?? entry;
  const lines = table.lines.map((line) => {
    const entries = [...line.entries];
    return entries.some(([, entry]) => replaced.has(entry))
      ? { ...line, entries: new Map(entries.map(([column, entry]) => [column, present(entry)])) }
      : line;
  });
  return { ...table, lines, entries: table.entries.map(present) };
}

/**
 * The table with a value for the figure of the cell; the same object where the cell is no figure of it. More decimals than any other
 * figure has show that none of the table was rounded so far.
 */
export function withValue(table: LedgerTable, cell: string, value: Amount): LedgerTable {
  const entry = table.entries.find((each) => each.cell === cell);
  if (!entry) return table;
  const scaleOf = (each: Entry): number => (each === entry ? value : each.value)?.scale ?? 0;
  const longest = Math.max(...table.entries.map(scaleOf));
  const read: Entry = { ...entry, value, isUnreadable: false };
  const replaced = table.entries.flatMap((each): [Entry, Entry][] => {
    const roundedTo = roundedScale(scaleOf(each), longest, each.unit);
    return each === entry || roundedTo !== each.roundedTo
      ? [[each, { ...(each === entry ? read : each), roundedTo }]]
      : [];
  });
  return replaceEntries(table, new Map(replaced));
}
