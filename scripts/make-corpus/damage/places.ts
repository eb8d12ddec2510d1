/** @file Where in a document damage is put. */
import type { TextDocument, TextRow } from './document.ts';
import type { Random } from './random.ts';

export interface Place {
  readonly page: number;
  readonly row: number;
}

/** All rows of the projects that `fits`. */
export const placesOf = (
  { pages }: TextDocument,
  fits: (row: TextRow, place: Place) => boolean = () => true,
): Place[] =>
  pages.flatMap((rows, page) =>
    rows.flatMap((cells, row) => (fits(cells, { page, row }) ? [{ page, row }] : [])),
  );

/** The document with one row changed (or replaced by several). */
export const changeRow = (
  document: TextDocument,
  place: Place,
  change: (row: TextRow) => readonly TextRow[],
): TextDocument => ({
  ...document,
  pages: document.pages.map((rows, page) =>
    page === place.page ? rows.flatMap((cells, row) => (row === place.row ? change(cells) : [cells])) : rows,
  ),
});

export const changePage = (
  document: TextDocument,
  page: number,
  change: (rows: readonly TextRow[]) => readonly TextRow[],
): TextDocument => ({
  ...document,
  pages: document.pages.map((rows, i) => (i === page ? change(rows) : rows)),
});

/** One cell of one row by chance; null where no row fits. */
export function changeCell(
  document: TextDocument,
  random: Random,
  column: number,
  change: (text: string) => string,
  fits: (row: TextRow) => boolean = (row) => row[column] !== '',
): TextDocument | null {
  const places = placesOf(document, fits);
  if (places.length === 0) return null;
  return changeRow(document, random.pick(places), (row) => [
    row.map((text, i) => (i === column ? change(text) : text)),
  ]);
}

export const isIndicatorOnly = (row: TextRow): boolean => row[0] === '' && row[5] !== '';

/** `text` with a blank at a place by chance, never at an end. */
export function insertBlank(text: string, random: Random, from = 1, to = text.length - 1): string {
  const at = from + random.below(Math.max(1, to - from + 1));
  return `${text.slice(0, at)} ${text.slice(at)}`;
}
