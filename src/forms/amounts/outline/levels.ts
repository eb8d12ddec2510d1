/** @file The levels of the rows under one total: of all ways to read them the one whose sums close most. */
import { closingOf, isClosing, nothingLeft } from './closing.ts';
import {
  codeForest,
  columnForest,
  flatForest,
  groupForest,
  rankForest,
  unitForest,
  type Forest,
} from './forest.ts';
import { nestBySums, nestWithoutTotal } from './nest.ts';
import { isFilled, isGiven, type Marked } from './row.ts';
import { lowestOf } from '../../../model/lists.ts';
import { isFundLine } from '../../../words/budget-lines.ts';

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

export interface Levels extends Forest {
  /** By position, those right under a row, 其中 among them. */
  readonly under: ReadonlyMap<number, readonly number[]>;
  readonly top: readonly number[];
  readonly closed: number;
  readonly failed: number;
  readonly weight: number;
  readonly isExceeded: boolean;
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
  const byGroup = groupForest(rows) ?? [];
  if (hasNumbers) return [byGroup, ...byNumber, ...byPlace].flat();
  const bySums = whole === null ? nestWithoutTotal(rows) : null;
  const nested: Forest[] = bySums === null ? [] : [{ ...flatForest(rows), parents: bySums }];
  return [byGroup, ...byPlace.filter(hasLevels), ...nested, flatForest(rows)].flat();
}

const hasLevels = ({ parents }: Forest): boolean => parents.some((parent) => parent !== null);

function codedForests({ rows }: Stretch): Forest[] {
  const isPlain = rows.some(({ isCoded, unitCode }) => !isCoded && unitCode === null);
  const uncoded = isPlain ? (['aside', 'heads', 'beside', 'under'] as const) : (['beside'] as const);
  const byCode = uncoded.flatMap((each) =>
    [false, true].map((nestsSame) => codeForest(rows, each, nestsSame)),
  );
  return [...byCode, unitForest(rows) ?? []].flat();
}

/** What a row adds up: those under it without 其中, which count where only all of them close. */
export function partsOf(rows: readonly Marked[], whole: Marked, under: readonly number[]): Marked[] {
  const all = under.map((index) => rows[index]!);
  const parts = all.filter(({ isOfWhich }) => !isOfWhich);
  return parts.length < all.length && all.some(isGiven) && isClosing(whole, all) ? all : parts;
}

/** A forest with what its sums come to. */
function weigh({ rows, whole, besides }: Stretch, forest: Forest): Levels {
  const under = new Map<number, number[]>();
  const top: number[] = [];
  for (const [index, parent] of forest.parents.entries()) {
    if (forest.aside.has(index)) continue;
    if (parent === null) top.push(index);
    else under.set(parent, [...(under.get(parent) ?? []), index]);
  }
  // a blank row counts as those under it
  const given = (some: readonly number[]): number[] =>
    some.flatMap((index) => (isGiven(rows[index]!) ? [index] : given(under.get(index) ?? [])));
  const sums = [...under].map(([index, own]) =>
    closingOf(rows[index]!, partsOf(rows, rows[index]!, given(own))),
  );
  if (whole) {
    const parts = [...besides, ...partsOf(rows, whole, given(top))];
    sums.push(parts.some(isGiven) ? closingOf(whole, parts) : nothingLeft(whole));
  }
  const total = (value: (sum: (typeof sums)[number]) => number): number =>
    sums.reduce((before, sum) => before + value(sum), 0);
  return {
    ...forest,
    under,
    top,
    closed: total(({ closed }) => closed),
    failed: total(({ failed }) => failed),
    weight: total(({ weight }) => weight),
    isExceeded: sums.some(({ isExceeded }) => isExceeded),
  };
}

/** What is left of a row for others to add up to. */
const without = (whole: Marked, besides: readonly Marked[]): Marked => ({
  ...whole,
  figures: whole.figures.map((figure, column) =>
    besides.reduce((rest, { figures }) => {
      const part = figures[column];
      return rest && part ? { value: rest.value - part.value, half: rest.half + part.half } : rest;
    }, figure),
  ),
});

/** The topmost rows in levels that the sums tell; null where none do. */
function nestTop(stretch: Stretch, levels: Levels): Levels | null {
  const { rows, whole, besides } = stretch;
  const top = levels.top.map((index) => rows[index]!);
  if (!whole || top.length < 2 || top.some(({ isCoded }) => isCoded)) return null;
  const nested = nestBySums(without(whole, besides), top);
  const isBeside = (row: Marked, above: number | null): boolean =>
    above !== null && row.number !== null && row.number.rank === top[above]!.number?.rank;
  if (!nested || nested.some((above, i) => isBeside(top[i]!, above))) return null;
  const parents = [...levels.parents];
  for (const [i, above] of nested.entries()) if (above !== null) parents[levels.top[i]!] = levels.top[above]!;
  return weigh(stretch, { parents, aside: levels.aside, kind: 'outline' });
}

/** Rows without codes under a unit, or under another head, in levels that the sums tell; null where nothing is to be told or none do. */
function nestUnder(stretch: Stretch, levels: Levels): Levels | null {
  const { rows } = stretch;
  const parents = [...levels.parents];
  let isNested = false;
  for (const [head, own] of levels.under) {
    const inner = own.map((index) => rows[index]!);
    const isPlain = inner.every(({ isCoded, unitMark, number }) => !isCoded && unitMark === null && !number);
    if (inner.length < 2 || !isPlain || isClosing(rows[head]!, inner)) continue;
    for (const [i, above] of (nestBySums(rows[head]!, inner) ?? []).entries()) {
      isNested = true;
      if (above !== null) parents[own[i]!] = own[above]!;
    }
  }
  return isNested ? weigh(stretch, { parents, aside: levels.aside, kind: levels.kind }) : null;
}

/** The likeliest of the readings whose sums tell most for it. */
export function decideLevels(stretch: Stretch): Levels {
  const { rows } = stretch;
  const isCoded = rows.some((row) => row.isCoded || row.unitCode !== null);
  let best: Levels | null = null;
  for (const forest of isCoded ? codedForests(stretch) : plainForests(stretch)) {
    const plain = weigh(stretch, forest);
    const levels = (plain.failed > 0 && nestUnder(stretch, plain)) || plain;
    if (!best || levels.weight > best.weight) best = levels;
    const isWhole = [...levels.aside].every((index) => rows[index]!.isOfWhich || !isFilled(rows[index]!));
    if (levels === best && isWhole && levels.failed === 0 && levels.closed > 0) return levels;
  }
  const flat = weigh(stretch, flatForest(stretch.rows));
  const nested = [best!, ...(isCoded ? [] : [flat])].flatMap((levels) =>
    levels.failed > 0 ? (nestTop(stretch, levels) ?? []) : [],
  );
  return nested.find(({ weight }) => weight > best!.weight) ?? best!;
}
