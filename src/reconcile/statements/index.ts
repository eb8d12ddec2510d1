/** @file The prose, checked: against the tables, and against itself (文字说明与表格的勾稽). */
import type { QuantityRules } from '../../model/identity.ts';
import type { AmountRecord, LedgerTable, StatementRecord } from '../../schemas/index.ts';
import type { Books } from '../books.ts';
import type { Evaluated } from '../equation.ts';
import { evaluateAll } from '../equations.ts';
import { figuresOfCheck } from '../verdicts/network.ts';
import { countStated, statementToCheck } from './tables.ts';
import { statementsToPercentages, statementsToSums } from './within.ts';

export { failedStatementsToDoubts } from './verdicts.ts';

/** What the statements are compared with. */
export interface Compared {
  readonly ledger: readonly LedgerTable[];
  readonly books: readonly Books[];
  readonly amounts: readonly AmountRecord[];
  readonly rules: QuantityRules;
  /** Fiscal year of the document. */
  readonly year: number | null;
}

/** Every check of the prose: no sentence, no check. */
export function checkStatements(
  statements: readonly StatementRecord[],
  { ledger, books, amounts, rules, year }: Compared,
): Evaluated[] {
  const counted = countStated(ledger, books, amounts, statements, rules);
  return evaluateAll([
    ...statements.flatMap((statement) => statementToCheck(statement, counted, year) ?? []),
    ...statementsToSums(statements),
    ...statementsToPercentages(statements),
  ]);
}

/** The statements with `checks` filled in: those that hold or fail on them. */
export function statementsToChecked(
  statements: readonly StatementRecord[],
  checks: readonly Evaluated[],
): StatementRecord[] {
  const ids = new Map<string, string[]>();
  for (const check of checks)
    for (const { cell } of figuresOfCheck(check)) ids.set(cell, [...(ids.get(cell) ?? []), check.id]);
  return statements.map((statement) => ({ ...statement, checks: ids.get(statement.id) ?? [] }));
}
