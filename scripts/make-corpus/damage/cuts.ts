/** @file Page breaks in the middle of a project. */
import { isProjectRow, type TextDocument, type TextRow } from './document.ts';
import { placesOf, type Place } from './places.ts';
import type { Random } from './random.ts';

/** Rows of a project that has at least `least` of them: its first row and the row behind its last. */
export function chooseProject(
  document: TextDocument,
  random: Random,
  least: number,
): { from: Place; to: number } | null {
  const starts = placesOf(document, isProjectRow)
    .map((from) => {
      const rows = document.pages[from.page]!;
      const next = rows.findIndex((row, i) => i > from.row && isProjectRow(row));
      return { from, to: next < 0 ? rows.length : next };
    })
    .filter(({ from, to }) => to - from.row >= least);
  return starts.length === 0 ? null : random.pick(starts);
}

/** A page break in the middle of a project; `change` may move its merged cells to the other side, or find no place (null). */
export function cutProject(
  document: TextDocument,
  random: Random,
  change: (
    foot: readonly TextRow[],
    head: readonly TextRow[],
  ) => readonly [readonly TextRow[], readonly TextRow[]] | null,
): TextDocument | null {
  const chosen = chooseProject(document, random, 4);
  if (!chosen) return null;
  const { from, to } = chosen;
  const rows = document.pages[from.page]!;
  const cut = from.row + 2 + random.below(to - from.row - 3);
  const changed = change(rows.slice(from.row, cut), rows.slice(cut, to));
  if (!changed) return null;
  const [foot, head] = changed;
  const pages = [
    [...rows.slice(0, from.row), ...foot],
    [...head, ...rows.slice(to)],
  ];
  return { ...document, pages: document.pages.flatMap((page, i) => (i === from.page ? pages : [page])) };
}

/** The row with the five merged cells of another. */
export const withHead = (row: TextRow, head: TextRow): TextRow => [...head.slice(0, 5), ...row.slice(5)];
export const withoutHead = (row: TextRow): TextRow => ['', '', '', '', '', ...row.slice(5)];
