/**
 * The weight of a logit, e^z on a grid, written from the derivation above `exp` in assembly/exp.ts: one
 * float32 operation a line. No line of the product is in it.
 */

const f = Math.fround;

const LOG2E = f(Math.LOG2E);
/** 1.5 · 2²³ + 127: a sum with it is an integer, and leaves n + 127 in its low bits. */
const MAGIC = 12583039;
const LN2_HI = f(0.693145751953125);
const LN2_LO = f(1.4286067653e-6);
const C2 = f(0.4999999403953552);
const C3 = f(0.16666516661643982);
const C4 = f(0.04166810214519501);
const C5 = f(0.008369192481040955);
const C6 = f(0.001383890281431377);
/** From here on 2ⁿ has the exponent field 0. */
const FLOOR = f(-87.6831283569336);
/** 1.5 · 2⁻¹¹: float32 sums with it are multiples of 2⁻³⁴ for e^z in [0, 2⁻¹²], coarser above. */
const GRID = 1.5 * 2 ** -11;

const bits = new Int32Array(1);
const float = new Float32Array(bits.buffer);

/** e^z in float32, z ≤ 0. */
function power(z: number): number {
  const clamped = z > FLOOR ? z : FLOOR;
  const scaled = f(clamped * LOG2E);
  const t = f(scaled + MAGIC);
  const n = f(t - MAGIC);
  const high = f(clamped - f(n * LN2_HI));
  const r = f(high - f(n * LN2_LO));
  const r2 = f(r * r);
  const low = f(f(C3 * r) + C2);
  const middle = f(f(C5 * r) + C4);
  const top = f(f(C6 * r2) + middle);
  const q = f(f(top * r2) + low);
  const p = f(f(q * r2) + r);
  bits[0] = (n + 127) << 23;
  const s = float[0] as number;
  return f(f(s * p) + s);
}

/** fround(1 / T), T taken into [2⁻⁹⁰, 2⁹⁰]. */
export const reciprocal = (temperature: number) => f(1 / Math.min(Math.max(temperature, 2 ** -90), 2 ** 90));

/** The weight of the float32 x beside the largest of its row. */
export function gridWeight(x: number, largest: number, r: number): number {
  const apart = f(x - largest);
  const z = f(apart * r);
  const sum = f(power(z) + GRID);
  return f(sum - GRID);
}
