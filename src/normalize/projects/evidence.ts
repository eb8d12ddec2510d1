/** @file What the solver looks at in each row, computed once. */
import { parseAmount, type Amount } from '../../amount.ts';
import { squeeze } from '../../lexicon.ts';
import type { Cell } from '../../model.ts';
import type { Head } from './read-head.ts';
import type { ProjectRow } from './rows.ts';

export interface Evidence {
  readonly row: ProjectRow;
  readonly category: string | null;
  readonly subcategory: string | null;
  /** Pages are counted by the breaks between the rows. */
  readonly page: number;
  readonly opensPage: boolean;
  readonly closesPage: boolean;
  /** Source column of the first indicator cell: how far the row was pushed. */
  readonly offset: number | null;
  /** Pushed right over the edge of the grid. */
  readonly isPushed: boolean;
  /** Inside a cell that the source draws over several rows and that began in an earlier one. */
  readonly isGlued: boolean;
  readonly code: string | null;
  /** Digits of a torn code that stand in this row without the beginning. */
  readonly tail: string | null;
  /** The amounts of the head, as one string; null when it has none. */
  readonly amounts: string | null;
  readonly total: Amount | null;
  readonly hasGoal: boolean;
  readonly hasName: boolean;
  /** Name and goal as printed in this row. */
  readonly headText: string;
  readonly name: string;
  /** The ceiling of a cost indicator in 万元; null when it states none. */
  readonly ceiling: Amount | null;
}

const wordOf = (cell: Cell | null): string | null => (cell ? squeeze(cell.text) : null);

const amountOf = (cell: Cell | null): Amount | null =>
  cell ? parseAmount(squeeze(cell.text).replace(/[,，]/gu, '')) : null;

/** Cost indicators print 万 for 万元 at times. */
const CEILING_PLACES: Readonly<Record<string, number>> = { 万元: 0, 万: 0, 元: -4 };

function ceilingOf({ indicator }: ProjectRow): Amount | null {
  if (wordOf(indicator?.category ?? null) !== '成本指标') return null;
  const places = CEILING_PLACES[wordOf(indicator?.unit ?? null) ?? ''];
  const value = amountOf(indicator?.value ?? null);
  if (places === undefined || value === null) return null;
  return places === 0 ? value : { ...value, scale: value.scale - places };
}

function headAmounts(head: Head): string | null {
  const cells = [head.total, head.fiscal, head.other];
  return cells.some((cell) => cell !== null) ? cells.map((cell) => wordOf(cell) ?? '').join('|') : null;
}

const headTextOf = ({ code, codeText, names, goals }: Head): string =>
  [
    code ? (codeText?.name ?? '') : '',
    ...names.map((cell) => cell.text),
    ...goals.map((cell) => cell.text),
  ].join('');

function gluedRows(rows: readonly ProjectRow[]): Set<number> {
  const glued = new Set<number>();
  for (const { row, extent } of rows) for (let r = row + 1; r < row + (extent ?? 0); r++) glued.add(r);
  return glued;
}

/** Columns that the indicator of an undamaged row begins in; further right it was pushed. */
const USUAL_OFFSET = 5;
const PUSHED_BY = 3;

/** What the five head cells of the row say. */
function headToEvidence({ head }: ProjectRow) {
  return {
    code: head.code && !head.isTail ? head.codeText!.code : null,
    tail: head.isTail ? head.codeText!.code : null,
    amounts: headAmounts(head),
    total: amountOf(head.total),
    hasGoal: head.goals.length > 0,
    hasName: head.names.length > 0,
    headText: headTextOf(head),
  };
}

/** What the six indicator cells of the row say. */
function indicatorToEvidence(row: ProjectRow) {
  const { category = null, subcategory = null, name = null } = row.indicator ?? {};
  const offset = (category ?? subcategory ?? name)?.column ?? null;
  return {
    category: wordOf(category),
    subcategory: wordOf(subcategory),
    offset,
    isPushed: offset !== null && offset >= USUAL_OFFSET + PUSHED_BY,
    name: name?.text ?? '',
    ceiling: ceilingOf(row),
  };
}

/** @param rows all rows of one list, in order */
export function rowsToEvidence(rows: readonly ProjectRow[]): Evidence[] {
  const glued = gluedRows(rows);
  let page = 0;
  return rows.map((row, i) => {
    if (row.breakBefore !== null) page++;
    return {
      row,
      page,
      opensPage: i === 0 || row.breakBefore !== null,
      closesPage: i + 1 === rows.length || rows[i + 1]!.breakBefore !== null,
      isGlued: glued.has(row.row),
      ...headToEvidence(row),
      ...indicatorToEvidence(row),
    };
  });
}
