/** Seeded logits, the same in every browser. */

/** Uniform in [0, 1): Mulberry32. */
export function uniform(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let v = Math.imul(state ^ (state >>> 15), state | 1);
    v ^= v + Math.imul(v ^ (v >>> 7), v | 61);
    return ((v ^ (v >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Uniform between −8 and 8. @param {number} n */
export function uniformLogits(n, seed = 1) {
  const next = uniform(seed);
  return Float32Array.from({ length: n }, () => 16 * next() - 8);
}
