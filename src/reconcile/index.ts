/** @file The tables' own arithmetic (勾稽关系), evaluated. */
import type { IdentityBook } from '../identity.ts';
import type { Doubt, Table } from '../model.ts';
import type { CheckRecord, Records } from '../schemas/index.ts';
import { ledgerToBetweenEquations } from './between.ts';
import { tableToColumnEquations } from './columns.ts';
import { evaluatedToCheck, evaluateEquation, type Equation, type Evaluated } from './equation.ts';
import { withdrawContradicted } from './families.ts';
import { amountsToLedger, type LedgerTable } from './ledger.ts';
import { tableToLineEquations } from './lines.ts';
import { amountsToProved } from './proof.ts';
import { tableToSideEquations } from './sides.ts';
import { checksToVerdicts } from './verdicts/index.ts';
import { verdictToDoubt } from './verdicts/verdict.ts';

export interface Proof {
  readonly checks: readonly CheckRecord[];
  /** The records with `proved_by` filled in. */
  readonly records: Records;
  readonly doubts: readonly Doubt[];
}

function tableToEquations(table: LedgerTable, book: IdentityBook): Equation[] {
  const isSided = book.quantities.roles.some(({ form, sided }) => form === table.form && sided);
  return [
    ...tableToColumnEquations(table, book.columns),
    ...(isSided ? tableToSideEquations(table, book.lines) : tableToLineEquations(table, book.lines)),
  ];
}

/** Ids are the cell on the left, the identity and, where that is not enough, a count. */
function evaluateAll(equations: readonly Equation[]): Evaluated[] {
  const count = new Map<string, number>();
  return equations.map((equation) => {
    const id = `${(equation.left[0] ?? equation.right[0])!.cell}/${equation.identity}`;
    const index = count.get(id) ?? 0;
    count.set(id, index + 1);
    return evaluateEquation(equation, index === 0 ? id : `${id}~${index}`);
  });
}

/**
 * Evaluates every identity that applies, says which amounts are proved, and explains what fails.
 *
 * @param tables only for where the labels stand: a level shows by the column its label is in
 * @param book the identities of the forms
 */
export function proveRecords(tables: readonly Table[], records: Records, book: IdentityBook): Proof {
  const ledger = amountsToLedger(records.amounts, tables);
  const equations = [
    ...ledger.flatMap((table) => tableToEquations(table, book)),
    ...ledgerToBetweenEquations(ledger, book.quantities),
  ];
  const { checks, doubts } = withdrawContradicted(evaluateAll(equations));
  return {
    checks: checks.map(evaluatedToCheck),
    records: { ...records, amounts: amountsToProved(records.amounts, checks) },
    doubts: [...doubts, ...checksToVerdicts(checks)].map(verdictToDoubt),
  };
}
