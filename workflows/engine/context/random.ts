import { hash128 } from '../hash.ts';

/** A repeatable stream of numbers 0 <= x < 1 (mulberry32) for one seed. */
export function seededRandom(seed: string): () => number {
  let state = hash128(seed)[0];
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
