/** @file Checks once more, with what reviewers say of their figures. */
import {
  absoluteAmount,
  addAmounts,
  amountInYuan,
  compareAmounts,
  formatAmount,
  parseAmount,
  YUAN,
  type Amount,
} from '../words/amount.ts';
import type { AmountRecord, CheckRecord, CorrectedSums } from '../schemas/index.ts';

const UNKNOWN: CorrectedSums = { holds: null, left_sum: null, right_sum: null, difference: null };

const ZERO: Amount = { digits: 0n, scale: 0 };

/** What states no figure adds nothing. */
const NOTHING: ReadonlySet<string> = new Set(['blank', 'dash', 'none']);

/** In the unit of the check; null where it cannot be had. */
function inUnit(text: string | null, unit: string | null, wanted: string | null): Amount | null {
  const amount = text === null ? null : parseAmount(text);
  if (!amount || unit === wanted) return amount;
  return wanted === YUAN ? amountInYuan(amount, unit) : null;
}

/** What a term says with its correction. */
function termToValue(record: AmountRecord, unit: string | null): Amount | null {
  if (record.corrected) return inUnit(record.corrected.amount, record.unit, unit);
  return NOTHING.has(record.state) ? ZERO : inUnit(record.amount, record.unit, unit);
}

/** Null where a term says nothing that can be added. */
function addSide(
  { terms, unit }: CheckRecord,
  side: 'left' | 'right',
  amounts: ReadonlyMap<string, AmountRecord>,
): Amount | null {
  let sum: Amount = ZERO;
  for (const term of terms.filter((each) => each.side === side)) {
    const record = amounts.get(term.amount_id ?? term.cell);
    const value = record ? termToValue(record, unit) : inUnit(term.amount, unit, unit);
    if (!value) return null;
    sum = addAmounts(sum, value, term.sign === '-' ? -1 : 1);
  }
  return sum;
}

function sumsOf(check: CheckRecord, amounts: ReadonlyMap<string, AmountRecord>): CorrectedSums {
  const [left, right] = [addSide(check, 'left', amounts), addSide(check, 'right', amounts)];
  if (!left || !right) return UNKNOWN;
  const difference = addAmounts(left, right, -1);
  const tolerance = (check.tolerance === null ? null : parseAmount(check.tolerance)) ?? ZERO;
  return {
    holds: compareAmounts(absoluteAmount(difference), tolerance) <= 0,
    left_sum: formatAmount(left),
    right_sum: formatAmount(right),
    difference: formatAmount(difference),
  };
}

/** @param amounts all of them, by id; checks without a corrected one stay as they are */
export function recheck(check: CheckRecord, amounts: ReadonlyMap<string, AmountRecord>): CheckRecord {
  const isTouched = check.terms.some(({ amount_id, cell }) => amounts.get(amount_id ?? cell)?.corrected);
  return isTouched ? { ...check, corrected: sumsOf(check, amounts) } : check;
}
