/** @file `125360,898`: the comma before the last three digits and none before the others, in a table of whole yuan. */
import type { RecognizedTable } from '../../model/index.ts';
import { mapCells, repairCell } from '../cells.ts';
import { YUAN } from '../../words/amount.ts';
import { isSetOtherwise, readOneComma } from '../../words/damaged-figures.ts';

/**
 * Reads the comma as one of thousands where every long figure of the table is written so and the unit is the yuan, which has no three
 * decimals. In 万元 the comma could as well be the point: left as it is.
 */
export function readMissingCommas(table: RecognizedTable): RecognizedTable {
  const body = table.cells.filter(({ row }) => row >= table.headerRows);
  const written = body.filter(({ text }) => readOneComma(text) !== null);
  if (table.unit !== YUAN || written.length === 0 || body.some(({ text }) => isSetOtherwise(text)))
    return table;
  return mapCells(table, (cell) => {
    const read = readOneComma(cell.text);
    if (read === null || cell.row < table.headerRows) return cell;
    const reason =
      'every long figure of this table has its last comma alone, and the yuan has no three decimals';
    return repairCell(cell, 'missing-commas', read, reason);
  });
}
