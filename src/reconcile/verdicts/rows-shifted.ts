/** @file A table whose rows bear the amounts of the rows above or below them: what differs from another table stands one row off. */
import { compareAmounts, isZero } from '../../words/amount.ts';
import type { Evaluated } from '../equation.ts';
import { tableOfCell, type Entry, type Figure, type LedgerTable } from '../ledger.ts';
import type { Cause } from './cause.ts';
import { figuresOfCheck } from './network.ts';
import { checksToPairs, suspectsOf, type Pair } from './pairs.ts';
import { groupBy } from '../../model/lists.ts';

/** So many rows tell a shift from a figure or two in the wrong place. */
const FEWEST = 3;
const OFFSETS = [1, -1];

/** The figure so many printed rows further down the same column, by cell. */
function rowsBeside(ledger: readonly LedgerTable[], offset: number): ReadonlyMap<string, Entry> {
  const neighbours = new Map<string, Entry>();
  for (const { entries } of ledger)
    for (const column of groupBy(entries, (entry) => entry.column).values()) {
      const down = [...column].sort((a, b) => a.row - b.row);
      for (const [i, { cell }] of down.entries()) {
        const neighbour = down[i + offset];
        if (neighbour) neighbours.set(cell, neighbour);
      }
    }
  return neighbours;
}

interface Off {
  readonly check: Evaluated;
  /** The figure in the table that is asked about. */
  readonly figure: Figure;
}

/** The comparisons that would hold with the neighbour of the figure of this table. */
function offBy(failing: readonly Evaluated[], table: string, neighbours: ReadonlyMap<string, Entry>): Off[] {
  return failing.flatMap((check) => {
    const own = tableOfCell(check.left[0]!.cell) === table ? check.left : check.right;
    const other = own === check.left ? check.right : check.left;
    const [[figure], [compared]] = [own, other];
    const isSingle = own.length === 1 && other.length === 1 && figure!.unit === compared!.unit;
    const value = isSingle ? neighbours.get(figure!.cell)?.value : null;
    const isIt = value && compared!.value && !isZero(value) && compareAmounts(value, compared!.value) === 0;
    return isIt ? [{ check, figure: figure! }] : [];
  });
}

const isTelling = (off: readonly Off[], failing: readonly Evaluated[]): boolean =>
  new Set(off.map(({ figure }) => figure.cell)).size >= FEWEST &&
  new Set(off.map(({ figure }) => String(figure.value?.digits))).size > 1 &&
  off.length * 2 > failing.length;

function toCause(table: string, offset: number, off: readonly Off[], all: readonly Evaluated[]): Cause {
  const cells = new Set(off.map(({ figure }) => figure.cell));
  const other = [
    ...new Set(off.flatMap(({ check }) => figuresOfCheck(check).map(({ cell }) => tableOfCell(cell)))),
  ];
  const isOwn = (check: Evaluated): boolean =>
    figuresOfCheck(check).every(({ cell }) => tableOfCell(cell) === table) &&
    figuresOfCheck(check).some(({ cell }) => cells.has(cell));
  const checks = [
    ...off.map(({ check }) => check),
    ...all.filter((check) => check.outcome === 'fails' && isOwn(check)),
  ];
  const names = off.slice(0, 3).map(({ figure }) => figure.name);
  const where = offset > 0 ? 'below' : 'above';
  const against = other.filter((id) => id !== table).map((id) => id.split('/').at(-1));
  const note = `${cells.size} figures agree with ${against.join(', ')} only as those of the row ${where}: ${names.join('; ')}`;
  return {
    verdicts: [{ code: 'check.rows_shifted', at: table, actual: String(cells.size), note }],
    checks,
    isAt: (cell) => tableOfCell(cell) === table,
  };
}

function pairToCause(
  pair: Pair,
  pairs: readonly Pair[],
  ledger: readonly LedgerTable[],
  all: readonly Evaluated[],
): Cause | null {
  for (const table of suspectsOf(pair, pairs))
    for (const offset of OFFSETS) {
      const off = offBy(
        pair.failing,
        table,
        rowsBeside(
          ledger.filter(({ id }) => id === table),
          offset,
        ),
      );
      if (isTelling(off, pair.failing)) return toCause(table, offset, off, all);
    }
  return null;
}

/** The first cause of each table; what it does not explain is left. */
export function failuresToShiftedRows(checks: readonly Evaluated[], ledger: readonly LedgerTable[]): Cause[] {
  const pairs = checksToPairs(checks);
  const causes = pairs
    .filter(({ failing }) => failing.length >= FEWEST)
    .flatMap((pair) => pairToCause(pair, pairs, ledger, checks) ?? []);
  return [...groupBy(causes, ({ verdicts }) => verdicts[0]!.at).values()].map((own) => ({
    ...own[0]!,
    checks: own.flatMap((cause) => cause.checks),
  }));
}
