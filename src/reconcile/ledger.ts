/** @file The ledger as the checks ask it: what is said, and what belongs together. */
import type { Figure } from '../schemas/index.ts';

export type { Entry, Figure, LedgerColumn, LedgerTable, Line, Outline, Section } from '../schemas/index.ts';

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
