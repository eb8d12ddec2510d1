/** @file Two tables as their named comparisons show them: what fails between them, what holds, and which of the two stands alone. */
import { isZero } from '../../words/amount.ts';
import type { Evaluated } from '../equation.ts';
import { tableOfCell } from '../ledger.ts';
import { groupBy } from '../../model/lists.ts';

/** The comparisons of two tables that state something on both sides. */
export interface Pair {
  readonly tables: readonly [left: string, right: string];
  readonly failing: readonly Evaluated[];
  readonly closed: readonly Evaluated[];
}

const isStated = ({ leftSum, rightSum }: Evaluated): boolean =>
  leftSum !== null && rightSum !== null && !isZero(leftSum) && !isZero(rightSum);

function tablesOf({ left, right }: Evaluated): [string, string] | null {
  const [own, other] = [left, right].map((figures) => [
    ...new Set(figures.map(({ cell }) => tableOfCell(cell))),
  ]);
  return own?.length === 1 && other?.length === 1 && own[0] !== other[0] ? [own[0]!, other[0]!] : null;
}

/** Sums over more than two tables belong to none. */
export function checksToPairs(checks: readonly Evaluated[]): Pair[] {
  const compared = checks.flatMap((check) => {
    const tables = check.named && check.outcome !== 'undecidable' && isStated(check) ? tablesOf(check) : null;
    return tables ? [{ check, tables }] : [];
  });
  return [...groupBy(compared, ({ tables }) => [...tables].sort().join()).values()].map((own) => {
    const all = own.map(({ check }) => check);
    const failing = all.filter(({ outcome }) => outcome === 'fails');
    return { tables: own[0]!.tables, failing, closed: all.filter((check) => !failing.includes(check)) };
  });
}

/** Of two tables that differ throughout, those that agree with no third one where the other does; both where nothing tells. */
export function suspectsOf({ tables }: Pair, pairs: readonly Pair[]): readonly string[] {
  const isAgreed = (table: string): boolean =>
    pairs.some((pair) => pair.tables.includes(table) && pair.closed.length > pair.failing.length);
  const alone = tables.filter((table) => !isAgreed(table));
  return alone.length === 1 ? alone : tables;
}
