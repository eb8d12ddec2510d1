/** @file A question mark behind the full stop that ends a text: a sign that the exporting program could not write. */
import type { RecognizedTable } from '../../model/index.ts';
import { mapCells, repairCell } from '../cells.ts';

const STRAY = /(?<=[。；])\s*[?？]+$/u;

/** Drops it; a question ends in a question mark of its own, never in a full stop and one. */
export const dropStrayQuestionMarks = (table: RecognizedTable): RecognizedTable =>
  mapCells(table, (cell) =>
    STRAY.test(cell.text)
      ? repairCell(
          cell,
          'stray-question-mark',
          cell.text.replace(STRAY, ''),
          'a question mark stands behind the full stop: a sign that could not be written',
        )
      : cell,
  );
