/**
 * @file A paper of Word forms as a cell-by-cell dump: a tab opens a cell, an empty cell is a bare tab, a blank line ends a row.
 * A cell that is merged downwards comes again in each row as an empty cell.
 */
import { sheetToGrid, type Paper, type Sheet, type Slot } from '../sheet.ts';

/** The cells of one row as Word stores them: merged to the right one cell, merged downwards one in each row. */
export function rowToPieces(slots: readonly Slot[], row: number): { slot: Slot; isContinued: boolean }[] {
  return slots
    .filter((slot, column) => slot.column === column)
    .map((slot) => ({ slot, isContinued: slot.row !== row }));
}

/** Title and year stand in rows of their own, as a Word form has them. */
const sheetToDump = (sheet: Sheet): string[] => [
  ...[sheet.title, ...sheet.lines].flatMap((text) => [`\t${text}`, '']),
  ...sheetToGrid(sheet).flatMap((slots, r) => [
    ...rowToPieces(slots, r).map(({ slot, isContinued }) => `\t${isContinued ? '' : slot.cell.text}`),
    '',
  ]),
];

/** The paper as a dump: each form behind its annex line. */
export const paperToDump = (paper: Paper): string =>
  paper.sheets.flatMap((sheet) => ['附件1-1', ...sheetToDump(sheet), '']).join('\n');
