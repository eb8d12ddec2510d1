/** @file The checks of a document that do not hold, one a line, with both sides and the place. */
import type { CheckRecord, Conversion } from '../schemas/index.ts';

/** `…/t3/r5c2` → `t3:5:2` */
const placeOf = (cell: string): string => cell.replace(/^[^/]*\//, '').replace(/\/r(\d+)c(\d+)$/, ':$1:$2');

function checkToLine({ identity, left_sum, right_sum, difference, terms }: CheckRecord): string {
  const places = [...new Set(terms.slice(0, 2).map(({ cell }) => placeOf(cell)))].join(' ');
  return `  ${identity}: ${left_sum ?? '?'} ≠ ${right_sum ?? '?'}, difference ${difference ?? '?'}, at ${places}\n`;
}

/** '' where everything holds or cannot be decided. */
export const failedChecksToText = ({ checks }: Conversion): string =>
  checks
    .filter(({ holds }) => holds === false)
    .map(checkToLine)
    .join('');
