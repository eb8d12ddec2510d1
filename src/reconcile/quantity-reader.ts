/** @file How the amounts of a table are put down as quantities. */
import type { QuantityRules, TableRole } from '../model/identity.ts';
import type { CodeName, LineName } from './coded-items.ts';
import type { Entry, LedgerTable } from './ledger.ts';

export interface Reader {
  readonly table: LedgerTable;
  readonly role: TableRole;
  readonly rules: QuantityRules;
}

/** Without a line name the quantity is known by words. */
export type Put = (
  account: string,
  item: string,
  figures: readonly (Entry | null)[],
  line?: LineName | null,
  calls?: readonly CodeName[],
) => void;
