/** @file `125360,898`: the comma before the last three digits and none before the others, in a table of whole yuan. */
import type { RecognizedTable } from '../../model/index.ts';
import { mapCells, repairCell } from '../cells.ts';

const ONE_COMMA = /^(-?\d{4,}),(\d{3})$/u;
/** A figure that is written in another way: with every comma, without any, with decimals. */
const OTHERWISE = /^-?(?:\d{1,3}(?:,\d{3}){2,}|\d{7,}|[\d,]+\.\d+)$/u;

/**
 * Reads the comma as one of thousands where every long figure of the table is written so and the unit is the yuan, which has no three
 * decimals. In 万元 the comma could as well be the point: left as it is.
 */
export function readMissingCommas(table: RecognizedTable): RecognizedTable {
  const body = table.cells.filter(({ row }) => row >= table.headerRows);
  const written = body.filter(({ text }) => ONE_COMMA.test(text));
  if (table.unit !== '元' || written.length === 0 || body.some(({ text }) => OTHERWISE.test(text)))
    return table;
  return mapCells(table, (cell) => {
    const [, before, after] = ONE_COMMA.exec(cell.text) ?? [];
    if (before === undefined || cell.row < table.headerRows) return cell;
    const reason =
      'every long figure of this table has its last comma alone, and the yuan has no three decimals';
    return repairCell(cell, 'missing-commas', `${before}${after}`, reason);
  });
}
