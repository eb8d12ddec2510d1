/** @file Whether a segment goes on with the table before it. */
import { addKinds, areKindsAlike, type Kinds } from '../../words/column-kinds.ts';
import { foldTitle } from '../../words/aliases.ts';
import { isTotalLabel } from '../../words/totals.ts';
import type { Layout, RecognizedTable } from '../../model/index.ts';
import type { Draft } from './draft.ts';
import { continuesForm } from './continues-form.ts';
import { rowToKey, type Row, type Segment } from './segment.ts';

/** Layouts whose tables may go on; self-evaluations are one form a project and repeat their title for the next one. */
const JOINABLE: readonly Layout[] = [
  'amounts',
  'project_list',
  'project_table',
  'department_targets',
  'project_form',
  'other',
];

const sameText = (a: string | null, b: string | null): boolean =>
  a !== null && b !== null && foldTitle(a) === foldTitle(b);

/** Where the format has pages, a continuation stands on a later one (or the reader left the edge between the two open). */
function isOnNextPage({ lastPage, isOpenBelow }: Draft, segment: RecognizedTable): boolean {
  const first = segment.pages[0];
  if (lastPage === undefined || first === undefined) return true;
  return first === lastPage + 1 || (first === lastPage && (isOpenBelow === true || segment.openTop === true));
}

/** Rows of these layouts are misaligned in dumps, and their first body row may hold words only. */
const isTolerant = ({ layout }: RecognizedTable): boolean =>
  layout === 'project_list' || layout === 'department_targets';

/** The columns of the segment go on where those of the table stopped. */
function hasSameColumns({ first: { table }, columns }: Draft, segment: RecognizedTable): boolean {
  if (isTolerant(table)) return true;
  return table.foundBy === 'tabs' ? segment.columns <= columns : segment.columns === columns;
}

function hasSameKinds({ first, kinds }: Draft, { table, rows }: Segment): boolean {
  if (first.table.layout !== 'amounts') return true;
  const own: Kinds = new Map();
  addKinds(own, rows.slice(table.headerRows));
  return areKindsAlike(kinds, own);
}

/** The printed number, where both have one, says whether it can be the same table. */
function mayBeSame(draft: Draft, segment: RecognizedTable): boolean {
  const { layout, number } = draft.first.table;
  return (
    JOINABLE.includes(layout) &&
    isOnNextPage(draft, segment) &&
    (segment.number === null || number === null || segment.number === number)
  );
}

/**
 * The table said its last word: a total at its end, or the segment begins with a total of its own as the table did. What follows under the
 * same title is the table of another unit.
 */
function isClosed({ first, firstRow, lastRow }: Draft, segment: Segment, repeated: number): boolean {
  if (first.table.layout !== 'amounts') return false;
  const isTotal = (row: Row | undefined): boolean => (row ?? []).some((cell) => isTotalLabel(cell.text));
  const opening = segment.rows[repeated];
  const isPrintedAgain = segment.table.title === null && rowToKey(opening ?? []) === rowToKey(firstRow ?? []);
  const isOpenedAgain = isTotal(firstRow) && isTotal(opening) && !isPrintedAgain;
  return isTotal(lastRow) || (firstRow !== lastRow && isOpenedAgain);
}

function continuesUntitled(
  draft: Draft,
  segment: Segment,
  repeated: number,
  repeatsHeader: boolean,
): boolean {
  const { first } = draft;
  const { table, header } = segment;
  if (table.after === 'prose' || (table.after !== undefined && isClosed(draft, segment, repeated)))
    return false;
  // a lone line over a header may be the name of the next unit, and over a table of no known form its title
  if (table.after === 'line' && (table.headerRows > 0 || first.table.layout === 'other')) return false;
  if (repeatsHeader) return hasSameColumns(draft, table) || first.header.join() === header.join();
  const isForeign = table.form !== 'other' && table.form !== first.table.form;
  return !isForeign && table.headerRows === 0 && hasSameColumns(draft, table) && hasSameKinds(draft, segment);
}

/** @param repeated how many rows of the segment say again what the header of the table says */
export function continues(draft: Draft, segment: Segment, repeated: number): boolean {
  const { table } = draft.first;
  const { title, headerRows } = segment.table;
  if (!mayBeSame(draft, segment.table)) return false;
  if (continuesForm(draft, segment)) return true;
  const repeatsHeader =
    repeated > 0 && (isTolerant(table) || repeated >= Math.min(headerRows, table.headerRows));
  if (title === null) return continuesUntitled(draft, segment, repeated, repeatsHeader);
  const goesOn = sameText(table.title, title) && (repeatsHeader || headerRows === 0);
  return goesOn && table.layout !== 'project_form' && !isClosed(draft, segment, repeated);
}
