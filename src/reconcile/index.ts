/** @file The tables' own arithmetic (勾稽关系), evaluated. */
import type { IdentityBook } from '../identity.ts';
import type { Doubt, RecognizedTable } from '../model.ts';
import type { CheckRecord, Records } from '../schemas/index.ts';
import { tableToBalances } from './balances.ts';
import { booksToEquations, ledgerToBooks, totalIn, type Books } from './between.ts';
import { tableToColumnEquations } from './columns.ts';
import { evaluatedToCheck, evaluateEquation, type Equation, type Evaluated } from './equation.ts';
import { withdrawContradicted } from './families.ts';
import { isSideTotal, isYearTotal, labelRank } from './labels.ts';
import { amountsToLedger, type Entry, type LedgerTable } from './ledger.ts';
import { tableToLineEquations } from './lines.ts';
import { indexPlaces, type Places } from './places.ts';
import { amountsToProved } from './proof.ts';
import { evaluationsToComparisons, evaluationsToEquations } from './records/evaluations.ts';
import { projectsToEquations } from './records/projects.ts';
import { targetsToEquations } from './records/targets.ts';
import { tableToSideEquations } from './sides.ts';
import { comparisonsToVerdicts } from './verdicts/comparisons.ts';
import { checksToVerdicts } from './verdicts/index.ts';
import { verdictToDoubt } from './verdicts/verdict.ts';

export { doubtRecords } from './doubts/index.ts';

export interface Proof {
  readonly checks: readonly CheckRecord[];
  /** The records with `proved_by` filled in. */
  readonly records: Records;
  readonly doubts: readonly Doubt[];
}

function tableToEquations(table: LedgerTable, book: IdentityBook): Equation[] {
  const isSided =
    book.quantities.roles.some(({ form, sided }) => form === table.form && sided) || hasYearTotal(table);
  return [
    ...tableToColumnEquations(table, book.columns),
    ...tableToBalances(table, book.balances),
    ...(isSided ? tableToSideEquations(table, book.lines) : tableToLineEquations(table, book.lines)),
  ];
}

/** 项目 | 预算数 with 本年支出合计 and 支出总计 at its foot: one side of a 收支 table that stands alone. */
const hasYearTotal = ({ columns, lines }: LedgerTable): boolean =>
  columns.size === 1 &&
  lines.some(({ record }) => labelRank(record.row_labels[0] ?? '') === 1) &&
  lines.some(({ labels }) => labels.some(isYearTotal)) &&
  lines.some(({ labels }) => labels.some(isSideTotal));

/** Projects, department targets and self-evaluations. */
function recordsToEquations(
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
function evaluateAll(equations: readonly (Equation | Evaluated)[]): Evaluated[] {
  const count = new Map<string, number>();
  return equations.map((equation) => {
    const base = `${(equation.left[0] ?? equation.right[0])!.cell}/${equation.identity}`;
    const index = count.get(base) ?? 0;
    count.set(base, index + 1);
    const id = index === 0 ? base : `${base}~${index}`;
    return 'outcome' in equation ? { ...equation, id } : evaluateEquation(equation, id);
  });
}

/**
 * Evaluates every identity that applies, says which amounts are proved, and explains what fails.
 *
 * @param tables for what is no amount: levels that show by the column of a label, the layouts of projects
 * @param book the identities of the forms
 */
export function proveRecords(
  tables: readonly RecognizedTable[],
  records: Records,
  book: IdentityBook,
): Proof {
  const ledger = amountsToLedger(records.amounts, tables);
  const places = indexPlaces(records.places);
  const books = ledgerToBooks(ledger, book.quantities);
  const equations = [
    ...ledger.flatMap((table) => tableToEquations(table, book)),
    ...books.flatMap((each) => booksToEquations(each, ledger, book.quantities)),
    ...recordsToEquations(records, tables, places, book, books),
  ];
  const { checks, doubts } = withdrawContradicted(evaluateAll(equations));
  const comparisons = evaluateAll(evaluationsToComparisons(records.evaluations, places, book.records));
  return {
    checks: [...checks, ...comparisons].map(evaluatedToCheck),
    records: { ...records, amounts: amountsToProved(records.amounts, checks) },
    doubts: [...doubts, ...checksToVerdicts(checks), ...comparisonsToVerdicts(comparisons, book.records)].map(
      verdictToDoubt,
    ),
  };
}

/** How many of the checks that name the cell (an id) hold, and how many fail. */
export function countOutcomes(
  checks: readonly CheckRecord[],
  cellId: string,
): { held: number; failed: number } {
  const naming = checks.filter(({ terms }) => terms.some(({ cell }) => cell === cellId));
  return {
    held: naming.filter(({ holds }) => holds === true).length,
    failed: naming.filter(({ holds }) => holds === false).length,
  };
}
