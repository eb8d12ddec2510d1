/** @file The unit of money of a table that no line above states: in the labels of a form, in every header of its figures. */
import type { RecognizedTable } from '../model/index.ts';
import { tableToColumns } from './amounts/columns.ts';
import { wordToUnit } from '../words/figure-units.ts';
import { readMoneyUnit, unitOfFigures } from './money-unit.ts';
import { OTHER_FORM } from './registry/index.ts';

/** A column of money or of something that is none, by the nearest header word that says. */
const wordsToUnit = (path: readonly string[]): ReturnType<typeof wordToUnit> =>
  path.map(wordToUnit).findLast((reading) => reading !== null) ?? null;

/** All columns of figures state their unit, and those of money the same one. */
function unitOfColumns(table: RecognizedTable): string | null {
  const figures = tableToColumns(table).filter(({ role }) => role === 'figure');
  const units = figures.map(({ path }) => wordsToUnit(path));
  if (units.includes(null)) return null;
  const money = new Set(units.flatMap((reading) => (reading!.isMoney ? [reading!.unit] : [])));
  return money.size === 1 ? [...money][0]! : null;
}

/**
 * The unit that a table states inside itself (项目资金（万元）, 预算金额（万元）, 12.5万元 beside 资金总额); null where it states none, or
 * several that differ.
 */
export function readUnitInside(table: RecognizedTable): string | null {
  if (table.layout === 'amounts') return unitOfColumns(table);
  if (table.form === OTHER_FORM.id) return null;
  return readMoneyUnit(table.cells) ?? unitOfFigures(table.cells);
}
