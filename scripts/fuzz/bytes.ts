/** @file Damage to bytes, whatever they mean: what bad disks, cut transfers and wrong tools leave. */
import type { Chance } from './random.ts';

export type Mutation<T> = (value: T, chance: Chance) => T;

const splice = (bytes: Buffer, at: number, removed: number, inserted: Buffer): Buffer =>
  Buffer.concat([bytes.subarray(0, at), inserted, bytes.subarray(at + removed)]);

const flip: Mutation<Buffer> = (bytes, chance) => {
  const damaged = Buffer.from(bytes);
  for (let i = 0; i <= chance.whole(8); i++) damaged[chance.whole(damaged.length)]! ^= 1 << chance.whole(8);
  return damaged;
};

const cut: Mutation<Buffer> = (bytes, chance) => bytes.subarray(0, chance.whole(bytes.length));

const lose: Mutation<Buffer> = (bytes, chance) =>
  splice(bytes, chance.whole(bytes.length), chance.whole(Math.min(4096, bytes.length)), Buffer.alloc(0));

const repeat: Mutation<Buffer> = (bytes, chance) => {
  const at = chance.whole(bytes.length);
  const piece = bytes.subarray(at, at + chance.whole(4096));
  return splice(bytes, at, 0, Buffer.concat(Array.from({ length: 1 + chance.whole(20) }, () => piece)));
};

const zero: Mutation<Buffer> = (bytes, chance) => {
  const damaged = Buffer.from(bytes);
  const at = chance.whole(damaged.length);
  return damaged.fill(0, at, Math.min(damaged.length, at + chance.whole(512)));
};

/** Byte order marks, lone surrogates, control characters, bytes of other encodings. */
const STRANGE = [
  'efbbbf',
  'fffe',
  'feff',
  'eda080',
  'f4908080',
  '00',
  '0b',
  '1a',
  '1b5b',
  '81',
  'ff',
  'c3',
  'e2808b',
  'e280ae',
  '0d',
];

const insertStrange: Mutation<Buffer> = (bytes, chance) =>
  splice(bytes, chance.pick([0, chance.whole(bytes.length)]), 0, Buffer.from(chance.pick(STRANGE), 'hex'));

export const byteMutations: readonly Mutation<Buffer>[] = [flip, cut, lose, repeat, zero, insertStrange];
