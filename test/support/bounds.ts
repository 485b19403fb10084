/**
 * The promised accuracy as numbers for a given row. The references are float64, at most half a unit off,
 * which is added for float64 results, where it counts.
 *
 * u is 2⁻²⁴ for float32 and float16 (computed as float32), 2⁻⁵³ for float64.
 */
import type { EngineName } from "../../src/index.js";
import { FLOAT16, FLOAT32, FLOAT64, type Format, ulp } from "./reference.js";
import { broadcast, rowsAlong } from "./rows.js";
import { axesOf, type Case, decoded, Maker, type ResultKind, shapeOf } from "./vectors.js";

export const FORMAT: Readonly<Record<ResultKind, Format>> = {
  "number[]": FLOAT64,
  float64: FLOAT64,
  float32: FLOAT32,
  float16: FLOAT16,
};
export const isWide = (kind: ResultKind) => FORMAT[kind] === FLOAT64;
export const unit = (kind: ResultKind) => (isWide(kind) ? 2 ** -53 : 2 ** -24);

/** One unit in the last place of v in a kind. */
export const ulpOf = (v: number, kind: ResultKind) => ulp(Math.max(Math.abs(v), 2 ** -1022), FORMAT[kind]);

/** A row of what softmax is taken of. */
export interface Scores {
  /** Where its elements lie. */
  readonly at: readonly number[];
  /** −Infinity where it is excluded. */
  readonly s: readonly number[];
  /** (s − max) / T; −Infinity where it is excluded. */
  readonly z: readonly number[];
  readonly p: readonly number[];
  /** Σ p·|z|. */
  readonly entropy: number;
  /** max / T. */
  readonly top: number;
  readonly n: number;
}

/** The factor of the logits in the exponential: 1/T, or the scale if no bias is added first. */
export const factorOf = ({ scale, bias, temperature }: Case["options"]) =>
  temperature !== undefined ? 1 / temperature : bias ? 1 : (scale ?? 1);
/** dx is this times what it is at the scores. */
export const slopeOf = ({ scale, temperature }: Case["options"]) =>
  temperature !== undefined ? 1 / temperature : (scale ?? 1);

/** How many times |z| and the entropy count: a product with a factor that is no power of two is rounded. */
const timesOf = (o: Case["options"]) => (Number.isInteger(Math.log2(o.temperature ?? factorOf(o))) ? 1 : 3);

/** The rows of a case, with where, causal and bias applied; `list` are the logits. */
export function scoresOf(c: Case, list: unknown): Scores[] {
  const maker = new Maker(c.kind);
  const { options: o } = c;
  const narrow = !isWide(maker.result);
  let s = [...decoded(maker.logits(list), c.kind)];
  const shape = shapeOf(c, s.length);
  if (o.bias) {
    const bias = decoded(maker.like(o.bias), maker.result);
    const from = broadcast(o.biasShape ?? shape, shape);
    s = s
      .map((v, i) => (o.scale ?? 1) * v + (bias[from[i] as number] as number))
      .map((v) => (narrow ? Math.fround(v) : v));
  }
  if (o.where) {
    const { where } = o;
    const from = broadcast(o.whereShape ?? shape, shape);
    s = s.map((v, i) => (where[from[i] as number] ? v : -Infinity));
  }
  if (o.causal) {
    const [q, k] = shape.slice(-2) as [number, number];
    s = s.map((v, i) => (i % k <= (Math.floor(i / k) % q) + k - q ? v : -Infinity));
  }
  const factor = factorOf(o);
  return rowsAlong(shape, axesOf(o)).map((at) => {
    const row = at.map((i) => s[i] as number);
    return scores(at, row, factor);
  });
}

export function scores(at: readonly number[], row: readonly number[], factor: number): Scores {
  const max = row.reduce((a, b) => Math.max(a, b), -Infinity);
  const z = row.map((v) => (v === -Infinity ? v : (v - max) * factor));
  const total = z.reduce((a, v) => a + Math.exp(v), 0);
  const p = z.map((v) => Math.exp(v) / total);
  return {
    at,
    s: row,
    z,
    p,
    entropy: p.reduce((a, v, i) => (v === 0 ? a : a - v * (z[i] as number)), 0),
    top: max * factor,
    n: row.length,
  };
}

/** softmax, in units in the last place of the exact result. */
export function softmaxUlps(
  engine: EngineName,
  kind: ResultKind,
  o: Case["options"],
  row: Scores,
  i: number,
): number {
  if (kind === "float16") return 1;
  if (kind === "float32" && engine === "js") return 1.6;
  // A float64 reference is itself half a unit off.
  return (isWide(kind) ? 3.5 : 3) + timesOf(o) * (Math.abs(row.z[i] as number) + row.entropy);
}

/** softmax, absolute; below the normal numbers that much absolutely. */
export function softmaxBound(
  engine: EngineName,
  kind: ResultKind,
  o: Case["options"],
  row: Scores,
  i: number,
  want: number,
): number {
  if (Math.abs(want) < 2 ** FORMAT[kind].minimum) return 2 ** FORMAT[kind].minimum;
  return softmaxUlps(engine, kind, o, row, i) * ulpOf(want, kind);
}

/** logSoftmax and logSumExp, absolute. */
export function logBound(kind: ResultKind, o: Case["options"], n: number, want: number): number {
  const times = factorOf(o) === 1 ? 1 : 3;
  return (isWide(kind) ? 2.5 : 2) * ulpOf(want, kind) + (3 + times * Math.log(n)) * unit(kind);
}

/**
 * logSumExp with weights, absolute. Each term w·e^z is off by 3 + |z| units, as in softmax, so their sum by Σ
 * |w|·e^z·(3 + |z|) units, and ln divides that by the sum: the bound of logSumExp times the condition Σ
 * |w|·e^z / |Σ w·e^z|, with the mean of |z| where it exceeds ln n, its bound for equal weights.
 */
export function weightedBound(
  kind: ResultKind,
  o: Case["options"],
  row: readonly number[],
  weights: readonly number[],
  want: number,
): number {
  const factor = factorOf(o);
  // A weight of 0 drops its element, which may be the largest.
  const { z, top, n } = scores(
    [],
    row.map((v, i) => (weights[i] === 0 ? -Infinity : v)),
    factor,
  );
  const size = z.map((v, i) => Math.abs(weights[i] as number) * Math.exp(v)).map((v) => (v > 0 ? v : 0));
  const all = size.reduce((a, b) => a + b, 0);
  const mean = size.reduce((a, v, i) => (v === 0 ? a : a + v * Math.abs(z[i] as number)), 0) / all;
  const condition = all / Math.exp(want - top);
  return (
    (isWide(kind) ? 2.5 : 2) * ulpOf(want, kind) +
    condition * (3 + (factor === 1 ? 1 : 3) * Math.max(Math.log(n), mean)) * unit(kind)
  );
}

/** A product c·p of a softmax p, rounded at the end. */
function scaledSoftmax(
  engine: EngineName,
  kind: ResultKind,
  o: Case["options"],
  row: Scores,
  i: number,
  c: number,
): number {
  const inner = kind === "float16" ? "float32" : kind;
  const p = row.p[i] as number;
  return p === 0 ? 0 : Math.abs(c) * softmaxBound(engine, inner, o, row, i, p);
}

/** What the last rounding of a result may do, and that of a float64 reference. */
export const last = (kind: ResultKind, want: number) =>
  Math.max(ulpOf(want, kind), kind === "float16" ? 2 ** -24 : 2 ** FORMAT[kind].minimum);

/** logSumExpGrad: dz·p, so the bound of softmax for p, and a unit of the result. */
export function logSumExpGradBound(
  engine: EngineName,
  kind: ResultKind,
  o: Case["options"],
  row: Scores,
  i: number,
  dz: number,
  want: number,
): number {
  return scaledSoftmax(engine, kind, o, row, i, dz * slopeOf(o)) + last(kind, want);
}

/**
 * crossEntropyAndGrad: d·(total·p − c). The bound of softmax for p, three roundings of either term, and a
 * unit of the result.
 */
export function entropyGradBound(
  engine: EngineName,
  kind: ResultKind,
  row: Scores,
  i: number,
  d: number,
  total: number,
  c: number,
  want: number,
): number {
  const terms = Math.abs(d) * (total * (row.p[i] as number) + Math.abs(c));
  return scaledSoftmax(engine, kind, {}, row, i, d * total) + 3 * terms * unit(kind) + last(kind, want);
}

/**
 * softmaxGrad, with float64 sums and products in every kind: b·y·(dy − D) with D off by at most (n + 2)·2⁻⁵³
 * Σ |y·dy|, five roundings of the product, and the last one to the kind.
 */
export function softmaxGradBound(
  kind: ResultKind,
  y: number,
  b: number,
  n: number,
  sum: number,
  want: number,
): number {
  return 2 ** -53 * (Math.abs(b * y) * (n + 2) * sum + 5 * Math.abs(want)) + last(kind, want);
}

/**
 * logSoftmaxGrad, likewise: b·(dy − e^y·S), with S off by at most (n + 2)·2⁻⁵³ Σ |dy| and e^y by 4 units of
 * float64. For narrow kinds the WebAssembly kernel computes e^y in float32, at most 1.031 units off (the
 * worst of exp.ts, with fused multiply-adds): that much of e^y·S.
 */
export function logSoftmaxGradBound(
  engine: EngineName,
  kind: ResultKind,
  y: number,
  b: number,
  live: readonly number[],
  want: number,
): number {
  const sum = live.reduce((a, v) => a + Math.abs(v), 0);
  const narrow =
    engine === "js" || isWide(kind) ? 0 : 1.031 * 2 ** -23 * Math.abs(live.reduce((a, v) => a + v, 0));
  return (
    b * Math.exp(y) * (2 ** -53 * (live.length + 6) * sum + narrow) +
    5 * 2 ** -53 * Math.abs(want) +
    last(kind, want)
  );
}

/**
 * Sparsemax and entmax: eight times what half a unit in each x − max changes p by, dp = s·(dx − mean of dx)
 * with s = p^(2 − α) and |x − max| ≤ 1/(α − 1) on the support; and a unit of the result.
 */
export function entmaxBound(kind: ResultKind, p: number, alpha: number): number {
  return p === 0 ? 0 : 2 ** -53 * 8 * (p + p ** (2 - alpha) * Math.max(1, 1 / (alpha - 1))) + last(kind, p);
}

/**
 * Their gradients s·(dy − mean): the mean off by at most (n + 8)·2⁻⁵³ max |dy|, s by 8 units; and a unit of
 * the result.
 */
export function entmaxGradBound(
  kind: ResultKind,
  s: number,
  dy: number,
  n: number,
  largest: number,
  want: number,
): number {
  return 2 ** -53 * s * (8 * Math.abs(dy) + (n + 16) * largest) + last(kind, want);
}
