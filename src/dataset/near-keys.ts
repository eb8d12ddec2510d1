/**
 * @file Keys by which near-duplicate texts are found: MinHash over pairs of characters, in bands (Broder 1997; Leskovec, Rajaraman, Ullman,
 * Mining of Massive Datasets, 3.4). Two texts that share a key have, most likely, more than three quarters of their pairs in common.
 */
import { createHash } from 'node:crypto';
import { sha256Of } from '../model/sha256.ts';

const BANDS = 8;
const ROWS = 8;
/** Characters of a shingle: Han words are mostly two. */
const SHINGLE = 2;

/** Odd multipliers and offsets of the hash functions, the same in every run: from the digits of a hash. */
const FUNCTIONS = Array.from({ length: BANDS * ROWS }, (_, i) => {
  const digest = createHash('sha256').update(`minhash ${i}`).digest();
  return [digest.readUInt32LE(0) | 1, digest.readUInt32LE(4)] as const;
});

/** FNV-1a, 32 bits. */
function hashOfPair(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash >>> 0;
}

function characterPairs(text: string): Set<number> {
  const bare = text.normalize('NFKC').replace(/[^\p{L}\p{N}]/gu, '');
  const pairs = new Set<number>();
  for (let at = 0; at + SHINGLE <= bare.length; at++) pairs.add(hashOfPair(bare.slice(at, at + SHINGLE)));
  return pairs;
}

/** Finalizer of MurmurHash3: the low bits of a product alone would be those of its factors. */
function scramble(value: number): number {
  const once = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  const twice = Math.imul(once ^ (once >>> 13), 0xc2b2ae35);
  return (twice ^ (twice >>> 16)) >>> 0;
}

/** One key a band; [] for a text too short to have a pair. The keys of a text do not depend on any other text. */
export function textToNearKeys(text: string): string[] {
  const pairs = characterPairs(text);
  if (pairs.size === 0) return [];
  const least = FUNCTIONS.map(([factor, offset]) => {
    let lowest = 0xffffffff;
    for (const pair of pairs) lowest = Math.min(lowest, scramble(Math.imul(pair, factor) + offset));
    return lowest;
  });
  return Array.from({ length: BANDS }, (_, band) =>
    sha256Of(`${band} ${least.slice(band * ROWS, (band + 1) * ROWS).join(' ')}`).slice(0, 12),
  );
}
