/** @file A 类 or 款 whose row is not printed, though those of all others are (科目层级缺行). */
import { groupBy } from '../../model/lists.ts';
import type { LedgerTable } from '../ledger.ts';
import type { Verdict } from '../verdicts/verdict.ts';
import { firstOf, ledgerToCoded, type Coded } from './coded.ts';

/** So many others have their row. */
const FEWEST = 3;

const parentOf = (code: string): string => code.slice(0, -2);

function levelToVerdicts(level: readonly Coded[], printed: ReadonlySet<string>): Verdict[] {
  const byParent = groupBy(level, ({ code }) => parentOf(code));
  const missing = [...byParent].filter(([parent]) => !printed.has(parent));
  if (missing.length !== 1 || byParent.size - missing.length < FEWEST) return [];
  return missing.map(([parent, [child]]) => ({
    code: 'check.row_missing',
    at: firstOf(child!.line).cell,
    expected: parent,
    actual: child!.code,
  }));
}

/** At most one row for each level of a table: where more are missing the table leaves them out. */
export const ledgerToMissingParents = (ledger: readonly LedgerTable[]): Verdict[] =>
  ledger.flatMap((table) => {
    const coded = ledgerToCoded([table]).filter(({ code, line }) => code.length > 0 && line.entries.size > 0);
    return [...groupBy(coded, ({ kind }) => kind).values()].flatMap((own) => {
      const printed = new Set(own.map(({ code }) => code));
      const levels = groupBy(
        own.filter(({ code }) => code.length > 3),
        ({ code }) => code.length,
      );
      return [...levels.values()].flatMap((level) => levelToVerdicts(level, printed));
    });
  });
