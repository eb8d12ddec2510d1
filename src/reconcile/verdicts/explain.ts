/** @file The smallest set of wrong figures that explains a group of failing checks and breaks none that holds. */
import { addAmounts, formatAmount, type Amount } from '../../words/amount.ts';
import type { Evaluated } from '../equation.ts';
import type { Figure } from '../ledger.ts';
import { closingChange, figuresOfCheck, isUnclosed, type Changes, type Network } from './network.ts';
import { slipBetween } from './slip.ts';
import { highestOf } from '../../model/lists.ts';

/** More wrong figures than this in one group are not guessed at. */
const MOST_FIGURES = 3;
/** Steps of the search for one group: far above what real documents need, and a bound for hostile ones. */
const MOST_STEPS = 20_000;
/** How many more checks a change must close than open to be taken without looking at the rest. */
const CLEAR_GAIN = 2;
/** Groups are joined through holding checks of at most this many figures: a row, not a whole column. */
const SMALL_CHECK = 8;

/** Checks of `open` that share a cell, directly or through one small check that is closed. */
function groupOpen(network: Network, open: readonly Evaluated[]): Evaluated[][] {
  const left = new Set(open);
  const groups: Evaluated[][] = [];
  for (const first of open) {
    if (!left.delete(first)) continue;
    const group: Evaluated[] = [];
    const queue = [first];
    for (let check = queue.pop(); check; check = queue.pop()) {
      group.push(check);
      for (const next of neighboursOf(network, check)) if (left.delete(next)) queue.push(next);
    }
    groups.push(open.filter((check) => group.includes(check)));
  }
  return groups;
}

function neighboursOf(network: Network, check: Evaluated): Evaluated[] {
  const around = (from: Evaluated): Evaluated[] =>
    figuresOfCheck(from).flatMap(({ cell }) => network.checksOf.get(cell) ?? []);
  const near = around(check);
  const small = near.filter((next) => figuresOfCheck(next).length <= SMALL_CHECK);
  return [...near, ...small.flatMap(around)];
}

interface Search {
  readonly network: Network;
  readonly failing: readonly Evaluated[];
  readonly found: Map<string, Changes>;
  steps: number;
}

/** The open check with the fewest figures: the fewest ways to close it. */
function narrowestOpen({ network, failing }: Search, changes: Changes): Evaluated | null {
  const touched = [...changes.keys()].flatMap((cell) => network.checksOf.get(cell) ?? []);
  let best: Evaluated | null = null;
  for (const check of new Set([...failing, ...touched]))
    if (isUnclosed(check, changes) && (!best || figuresOfCheck(check).length < figuresOfCheck(best).length))
      best = check;
  return best;
}

/** A change never makes a figure negative that is not. */
function isPossible({ value }: Figure, change: Amount): boolean {
  const before = value ?? { digits: 0n, scale: 0 };
  return before.digits < 0n || addAmounts(before, change).digits >= 0n;
}

function extend(search: Search, changes: Changes, most: number): void {
  const open = narrowestOpen(search, changes);
  if (!open) {
    search.found.set([...changes.keys()].sort().join(), changes);
    return;
  }
  if (changes.size === most) return;
  for (const figure of figuresOfCheck(open)) {
    if (changes.has(figure.cell) || figure.isUnreadable || ++search.steps > MOST_STEPS) continue;
    const change = closingChange(open, figure, changes);
    if (!isPossible(figure, change)) continue;
    extend(search, new Map([...changes, [figure.cell, change]]), most);
  }
}

/** All explanations with the smallest number of figures beyond those of `base`; none when there would have to be too many. */
function smallestExplanations(network: Network, failing: readonly Evaluated[], base: Changes): Changes[] {
  for (let most = 1; most <= MOST_FIGURES; most++) {
    const search: Search = { network, failing, found: new Map(), steps: 0 };
    extend(search, base, base.size + most);
    if (search.found.size > 0) return search.steps > MOST_STEPS ? [] : [...search.found.values()];
  }
  return [];
}

/** Decimals of a figure that a slip made finer than it was: 4.008000 for 4.000000. */
const FINER = 2;
const decimalsOfFigure = (amount: Amount): number =>
  formatAmount(amount)
    .replace(/\.?0+$/u, '')
    .split('.')[1]?.length ?? 0;

/**
 * Where several explanations are equally small, the likeliest is the only one whose every change is a single slip of the pen, or the
 * only such one that makes the figures rounder.
 */
function likeliest(network: Network, explanations: readonly Changes[]): Changes | null {
  if (explanations.length <= 1) return explanations[0] ?? null;
  const isEach = (test: (printed: Amount, expected: Amount) => boolean) => (changes: Changes) =>
    [...changes].every(([cell, change]) => {
      const { value } = network.figures.get(cell)!;
      return value !== null && test(value, addAmounts(value, change));
    });
  const slips = explanations.filter(isEach((printed, expected) => slipBetween(printed, expected) !== null));
  const rounder = slips.filter(
    isEach((printed, expected) => decimalsOfFigure(printed) - decimalsOfFigure(expected) >= FINER),
  );
  return [slips, rounder].find((few) => few.length === 1)?.[0] ?? null;
}

/** Figures whose change closes the most checks, one after the other, as long as each closes two more than it opens. */
export function clearestChanges(network: Network, failing: readonly Evaluated[]): Changes {
  let changes: Changes = new Map();
  for (;;) {
    const open = failing.filter((check) => isUnclosed(check, changes));
    const best = clearestChange(network, open, changes);
    if (!best) return changes;
    changes = new Map([...changes, best]);
  }
}

function clearestChange(
  network: Network,
  open: readonly Evaluated[],
  changes: Changes,
): [string, Amount] | null {
  const candidates = open.flatMap((check) =>
    figuresOfCheck(check).flatMap((figure): { cell: string; change: Amount; gain: number }[] => {
      if (changes.has(figure.cell) || figure.isUnreadable) return [];
      const change = closingChange(check, figure, changes);
      if (!isPossible(figure, change)) return [];
      const after = new Map([...changes, [figure.cell, change]]);
      const own = network.checksOf.get(figure.cell) ?? [];
      const count = (under: Changes): number => own.filter((each) => isUnclosed(each, under)).length;
      return [{ cell: figure.cell, change, gain: count(changes) - count(after) }];
    }),
  );
  const most = highestOf([0, ...candidates.map(({ gain }) => gain)]);
  const best = candidates.filter(({ gain }) => gain === most && gain >= CLEAR_GAIN);
  const cells = new Set(best.map(({ cell }) => cell));
  return cells.size === 1 ? [best[0]!.cell, best[0]!.change] : null;
}

export interface Explanation {
  /** Wrong figures, possibly none. */
  readonly changes: Changes;
  /** Other explanations are as small: this one is the likeliest, not the only one. */
  readonly isGuess: boolean;
  /** Failures that they explain. */
  readonly explained: readonly Evaluated[];
  /** Those that they do not. */
  readonly unexplained: readonly Evaluated[];
}

function explainGroup(network: Network, group: readonly Evaluated[]): Explanation {
  const explanations = smallestExplanations(network, group, new Map());
  const whole = likeliest(network, explanations);
  if (whole) return { changes: whole, isGuess: explanations.length > 1, explained: group, unexplained: [] };
  let changes = clearestChanges(network, group);
  let isGuess = false;
  const open = group.filter((check) => isUnclosed(check, changes));
  for (const part of changes.size > 0 ? groupOpen(network, open) : []) {
    const smallest = smallestExplanations(network, part, changes);
    const best = likeliest(network, smallest);
    if (best) isGuess ||= smallest.length > 1;
    changes = best ?? changes;
  }
  const isLeft = (check: Evaluated): boolean => isUnclosed(check, changes);
  const explained = group.filter((check) => !isLeft(check));
  return { changes, isGuess, explained, unexplained: group.filter(isLeft) };
}

/** Explains the failures group by group: first as a whole, else the clear ones before the rest. */
export function explainFailures(network: Network): Explanation[] {
  const failing = network.checks.filter(({ outcome }) => outcome === 'fails');
  return groupOpen(network, failing).map((group) => explainGroup(network, group));
}
