/** @file What is to be said of a project that was put together: rows before its code, its extent, its code, its money. */
import type { Repair, CellDoubt, Cell } from '../../model/index.ts';
import { readFigure } from '../../words/figures.ts';
import type { ProjectHead } from './heads.ts';
import { type ProjectRow, hasHead } from './rows.ts';
import type { Segment } from './solve.ts';

/** A repair where rows of the project stand before the one that prints its code. */
export function rowsBeforeCode(rows: readonly ProjectRow[]): Repair[] {
  const before = rows.findIndex(hasHead);
  if (before <= 0) return [];
  return [
    {
      rule: 'rows-before-code',
      before: `begins with row ${before + 1} of its rows`,
      after: `begins ${before} rows earlier`,
      reason: 'the first rows of the project stand before the row that prints its code',
    },
  ];
}

const indicatorName = (row: ProjectRow | undefined): string => row?.indicator?.name?.text ?? '';

/** Where the source skips more than a page break explains; what it skips before the first row of the list is none of it. */
function gapDoubts(rows: readonly ProjectRow[], opensList: boolean): CellDoubt[] {
  const at = rows.findIndex((row, i) => row.breakBefore === 'gap' && !(opensList && i === 0));
  if (at < 0) return [];
  const note = at === 0 ? 'before its first row' : `before row ${at + 1} of its rows`;
  return [{ code: 'project.page_missing', note }];
}

/** Where a project could as well begin or end at another row, or rows of it are not there. */
export function extentDoubts(all: readonly ProjectRow[], { from, to, alternative }: Segment): CellDoubt[] {
  const rows = all.slice(from, to);
  return [
    ...(alternative === null
      ? []
      : [
          {
            code: 'project.extent_close' as const,
            expected: indicatorName(all[alternative]),
            actual: indicatorName(all[from]),
            note: `could as well begin ${Math.abs(alternative - from)} rows ${alternative < from ? 'earlier' : 'later'}`,
          },
        ]),
    ...gapDoubts(rows, from === 0),
    ...codeDoubts(all, rows, from === 0),
  ];
}

/** A list that prints no code at all says so once. */
function codeDoubts(
  all: readonly ProjectRow[],
  rows: readonly ProjectRow[],
  opensList: boolean,
): CellDoubt[] {
  const hasCode = ({ head }: ProjectRow): boolean => head.code !== null;
  if (rows.some(hasCode)) return [];
  const isWithout = rows.some(hasHead) && !all.some(hasCode);
  if (!isWithout) return [{ code: 'project.no_code', note: `${rows.length} rows` }];
  return opensList ? [{ code: 'project.no_codes' }] : [];
}

const MONEY = ['total', 'fiscal', 'other'] as const;

/** What is printed and gives no amount, for a unit behind the figure may be another than that of the table; `#####` is told elsewhere. */
function isUnreadable(cell: Cell | null): boolean {
  const figure = cell && readFigure(cell.text);
  return cell !== null && (figure === null || figure.unit !== null);
}

/** A coded project states its amounts and its goal; what is missing was lost, and what is no figure is none. */
export function headDoubts(head: ProjectHead): CellDoubt[] {
  if (!head.project) return [];
  const lost = [...(head.total ? [] : ['amounts']), ...(head.goal ? [] : ['goal'])];
  const unread = MONEY.filter((field) => isUnreadable(head[field]));
  const notes = [
    ...(lost.length > 0 ? [`lost: ${lost.join(', ')}`] : []),
    ...(unread.length > 0 ? [`no figure: ${unread.join(', ')}`] : []),
  ];
  return notes.length > 0 ? [{ code: 'project.partial', note: notes.join('; ') }] : [];
}
