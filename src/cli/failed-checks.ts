/** @file What is not proved: the checks of a document that do not hold, and the figures of a scan that no check holds, one a line. */
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

/** '' for a document without scans, and where checks hold all that was recognised. */
export function recognisedToText({ findings }: Conversion): string {
  const unproved = findings.filter(({ code }) => code === 'amount.recognised');
  if (unproved.length === 0) return '';
  const head = say('read from pictures, and held by no check: {0}', String(unproved.length));
  const lines = unproved.map(({ at, actual }) => `    ${placeOf(at)} ${actual ?? ''}`);
  return `  ${[head, ...lines].join('\n')}\n`;
}
