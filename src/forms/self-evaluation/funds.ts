/** @file The rows of funds (项目资金) of 项目支出绩效自评表. */
import type { Cell } from '../../model/index.ts';
import type { EvaluationFund, EvaluationRecord } from '../../schemas/index.ts';
import { cellToPrinted, type FormGrid } from '../form-grid.ts';
import type { FundColumn, FundRow } from '../../words/evaluation-labels.ts';
import { rowToFundLabel, type Part } from './parts.ts';
import { lowestOf } from '../../model/lists.ts';

type Funds = EvaluationRecord['funds'];

/** Where a row of the funds stands. */
export interface FundCells {
  readonly label: Cell;
  /** Undefined where the form has no such column, or the row no cell under it. */
  readonly fields: Readonly<Record<keyof EvaluationFund, Cell | undefined>>;
}

export type FundsCells = Readonly<Partial<Record<FundRow, FundCells>>>;

function rowToFundFields(
  { grid }: FormGrid,
  row: number,
  { columns }: Part<FundColumn>,
): FundCells['fields'] {
  const at = (field: FundColumn): Cell | undefined => grid[row]![columns.get(field) ?? -1];
  return {
    initial: at('initial'),
    annual: at('annual'),
    executed: at('executed'),
    points: at('points'),
    rate: at('rate'),
    score: at('score'),
  };
}

/** The first row of each source. */
export function findFunds(form: FormGrid, part: Part<FundColumn> | null): FundsCells {
  const funds: Partial<Record<FundRow, FundCells>> = {};
  if (part === null) return funds;
  const firstFigure = lowestOf(part.columns.values());
  for (let row = part.header + 1; row < part.to; row++) {
    const found = rowToFundLabel(form.rows[row]!, firstFigure);
    if (found) funds[found.source] ??= { label: found.label, fields: rowToFundFields(form, row, part) };
  }
  return funds;
}

const cellsToFund = (found: FundCells | undefined): EvaluationFund | null =>
  found
    ? {
        initial: cellToPrinted(found.fields.initial),
        annual: cellToPrinted(found.fields.annual),
        executed: cellToPrinted(found.fields.executed),
        points: cellToPrinted(found.fields.points),
        rate: cellToPrinted(found.fields.rate),
        score: cellToPrinted(found.fields.score),
      }
    : null;

/** As printed; null for a source without a row. */
export const cellsToEvaluationFunds = ({ total, fiscal, carryover, other }: FundsCells): Funds => ({
  total: cellsToFund(total),
  fiscal: cellsToFund(fiscal),
  carryover: cellsToFund(carryover),
  other: cellsToFund(other),
});
