/** @file A row that is printed twice, one below the other. Rows of lists (projects, purchases) may be alike; those with a code or a number are not. */
import { compareAmounts, isZero } from '../../words/amount.ts';
import { isNumbered } from '../../words/outline.ts';
import type { LedgerTable, Line } from '../ledger.ts';
import type { Verdict } from '../verdicts/verdict.ts';
import { firstOf } from './coded.ts';

/** Told from all other rows by its code, by its number, or by being the total. */
const isUnique = ({ codes, printed, isTotal }: Line): boolean =>
  isTotal ||
  codes.function !== null ||
  codes.government !== null ||
  codes.department !== null ||
  printed.some(isNumbered);

/** A 款 without 项 may be printed once for each of the two levels. */
function isOfTwoLevels({ codes }: Line, lines: readonly Line[]): boolean {
  const code = codes.function ?? codes.government ?? codes.department;
  if (code === null) return false;
  const others = lines.flatMap((line) => [line.codes.function, line.codes.government, line.codes.department]);
  return (
    others.some((other) => other !== null && other[0] === code[0] && other.length > code.length) &&
    !others.some((other) => other !== code && other?.startsWith(code))
  );
}

const stated = ({ entries }: Line): number =>
  [...entries.values()].filter(({ value }) => value !== null && !isZero(value)).length;

function areAlike(a: Line, b: Line): boolean {
  const isSameFigure = ([column, { value }]: [
    number,
    Line['entries'] extends ReadonlyMap<number, infer E> ? E : never,
  ]): boolean => {
    const other = b.entries.get(column)?.value ?? null;
    return value === null || other === null ? value === other : compareAmounts(value, other) === 0;
  };
  return (
    a.group === b.group &&
    a.direction === b.direction &&
    a.printed.join('|') === b.printed.join('|') &&
    a.entries.size === b.entries.size &&
    [...a.entries].every(isSameFigure)
  );
}

/** One finding for each row that says again what the row above says. */
export const ledgerToRepeatedRows = (ledger: readonly LedgerTable[]): Verdict[] =>
  ledger.flatMap(({ lines }) =>
    lines.flatMap((line, i): Verdict[] => {
      const above = lines[i - 1];
      const isRepeated =
        above &&
        line.row === above.row + 1 &&
        isUnique(line) &&
        stated(line) > 0 &&
        areAlike(above, line) &&
        !isOfTwoLevels(line, lines);
      return isRepeated
        ? [{ code: 'check.row_repeated', at: firstOf(line).cell, actual: line.printed.join(' ') }]
        : [];
    }),
  );
