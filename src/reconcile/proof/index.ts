/** @file What is proved of each amount: value, row, column and unit, each by a rule of its own (the rules: src/schemas/proof.ts). */
import { isZero, parseAmount } from '../../words/amount.ts';
import type { IdentityBook } from '../../model/identity.ts';
import type { AmountRecord } from '../../schemas/index.ts';
import type { Evaluated } from '../equation.ts';
import type { LedgerTable } from '../ledger.ts';
import type { Cause } from '../verdicts/cause.ts';
import { evidenceToColumns } from './column.ts';
import { checksToEvidence } from './evidence.ts';
import { evidenceToRows } from './row.ts';
import { evidenceToUnits, statementOf } from './unit.ts';
import { evidenceToValues } from './value.ts';

/** The amounts with their proofs filled in; of what states nothing, and of a nothing, no place is proved. */
export function amountsToProved(
  amounts: readonly AmountRecord[],
  checks: readonly Evaluated[],
  causes: readonly Cause[],
  ledger: readonly LedgerTable[],
  book: IdentityBook,
): AmountRecord[] {
  const evidence = checksToEvidence(checks, causes);
  const valueOf = evidenceToValues(evidence);
  const [rows, columns, units] = [
    evidenceToRows(evidence),
    evidenceToColumns(evidence, ledger, book),
    evidenceToUnits(evidence),
  ];
  return amounts.map((record) => {
    const { id, unit } = record;
    const value = record.amount === null ? null : parseAmount(record.amount);
    if (!value) return record;
    const proof = valueOf(id, value);
    const isPlaced = !isZero(value) && evidence.vetoOf(id) === null;
    return {
      ...record,
      ...proof,
      proved_by: [...proof.proved_by],
      row_proof: (isPlaced && rows.get(id)) || null,
      column_proof: (isPlaced && columns.get(id)) || null,
      unit_proof: (isPlaced && record.amount_yuan !== null && units.get(statementOf(id, unit))) || null,
    };
  });
}
