/** @file All equations of a table and of the records that are no amounts, by the identities of the forms. */
import type { IdentityBook } from '../model/identity.ts';
import type { RecognizedTable } from '../model/index.ts';
import type { Records } from '../schemas/index.ts';
import { tableToBalances } from './balances.ts';
import { totalIn } from './between.ts';
import type { Books } from './books.ts';
import { tableToColumnEquations } from './columns.ts';
import { evaluateEquation, type Equation, type Evaluated } from './equation.ts';
import type { Entry, LedgerTable } from './ledger.ts';
import { tableToLineEquations } from './lines.ts';
import type { Places } from './places.ts';
import { evaluationsToEquations } from './records/evaluations.ts';
import { projectsToEquations } from './records/projects.ts';
import { targetsToEquations } from './records/targets.ts';

/** All sums within one table. */
export const tableToEquations = (table: LedgerTable, book: IdentityBook): Equation[] => [
  ...tableToColumnEquations(table, book.columns),
  ...tableToBalances(table, book.balances),
  ...tableToLineEquations(table, book.lines),
];

/**
 * Projects, department targets and self-evaluations.
 *
 * @param books all quantities of the document: targets repeat totals of the tables of expenditure
 */
export function recordsToEquations(
  records: Records,
  tables: readonly RecognizedTable[],
  places: Places,
  book: IdentityBook,
  books: readonly Books[],
): Equation[] {
  const totalOf = (account: string): readonly Entry[] => totalIn(books, account);
  const own = book.records.flatMap(({ id, of }) => {
    if (of === 'project_total') return projectsToEquations(records.projects, tables, places, id);
    return of === 'department_funds'
      ? targetsToEquations(records.departmentTargets, places, id, totalOf)
      : [];
  });
  return [...own, ...evaluationsToEquations(records.evaluations, places, book.records)];
}

/** Ids are the cell on the left, the identity and, where that is not enough, a count. */
export function evaluateAll(equations: readonly (Equation | Evaluated)[]): Evaluated[] {
  const count = new Map<string, number>();
  return equations.map((equation) => {
    const base = `${(equation.left[0] ?? equation.right[0])!.cell}/${equation.identity}`;
    const index = count.get(base) ?? 0;
    count.set(base, index + 1);
    const id = index === 0 ? base : `${base}~${index}`;
    return 'outcome' in equation ? { ...equation, id } : evaluateEquation(equation, id);
  });
}
