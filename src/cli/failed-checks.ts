/** @file The checks of a document that do not hold, one a line, with both sides and the place. */
import { say } from './language/index.ts';
import type { CheckRecord, Conversion } from '../schemas/index.ts';

/** `…/t3/r5c2` → `t3:5:2` */
const placeOf = (cell: string): string => cell.replace(/^[^/]*\//, '').replace(/\/r(\d+)c(\d+)$/, ':$1:$2');

function checkToLine({ identity, left_sum, right_sum, difference, terms }: CheckRecord): string {
  const places = [...new Set(terms.slice(0, 2).map(({ cell }) => placeOf(cell)))].join(' ');
  const sums = [left_sum, right_sum, difference].map((sum) => sum ?? '?');
  return `  ${say('{0}: {1} ≠ {2}, difference {3}, at {4}', identity, ...sums, places)}\n`;
}

/** '' where everything holds or cannot be decided. */
export const failedChecksToText = ({ checks }: Conversion): string =>
  checks
    .filter(({ holds }) => holds === false)
    .map(checkToLine)
    .join('');
