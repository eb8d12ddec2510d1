/** @file Rows above the 小计 that sums them up, wherever it stands among the lists of a table. */
import { isSubtotal } from '../../../words/totals.ts';
import { isClosing } from './closing.ts';
import type { Forest } from './forest.ts';
import { isFilled, type Marked } from './row.ts';

const isSubtotalRow = ({ labels }: Marked): boolean => labels.some(isSubtotal);

/** The place where the rows begin that a 小计 sums up: the nearest from which they close; null where none do. */
function startOf(rows: readonly Marked[], subtotal: number): number | null {
  for (let start = subtotal - 1; start >= 0 && !isSubtotalRow(rows[start]!); start--)
    if (isFilled(rows[start]!) && isClosing(rows[subtotal]!, rows.slice(start, subtotal))) return start;
  return null;
}

/** Each row under the 小计 behind it; null unless every 小计 sums up the rows right before it. */
export function subtotalForest(rows: readonly Marked[]): Forest | null {
  const subtotals = rows.flatMap((row, index) => (isSubtotalRow(row) && isFilled(row) ? [index] : []));
  const parents = rows.map((): number | null => null);
  for (const subtotal of subtotals) {
    const start = startOf(rows, subtotal);
    if (start === null) return null;
    parents.fill(subtotal, start, subtotal);
  }
  return subtotals.length > 0 ? { parents, aside: new Set(), kind: 'groups' } : null;
}
