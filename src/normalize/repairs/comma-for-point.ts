/** @file `84,863770`: a comma where the decimal point was. */
import type { RecognizedTable } from '../../model/index.ts';
import { mapCells, repairCell } from '../cells.ts';
import { decimalsOf } from './decimals.ts';
import { readLastComma } from '../../words/damaged-figures.ts';

/** Reads the comma as a point where the digits behind it are as many as the decimals of the table's other amounts. */
export function readCommaAsPoint(table: RecognizedTable): RecognizedTable {
  const decimals = decimalsOf(table);
  return mapCells(table, (cell) => {
    const read = readLastComma(cell.text);
    if (read === null || !decimals.has(read.decimals)) return cell;
    return repairCell(
      cell,
      'comma-for-point',
      read.text,
      `${read.decimals} digits behind the comma, as many as the decimals of this table: it was the point`,
    );
  });
}
