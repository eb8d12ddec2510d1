/**
 * @file What nearly all projects of one list state (产出, 满意度, within 产出 its 质量): a project left without any row of it, while
 * its neighbour has rows to spare, is unlikely. How unlikely, each list says of itself.
 */
import { COSTS } from './costs.ts';
import type { Evidence } from './evidence.ts';

/** What a project costs that lacks a word, and for a 一级指标 it has, those of its 二级指标 it lacks. */
export type Usual = ReadonlyMap<string, ReadonlyMap<string, number>>;

/** The words of a project: each 一级指标 with its 二级指标. */
function wordsOf(rows: readonly Evidence[]): Map<string, Set<string>> {
  const words = new Map<string, Set<string>>();
  for (const { category, subcategory } of rows) {
    if (category === null) continue;
    const subcategories = words.get(category) ?? new Set<string>();
    if (subcategory !== null) subcategories.add(subcategory);
    words.set(category, subcategories);
  }
  return words;
}

/** The logarithm of the odds that a project has the word; nothing where most do without. */
const oddsOf = (having: number, all: number): number =>
  Math.max(0, Math.log((having + 0.5) / (all - having + 0.5)));

/** How many of the sets have each word, as what it costs to lack it. */
function weighUsual(sets: readonly Iterable<string>[]): [string, number][] {
  const having = new Map<string, number>();
  for (const words of sets) for (const word of words) having.set(word, (having.get(word) ?? 0) + 1);
  return [...having].map(([word, count]) => [word, COSTS.lacksUsual * oddsOf(count, sets.length)]);
}

/** Stands for the 一级指标 themselves, beside the 二级指标 of each. */
const CATEGORIES = '';

/** @param projects the rows of each project of the list, as far as they are known */
export function usualOver(projects: readonly (readonly Evidence[])[]): Usual {
  const words = projects.map(wordsOf);
  const categories = new Set(words.flatMap((each) => [...each.keys()]));
  const within = [...categories].map((category): [string, Map<string, number>] => [
    category,
    new Map(weighUsual(words.flatMap((each) => each.get(category) ?? []))),
  ]);
  return new Map([[CATEGORIES, new Map(weighUsual(words.map((each) => each.keys())))], ...within]);
}

const lackOfUsual = (usual: Usual, of: string, has: (word: string) => boolean): number =>
  [...(usual.get(of) ?? [])].reduce((cost, [word, weight]) => cost + (has(word) ? 0 : weight), 0);

/** What a project of these rows lacks of the usual. */
export function lackCost(rows: readonly Evidence[], usual: Usual): number {
  const words = wordsOf(rows);
  return [...words].reduce(
    (cost, [category, subcategories]) =>
      cost + lackOfUsual(usual, category, (word) => subcategories.has(word)),
    lackOfUsual(usual, CATEGORIES, (word) => words.has(word)),
  );
}
