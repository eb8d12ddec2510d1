/** @file Figures that are blank though the sums that they are part of give them: a 类 without a figure over its 款, a 合计 beside its parts. */
import { formatAmount, isZero, sumAmounts } from '../../words/amount.ts';
import { idToPlace } from '../../model/ids.ts';
import type { Evaluated } from '../equation.ts';
import { isSaid, type Figure, type LedgerTable } from '../ledger.ts';
import type { Verdict } from './verdict.ts';
import { groupBy } from '../../model/lists.ts';

/** Lines that are headings over their parts as often as their sums. */
const HEADINGS: ReadonlySet<string> = new Set(['lines.numbering', 'lines.outline', 'lines.groups']);

const isStated = ({ value }: Figure): boolean => value !== null && !isZero(value);

/** The side that says nothing where the other states something; null where both do, or neither. */
function blankSide({ outcome, left, right, isSure }: Evaluated): 'left' | 'right' | null {
  if (outcome !== 'undecidable' || !isSure) return null;
  if (left.some(isStated)) return right.some(isSaid) ? null : 'right';
  return right.some(isStated) && !left.some(isSaid) ? 'left' : null;
}

/** Rows that state a figure, as `…/t3/r5`. */
const rowOf = (cell: string): string => cell.replace(/c\d+$/u, '');
const statedRows = (ledger: readonly LedgerTable[]): ReadonlySet<string> =>
  new Set(ledger.flatMap(({ entries }) => entries.filter(isStated).map(({ cell }) => rowOf(cell))));

/** Where most of a family are blank the table leaves them out; a reading that was given up says nothing. */
function isException(check: Evaluated, family: readonly Evaluated[]): boolean {
  if (family.some(({ isGivenUp }) => isGivenUp !== undefined)) return false;
  const columnOf = ({ left, right }: Evaluated): number | undefined =>
    idToPlace((left[0] ?? right[0])!.cell)?.cell?.column;
  const own = check.identity.startsWith('lines.codes')
    ? family.filter((other) => columnOf(other) === columnOf(check))
    : family;
  return own.filter((other) => blankSide(other) !== null).length * 2 <= own.length;
}

function toVerdict(check: Evaluated, side: 'left' | 'right'): Verdict {
  const [blank, stated] = side === 'left' ? [check.left, check.right] : [check.right, check.left];
  const given = stated.flatMap(({ value }) => value ?? []);
  const names = stated.slice(0, 3).map(({ name }) => name);
  return {
    code: 'check.figure_blank',
    at: (blank[0] ?? stated[0])!.cell,
    expected: new Set(stated.map(({ unit }) => unit)).size > 1 ? null : formatAmount(sumAmounts(given)),
    note: `${check.identity}${blank.length > 0 ? '' : ', all parts'}: ${names.join('; ')}`,
  };
}

/** One finding for each figure; totals, headings of a form that leaves them out, only in a row that states something else. */
export function checksToBlanks(checks: readonly Evaluated[], ledger: readonly LedgerTable[]): Verdict[] {
  const rows = statedRows(ledger);
  const families = groupBy(checks, ({ family }) => family);
  const isBeside = ({ identity, left, right }: Evaluated): boolean =>
    /^(?:lines\.codes|columns\.)/u.test(identity) ||
    [left, right].every((side) => side.length === 0 || side.some(({ cell }) => rows.has(rowOf(cell))));
  const found = checks.flatMap((check) => {
    const side = HEADINGS.has(check.identity) ? null : blankSide(check);
    return side && isBeside(check) && isException(check, families.get(check.family)!)
      ? [toVerdict(check, side)]
      : [];
  });
  return [...groupBy(found, ({ at }) => at).values()].map(([first]) => first!);
}
