/** @file Which rows of a dumped form are which, and how one of them is changed. */
import type { Random } from '../random.ts';
import { isCells, type DumpedForm, type FormRow, type FormsDocument } from './document.ts';

export type Cells = readonly string[];
export type Test = (cells: Cells, form: DumpedForm) => boolean;
type Change = (cells: Cells) => readonly FormRow[];

export const WIDTH = 9;
/** The columns of an indicator row. */
export const [CATEGORY, SUBCATEGORY, NAME, TARGET, ACTUAL, POINTS, SCORE, DEVIATION] = [
  1, 2, 3, 4, 5, 6, 7, 8,
] as const;

export const isIndicatorHeader: Test = (cells) => cells.includes('一级指标');
/** A row that states an indicator. */
export const isIndicator: Test = (cells) =>
  cells.length === WIDTH && !cells.includes('一级指标') && /^\d/u.test(cells[POINTS]!);
export const isPlaceholder: Test = (cells) =>
  cells.length === WIDTH && cells.slice(TARGET).every((text) => text === '');
export const isFundRow: Test = (cells) => cells.length === 8 && /资金|拨款/u.test(cells[1]!);
export const isTotal: Test = (cells) => cells[0] === '总分';

/** The cells with one of them changed. */
export const withCell = (cells: Cells, at: number, text: (before: string) => string): Cells =>
  cells.map((before, i) => (i === at ? text(before) : before));

export const withoutCell = (cells: Cells, at: number): Cells => cells.filter((_, i) => i !== at);

export const changeForm = (
  document: FormsDocument,
  at: number,
  change: (form: DumpedForm) => DumpedForm,
): FormsDocument => document.map((form, i) => (i === at ? change(form) : form));

export const changeForms = (
  document: FormsDocument,
  change: (cells: Cells) => readonly FormRow[],
): FormsDocument =>
  document.map((form) => ({
    ...form,
    rows: form.rows.flatMap((row) => (isCells(row) ? change(row) : [row])),
  }));

/** One row by chance among those that `fits`; null where none does. */
export function changeOneRow(
  document: FormsDocument,
  random: Random,
  fits: Test,
  change: Change,
): FormsDocument | null {
  const places = document.flatMap((form, at) =>
    form.rows.flatMap((row, i) => (isCells(row) && fits(row, form) ? [{ at, i }] : [])),
  );
  if (places.length === 0) return null;
  const place = random.pick(places);
  return changeForm(document, place.at, (form) => ({
    ...form,
    rows: form.rows.flatMap((row, i) => (i === place.i && isCells(row) ? change(row) : [row])),
  }));
}
