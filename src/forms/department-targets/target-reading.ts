/** @file What is understood of a table of departments, before it is printed as records. */
import type { Cell, RecognizedTable } from '../../model/index.ts';
import type { Said } from '../../model/reading.ts';
import type { FormGrid } from '../form-grid.ts';
import type { FundsRead } from './funds.ts';
import type { IndicatorsAbove, TargetIndicatorRead, TargetIndicatorsRead } from './indicators.ts';

/** One department, or the part of one that stands in this table. */
export interface TargetReading {
  readonly table: RecognizedTable;
  /** False where the table goes on with the target before it. */
  readonly opens: boolean;
  readonly department: Said | null;
  readonly goal: Said | null;
  readonly notes: Said | null;
  readonly unit: string | null;
  readonly funds: FundsRead;
  readonly indicators: readonly TargetIndicatorRead[];
}

/** Labels with the cells of values that records have no field for. */
export type Beside = readonly { readonly label: Cell; readonly cells: readonly Cell[] }[];

export interface TargetsReading {
  readonly targets: readonly TargetReading[];
  readonly taken: ReadonlySet<Cell>;
  readonly beside: Beside;
  /** Rows of forms of projects in the same table: another reader takes them. */
  readonly projectRows: readonly (readonly number[])[];
  readonly above: IndicatorsAbove;
}

/** The headings of indicators that no field has, each with the cells below it. */
export const besideColumns = (
  { grid }: FormGrid,
  read: TargetIndicatorsRead,
  rows: readonly number[],
): Beside =>
  read.columns.flatMap(({ columns }) =>
    (columns?.beside ?? [])
      .filter((label) => label !== columns?.weight)
      .map((label) => {
        const below = new Set(rows.flatMap((row) => grid[row]![label.column] ?? []));
        below.delete(label);
        return { label, cells: [...below] };
      }),
  );
