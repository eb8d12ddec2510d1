/** @file What the solver looks at in each row, computed once. */
import { amountInYuan, parseAmount, type Amount, TEN_THOUSAND_YUAN } from '../../words/amount.ts';
import { squeeze, LEVEL } from '../../words/lexicon.ts';
import type { Cell } from '../../model/index.ts';
import type { Head } from './read-head.ts';
import { beginsRun, settleOffsets } from './offsets.ts';
import type { ProjectRow } from './rows.ts';
import { costUnit } from '../../words/money-units.ts';

export interface Evidence {
  readonly row: ProjectRow;
  readonly category: string | null;
  readonly subcategory: string | null;
  /** Pages are counted by the breaks between the rows. */
  readonly page: number;
  readonly opensPage: boolean;
  readonly closesPage: boolean;
  /** Source column of the first indicator cell, or that of the rows around a single row moved alone: how far they were pushed. */
  readonly offset: number | null;
  /** The rows from here on stand in other columns than those above, several of each. */
  readonly beginsRun: boolean;
  /** Pushed right over the edge of the grid. */
  readonly isPushed: boolean;
  /** Inside a cell that the source draws over several rows and that began in an earlier one. */
  readonly isGlued: boolean;
  readonly code: string | null;
  /** Digits of a torn code that stand in this row without the beginning. */
  readonly tail: string | null;
  /** The amounts of the head, as one string; null when it has none. */
  readonly amounts: string | null;
  /** 项目总额 in 元. */
  readonly total: Amount | null;
  readonly hasGoal: boolean;
  readonly hasName: boolean;
  /** Name and goal as printed in this row. */
  readonly headText: string;
  readonly name: string;
  /** The ceiling of a cost indicator in 元; null when it states none. */
  readonly ceiling: Amount | null;
}

const wordOfCell = (cell: Cell | null): string | null => (cell ? squeeze(cell.text) : null);

/** Lists that print no unit are in 万元. */
const USUAL_UNIT = TEN_THOUSAND_YUAN;

const yuanOf = (cell: Cell | null, unit: string): Amount | null => {
  const amount = cell ? parseAmount(squeeze(cell.text).replace(/[,，]/gu, '')) : null;
  return amount && amountInYuan(amount, unit);
};

function ceilingOf({ indicator }: ProjectRow): Amount | null {
  if (wordOfCell(indicator?.category ?? null) !== LEVEL.cost) return null;
  const unit = costUnit(indicator?.unit?.text ?? '');
  return unit === null ? null : yuanOf(indicator?.value ?? null, unit);
}

function headAmounts(head: Head): string | null {
  const cells = [head.total, head.fiscal, head.other];
  return cells.some((cell) => cell !== null) ? cells.map((cell) => wordOfCell(cell) ?? '').join('|') : null;
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
function headToEvidence({ head }: ProjectRow, unit: string | null) {
  return {
    code: head.code && !head.isTail ? head.codeText!.code : null,
    tail: head.isTail ? head.codeText!.code : null,
    amounts: headAmounts(head),
    total: yuanOf(head.total, unit ?? USUAL_UNIT),
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
    category: wordOfCell(category),
    subcategory: wordOfCell(subcategory),
    offset,
    isPushed: offset !== null && offset >= USUAL_OFFSET + PUSHED_BY,
    name: name?.text ?? '',
    ceiling: ceilingOf(row),
  };
}

/**
 * @param rows all rows of one list, in order
 * @param unit of its amounts; null where it prints none
 */
export function rowsToEvidence(rows: readonly ProjectRow[], unit: string | null): Evidence[] {
  const glued = gluedRows(rows);
  let page = 0;
  const evidence = rows.map((row, i): Evidence => {
    if (row.breakBefore !== null) page++;
    return {
      row,
      page,
      opensPage: i === 0 || row.breakBefore !== null,
      closesPage: i + 1 === rows.length || rows[i + 1]!.breakBefore !== null,
      isGlued: glued.has(row.row),
      beginsRun: false,
      ...headToEvidence(row, unit),
      ...indicatorToEvidence(row),
    };
  });
  const settled = settleOffsets(evidence);
  return settled.map((row, i) => ({ ...row, beginsRun: beginsRun(settled, i) }));
}
