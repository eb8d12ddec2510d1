/** @file What the readers of the forms give: the records of one document, before they are proved. */
import type { Doubt, RecordPlace } from '../model/index.ts';
import type { LedgerTable } from './ledger.ts';
import type { AmountRecord } from './amounts.ts';
import type { EvaluationRecord } from './evaluations.ts';
import type { StatementRecord } from './statements.ts';
import type { DepartmentTargetRecord, ProjectRecord } from './targets.ts';

export interface Records {
  readonly amounts: readonly AmountRecord[];
  readonly projects: readonly ProjectRecord[];
  readonly departmentTargets: readonly DepartmentTargetRecord[];
  readonly evaluations: readonly EvaluationRecord[];
  /** Of the prose; those of one table alone have none. */
  readonly statements: readonly StatementRecord[];
  /** Of all records but statements and amounts, whose ids are their cells. */
  readonly places: readonly RecordPlace[];
  /** What the amounts are printed from. */
  readonly ledger: readonly LedgerTable[];
  readonly doubts: readonly Doubt[];
}
