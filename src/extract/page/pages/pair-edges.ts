/** @file The column edges of two pages, aligned in their order: which edge of one is which of the other. */

/** Where the columns of both go in the columns they have in common. */
export interface ColumnMatch {
  readonly xs: readonly number[];
  /** Edge of the first (second) → edge of the result. */
  readonly first: readonly number[];
  readonly second: readonly number[];
}

/** Edge of the first, edge of the second. */
export type EdgePair = readonly [first: number, second: number];

/** An edge is no further from the same one of another page than this share of the narrower of the columns beside it. */
const NEAR_SHARE = 0.5;

/** Of each edge, the width of the narrower column beside it. */
const widthsBeside = (xs: readonly number[]): number[] =>
  xs.map((x, i) => Math.min(x - (xs[i - 1] ?? -Infinity), (xs[i + 1] ?? Infinity) - x));

/** How well two edges go together: 1 where they stand at the same place, 0 or less where they are out of reach. */
function toFit(first: readonly number[], second: readonly number[]): (i: number, j: number) => number {
  const [besideFirst, besideSecond] = [widthsBeside(first), widthsBeside(second)];
  return (i, j) => {
    const reach = NEAR_SHARE * Math.min(besideFirst[i]!, besideSecond[j]!);
    return 1 - Math.abs(first[i]! - second[j]!) / Math.max(reach, Number.MIN_VALUE);
  };
}

/** `best[i][j]`: the best that the edges from i and from j on can come to. */
function scoreRests(rows: number, columns: number, fit: (i: number, j: number) => number): number[][] {
  const best = Array.from({ length: rows + 1 }, () => new Array<number>(columns + 1).fill(0));
  for (let i = rows - 1; i >= 0; i--)
    for (let j = columns - 1; j >= 0; j--)
      best[i]![j] = Math.max(
        best[i + 1]![j]!,
        best[i]![j + 1]!,
        fit(i, j) > 0 ? 1 + fit(i, j) + best[i + 1]![j + 1]! : 0,
      );
  return best;
}

/** As many pairs as there can be in order, and of those the nearest. */
export function pairEdges(first: readonly number[], second: readonly number[]): EdgePair[] {
  const fit = toFit(first, second);
  const best = scoreRests(first.length, second.length, fit);
  const pairs: EdgePair[] = [];
  for (let i = 0, j = 0; i < first.length && j < second.length;) {
    if (best[i]![j] === best[i + 1]![j]) i++;
    else if (best[i]![j] === best[i]![j + 1]) j++;
    else pairs.push([i++, j++]);
  }
  return pairs;
}

/** Both in the edges of the first and those that only the second has. */
export function pairsToMatch(
  first: readonly number[],
  second: readonly number[],
  pairs: readonly EdgePair[],
): ColumnMatch {
  const paired = new Map(pairs.map(([i, j]) => [j, i]));
  const own = second.filter((_, j) => !paired.has(j));
  const xs = [...first, ...own].sort((a, b) => a - b);
  const place = (x: number): number => xs.indexOf(x);
  return {
    xs,
    first: first.map(place),
    second: second.map((x, j) => place(first[paired.get(j) ?? -1] ?? x)),
  };
}
