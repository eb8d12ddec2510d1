/** @file Whether a figure was planned or spent (预算、调整预算、决算). */
import { labelsToPhase, saysAdjusted, titleToPhase, wordsToPhase } from '../../words/phases.ts';
import { isTitleOfMoney } from '../../words/captions.ts';
import type { DocumentFacts, RecognizedTable } from '../../model/index.ts';
import { formOf, type Phase } from '../registry/index.ts';

/** The tables of money of a budget are of the budget, whatever family they are of; those of its assets are not. */
function phaseOfTable({ title, form }: RecognizedTable, kind: DocumentFacts['kind']): Phase {
  const known = formOf(form).phase ?? titleToPhase(title ?? '');
  if (known !== undefined || !isTitleOfMoney(title ?? '')) return known ?? null;
  if (kind === 'final_accounts') return 'executed';
  return kind === 'budget' ? 'budget' : null;
}

/** What the column says, else the row, else the form or the title of the table, else the document. */
export function phaseOf(
  table: RecognizedTable,
  kind: DocumentFacts['kind'],
  path: readonly string[],
  labels: readonly string[],
): Phase {
  const said = [wordsToPhase(path), labelsToPhase(labels)];
  if (said.includes(null)) return null;
  if (said.includes('budget') && formOf(table.form).phase === 'executed' && saysAdjusted(table.remarks ?? ''))
    return 'adjusted';
  return said.find((phase) => phase !== undefined) ?? phaseOfTable(table, kind);
}
