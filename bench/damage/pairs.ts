/** @file `npm run bench:damage -- COUNT --pairs`: two kinds of damage on one document of every shape, chosen by chance. */
import { documentToText } from '../../scripts/make-corpus/damage/document.ts';
import { combineKinds, damageKinds } from '../../scripts/make-corpus/damage/kinds.ts';
import { randomOf } from '../../scripts/make-corpus/damage/random.ts';
import { shapes, type Shape } from '../../scripts/make-corpus/damage/shapes.ts';
import { damageToCase, type Case, type Shares } from './outcome.ts';

export interface PairCase extends Case {
  readonly shape: Shape;
}

/** A pair of kinds on one shape, all three decided by the seed; null where the document offers no place for both. */
async function seedToPairCase(seed: number): Promise<PairCase | null> {
  const random = randomOf(seed * 7919);
  const kind = combineKinds(random.pick(damageKinds), random.pick(damageKinds), documentToText);
  const shape = random.pick(shapes);
  const result = await damageToCase(kind, seed, shape);
  return result && { ...result, shape };
}

/** How often each outcome came over `count` seeds from `first` on; `onCase` sees those that are not undone. */
export async function pairsToShares(
  first: number,
  count: number,
  onCase: (result: PairCase) => void,
): Promise<Shares> {
  const shares = { undone: 0, flagged: 0, wrong: 0 };
  for (let seed = first; seed < first + count; seed++) {
    const result = await seedToPairCase(seed);
    if (!result) continue;
    shares[result.outcome]++;
    if (result.outcome !== 'undone') onCase(result);
  }
  return shares;
}
