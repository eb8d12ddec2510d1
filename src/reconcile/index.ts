/** @file The tables' own arithmetic (勾稽关系), evaluated. */
import type { IdentityBook } from '../model/identity.ts';
import type { Doubt, RecognizedTable } from '../model/index.ts';
import type { CheckRecord, Records } from '../schemas/index.ts';
import { booksToEquations, ledgerToBooks } from './between.ts';
import { markCounted } from './counts.ts';
import { evaluatedToCheck } from './equation.ts';
import { evaluateAll, recordsToEquations, tableToEquations } from './equations.ts';
import { withdrawContradicted } from './families.ts';
import { booksToLimits } from './limits.ts';
import { indexPlaces } from './places.ts';
import { amountsToProved } from './proof/index.ts';
import { ledgerToVerdicts } from './rows/index.ts';
import { evaluationsToComparisons } from './records/evaluations.ts';
import { checkStatements, failedStatementsToDoubts, statementsToChecked } from './statements/index.ts';
import { comparisonsToVerdicts } from './verdicts/comparisons.ts';
import { checksToCauses, checksToVerdicts } from './verdicts/index.ts';
import { limitsToCauses } from './verdicts/larger-parts.ts';
import { verdictToDoubt } from './verdicts/verdict.ts';

export { doubtRecords } from './doubts/index.ts';
export { proverOf } from './prover.ts';

export interface Proof {
  readonly checks: readonly CheckRecord[];
  /** The records with `proved_by`, `is_leaf` and `counts` filled in. */
  readonly records: Records;
  readonly doubts: readonly Doubt[];
}

/**
 * Evaluates every identity that applies, says which amounts are proved, and explains what fails.
 *
 * @param tables for what is no amount: the layouts of projects
 * @param book the identities of the forms
 * @param year of the document: what the prose states of another one stands in no table
 */
export function proveRecords(
  tables: readonly RecognizedTable[],
  records: Records,
  book: IdentityBook,
  year: number | null = null,
): Proof {
  const { ledger } = records;
  const places = indexPlaces(records.places);
  const books = ledgerToBooks(ledger, book.quantities);
  const equations = [
    ...ledger.flatMap((table) => tableToEquations(table, book)),
    ...books.flatMap((each) => booksToEquations(each, ledger, book.quantities)),
    ...recordsToEquations(records, tables, places, book, books),
  ];
  const { checks, doubts } = withdrawContradicted(evaluateAll(equations));
  const limits = evaluateAll(
    books.flatMap((each) => booksToLimits(each, book.quantities.identities.limit.id)),
  );
  const told = checks.filter(({ outcome }) => outcome === 'fails');
  const causes = [...checksToCauses(checks, ledger), ...limitsToCauses(limits, told)];
  const comparisons = evaluateAll(evaluationsToComparisons(records.evaluations, places, book.records));
  const compared = { ledger, books, amounts: records.amounts, rules: book.quantities, year };
  const prose = checkStatements(records.statements, compared);
  return {
    checks: [...checks, ...limits, ...comparisons, ...prose].map(evaluatedToCheck),
    records: {
      ...records,
      amounts: markCounted(
        amountsToProved(records.amounts, [...checks, ...limits], causes, ledger, book),
        ledger,
      ),
      statements: statementsToChecked(records.statements, prose),
    },
    doubts: [
      ...[
        ...doubts,
        ...causes.flatMap(({ verdicts }) => verdicts),
        ...checksToVerdicts(checks, ledger),
        ...ledgerToVerdicts(ledger),
        ...comparisonsToVerdicts(comparisons, book.records),
      ].map(verdictToDoubt),
      ...failedStatementsToDoubts(records.statements, prose),
    ],
  };
}
