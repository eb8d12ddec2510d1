/** @file `84,863770`: a comma where the decimal point was. */
import type { RecognizedTable } from '../../model/index.ts';
import { mapCells, repairCell } from '../cells.ts';
import { decimalsOf } from './decimals.ts';

/** Three digits behind the last comma are a group of thousands; any other number of digits shows that it was a point. Thousands
 * commas before it are not printed everywhere: `1582,360874`. */
const COMMA_FOR_POINT = /^([-+(（]?(?:\d{1,3}(?:,\d{3})*|\d+)),(\d{2}|\d{4}|\d{6})([)）]?)$/u;

/** Reads the comma as a point where the digits behind it are as many as the decimals of the table's other amounts. */
export function readCommaAsPoint(table: RecognizedTable): RecognizedTable {
  const decimals = decimalsOf(table);
  return mapCells(table, (cell) => {
    const [, whole, fraction, end] = COMMA_FOR_POINT.exec(cell.text) ?? [];
    if (whole === undefined || fraction === undefined || !decimals.has(fraction.length)) return cell;
    return repairCell(
      cell,
      'comma-for-point',
      `${whole}.${fraction}${end ?? ''}`,
      `${fraction.length} digits behind the comma, as many as the decimals of this table: it was the point`,
    );
  });
}
