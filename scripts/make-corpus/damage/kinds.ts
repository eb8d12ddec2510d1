/**
 * @file The damage generator: each kind of damage found in real text dumps, as a function that puts it on a clean one.
 * What a reader must do with it is either to undo it or to flag it; never to go on silently with a wrong record.
 */
import { amountDamage } from './amount-kinds.ts';
import { cellDamage } from './cell-kinds.ts';
import type { TextDocument } from './document.ts';
import { pageDamage } from './page-kinds.ts';
import type { Random } from './random.ts';
import { rowDamage } from './row-kinds.ts';
import { seamDamage } from './seam-kinds.ts';

/** `Document` is a dump taken apart, so that damage can be put on its rows. */
export interface DamageKind<Document = TextDocument> {
  readonly name: string;
  /** `undone`: the clean records come back. `flagged`: what is lost is lost, and a finding must say so. */
  readonly must: 'undone' | 'flagged';
  /** Null where this document offers no place for it. */
  readonly apply: (document: Document, random: Random) => Document | null;
}

export const damageKinds: readonly DamageKind[] = [
  ...cellDamage,
  ...rowDamage,
  ...pageDamage,
  ...seamDamage,
  ...amountDamage,
];

/** Both on one document, the second where the first has left it a place. */
export const combineKinds = <Document>(
  first: DamageKind<Document>,
  second: DamageKind<Document>,
  toText: (document: Document) => string,
): DamageKind<Document> => ({
  name: `${first.name} + ${second.name}`,
  must: first.must === 'flagged' || second.must === 'flagged' ? 'flagged' : 'undone',
  apply(document, random) {
    const once = first.apply(document, random);
    const twice = once && second.apply(once, random);
    return twice && toText(twice) !== toText(once) ? twice : null;
  },
});
