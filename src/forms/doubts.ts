/** @file What the forms doubt: tables of no known form, tables without a unit, documents that do not name themselves. */
import { isQuantity } from '../words/figures.ts';
import type { DocumentFacts, Doubt, RecognizedTable } from '../model/index.ts';
import { tableToColumns } from './amounts/columns.ts';
import { looseParts } from './loose-parts.ts';
import { nearestForm } from './nearest.ts';
import { wordToUnit } from '../words/figure-units.ts';

/** Findings on the document: what it does not say of itself is missing, not guessed. */
export function factsToDoubts(facts: DocumentFacts, tables: readonly RecognizedTable[]): Doubt[] {
  const doubts: Doubt[] = [];
  if (tables.length === 0) return [{ code: 'input.no_tables' }];
  if (facts.department === null) doubts.push({ code: 'document.no_department' });
  if (facts.year === null) doubts.push({ code: 'document.no_year' });
  return doubts;
}

/** Neither the caption nor any header word or label states a unit, and there are figures to have one. */
function hasNoUnit(table: RecognizedTable): boolean {
  if (table.layout !== 'amounts' || table.unit !== null) return false;
  const body = table.cells.filter(({ row }) => row >= table.headerRows);
  if (!body.some((cell) => isQuantity(cell.text))) return false;
  const figures = tableToColumns(table).filter(({ role }) => role === 'figure');
  const stated = figures.every(({ path }) => path.some((word) => wordToUnit(word) !== null));
  return !stated && !table.cells.some((cell) => wordToUnit(cell.text)?.isMoney);
}

/**
 * Findings on one table: no known form, no unit.
 * @param before the table before it
 */
export function tableToDoubts(table: RecognizedTable, before: RecognizedTable | undefined): Doubt[] {
  const doubts = looseParts(table, before);
  if (table.layout === 'other' && doubts.length === 0) {
    const { form, note } = nearestForm(table);
    doubts.push({ code: 'table.unknown_form', table: table.id, expected: form, actual: table.title, note });
  }
  if (hasNoUnit(table)) doubts.push({ code: 'table.no_unit', table: table.id });
  return doubts;
}
