/** @file A paper as the tab-separated dump of an archive: titles and unit lines as text, cells between tabs, spans lost. */
import { sheetToGrid, type Paper, type Sheet, type Slot } from '../sheet.ts';

/** What a slot prints: the cell where it begins, nothing where a span covers it. */
const slotText = (slot: Slot, row: number, column: number): string =>
  slot.row === row && slot.column === column ? slot.cell.text : '';

export function sheetToLines(sheet: Sheet): string[] {
  return sheetToGrid(sheet).map((slots, r) => slots.map((slot, c) => slotText(slot, r, c)).join('\t'));
}

const captionLines = (sheet: Sheet): string[] => [
  [sheet.number, sheet.title].filter(Boolean).join(' '),
  '',
  ...sheet.lines.flatMap((line) => [line, '']),
];

/** The pages of a sheet: a later one repeats caption and header, or begins with a blank line only. */
export function sheetToText(sheet: Sheet): string[] {
  const lines = sheetToLines(sheet);
  const header = lines.slice(0, sheet.header.length);
  const body = lines.slice(sheet.header.length);
  const starts = [0, ...sheet.textBreaks];
  const pages = starts.map((start, i) => body.slice(start, starts[i + 1]));
  return pages.flatMap((page, i) =>
    i === 0 || sheet.textRepeats ? [...captionLines(sheet), ...header, ...page, ''] : [...page, ''],
  );
}

/** UTF-8, LF, a blank line before each table. */
export const paperToText = (paper: Paper): string =>
  ['', '', ...paper.sheets.flatMap(sheetToText)].join('\n');
