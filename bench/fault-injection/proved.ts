/** @file What it means that a figure is called proved in one aspect. */
import type { AmountRecord } from '../../src/schemas/index.ts';
import type { Aspect } from './kinds/kind.ts';

/** A copy says nothing of its value; `sum` says that one wrong figure would be seen, and no more, so that pairs are asked for more. */
const VALUES: ReadonlySet<string | null> = new Set(['equal', 'crossed', 'sum']);

export function isProvedIn(amount: AmountRecord, aspect: Aspect, isPair = false): boolean {
  if (aspect === 'row') return amount.row_proof !== null;
  if (aspect === 'column') return amount.column_proof !== null;
  if (aspect === 'unit') return amount.unit_proof !== null;
  return VALUES.has(amount.value_proof) && !(isPair && amount.value_proof === 'sum');
}
