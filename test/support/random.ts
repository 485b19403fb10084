/** Seeded numbers, so that a failure can be had again. */
export interface Random {
  /** Uniform in [a, b). */
  uniform(a: number, b: number): number;
  /** Normal with standard deviation sigma. */
  normal(sigma: number): number;
}

export function seeded(seed: number): Random {
  let state = seed >>> 0;
  const next = () => {
    // A Weyl sequence through two rounds of multiply and xor-shift.
    state = (state + 0x9e3779b9) >>> 0;
    let v = state;
    v = Math.imul(v ^ (v >>> 16), 0x21f0aaad);
    v = Math.imul(v ^ (v >>> 15), 0x735a2d97);
    return ((v ^ (v >>> 15)) >>> 0) / 2 ** 32;
  };
  return {
    uniform: (a, b) => a + (b - a) * next(),
    normal: (sigma) => sigma * Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next()),
  };
}
