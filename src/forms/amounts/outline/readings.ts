/** @file The ways to read which rows stand under which: by codes and units, by numbering, indent, place and group, by what adds up. */
import { lowestOf } from '../../../model/lists.ts';
import { isFundLine } from '../../../words/budget-lines.ts';
import {
  codeForest,
  columnForest,
  flatForest,
  groupForest,
  rankForest,
  unitForest,
  type Forest,
} from './forest.ts';
import { nestWithoutTotal } from './nest.ts';
import type { Marked } from './row.ts';
import { subtotalForest } from './subtotals.ts';

/** Rows and what they add up to. */
export interface Stretch {
  readonly rows: readonly Marked[];
  /** Null where no row sums them up. */
  readonly whole: Marked | null;
  /** What the whole counts besides: 本年收入合计 in 收入总计. */
  readonly besides: readonly Marked[];
  /** Behind 本年收入合计 rows without a number are the main ones, before it they are parts of the numbered ones. */
  readonly isRest: boolean;
}

/** Below any number. */
const UNNUMBERED = 9;

const isOfFund = ({ labels }: Marked): boolean => isFundLine(labels.at(-1) ?? '');

/** Where 其中 stands the rows without a number behind it go on with it. */
function ranksWith(rows: readonly Marked[], rankOf: (row: Marked) => number): (row: Marked) => number {
  const ranks = new Map<Marked, number>();
  let behind: number | null = null;
  let before = 0;
  for (const row of rows) {
    const isPlain = row.number === null;
    if (row.isOfWhich) behind ??= before + 0.5;
    else if (!isPlain) behind = null;
    const rank = behind !== null && isPlain ? behind : rankOf(row);
    ranks.set(row, rank);
    if (behind === null) before = rank;
  }
  return (row) => ranks.get(row)!;
}

/** 其中 alone is a part of the row above it. */
function ranksWithin(rows: readonly Marked[], rankOf: (row: Marked) => number): (row: Marked) => number {
  const ranks = new Map<Marked, number>();
  let before = 0;
  for (const row of rows) {
    if (!row.isOfWhich) before = rankOf(row);
    ranks.set(row, row.isOfWhich ? before + 0.5 : before);
  }
  return (row) => ranks.get(row)!;
}

/** The ways to read rows without codes, likeliest first. */
function plainForests({ rows, whole, isRest }: Stretch): Forest[] {
  const highest = lowestOf([...rows.flatMap(({ number }) => number?.rank ?? []), UNNUMBERED]);
  const under = (row: Marked): number => row.number?.rank ?? UNNUMBERED;
  const head = (row: Marked): number => row.number?.rank ?? (isOfFund(row) ? UNNUMBERED : 0);
  const beside = (row: Marked): number => row.number?.rank ?? highest;
  const byNumber = (isRest ? [head, beside, under] : [under, head, beside]).flatMap((rankOf) =>
    [ranksWith, ranksWithin].flatMap((ranks) =>
      [false, true].map((isOutermost) => rankForest(rows, ranks(rows, rankOf), isOutermost, 'numbering')),
    ),
  );
  const byIndent = rankForest(
    rows,
    ranksWithin(rows, ({ indent }) => indent),
    false,
    'outline',
  );
  const hasNumbers = rows.some((row) => row.number !== null || row.isOfWhich || (isRest && isOfFund(row)));
  const byPlace = [byIndent, columnForest(rows)];
  const byGroup = [groupForest(rows) ?? [], subtotalForest(rows) ?? []].flat();
  const bySums = whole === null ? nestedForest(rows) : [];
  if (hasNumbers) return [...byGroup, ...bySums, ...byNumber, ...byPlace];
  return [...byGroup, ...byPlace.filter(hasLevels), ...bySums, flatForest(rows)];
}

/** A number stands under none of its own rank or a lower one. */
const keepsRanks = (rows: readonly Marked[], parents: readonly (number | null)[]): boolean =>
  parents.every((above, index) => {
    const [over, under] = [above === null ? null : rows[above]!.number, rows[index]!.number];
    return !over || !under || over.rank < under.rank;
  });

function nestedForest(rows: readonly Marked[]): Forest[] {
  const parents = nestWithoutTotal(rows);
  return parents && keepsRanks(rows, parents) ? [{ ...flatForest(rows), parents }] : [];
}

const hasLevels = ({ parents }: Forest): boolean => parents.some((parent) => parent !== null);

function codedForests({ rows }: Stretch): Forest[] {
  const isPlain = rows.some(({ isCoded, unitCode }) => !isCoded && unitCode === null);
  const uncoded = isPlain ? (['aside', 'heads', 'beside', 'under'] as const) : (['beside'] as const);
  const coded = rows.filter(({ isCoded }) => isCoded);
  const printsUnit = ({ codes }: Marked): boolean => codes.budgetUnit !== null;
  const isMixed = coded.some(printsUnit) && !coded.every(printsUnit);
  const byCode = (isMixed ? [false, true] : [false]).flatMap((spansUnits) =>
    uncoded.flatMap((each) =>
      [false, true].map((nestsSame) => codeForest(rows, { uncoded: each, nestsSame, spansUnits })),
    ),
  );
  return [...byCode, unitForest(rows) ?? []].flat();
}

/** Whether the rows are told by codes, of classes or of units. */
export const isCodedList = (rows: readonly Marked[]): boolean =>
  rows.some((row) => row.isCoded || row.unitCode !== null);

/** All ways to read the levels of the rows, likeliest first. */
export const readingsOf = (stretch: Stretch): Forest[] =>
  isCodedList(stretch.rows) ? codedForests(stretch) : plainForests(stretch);
