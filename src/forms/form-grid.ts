/**
 * @file Forms that are filled in: labels and, beside or below them, what was written. Read by label, never by position,
 * because the same form is drawn with other columns by every program and office.
 */
import { tableToGrid, type Grid } from '../grid.ts';
import { squeeze } from '../lexicon.ts';
import type { Cell, Table } from '../model.ts';

/** A table as its reader sees it: the grid, and the cells of each row once, those that reach down into it included. */
export interface FormGrid {
  readonly grid: Grid;
  readonly rows: readonly (readonly Cell[])[];
}

/** `rows[r]` has each cell that covers a slot of row `r`, left to right, once. */
export function tableToFormGrid(table: Table): FormGrid {
  const grid = tableToGrid(table);
  const rows = grid.map((slots) => [...new Set(slots.filter((cell) => cell !== undefined))]);
  return { grid, rows };
}

const WIDE: Readonly<Record<string, string>> = { '：': ':', '（': '(', '）': ')', '﹕': ':', '∶': ':' };

/** A label as labels are compared: no blanks, half-width brackets and colons. */
export const foldLabel = (text: string): string =>
  squeeze(text).replace(/[：（）﹕∶]/gu, (char) => WIDE[char]!);

/** The label without what offices add to it: 其中：, a trailing colon, brackets as in 年度指标值(A) and 项目资金（万元）. */
export const bareLabel = (text: string): string =>
  foldLabel(text)
    .replace(/^其中:?/u, '')
    .replace(/:$/u, '')
    .replace(/(?:\([^()]*\))+$/u, '')
    .replace(/:$/u, '');

/** A closed set of labels for each field, in the order in which a label is looked up. */
export type LabelMap<Field extends string> = Readonly<Record<Field, RegExp>>;

/** The field a cell is the label of, or null. */
export function textToField<Field extends string>(text: string, labels: LabelMap<Field>): Field | null {
  const label = bareLabel(text);
  if (label === '') return null;
  for (const field of Object.keys(labels) as Field[]) if (labels[field].test(label)) return field;
  return null;
}

/** As the records print it: trimmed, null for nothing. */
export const cellToPrinted = (cell: Cell | undefined): string | null => {
  const text = cell?.text.replace(/^[\s\u3000]+|[\s\u3000]+$/gu, '') ?? '';
  return text === '' ? null : text;
};

export const isBlankCell = (cell: Cell | undefined): boolean => cellToPrinted(cell) === null;

/** Which columns of the grid a header row heads; a label that comes twice heads the first. */
export function rowToColumns<Field extends string>(
  row: readonly Cell[],
  labels: LabelMap<Field>,
): ReadonlyMap<Field, number> {
  const columns = new Map<Field, number>();
  for (const cell of row) {
    const field = textToField(cell.text, labels);
    if (field !== null && !columns.has(field)) columns.set(field, cell.column);
  }
  return columns;
}

/** Label and value side by side; a label followed by another label has no value. */
export function rowToFields<Field extends string>(
  row: readonly Cell[],
  labels: LabelMap<Field>,
): ReadonlyMap<Field, Cell> {
  const values = new Map<Field, Cell>();
  for (const [i, cell] of row.entries()) {
    const field = textToField(cell.text, labels);
    const value = row[i + 1];
    if (field === null || value === undefined || values.has(field)) continue;
    if (textToField(value.text, labels) === null) values.set(field, value);
  }
  return values;
}
