/** @file Decisions without people, for an output that leaves contacts out. */
import { readFigure } from '../words/figures.ts';
import type { Decision } from '../schemas/index.ts';

/** Who decided and why may tell of a person; a text may be the very name that was left out, a figure is none. */
export function withoutPeople(decision: Decision): Decision {
  const { value } = decision;
  const isFigure = value !== null && readFigure(value)?.amount != null;
  return { ...decision, author: null, note: null, value: isFigure ? value : null };
}
