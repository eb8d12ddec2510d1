/** @file ≈ stands for no 指标性质: it is a misread ≥. */
import type { RecognizedTable } from '../../model/index.ts';
import { mapCells, repairCell } from '../cells.ts';

export const readMisreadSigns = (table: RecognizedTable): RecognizedTable =>
  mapCells(table, (cell) =>
    cell.text === '≈'
      ? repairCell(cell, 'misread-sign', '≥', '指标性质 knows no ≈; the sign was misread')
      : cell,
  );
