/** @file The levels of the rows under one total: of all ways to read them the one whose sums close most. */
import { closingOf, isClosing, nothingLeft } from './closing.ts';
import { flatForest, type Forest } from './forest.ts';
import { nestBySums } from './nest.ts';
import { isCodedList, readingsOf, type Stretch } from './readings.ts';
import { isFilled, isGiven, type Marked } from './row.ts';

export interface Levels extends Forest {
  /** By position, those right under a row, 其中 among them. */
  readonly under: ReadonlyMap<number, readonly number[]>;
  readonly top: readonly number[];
  readonly closed: number;
  readonly failed: number;
  readonly weight: number;
  readonly isExceeded: boolean;
}

/** 其中：人员经费, 药品费: right behind 其中 rows as deep as it are of which too, where none stands before it. */
function isListedOfWhich(all: readonly Marked[]): boolean {
  const [first] = all;
  return (
    first?.isOfWhich === true && all.every(({ number, indent }) => number === null && indent >= first.indent)
  );
}

/** What a row adds up: those under it without 其中, which count where only all of them close. */
export function partsOf(rows: readonly Marked[], whole: Marked, under: readonly number[]): Marked[] {
  const all = under.map((index) => rows[index]!);
  const parts = isListedOfWhich(all) ? [] : all.filter(({ isOfWhich }) => !isOfWhich);
  return parts.length < all.length && all.some(isGiven) && isClosing(whole, all) ? all : parts;
}

/** A forest with what its sums come to. */
function weighForest({ rows, whole, besides }: Stretch, forest: Forest): Levels {
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
const withoutRows = (whole: Marked, besides: readonly Marked[]): Marked => ({
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
  const nested = nestBySums(withoutRows(whole, besides), top);
  const isBeside = (row: Marked, above: number | null): boolean =>
    above !== null && row.number !== null && row.number.rank === top[above]!.number?.rank;
  if (!nested || nested.some((above, i) => isBeside(top[i]!, above))) return null;
  const parents = [...levels.parents];
  for (const [i, above] of nested.entries()) if (above !== null) parents[levels.top[i]!] = levels.top[above]!;
  return weighForest(stretch, { parents, aside: levels.aside, kind: 'outline' });
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
  return isNested ? weighForest(stretch, { parents, aside: levels.aside, kind: levels.kind }) : null;
}

/** No sum fails, and no row with a figure is left aside. */
const isUnderstood = ({ rows }: Stretch, { aside, failed, closed }: Levels): boolean =>
  failed === 0 &&
  closed > 0 &&
  [...aside].every((index) => rows[index]!.isOfWhich || !isFilled(rows[index]!));

/** The likeliest of the readings whose sums tell most for it; where none is understood the sums tell what nothing printed does. */
export function decideLevels(stretch: Stretch): Levels {
  const printed: Levels[] = [];
  for (const forest of readingsOf(stretch)) {
    printed.push(weighForest(stretch, forest));
    const best = heaviest(printed);
    if (best === printed.at(-1) && isUnderstood(stretch, best)) return best;
  }
  const best = heaviest(printed);
  const under = printed.flatMap((levels) => (levels.failed > 0 ? (nestUnder(stretch, levels) ?? []) : []));
  const inner = heaviest([best, ...under]);
  if (isUnderstood(stretch, inner)) return inner;
  const flat = weighForest(stretch, flatForest(stretch.rows));
  const nested = [inner, ...(isCodedList(stretch.rows) ? [] : [flat])].flatMap((levels) =>
    levels.failed > 0 ? (nestTop(stretch, levels) ?? []) : [],
  );
  return nested.find(({ weight }) => weight > inner.weight) ?? inner;
}

/** The first of those that none outweighs. */
const heaviest = (levels: readonly Levels[]): Levels =>
  levels.reduce((best, each) => (each.weight > best.weight ? each : best));
