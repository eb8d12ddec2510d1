/** @file A dump of forms taken apart, one cell a line, so that damage can be put on its rows. */
import { evaluationPaper } from '../../models/evaluations.ts';
import { rowToPieces } from '../../render/dump.ts';
import { sheetToGrid, type Evaluation } from '../../sheet.ts';

/** The cells of a row, each with the lines of its text; a string alone is a line outside of any cell. */
export type FormRow = readonly string[] | string;

export interface DumpedForm {
  /** What the form states: a reader must come to this, or say that it did not. */
  readonly states: Evaluation;
  readonly rows: readonly FormRow[];
}

export type FormsDocument = readonly DumpedForm[];

export const isCells = (row: FormRow | undefined): row is readonly string[] => Array.isArray(row);

/** Each form behind its annex line; title and year in rows of their own. */
export const cleanForms = (evaluations: readonly Evaluation[]): FormsDocument =>
  evaluationPaper(evaluations).sheets.map((sheet, i) => ({
    states: evaluations[i]!,
    rows: [
      '附件1-1',
      ...[sheet.title, ...sheet.lines].map((text) => [text]),
      ...sheetToGrid(sheet).map((slots, r) =>
        rowToPieces(slots, r).map(({ slot, isContinued }) => (isContinued ? '' : slot.cell.text)),
      ),
    ],
  }));

/** A row that ends with `\n` in its last cell has an empty paragraph there, as anywhere else. */
const rowToLines = (row: FormRow): string[] =>
  isCells(row) ? [...row.map((text) => `\t${text}`), ''] : [row, ...(row.startsWith('附件') ? [] : [''])];

export const formsToText = (document: FormsDocument): string =>
  document.flatMap(({ rows }) => [...rows.flatMap(rowToLines), '']).join('\n');
