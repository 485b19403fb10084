/**
 * The weight of a logit, e^z on a grid, and Philox: from the comments of assembly/exp.ts and
 * assembly/sampling/weights.ts, one float32 operation after another, and from the paper, by BigInt.
 */
const f = Math.fround;
const LOG2E = f(Math.LOG2E);
/** 1.5 · 2²³ + 127 */
const MAGIC = 12583039;
const LN2_HI = f(0.693145751953125);
const LN2_LO = f(1.4286067653e-6);
const [C2, C3, C4] = [0.4999999403953552, 0.16666516661643982, 0.04166810214519501].map(f);
const [C5, C6] = [0.008369192481040955, 0.001383890281431377].map(f);
const FLOOR = f(-87.6831283569336);
/** Sums with it are multiples of 2⁻³⁴, or of powers of two of it. */
const GRID = 1.5 * 2 ** -11;

/** e^z in float32, z ≤ 0. */
function power(given) {
  const z = given > FLOOR ? given : FLOOR;
  const n = f(f(f(z * LOG2E) + MAGIC) - MAGIC);
  const r = f(f(z - f(n * LN2_HI)) - f(n * LN2_LO));
  const r2 = f(r * r);
  const low = f(f(C3 * r) + C2);
  const high = f(f(C6 * r2) + f(f(C5 * r) + C4));
  const p = f(f(f(f(high * r2) + low) * r2) + r);
  const s = n <= -127 ? 0 : 2 ** n;
  return f(s + f(s * p));
}

/** 1 / T in float32. */
export const factorOf = (temperature) => f(1 / Math.min(Math.max(temperature, 2 ** -90), 2 ** 90));

/** The weight of the float32 x in a row whose largest is m. */
export const weightOf = (x, m, r) => f(f(power(f(f(x - m) * r)) + GRID) - GRID);

const [MASK, WORD] = [0xffffffffn, 32n];
const split = (v) => [BigInt(v) & MASK, BigInt(v) >> WORD];

/** Number `draw` of a step, of a row, under a seed. */
export function uniform(seed, step, row, draw) {
  let [a, b, c, d] = [BigInt(draw), BigInt(row), ...split(step)];
  let [k, l] = split(seed);
  for (let round = 0; round < 10; round++) {
    const [p, q] = [0xd2511f53n * a, 0xcd9e8d57n * c];
    [a, b, c, d] = [(q >> WORD) ^ b ^ k, q & MASK, (p >> WORD) ^ d ^ l, p & MASK];
    k = (k + 0x9e3779b9n) & MASK;
    l = (l + 0xbb67ae85n) & MASK;
  }
  return (Number(a >> 5n) * 2 ** 26 + Number(b >> 6n)) / 2 ** 53;
}
