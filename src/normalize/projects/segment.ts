/** @file The cost of taking some consecutive rows for one project: {@link COSTS} applied. */
import { compareAmounts, sumAmounts, type Amount } from '../../words/amount.ts';
import { CODE_LENGTH } from '../../words/project-codes.ts';
import { COSTS } from './costs.ts';
import type { Evidence } from './evidence.ts';
import type { Likeness } from './wording.ts';
import { LEVEL } from '../../words/lexicon.ts';

interface HeadState {
  readonly code: string | null;
  readonly amounts: string | null;
}

const NO_HEAD: HeadState = { code: null, amounts: null };

/** Whether the head of a row is a second one, beside what the project already has. */
function isSecondHead(state: HeadState, row: Evidence): boolean {
  if (row.code !== null) return state.code !== null || state.amounts !== null;
  if (row.tail !== null) {
    const completes = state.code !== null && state.code.length + row.tail.length === CODE_LENGTH;
    return !completes && !(state.code !== null && state.amounts === null);
  }
  if (row.amounts === null || state.amounts === null) return false;
  return !(row.opensPage && row.amounts === state.amounts); // a page prints the amounts of the project again
}

const addHead = (state: HeadState, row: Evidence): HeadState => ({
  code: state.code ?? row.code,
  amounts: state.amounts ?? row.amounts,
});

/** Words that were left and come back; order inside the project is free. */
function returnsCost(rows: readonly Evidence[]): number {
  let cost = 0;
  const left = new Set<string>();
  let category: string | null = null;
  let subcategory: string | null = null;
  for (const row of rows) {
    if (row.category !== null && row.category !== category) {
      if (left.has(row.category)) cost += COSTS.categoryReturns;
      if (category !== null) left.add(category);
      if (category !== null && subcategory !== null) left.add(`${category}/${subcategory}`);
      category = row.category;
      subcategory = null;
    }
    if (row.subcategory !== null && row.subcategory !== subcategory) {
      if (left.has(`${category}/${row.subcategory}`)) cost += COSTS.subcategoryReturns;
      if (subcategory !== null) left.add(`${category}/${subcategory}`);
      subcategory = row.subcategory;
    }
  }
  return cost;
}

/** Whether the row prints something that only one project has: a code, a piece of one, or amounts. */
export const printsHead = (row: Evidence): boolean =>
  row.code !== null || row.amounts !== null || row.tail !== null;

function noHeadCost(first: Evidence, opensTable: boolean): number {
  if (opensTable || first.row.breakBefore === 'gap') return COSTS.noHeadAtGap;
  return first.opensPage ? COSTS.noHead : COSTS.noHead + COSTS.noHeadInside;
}

function headCost(rows: readonly Evidence[], opensTable: boolean): number {
  const at = rows.findIndex(printsHead);
  if (at === 0) return 0;
  if (at < 0) return noHeadCost(rows[0]!, opensTable);
  const head = rows[at]!;
  const place = head.opensPage
    ? COSTS.codeOpensPage
    : head.closesPage
      ? COSTS.codeClosesPage
      : COSTS.codeInside;
  return place + at * COSTS.rowBeforeCode;
}

/** One piece of goal a page, in the first row of the project's part of that page. */
function goalCost(rows: readonly Evidence[]): number {
  let cost = 0;
  let lastPage = -1;
  for (const [i, row] of rows.entries()) {
    if (!row.hasGoal) continue;
    const continuesHead = i > 0 && rows[i - 1]!.row.indicator === null;
    if (row.page === lastPage && !continuesHead) cost += COSTS.goalTwiceOnPage;
    else if (i > 0 && !row.opensPage && row.code === null && !continuesHead) cost += COSTS.goalInside;
    lastPage = row.page;
  }
  return cost;
}

function layoutCost(rows: readonly Evidence[]): number {
  let cost = 0;
  for (const [i, row] of rows.entries()) {
    if (i === 0) continue;
    if (row.isGlued) continue;
    if (row.row.breakBefore === 'gap') cost += COSTS.crossesGap;
    if (row.isPushed && !rows[i - 1]!.isPushed) cost += COSTS.pushedRowInside;
    if (row.beginsRun) cost += COSTS.runBeginsInside;
    else if (!row.opensPage && row.offset !== rows[i - 1]!.offset) cost += COSTS.offsetChangesInside;
  }
  return cost;
}

function completenessCost(rows: readonly Evidence[]): number {
  const has = new Set(rows.map((row) => row.category));
  return (
    (has.has(LEVEL.output) ? 0 : COSTS.noOutput) +
    (has.has(LEVEL.satisfaction) ? 0 : COSTS.noSatisfaction) +
    (has.has(LEVEL.benefit) || has.has(LEVEL.effect) ? 0 : COSTS.noBenefit) +
    (has.has(LEVEL.cost) ? 0 : COSTS.noCost)
  );
}

function ceilingCost(rows: readonly Evidence[]): number {
  const total = rows.find((row) => row.total !== null)?.total;
  const ceilings = rows.map((row) => row.ceiling).filter((amount): amount is Amount => amount !== null);
  if (!total || ceilings.length === 0) return 0;
  const order = compareAmounts(sumAmounts(ceilings), total);
  return order === 0 ? COSTS.costsAddUp : order > 0 ? COSTS.costsExceed : 0;
}

function wordingCost(rows: readonly Evidence[], likeness: Likeness): number {
  const text = rows.map((row) => row.headText).join('');
  return rows.reduce(
    (cost, row) => cost + (row.name === '' ? 0 : COSTS.foreignWording * (1 - likeness(row.name, text))),
    0,
  );
}

function beginCost(first: Evidence, before: Evidence | null): number {
  if (first.isGlued) return COSTS.cutsPrintedExtent;
  const opens =
    before === null || first.opensPage || first.code !== null || first.amounts !== null || first.hasGoal;
  if (opens || first.category !== before.category || first.offset !== before.offset) return 0;
  return first.subcategory === before.subcategory ? COSTS.cutsRun : COSTS.cutsCategory;
}

/** How many of the rows, from the first on, can be one project: up to the head of a second one, and never none. */
export function longestProject(rows: readonly Evidence[]): number {
  let state = NO_HEAD;
  for (const [i, row] of rows.entries()) {
    if (i > 0 && isSecondHead(state, row)) return i;
    state = addHead(state, row);
  }
  return rows.length;
}

/**
 * @param rows consecutive rows, at least one
 * @param before the row that stands before them; null where they open the table
 * @returns the cost of one project with exactly these rows; lower is more likely
 */
export function segmentCost(rows: readonly Evidence[], before: Evidence | null, likeness: Likeness): number {
  return (
    beginCost(rows[0]!, before) +
    returnsCost(rows) +
    headCost(rows, before === null) +
    goalCost(rows) +
    layoutCost(rows) +
    completenessCost(rows) +
    ceilingCost(rows) +
    wordingCost(rows, likeness)
  );
}
