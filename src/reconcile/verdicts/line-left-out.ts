/** @file A line that is not printed: a sum is larger than its lines in several columns, and what is missing would be a row of the table. */
import {
  absoluteAmount,
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
import { tableOfCell, type Figure } from '../ledger.ts';
import { figuresOfCheck } from './network.ts';
import { groupBy } from '../../model/lists.ts';

const ZERO: Amount = { digits: 0n, scale: 0 };
const rowOfCell = (cell: string): string => cell.replace(/c\d+$/u, '');

/** What the lines of one sum lack. */
interface Lack {
  readonly fails: readonly Evaluated[];
  /** By the cell of the sum: how much more it is than its lines. */
  readonly gaps: ReadonlyMap<string, Amount>;
  /** Sums across that the rows of the sum and of its lines stand in. */
  readonly across: readonly Evaluated[];
}

const isLines = ({ identity, left }: Evaluated): boolean =>
  identity.startsWith('lines.') && left.length === 1;
const sumOfLines = ({ identity, left }: Evaluated): string => `${identity} ${rowOfCell(left[0]!.cell)}`;

/** What a sum has over its lines, over blank ones everything. Null where they close, or a figure cannot be read. */
function gapOf({ outcome, left, right, difference }: Evaluated): Amount | null {
  if (outcome === 'fails') return difference;
  const isBlank = right.every(({ value, isUnreadable }) => value === null && !isUnreadable);
  return outcome === 'undecidable' && isBlank ? left[0]!.value : null;
}

function linesToLack(lines: readonly Evaluated[], across: readonly Evaluated[]): Lack {
  const fails = lines.filter(({ outcome }) => outcome === 'fails');
  const gaps = lines.flatMap((check): [string, Amount][] => {
    const gap = gapOf(check);
    return gap && gap.digits > 0n ? [[check.left[0]!.cell, gap]] : [];
  });
  const rows = new Set(fails.flatMap(figuresOfCheck).map(({ cell }) => rowOfCell(cell)));
  const isBeside = (check: Evaluated): boolean =>
    figuresOfCheck(check).some(({ cell }) => rows.has(rowOfCell(cell)));
  return { fails, gaps: new Map(gaps), across: across.filter(isBeside) };
}

/** The sums of a table that lack something; none where lines are too large as well: then figures stand in wrong rows. */
function tableToLacks(checks: readonly Evaluated[]): Lack[] {
  const lines = checks.filter(isLines);
  const fails = lines.filter(({ outcome }) => outcome === 'fails');
  if (fails.some(({ difference }) => difference!.digits <= 0n)) return [];
  const across = checks.filter(
    ({ identity, outcome }) => identity.startsWith('columns.') && outcome !== 'undecidable',
  );
  const bySum = groupBy(lines, sumOfLines);
  return [...new Set(fails.map(sumOfLines))].map((sum) => linesToLack(bySum.get(sum)!, across));
}

/** Whether the gaps close a sum of the row as its figures do; null where none of them stands in it. */
function closesWith({ left, right, tolerance }: Evaluated, gaps: Lack['gaps']): boolean | null {
  if (![...left, ...right].some(({ cell }) => gaps.has(cell))) return null;
  const sumOf = (figures: readonly Figure[]): Amount =>
    sumAmounts(figures.map(({ cell }) => gaps.get(cell) ?? ZERO));
  return compareAmounts(absoluteAmount(addAmounts(sumOf(left), sumOf(right), -1)), tolerance!) <= 0;
}

/** The printed rows close across. */
const isSound = ({ across }: Lack): boolean => !across.some(({ outcome }) => outcome === 'fails');

/** What is missing closes across as the printed rows do. */
function isRow({ gaps, across }: Lack): boolean {
  const said = across.flatMap((check) => closesWith(check, gaps) ?? []);
  return said.length > 0 && !said.includes(false);
}

/** The same amounts are missing under a sum of another table. */
const isLike = ({ gaps }: Lack, other: Lack): boolean =>
  [...gaps.values()].every((gap) => [...other.gaps.values()].some((each) => compareAmounts(gap, each) === 0));

function lackToCause({ fails, gaps }: Lack): Cause {
  const { leftSum, rightSum } = fails[0]!;
  const scale = Math.max(leftSum!.scale, rightSum!.scale);
  const text = (amount: Amount): string => formatAmount(rescale(amount, scale));
  const figures = fails.map(({ left }) => left[0]!);
  const verdict: Verdict = {
    code: 'check.rows_missing',
    at: figures[0]!.cell,
    expected: text(leftSum!),
    actual: text(rightSum!),
    note: figures.map(({ cell, name }) => `${text(gaps.get(cell)!)} under ${name}`).join('; '),
  };
  return { verdicts: [verdict], checks: fails, isAt: () => false };
}

/**
 * Lines that are left out, as secret ones are: other printed figures would close the sums as well, but only several at once and in step,
 * where one missing row explains them all.
 * @param checks all that no other cause explains
 */
export function failuresToLinesLeftOut(checks: readonly Evaluated[]): Cause[] {
  const tables = groupBy(
    checks.filter(({ left }) => left.length > 0),
    ({ left }) => tableOfCell(left[0]!.cell),
  );
  const lacks = [...tables.values()].flatMap(tableToLacks).filter(isSound);
  const sure = lacks.filter(isRow);
  return lacks
    .filter((lack) => sure.includes(lack) || sure.some((other) => isLike(lack, other)))
    .map(lackToCause);
}
