/** @file A table whose unit is wrong: what must be equal in another table differs throughout by 10³, 10⁴ or 10⁸. */
import type { Evaluated } from '../equation.ts';
import { tableOfCell } from '../ledger.ts';
import { isTelling, placesBetween } from '../unit-ratio.ts';
import type { Cause } from './cause.ts';
import { figuresOfCheck } from './network.ts';
import { checksToPairs, suspectsOf, type Pair } from './pairs.ts';
import { groupBy } from '../../model/lists.ts';

/** So many figures are alike by no chance, however round. */
const FEWEST = 3;

/** Nothing between the tables holds, and most of it would with the point elsewhere. */
function isOffByUnit({ tables, failing, closed }: Pair): boolean {
  if (failing.length === 0 || closed.length > 0) return false;
  const places = failing.flatMap((check) => {
    const by = placesBetween(check);
    const isTurned = tableOfCell(check.left[0]!.cell) !== tables[0];
    return by === null ? [] : [isTurned ? -by : by];
  });
  const isNoChance = places.length >= FEWEST || failing.some(isTelling);
  return new Set(places).size === 1 && places.length * 2 > failing.length && isNoChance;
}

function pairsToCause(suspects: readonly string[], pairs: readonly Pair[]): Cause {
  const checks = pairs.flatMap(({ failing }) => failing);
  const [table] = suspects as [string];
  const units = (own: boolean): string => {
    const figures = checks
      .flatMap(figuresOfCheck)
      .filter(({ cell }) => (tableOfCell(cell) === table) === own);
    return [...new Set(figures.flatMap(({ unit }) => unit ?? []))].join(', ');
  };
  const others = [...new Set(pairs.flatMap(({ tables }) => tables))].filter((other) => other !== table);
  const either = suspects.length > 1 ? '; or the unit of the other table is wrong' : '';
  const note = `${checks.length} comparisons with ${others.map((id) => id.split('/').at(-1)).join(', ')} (${units(false)}) differ by a power of ten${either}`;
  return {
    verdicts: [{ code: 'check.unit_wrong', at: table, actual: units(true), note }],
    checks,
    isAt: (cell) => suspects.includes(tableOfCell(cell)),
    tables: new Set(suspects),
  };
}

/** One cause for each table that stands alone, or each two of which one does. */
export function failuresToWrongUnits(checks: readonly Evaluated[]): Cause[] {
  const pairs = checksToPairs(checks);
  const off = pairs.filter(isOffByUnit).map((pair) => ({ pair, suspects: suspectsOf(pair, pairs) }));
  return [...groupBy(off, ({ suspects }) => suspects.join())].map(([, own]) =>
    pairsToCause(
      own[0]!.suspects,
      own.map(({ pair }) => pair),
    ),
  );
}
