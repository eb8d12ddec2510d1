/** @file How much of an indicator's wording comes from a project's name and goal: meaning, measured by shared pairs of characters. */
import { squeeze } from '../../words/lexicon.ts';

const pairsOfSigns = (text: string): string[] => {
  const chars = [...squeeze(text).replace(/[\p{P}\p{S}\d]/gu, '')];
  return chars.slice(1).map((char, i) => `${chars[i]!}${char}`);
};

/** How much (0 to 1) of the telling wording of an indicator occurs in a name and goal. */
export type Likeness = (indicator: string, head: string) => number;

/** Keeps a few common pairs from counting as agreement. */
const SMOOTHING = 0.5;

/**
 * @param heads name and goal of every project of the table: a pair that one of them has tells much, one that all have nothing,
 * and one that none has cannot tell them apart
 */
export function likenessOver(heads: readonly string[]): Likeness {
  const frequency = new Map<string, number>();
  for (const head of heads)
    for (const pair of new Set(pairsOfSigns(head))) frequency.set(pair, (frequency.get(pair) ?? 0) + 1);
  const cache = new Map<string, ReadonlySet<string>>();
  const setOf = (text: string): ReadonlySet<string> => {
    const known = cache.get(text) ?? new Set(pairsOfSigns(text));
    cache.set(text, known);
    return known;
  };
  return (indicator, head) => {
    const theirs = setOf(head);
    let shared = 0;
    let all = SMOOTHING;
    for (const pair of setOf(indicator)) {
      const weight = 1 / (frequency.get(pair) ?? Infinity);
      all += weight;
      if (theirs.has(pair)) shared += weight;
    }
    return shared / all;
  };
}
