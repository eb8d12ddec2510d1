/** @file The identities of the forms (勾稽关系), as data; src/reconcile/ evaluates them, docs/identities.md lists them. */
import type { IdentityBook } from '../../model/identity.ts';
import { BALANCE_IDENTITIES } from './balances.ts';
import { COLUMN_IDENTITIES } from './columns.ts';
import { LINE_IDENTITIES } from './lines.ts';
import { QUANTITY_RULES } from './quantities.ts';
import { RECORD_IDENTITIES } from './records.ts';
import { STATEMENT_IDENTITIES } from './statements.ts';

export const IDENTITIES: IdentityBook = {
  columns: COLUMN_IDENTITIES,
  balances: BALANCE_IDENTITIES,
  lines: LINE_IDENTITIES,
  quantities: QUANTITY_RULES,
  records: RECORD_IDENTITIES,
  statements: STATEMENT_IDENTITIES,
};
