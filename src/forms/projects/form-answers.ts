/** @file The labels of a form of one project, each with what is written to it. */
import { readAnswers, type Answer, type Labels } from '../answers.ts';
import type { FormGrid } from '../form-grid.ts';
import { cellToFormLabel, readInline, type FormLabel } from './form-labels.ts';
import type { Region } from './form-regions.ts';

export type ProjectAnswer = Answer<FormLabel>;

const LABELS: Labels<FormLabel> = {
  labelOf: cellToFormLabel,
  inline: readInline,
  weak: new Set(),
  money: new Set(['total', 'fiscal', 'other']),
  heads: new Set(['indicator']),
  beside: new Set(['beside']),
};

/** Every label of the rows above the indicators (and below them), with its value. */
export function readProjectAnswers(
  form: FormGrid,
  { from, to }: Region,
  indicatorRows: ReadonlySet<number>,
): ProjectAnswer[] {
  const rows = [...form.rows.keys()].slice(from, to).filter((row) => !indicatorRows.has(row));
  return readAnswers(form, rows, LABELS);
}
