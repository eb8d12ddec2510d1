/** @file Stretches of ink of a body and the words that name its columns → columns: names stand centred over text that does not. */

export interface Stretch {
  readonly from: number;
  readonly to: number;
}

const distance = (a: Stretch, b: Stretch): number =>
  a.from < b.to && b.from < a.to ? 0 : Math.abs(a.from + a.to - b.from - b.to) / 2;

/** Index of the name of each stretch, in order, as near as possible; null where there are fewer names. */
function matchNames(stretches: readonly Stretch[], names: readonly Stretch[]): number[] | null {
  if (stretches.length > names.length) return null;
  let best: ({ cost: number; path: readonly number[] } | null)[] = [{ cost: 0, path: [] }];
  for (let n = 0; n < names.length; n++) {
    const next = [...best];
    best.forEach((step, used) => {
      const stretch = stretches[used];
      if (!step || !stretch) return;
      const cost = step.cost + distance(stretch, names[n]!);
      const known = next[used + 1];
      if (!known || cost < known.cost) next[used + 1] = { cost, path: [...step.path, n] };
    });
    best = next;
  }
  return best[stretches.length]?.path.slice() ?? null;
}

const around = (a: Stretch, b: Stretch): Stretch => ({
  from: Math.min(a.from, b.from),
  to: Math.max(a.to, b.to),
});

const areOrdered = (columns: readonly Stretch[]): boolean =>
  columns.every(({ from }, i) => i === 0 || from >= columns[i - 1]!.to);

/**
 * Each stretch with its name, and each name without a stretch as a column without text, left to right.
 * @param names without those that span columns
 * @returns null where they do not fit
 */
export function nameColumns(stretches: readonly Stretch[], names: readonly Stretch[]): Stretch[] | null {
  const matched = matchNames(stretches, names);
  if (!matched) return null;
  const inkOf = (n: number): Stretch | undefined => stretches[matched.indexOf(n)];
  const joined = names.map((name, n) => around(name, inkOf(n) ?? name));
  const apart = names.map((name, n) => inkOf(n) ?? name);
  return [joined, apart].find(areOrdered) ?? null;
}
