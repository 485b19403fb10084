/**
 * Seeded logits, the same on every machine and in every run; bell-shaped with σ ≈ 2.8 like a language
 * model's.
 */

/**
 * Uniform in [0, 1): a Weyl sequence through two rounds of multiply and xor-shift.
 *
 * @param {number} seed
 */
function uniform(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x9e3779b9) >>> 0;
    let v = state;
    v = Math.imul(v ^ (v >>> 16), 0x21f0aaad);
    v = Math.imul(v ^ (v >>> 15), 0x735a2d97);
    return ((v ^ (v >>> 15)) >>> 0) / 2 ** 32;
  };
}

/**
 * Box–Muller, two numbers at a time.
 *
 * @param {number} n
 * @param {number} [seed]
 */
export function logits(n, seed = 1) {
  const next = uniform(seed);
  const x = new Float32Array(n);
  for (let i = 0; i < n; i += 2) {
    const radius = 2.8 * Math.sqrt(-2 * Math.log(1 - next()));
    const angle = 2 * Math.PI * next();
    x[i] = radius * Math.cos(angle);
    if (i + 1 < n) x[i + 1] = radius * Math.sin(angle);
  }
  return x;
}
