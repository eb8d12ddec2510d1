/** @file Chance that can be run again. */

export interface Chance {
  /** From 0 up to, not including, `below`. */
  whole(below: number): number;
  pick<T>(items: readonly T[]): T;
}

/** mulberry32: small, and good enough to break things. */
export function chanceOf(seed: number): Chance {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  const whole = (below: number): number => Math.floor(next() * below);
  return { whole, pick: (items) => items[whole(items.length)]! };
}
