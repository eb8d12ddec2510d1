/**
 * @file The levels of the rows of a table (行次层级), decided once and as a whole: the ways to read them come from codes, numbering, indent,
 * the places of the labels and 其中; which is right the sums say, in all columns of figures.
 */
import { highestOf } from '../../../model/lists.ts';
import { decideLevels } from './levels.ts';
import type { Stretch } from './readings.ts';
import { isGiven, markRow, type Marked, type OutlineRow } from './row.ts';
import { findTotals, range, wholeSegments, yearSegments, type Segment } from './segments.ts';
import {
  isCertain,
  isOpenCrossing,
  solvedToSection,
  solvedToSums,
  topOf,
  type RowSection,
  type RowSum,
  type Solved,
} from './sums.ts';

export type { RowSection, RowSum } from './sums.ts';
export type { OutlineRow, Printed } from './row.ts';

export interface RowOutline {
  readonly parents: readonly (number | null)[];
  /** 1 to 4, as the rows are numbered; null for those without a number. */
  readonly ranks: readonly (number | null)[];
  readonly sums: readonly RowSum[];
  readonly section: RowSection;
  /** False where the rows stand in levels that no evidence tells: their sums are left out. */
  readonly isUnderstood: boolean;
}

function solve(rows: readonly Marked[], segments: readonly Segment[]): Solved[] {
  const solved: Solved[] = [];
  for (const segment of segments) {
    const year = segment.part === 'rest' ? solved.at(-1) : undefined;
    const besides = year ? (isGiven(rows[year.whole!]!) ? [year.whole!] : topOf(year)) : [];
    const stretch: Stretch = {
      rows: segment.rows.map((index) => rows[index]!),
      whole: segment.whole === null ? null : rows[segment.whole]!,
      besides: besides.map((index) => rows[index]!),
      isRest: segment.part === 'rest',
    };
    solved.push({ ...segment, besides, levels: decideLevels(stretch) });
  }
  return solved;
}

const weightOf = (solved: readonly Solved[]): number =>
  solved.reduce((sum, { levels }) => sum + levels.weight, 0);

/** The first of the ways to divide the rows that none closes more than. */
function bestOf(rows: readonly Marked[], ways: readonly (readonly Segment[])[]): Solved[] {
  const solved = ways.map((segments) => solve(rows, segments));
  const most = highestOf(solved.map(weightOf));
  return solved.find((each) => weightOf(each) === most)!;
}

/**
 * @param all the rows of one list from the top, those of the groups it goes on in behind one another
 * @param isSided its total is that of one side of a 收支 table
 */
export function decideOutline(all: readonly OutlineRow[], isSided: boolean): RowOutline {
  const marked = all.map(markRow);
  const { again } = findTotals(marked);
  const kept = range(0, all.length).filter((index) => !again.has(index));
  const rows = kept.map((index) => marked[index]!);
  const { year, wholes } = findTotals(rows);
  const byWhole = wholeSegments(rows.length, wholes);
  const solved = bestOf(
    rows,
    year === null ? byWhole : [yearSegments(rows.length, year, wholes), ...byWhole],
  );
  const parents = all.map((): number | null => null);
  for (const { levels, rows: own } of solved)
    for (const [index, parent] of levels.parents.entries())
      if (parent !== null) parents[kept[own[index]!]!] = kept[own[parent]!]!;
  const backOf = (index: number): number => kept[index]!;
  const backOrNull = (index: number | null): number | null => (index === null ? null : backOf(index));
  const section = solvedToSection(rows, solved);
  const totalKind = isSided || section.year !== null ? 'grand_total' : 'total';
  const sums = solved.flatMap((each) => solvedToSums(rows, each, totalKind));
  const isOpen = (sum: RowSum): boolean => sum.kind === 'codes' && isOpenCrossing(rows, sum);
  return {
    parents,
    ranks: marked.map(({ number }) => number?.rank ?? null),
    sums: sums
      .filter((sum) => !isOpen(sum))
      .map(({ kind, whole, parts }) => ({ kind, whole: backOf(whole), parts: parts.map(backOf) })),
    section: {
      items: section.items.map(backOf),
      year: backOrNull(section.year),
      rest: section.rest.map(backOf),
      total: backOrNull(section.total),
    },
    isUnderstood: !sums.some(isOpen) && solved.every((each) => isCertain(rows, each)),
  };
}
