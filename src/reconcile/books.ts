/** @file The named quantities of a set of tables, by account and by item. */
import { groupBy } from '../model/lists.ts';
import type { QuantityRules } from '../model/identity.ts';
import { isSaid, type Entry, type LedgerTable } from './ledger.ts';
import { tableToShares, type Share } from './quantities.ts';

export type Items = ReadonlyMap<string, readonly Share[]>;

/** account → item → its shares, at most one of each table. */
export type Books = ReadonlyMap<string, Items>;

const tablesToShares = (tables: readonly LedgerTable[], rules: QuantityRules): Share[] =>
  rules.roles.flatMap((role) =>
    tables.filter(({ form }) => form === role.form).flatMap((table) => tableToShares(table, role, rules)),
  );

const sharesToBooks = (shares: readonly Share[]): Books =>
  new Map(
    [...groupBy(shares, ({ account }) => account)].map(([account, own]) => [
      account,
      groupBy(own, ({ item }) => item),
    ]),
  );

/** What a quantity states. */
export const saidOf = (share: Share | undefined): Entry[] => (share?.figures ?? []).filter(isSaid);
/** All named quantities of one set of tables. */
export const setToBooks = (tables: readonly LedgerTable[], rules: QuantityRules): Books =>
  sharesToBooks(tablesToShares(tables, rules));
