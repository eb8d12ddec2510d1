/** @file Which tables of a document are compared with one another: those of the department, or those of one of its units (部门、本级). */
import type { QuantityRules } from '../model/identity.ts';
import { evaluateEquation } from './equation.ts';
import { isSaid, type Entry, type LedgerTable } from './ledger.ts';
import { isTelling, placesBetween } from './unit-ratio.ts';
import { groupBy } from '../model/lists.ts';

/** A form, and by which classes its lines are told: 一般公共预算支出表 stands twice, by function and by economic class. */
function formAndClasses({ form, lines }: LedgerTable): string {
  const isBy = (kind: 'function' | 'government' | 'department'): boolean =>
    lines.some(({ codes }) => codes[kind] !== null);
  return [form, ...(['function', 'government', 'department'] as const).filter(isBy)].join(' ');
}

const formsOf = (tables: readonly LedgerTable[]): string => tables.map(formAndClasses).join();

/** The first figure of the total line. */
const firstOfTotal = ({ lines }: LedgerTable): Entry | undefined =>
  lines
    .find(({ isTotal }) => isTotal)
    ?.entries.values()
    .next().value;

/** The same money, in a wrong unit too: that the unit is wrong is found between the two. */
function isSameMoney(left: Entry, right: Entry): boolean {
  const check = evaluateEquation(
    { identity: '', family: '', left: [left], right: [right], isSure: true },
    '',
  );
  return check.outcome === 'exact' || (isTelling(check) && placesBetween(check) !== null);
}

/** One form divided by several classes: all come to the same. */
function areTwins(tables: readonly LedgerTable[]): boolean {
  const [total, ...others] = tables.map(firstOfTotal);
  return (
    new Set(tables.map(formAndClasses)).size === tables.length &&
    others.every((other) => isSaid(total) && isSaid(other) && isSameMoney(total, other))
  );
}

/** Without forms that stand twice, unless they divide one whole by other classes. */
const withoutRivals = (tables: readonly LedgerTable[]): readonly LedgerTable[] => {
  const byForm = groupBy(tables, ({ form }) => form);
  return tables.filter(({ form }) => areTwins(byForm.get(form)!));
};

/** Cut where a form comes back. */
function cutAtRepeats(tables: readonly LedgerTable[]): LedgerTable[][] {
  const sets: LedgerTable[][] = [];
  for (const table of tables) {
    const set = sets.at(-1);
    if (set && set.every((other) => formAndClasses(other) !== formAndClasses(table))) set.push(table);
    else sets.push([table]);
  }
  return sets;
}

/**
 * A file with the tables of the department and then those of its own office prints every form twice, in one order: each run is a
 * set of its own. Where the runs are not alike, what belongs together cannot be told: one set, without the forms that stand twice.
 */
function tablesToSets(tables: readonly LedgerTable[]): readonly (readonly LedgerTable[])[] {
  const runs = cutAtRepeats(tables);
  const first = runs[0] ?? [];
  if (first.length > 1 && runs.every((run) => formsOf(run) === formsOf(first)))
    return runs.map(withoutRivals);
  return [withoutRivals(tables)];
}

/** Tables without a figure count for nothing; budget and final accounts are sets apart. */
export function ledgerToSets(
  ledger: readonly LedgerTable[],
  { roles }: QuantityRules,
): readonly (readonly LedgerTable[])[] {
  const setOf = new Map(roles.map(({ form, set }) => [form, set]));
  const counted = ledger.filter(({ form, entries }) => setOf.has(form) && entries.some(isSaid));
  return [...groupBy(counted, ({ form }) => setOf.get(form)!).values()].flatMap(tablesToSets);
}
