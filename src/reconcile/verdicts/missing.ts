/** @file Rows that are missing: the total of a table is larger than its rows, and a class of another table has the same gap. */
import {
  addAmounts,
  compareAmounts,
  formatAmount,
  rescale,
  sumAmounts,
  type Amount,
} from '../../words/amount.ts';
import type { Cause } from './cause.ts';
import type { Verdict } from './verdict.ts';
import type { Evaluated } from '../equation.ts';
import { tableOfCell } from '../ledger.ts';
import { figuresOfCheck } from './network.ts';
import { groupBy } from '../../model/lists.ts';

const isTotalCheck = ({ identity }: Evaluated): boolean => identity === 'lines.total';
const isRowCheck = ({ identity }: Evaluated): boolean => identity.startsWith('columns.');

/** A check between tables whose one side are rows of the table: how much the rows lack. */
function lackOf(check: Evaluated, rows: ReadonlySet<string>): Amount | null {
  if (!check.identity.startsWith('tables.')) return null;
  const isIn = (figures: Evaluated['left']): boolean =>
    figures.length > 0 && figures.every(({ cell }) => rows.has(cell));
  if (isIn(check.right)) return check.difference;
  return isIn(check.left) ? addAmounts({ digits: 0n, scale: 0 }, check.difference!, -1) : null;
}

interface Gap {
  readonly check: Evaluated;
  readonly lacks: readonly { check: Evaluated; lack: Amount }[];
}

/** The class checks whose gaps make up the gap of a total; null when they do not. */
function totalToGap(total: Evaluated, failing: readonly Evaluated[]): Gap | null {
  const rows = new Set(total.right.map(({ cell }) => cell));
  const all = failing.flatMap((check) => {
    const lack = lackOf(check, rows);
    return lack && lack.digits > 0n && check.unit === total.unit ? [{ check, lack }] : [];
  });
  // One class can be compared with several tables: each gap counts once.
  const perRows = groupBy(
    all,
    ({ check }) => figuresOfCheck(check).find(({ cell }) => rows.has(cell))?.cell ?? '',
  );
  const lacks = [...perRows.values()].map(([first]) => first!);
  const isClosed =
    lacks.length > 0 && compareAmounts(sumAmounts(lacks.map(({ lack }) => lack)), total.difference!) === 0;
  return isClosed ? { check: total, lacks: all } : null;
}

function gapToDoubt(table: string, { check, lacks }: Gap): Verdict {
  const scale = Math.max(check.leftSum!.scale, check.rightSum!.scale);
  const amount = (value: Amount | null): string => formatAmount(rescale(value!, scale));
  const places = [
    ...new Set(lacks.map(({ check: { left }, lack }) => `${amount(lack)} at ${left[0]!.name}`)),
  ];
  return {
    code: 'check.rows_missing',
    at: table,
    expected: amount(check.leftSum),
    actual: amount(check.rightSum),
    note: places.join('; '),
  };
}

/** Tables whose rows are sound in themselves and still do not reach their total: the gap is where the other table has more. */
export function failuresToMissingRows(failing: readonly Evaluated[]): Cause[] {
  const totals = failing.filter((check) => isTotalCheck(check) && check.difference!.digits > 0n);
  return [...groupBy(totals, ({ left }) => tableOfCell(left[0]!.cell))].flatMap(([table, own]): Cause[] => {
    const isSound = !failing.some((check) => isRowCheck(check) && tableOfCell(check.left[0]!.cell) === table);
    const gaps = isSound ? own.flatMap((total) => totalToGap(total, failing) ?? []) : [];
    const [main] = gaps;
    if (!main) return [];
    const lacking = gaps.flatMap(({ lacks }) => lacks.map(({ check }) => check));
    const cells = new Set(lacking.flatMap(figuresOfCheck).map(({ cell }) => cell));
    return [
      { verdicts: [gapToDoubt(table, main)], checks: [...own, ...lacking], isAt: (cell) => cells.has(cell) },
    ];
  });
}
