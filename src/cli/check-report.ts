/** @file What does and what does not add up in one document, as a person reads it. */
import type { CheckRecord, Conversion } from '../schemas/index.ts';

const failureToLine = ({ identity, left, right, difference, id }: CheckRecord): string =>
  `  ${identity}: ${left ?? '?'} ≠ ${right ?? '?'} (difference ${difference ?? '?'})  ${id.slice(id.indexOf('/') + 1)}\n`;

/** One head line, then one line for each check that does not hold. */
export function conversionToCheckReport({ document, checks }: Conversion): string {
  const failed = checks.filter(({ holds }) => holds === false);
  const undecided = checks.filter(({ holds }) => holds === null).length;
  const held = checks.length - failed.length - undecided;
  const head = `${document.file}: ${held} hold, ${failed.length} do not, ${undecided} cannot be decided\n`;
  return head + failed.map(failureToLine).join('');
}
