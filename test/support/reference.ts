/**
 * Slow, plain references, and errors in units in the last place.
 *
 * For float32 and float16 logits: float64 with compensated sums, about 2⁻⁵⁰ off. For float64: double-double
 * (Dekker 1971, Knuth's two-sum), about 2⁻¹⁰⁰ off.
 */

/** hi + lo, |lo| ≤ ½ ulp(hi). */
export type Double2 = readonly [hi: number, lo: number];

function twoSum(a: number, b: number): Double2 {
  const s = a + b;
  const t = s - a;
  return [s, a - (s - t) + (b - t)];
}

function twoProduct(a: number, b: number): Double2 {
  const split = (v: number): Double2 => {
    const c = 134217729 * v;
    const hi = c - (c - v);
    return [hi, v - hi];
  };
  const p = a * b;
  const [ah, al] = split(a);
  const [bh, bl] = split(b);
  return [p, ah * bh - p + ah * bl + al * bh + al * bl];
}

export function add(a: Double2, b: Double2): Double2 {
  const [s, e] = twoSum(a[0], b[0]);
  const [t, f] = twoSum(a[1], b[1]);
  const [u, g] = twoSum(s, e + t);
  return twoSum(u, g + f);
}

export function multiply(a: Double2, b: Double2): Double2 {
  const [p, e] = twoProduct(a[0], b[0]);
  return twoSum(p, e + (a[0] * b[1] + a[1] * b[0]));
}

export function divide(a: Double2, b: Double2): Double2 {
  const q = a[0] / b[0];
  // Beyond 2^970 the split of a product would overflow; half an ulp is near enough there.
  if (!(Math.abs(q) < 2 ** 970) || q === 0) return [q, 0];
  const r = add(a, multiply([-q, 0], b));
  const q2 = r[0] / b[0];
  const r2 = add(r, multiply([-q2, 0], b));
  return add(twoSum(q, q2), [r2[0] / b[0], 0]);
}

const LN2: Double2 = [Math.LN2, 2.3190468138462996e-17];

/** e^z in double-double, for z ≤ 0 above about −700. */
export function exp2(z: Double2): Double2 {
  const n = Math.round(z[0] / LN2[0]);
  let r = add(z, multiply([-n, 0], LN2));
  // Halve eight times, sum the series, square eight times.
  r = [r[0] / 256, r[1] / 256];
  let term: Double2 = [1, 0];
  let sum: Double2 = [0, 0];
  for (let k = 1; k < 14; k++) {
    term = divide(multiply(term, r), [k, 0]);
    sum = add(sum, term);
  }
  // (1 + s)² − 1 = s (2 + s): without the 1, nothing is lost.
  for (let k = 0; k < 8; k++) sum = multiply(sum, add([2, 0], sum));
  const e = add([1, 0], sum);
  return [e[0] * 2 ** n, e[1] * 2 ** n];
}

/** ln s in double-double, s ≥ 1: one step of Newton from `Math.log`. */
export function log2(s: Double2): Double2 {
  const y = Math.log(s[0]);
  const e = exp2([-y, 0]);
  const d = add(multiply(s, e), [-1, 0]);
  return add([y, 0], add(d, multiply([-0.5, 0], multiply(d, d))));
}

export interface Exact {
  /** Softmax of the row, as hi and lo. */
  readonly p: Float64Array;
  readonly pLow: Float64Array;
  readonly logP: Float64Array;
  readonly logPLow: Float64Array;
  readonly logSumExp: Double2;
  /** (x − max) / T. */
  readonly z: Float64Array;
  /** Σ p·|z|. */
  readonly entropyTerm: number;
}

/**
 * The exact results for a row of finite numbers and −Infinity, not all −Infinity; `wide` for float64 logits.
 */
export function exact(x: ArrayLike<number>, temperature: number, wide: boolean): Exact {
  let max = -Infinity;
  for (let i = 0; i < x.length; i++) max = Math.max(max, x[i] as number);
  const row = wide ? inDouble2(x, max, temperature) : inDouble(x, max, temperature);
  let entropyTerm = 0;
  for (let i = 0; i < x.length; i++)
    if ((row.p[i] as number) > 0) entropyTerm -= (row.p[i] as number) * (row.z[i] as number);
  const top: Double2 = wide ? divide([max, 0], [temperature, 0]) : [max / temperature, 0];
  return { ...row, entropyTerm, logSumExp: Number.isFinite(top[0]) ? add(top, row.l) : top };
}

type Row = Omit<Exact, "entropyTerm" | "logSumExp"> & { readonly l: Double2 };

/** float64 with Neumaier's compensated sum. */
function inDouble(x: ArrayLike<number>, max: number, temperature: number): Row {
  const n = x.length;
  const z = new Float64Array(n);
  const p = new Float64Array(n);
  const logP = new Float64Array(n);
  let sum = 0;
  let lost = 0;
  for (let i = 0; i < n; i++) {
    z[i] = ((x[i] as number) - max) / temperature;
    const e = Math.exp(z[i] as number);
    p[i] = e;
    const t = sum + e;
    lost += sum >= e ? sum - t + e : e - t + sum;
    sum = t;
  }
  const total = sum + lost;
  const l = Math.log(total);
  for (let i = 0; i < n; i++) {
    p[i] = (p[i] as number) / total;
    logP[i] = (z[i] as number) - l;
  }
  return { z, p, pLow: ZEROS.subarray(0, n), logP, logPLow: ZEROS.subarray(0, n), l: [l, 0] };
}

const ZEROS = new Float64Array(2 ** 24);

/** Double-double throughout. */
function inDouble2(x: ArrayLike<number>, max: number, temperature: number): Row {
  const n = x.length;
  const [z, p, pLow, logP, logPLow] = Array.from({ length: 5 }, () => new Float64Array(n)) as [
    Float64Array,
    Float64Array,
    Float64Array,
    Float64Array,
    Float64Array,
  ];
  const known = new Map<number, { z: Double2; e: Double2 }>();
  const term = (v: number) => {
    const zi: Double2 = v === -Infinity ? [v, 0] : divide(twoSum(v, -max), [temperature, 0]);
    return { z: zi, e: zi[0] < -740 ? ([0, 0] as const) : exp2(zi) };
  };
  const terms = Array.from(x, (v) => {
    // Long rows repeat few values.
    const t = known.get(v) ?? term(v);
    if (known.size < 64) known.set(v, t);
    return t;
  });
  const sum = terms.reduce<Double2>((s, t) => add(s, t.e), [0, 0]);
  const l = log2(sum);
  terms.forEach((t, i) => {
    z[i] = t.z[0];
    [p[i], pLow[i]] = divide(t.e, sum);
    [logP[i], logPLow[i]] = t.z[0] === -Infinity ? t.z : add(t.z, [-l[0], -l[1]]);
  });
  return { z, p, pLow, logP, logPLow, l };
}

export interface Format {
  /** Digits after the leading one. */
  readonly digits: number;
  /** Below 2^minimum results are bounded absolutely. */
  readonly minimum: number;
}

export const FLOAT64: Format = { digits: 52, minimum: -1022 };
export const FLOAT32: Format = { digits: 23, minimum: -126 };
export const FLOAT16: Format = { digits: 10, minimum: -24 };

const double = new Float64Array(1);
const words = new Uint32Array(double.buffer);
/** 2^(i − 1074). `**` with a variable exponent took a third of the time of the accuracy suite. */
const POWERS = Float64Array.from({ length: 2098 }, (_, i) => 2 ** (i - 1074));

/** The unit in the last place of v in a format; below the normal numbers that of the least normal one. */
export function ulp(v: number, format: Format): number {
  if (!Number.isFinite(v)) return Math.abs(v);
  double[0] = v;
  // The exponent as it stands in the bits; −1023 for all below 2⁻¹⁰²².
  const e = (((words[1] as number) >>> 20) & 0x7ff) - 1023;
  // float16 keeps its spacing of 2⁻²⁴ below its normal numbers.
  const lowest = format === FLOAT16 ? -14 : format.minimum;
  return POWERS[Math.max(e, lowest) - format.digits + 1074] as number;
}
