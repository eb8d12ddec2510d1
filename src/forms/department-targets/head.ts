/** @file The head of 部门整体支出绩效目标表: the answers to its labels. */
import type { Cell } from '../../model/index.ts';
import { pickAnswer, readAnswers, type Answer, type Labels } from '../answers.ts';
import type { FormGrid } from '../form-grid.ts';
import { cellToTargetLabel, textToTargetLabel, type TargetLabel } from '../../words/target-labels.ts';
import { splitInline } from '../../words/labels.ts';

export type TargetAnswer = Answer<TargetLabel>;

function readInlineAnswer({ text }: Cell): { readonly label: TargetLabel; readonly value: string } | null {
  const inline = splitInline(text);
  const label = inline && textToTargetLabel(inline.label);
  if (inline === null || label === null || label === 'indicator' || label === 'block') return null;
  return { label, value: inline.value };
}

/** Words that label what no record has a field for are weak: they may as well be an answer. */
const LABELS: Labels<TargetLabel> = {
  labelOf: cellToTargetLabel,
  inline: readInlineAnswer,
  weak: new Set(['beside']),
  money: new Set(['fund']),
  heads: new Set(['indicator']),
  beside: new Set(['beside']),
};

/** The labels of some rows with their answers, in printed order. */
export const readTargetAnswers = (form: FormGrid, rows: readonly number[]): TargetAnswer[] =>
  readAnswers(form, rows, LABELS);

/** The goal of the year, else that of the whole. */
export const pickGoal = (answers: readonly TargetAnswer[]): TargetAnswer | undefined => {
  const [year, whole] = [pickAnswer(answers, 'year_goal'), pickAnswer(answers, 'goal')];
  return year?.said ? year : (whole ?? year);
};
