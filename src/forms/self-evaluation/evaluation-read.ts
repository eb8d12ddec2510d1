/** @file One evaluation (项目支出绩效自评表) with the cells it was read from. */
import type { Cell, RecognizedTable } from '../../model/index.ts';
import type { EvaluationRecord } from '../../schemas/index.ts';
import type { FormGrid } from '../form-grid.ts';
import type { FundsCells } from './funds.ts';
import type { GoalsRead } from './goal.ts';
import type { IndicatorRow, StrayText } from './indicators.ts';
import type { EvaluationParts } from './parts.ts';
import type { TotalScore } from './total.ts';

export interface EvaluationRead {
  readonly table: RecognizedTable;
  readonly form: FormGrid;
  readonly parts: EvaluationParts;
  readonly evaluation: EvaluationRecord;
  readonly indicators: readonly IndicatorRow[];
  readonly stray: readonly StrayText[];
  readonly total: TotalScore;
  readonly funds: FundsCells;
  /** The values of the labels above its parts. */
  readonly head: readonly Cell[];
  /** The name of the project. */
  readonly project: Cell | undefined;
  /** What was wanted and what was reached. */
  readonly goals: GoalsRead;
}
