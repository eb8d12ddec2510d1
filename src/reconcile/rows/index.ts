/** @file What the rows of the tables say that no sum can tell: names, codes, rows that are missing or printed twice. */
import type { LedgerTable } from '../ledger.ts';
import type { Verdict } from '../verdicts/verdict.ts';
import { ledgerToNameVerdicts } from './names.ts';
import { ledgerToMissingParents } from './parents.ts';
import { ledgerToRepeatedRows } from './repeated.ts';
import { ledgerToSideVerdicts } from './sides.ts';

/** In the order of the rules; one finding a row and rule. */
export const ledgerToVerdicts = (ledger: readonly LedgerTable[]): Verdict[] => [
  ...ledgerToNameVerdicts(ledger),
  ...ledgerToMissingParents(ledger),
  ...ledgerToRepeatedRows(ledger),
  ...ledgerToSideVerdicts(ledger),
];
