/** @file A text dump taken apart, so that damage can be put on its rows: what is before 预算12表, its pages, what is after. */
import { beijingBudget } from '../models/beijing.ts';
import { projectTargetSheet } from '../models/beijing-targets.ts';
import { sheetToText } from '../render/text.ts';
import type { Project } from '../sheet.ts';

/** The cells of one line. */
export type TextRow = readonly string[];

export interface TextDocument {
  /** Lines of the amount tables. */
  readonly before: readonly string[];
  /** Title and unit lines of the table of projects. */
  readonly caption: readonly string[];
  readonly header: readonly TextRow[];
  /** The rows of each page; a blank line stands between pages. */
  readonly pages: readonly (readonly TextRow[])[];
  readonly after: readonly string[];
}

const toCells = (line: string): string[] => line.split('\t');

/** The first row of a project as it is printed in text: its code stands in the first cell, however torn or wide. */
export const isProjectRow = (row: TextRow): boolean => /^[\d０-９\s]{8,}/u.test(row[0] ?? '');

/** A clean document: the amount tables of the district budget, and these projects on pages of two to three each. */
export function cleanDocument(projects: readonly Project[]): TextDocument {
  const { sheets } = beijingBudget();
  const lines = sheets.slice(0, -2).flatMap(sheetToText);
  const rows = sheetToText({ ...projectTargetSheet(projects), textBreaks: [] });
  const first = rows.findIndex((line) => line.includes('\t'));
  const table = rows
    .slice(first)
    .filter((line) => line !== '')
    .map(toCells);
  const body = table.slice(2);
  const starts = body.flatMap((row, i) => (isProjectRow(row) ? [i] : [])).filter((_, i) => i % 3 === 0);
  return {
    before: ['', '', ...lines],
    caption: rows.slice(0, first),
    header: table.slice(0, 2),
    pages: starts.map((start, i) => body.slice(start, starts[i + 1])),
    after: ['', ...sheetToText(sheets.at(-1)!)],
  };
}

export const documentToText = ({ before, caption, header, pages, after }: TextDocument): string =>
  [
    ...before,
    ...caption,
    ...header.map((row) => row.join('\t')),
    ...pages.flatMap((page, i) => [...(i > 0 ? [''] : []), ...page.map((row) => row.join('\t'))]),
    ...after,
  ].join('\n');
