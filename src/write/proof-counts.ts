/** @file How many amounts are proved in each aspect (src/schemas/proof.ts), for the report of the checks and for the manifest. */
import type { AmountRecord, ProofCounts } from '../schemas/index.ts';

const isZero = ({ amount }: AmountRecord): boolean => amount !== null && !/[1-9]/u.test(amount);

/** Of some amounts, those of one document or of one table; blank ones count nowhere. */
export function amountsToProofCounts(amounts: readonly AmountRecord[]): ProofCounts {
  const stated = amounts.filter((record) => record.amount !== null && !isZero(record));
  const count = (test: (record: AmountRecord) => unknown): number => stated.filter(test).length;
  return {
    amounts_stated: stated.length,
    value_proved: count(({ value_proof }) => value_proof !== null && value_proof !== 'copy'),
    value_copied: count(({ value_proof }) => value_proof === 'copy'),
    zero_proved: amounts.filter(({ value_proof }) => value_proof === 'zero').length,
    row_proved: count(({ row_proof }) => row_proof),
    column_proved: count(({ column_proof }) => column_proof),
    unit_proved: count(({ unit_proof }) => unit_proof),
  };
}
