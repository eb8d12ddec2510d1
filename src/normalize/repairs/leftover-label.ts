/** @file 总分 and, in the same cell, what an earlier version of its row said: 总分 100 93 总分 100. */
import type { RecognizedTable } from '../../model/index.ts';
import { mapCells, repairCell } from '../cells.ts';
import { isLeftoverTotal, TOTAL_SCORE_WORD } from '../../words/evaluation-labels.ts';

/** Leaves the label alone in its cell; the figures of the row stand in the cells behind it. */
export const dropLeftoverTotals = (table: RecognizedTable): RecognizedTable =>
  mapCells(table, (cell) =>
    isLeftoverTotal(cell.text)
      ? repairCell(
          cell,
          'leftover-label',
          TOTAL_SCORE_WORD,
          'figures of an earlier version were left behind the label',
        )
      : cell,
  );
