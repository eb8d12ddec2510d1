/** @file Which tables of a document are compared with one another: those of the department, or those of one of its units (部门、本级). */
import type { QuantityRules } from '../model/identity.ts';
import { isSaid, type LedgerTable } from './ledger.ts';
import { groupBy } from '../model/lists.ts';

const formsOf = (tables: readonly LedgerTable[]): string => tables.map(({ form }) => form).join();

/** Cut where a form comes back. */
function cutAtRepeats(tables: readonly LedgerTable[]): LedgerTable[][] {
  const sets: LedgerTable[][] = [];
  for (const table of tables) {
    const set = sets.at(-1);
    if (set && set.every(({ form }) => form !== table.form)) set.push(table);
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
  if (first.length > 1 && runs.every((run) => formsOf(run) === formsOf(first))) return runs;
  const byForm = groupBy(tables, ({ form }) => form);
  return [tables.filter(({ form }) => byForm.get(form)!.length === 1)];
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
