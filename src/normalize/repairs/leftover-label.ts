/** @file 总分 and, in the same cell, what an earlier version of its row said: 总分 100 93 总分 100. */
import { squeeze } from '../../words/lexicon.ts';
import type { RecognizedTable } from '../../model/index.ts';
import { mapCells, repairCell } from '../cells.ts';

const LEFTOVER = /^总分[:：]?(?:总分|得分|[\d.])+$/u;

/** Leaves the label alone in its cell; the figures of the row stand in the cells behind it. */
export const dropLeftoverTotals = (table: RecognizedTable): RecognizedTable =>
  mapCells(table, (cell) =>
    LEFTOVER.test(squeeze(cell.text))
      ? repairCell(cell, 'leftover-label', '总分', 'figures of an earlier version were left behind the label')
      : cell,
  );
