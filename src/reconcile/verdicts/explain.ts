/** @file The smallest set of wrong figures that explains a group of failing checks and breaks none that holds. */
import { addAmounts, type Amount } from '../../amount.ts';
import type { Evaluated } from '../equation.ts';
import { closingChange, figuresOf, isOpen, type Changes, type Network } from './network.ts';

/** More wrong figures than this in one group are not guessed at. */
const MOST_FIGURES = 3;
/** Steps of the search for one group: far above what real documents need, and a bound for hostile ones. */
const MOST_STEPS = 20_000;
/** Groups are joined through holding checks of at most this many figures: a row, not a whole column. */
const SMALL_CHECK = 8;

/** Failing checks that share a cell, directly or through one small check that holds. */
export function groupFailures(network: Network): Evaluated[][] {
  const left = new Set(network.checks.filter(({ outcome }) => outcome === 'fails'));
  const groups: Evaluated[][] = [];
  for (const first of left) {
    const group: Evaluated[] = [];
    const queue = [first];
    left.delete(first);
    for (let check = queue.pop(); check; check = queue.pop()) {
      group.push(check);
      for (const next of neighboursOf(network, check)) if (left.delete(next)) queue.push(next);
    }
    groups.push(group.sort((a, b) => network.checks.indexOf(a) - network.checks.indexOf(b)));
  }
  return groups;
}

function neighboursOf(network: Network, check: Evaluated): Evaluated[] {
  const around = (from: Evaluated): Evaluated[] =>
    figuresOf(from).flatMap(({ cell }) => network.checksOf.get(cell) ?? []);
  const near = around(check);
  const small = near.filter((next) => next.outcome !== 'fails' && figuresOf(next).length <= SMALL_CHECK);
  return [...near, ...small.flatMap(around)].filter(({ outcome }) => outcome === 'fails');
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
    if (isOpen(check, changes) && (!best || figuresOf(check).length < figuresOf(best).length)) best = check;
  return best;
}

const isNegative = (amount: Amount): boolean => amount.digits < 0n;

function extend(search: Search, changes: Changes, most: number): void {
  const open = narrowestOpen(search, changes);
  if (!open) {
    search.found.set([...changes.keys()].sort().join(), changes);
    return;
  }
  if (changes.size === most) return;
  for (const figure of figuresOf(open)) {
    if (changes.has(figure.cell) || figure.isUnreadable || ++search.steps > MOST_STEPS) continue;
    const change = closingChange(open, figure, changes);
    const value = figure.value ?? { digits: 0n, scale: 0 };
    if (isNegative(addAmounts(value, change)) && !isNegative(value)) continue;
    extend(search, new Map([...changes, [figure.cell, change]]), most);
  }
}

/** All explanations with the smallest number of figures; none when there would have to be too many. */
export function explainFailures(network: Network, failing: readonly Evaluated[]): Changes[] {
  for (let most = 1; most <= MOST_FIGURES; most++) {
    const search: Search = { network, failing, found: new Map(), steps: 0 };
    extend(search, new Map(), most);
    if (search.found.size > 0) return search.steps > MOST_STEPS ? [] : [...search.found.values()];
  }
  return [];
}
