/** @file How much of an indicator's wording comes from a project's name and goal: meaning, measured by shared pairs of characters. */
import { squeeze } from '../../lexicon.ts';

const pairsOf = (text: string): string[] => {
  const chars = [...squeeze(text).replace(/[\p{P}\p{S}\d]/gu, '')];
  return chars.slice(1).map((char, i) => `${chars[i]!}${char}`);
};

/** Share (0 to 1) of the wording of one text that occurs in another; rare pairs weigh more than those of every project. */
export type Likeness = (text: string, other: string) => number;

/** @param texts all indicator names of the table: a pair that many of them contain says little. */
export function likenessOver(texts: readonly string[]): Likeness {
  const frequency = new Map<string, number>();
  for (const text of texts)
    for (const pair of new Set(pairsOf(text))) frequency.set(pair, (frequency.get(pair) ?? 0) + 1);
  const weight = (pair: string): number => 1 / (1 + (frequency.get(pair) ?? 0));
  const cache = new Map<string, ReadonlySet<string>>();
  const setOf = (text: string): ReadonlySet<string> => {
    const known = cache.get(text) ?? new Set(pairsOf(text));
    cache.set(text, known);
    return known;
  };
  return (text, other) => {
    const theirs = setOf(other);
    let shared = 0;
    let all = 0;
    for (const pair of setOf(text)) {
      all += weight(pair);
      if (theirs.has(pair)) shared += weight(pair);
    }
    return all === 0 ? 0 : shared / all;
  };
}
