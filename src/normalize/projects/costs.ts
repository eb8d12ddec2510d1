/**
 * @file What each sign says about where one project ends and the next begins, as costs: the partition with the least sum wins.
 *
 * Only the order of magnitude matters: `never` for what was not seen once in 3,600 hand-read rows, tens for what breaks the way
 * these tables are printed, units for what is merely usual. Change a figure only with a document that needs it.
 */
export const COSTS = {
  /** Two codes, or amounts of two projects, in one project. */
  twoHeads: 1000,
  /** A cut inside cells that the source draws as one. */
  cutsPrintedExtent: 1000,
  /** A 一级指标 that was left comes back. */
  categoryReturns: 100,
  /** A 二级指标 that was left comes back within its 一级指标. */
  subcategoryReturns: 80,
  /** Rows without any head: only a missing page explains them. */
  noHead: 40,
  /** … and they begin in the middle of a page, where no page is missing. */
  noHeadInside: 5,
  /** … and here a page is missing, or the table begins. */
  noHeadAtGap: 10,
  /** A project that goes on over a missing page. */
  crossesGap: 3,
  /** A second piece of goal on the same page: the cell is merged, it is printed once a page. */
  goalTwiceOnPage: 30,
  /** A goal piece in the middle of a page part, not in its first row. */
  goalInside: 3,
  /** Rows before the code, and the code opens the next page: how a page break cuts a project. */
  codeOpensPage: 1,
  /** Rows before the code, and the code closes the page: the merged cell stands at the foot. */
  codeClosesPage: 4,
  /** Rows before the code in the middle of a page. */
  codeInside: 9,
  /** Each row before the code: a row is rather the last of the project above than the first of the one below. */
  rowBeforeCode: 0.5,
  /** A row pushed right over the edge is the first of a project: the grid of the new page was laid over it. */
  pushedRowInside: 4,
  /** The row has another column offset than the row before on the page, and no project begins. */
  offsetChangesInside: 1.5,
  /** … and several rows before it stand alike, and several from it on. */
  runBeginsInside: 4,
  /** A project that begins without its head within a run of one 二级指标: the run is rather one project's. */
  cutsRun: 1,
  /** … or between two 二级指标 of one 一级指标, on one page: page breaks cut there, the ends of projects do not. */
  cutsCategory: 3,
  /** 产出指标 is demanded of every project. */
  noOutput: 4,
  /** 满意度, 效益 and 成本 are usual. */
  noSatisfaction: 1.5,
  noBenefit: 1.5,
  noCost: 0.5,
  /** For each word that other projects of the list state: by the logarithm of the odds that one does. */
  lacksUsual: 1.5,
  /** Cost ceilings in 万元 or 元 that add up to the project total exactly. */
  costsAddUp: -5,
  /** Cost ceilings that exceed the total. */
  costsExceed: 1,
  /** For each row, by how much of its wording occurs nowhere in the name and goal of the project. */
  foreignWording: 4,
} as const;

/** Two partitions closer than this are a close decision and are reported. */
export const CLOSE_MARGIN = 2;
