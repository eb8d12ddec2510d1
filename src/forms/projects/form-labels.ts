/** @file What a cell of a form that is filled in is: a label (of which field), a label with its value in one cell, or neither. */
import {
  PROJECT_BESIDE_LABELS,
  PROJECT_BLOCK_LABELS,
  PROJECT_HEAD_LABELS,
  type ProjectHeadLabel,
} from '../../words/project-labels.ts';
import { INDICATOR_LABELS } from '../../words/indicator-labels.ts';
import type { Cell } from '../../model/index.ts';
import { foldLabel, textToField } from '../form-grid.ts';
import { splitInline, toLabel } from '../../words/labels.ts';
import { behindNameLabel } from '../../words/form-labels.ts';

/** `block`: what belongs to it has labels of its own. `beside`: no record has a field for its value. `indicator`: heads a column. */
export type FormLabel = ProjectHeadLabel | 'block' | 'beside' | 'indicator';

/** What a text is a label of; null for a value, which is longer or holds a stop. */
export function textToFormLabel(text: string): FormLabel | null {
  const label = toLabel(text);
  if (label === null) return null;
  const head = textToField(text, PROJECT_HEAD_LABELS);
  if (head !== null) return head;
  if (textToField(text, PROJECT_BLOCK_LABELS) !== null) return 'block';
  if (textToField(text, INDICATOR_LABELS) !== null) return 'indicator';
  return PROJECT_BESIDE_LABELS.test(label) ? 'beside' : null;
}

/** Labels that a page break let run together, each of a block that went on: 年度总体目标年度绩效指标. */
function splitLabels(text: string): FormLabel[] {
  const bare = foldLabel(text);
  for (let at = 2; at <= bare.length - 2; at++) {
    const parts = [textToFormLabel(bare.slice(0, at)), textToFormLabel(bare.slice(at))];
    if (parts.every((part) => part !== null)) return parts as FormLabel[];
  }
  return [];
}

/** The label that a cell is, of several that ran together in a tall one the first; null for a value. */
export function cellToFormLabel(cell: Cell | undefined): FormLabel | null {
  if (cell === undefined) return null;
  return textToFormLabel(cell.text) ?? (cell.rowSpan > 1 ? (splitLabels(cell.text)[0] ?? null) : null);
}

export interface Inline {
  readonly label: FormLabel;
  readonly value: string;
}

/**
 * `资金总额：12.00`: label and value in one cell. Without a colon only the name is known to run on behind its label
 * (项目名称某某经费), in a row of its own.
 */
export function readInline(cell: Cell, isAlone: boolean): Inline | null {
  const inline = splitInline(cell.text);
  const label = inline && textToFormLabel(inline.label);
  if (inline !== null && label !== null && label !== 'block' && label !== 'indicator')
    return { label, value: inline.value };
  const name = isAlone ? behindNameLabel(cell.text) : null;
  return name === null ? null : { label: 'name', value: name };
}
