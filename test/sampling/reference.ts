/**
 * What `wasmax/sampling` promises of a row, in plain float64: a full sort, running sums, and weights from
 * gridWeight.ts. Every result of the product must be this one exactly, on every engine.
 */
import { gridWeight, reciprocal } from "./gridWeight.js";

/** The options of one row, in the simplest form of each. */
export interface Plain {
  readonly logitBias?: readonly (readonly [token: number, bias: number])[];
  readonly prompt?: readonly number[];
  readonly history?: readonly number[];
  readonly repetitionPenalty?: number;
  readonly frequencyPenalty?: number;
  readonly presencePenalty?: number;
  /** One a token: 0 where it is forbidden. */
  readonly allowed?: readonly number[];
  readonly topNSigma?: number;
  readonly temperature?: number;
  readonly temperatureLast?: boolean;
  readonly topK?: number;
  readonly topP?: number;
  readonly minP?: number;
  readonly epsilonCutoff?: number;
}

/** What a token is drawn from. */
export interface Drawn {
  /** The weight of each token, 0 where it is excluded. */
  readonly weights: Float64Array;
  readonly total: number;
}

/** One unit of the grid. */
const UNITS = 2 ** 34;

/** Logits after logitBias, penalties and `where`: in float64, rounded to float32 once. */
export function processed(logits: ArrayLike<number>, o: Plain): Float32Array {
  const x = Float32Array.from(logits);
  const { repetitionPenalty = 1, frequencyPenalty = 0, presencePenalty = 0 } = o;
  const bias = new Map(o.logitBias ?? []);
  const counts = new Map<number, number>();
  for (const token of o.history ?? []) counts.set(token, (counts.get(token) ?? 0) + 1);
  const seen = new Set([...(o.prompt ?? []), ...(o.history ?? [])]);
  for (const token of new Set([...bias.keys(), ...seen])) {
    let v = (x[token] as number) + (bias.get(token) ?? 0);
    if (seen.has(token)) v = v > 0 ? v / repetitionPenalty : v * repetitionPenalty;
    const count = counts.get(token) ?? 0;
    if (count > 0) v -= count * frequencyPenalty + presencePenalty;
    x[token] = v;
  }
  if (o.allowed !== undefined) for (const [i, allowed] of o.allowed.entries()) if (!allowed) x[i] = -Infinity;
  return x;
}

/** The float64 sum of f over the finite logits: four sums, of every fourth token each. */
function bySums(x: Float32Array, f: (v: number) => number): number {
  const s: [number, number, number, number] = [0, 0, 0, 0];
  for (const [i, v] of x.entries()) if (v > -Infinity) s[(i % 4) as 0] += f(v);
  return s[0] + s[2] + (s[1] + s[3]);
}

/** max − s·σ, with σ the population deviation of the finite logits. */
function sigmaBorder(x: Float32Array, largest: number, s: number): number {
  const count = x.filter((v) => v > -Infinity).length;
  const mean = bySums(x, (v) => v) / count;
  const sigma = Math.sqrt(bySums(x, (v) => (v - mean) * (v - mean)) / count);
  return largest - s * sigma;
}

/** Tokens by falling logit, ties (0 and −0 among them) by rising index. */
export function order(x: ArrayLike<number>): number[] {
  const all = Array.from({ length: x.length }, (_, i) => i);
  return all.sort((a, b) => (x[b] as number) - (x[a] as number) || a - b);
}

/** What `sample` draws from, or undefined where no token is allowed. */
export function drawn(logits: ArrayLike<number>, o: Plain): Drawn | undefined {
  const x = processed(logits, o);
  const n = x.length;
  const finite = x.map((v, i) => (v > -Infinity ? i : -1)).filter((i) => i >= 0);
  if (finite.length === 0) return undefined;
  const largest = x.reduce((a, b) => Math.max(a, b));
  const { temperature = 1, topNSigma = 0, topK = 0, topP = 1, minP = 0, epsilonCutoff = 0 } = o;
  const weights = new Float64Array(n);
  // A difference of −∞ is no number to sort by: those are left out first.
  let kept = order(x.filter((v) => v > -Infinity)).map((i) => finite[i] as number);
  if (temperature === 0) {
    weights[kept[0] as number] = 1;
    return { weights, total: 1 };
  }
  if (topNSigma > 0) {
    const border = sigmaBorder(x, largest, topNSigma);
    kept = kept.filter((i) => (x[i] as number) >= border);
  }
  const drawnAt = reciprocal(temperature);
  const filteredAt = o.temperatureLast ? 1 : drawnAt;
  const w = (i: number, r: number) => gridWeight(x[i] as number, largest, r);
  const sum = (r: number) => kept.reduce((s, i) => s + w(i, r), 0);
  if (topK > 0 && topK < n) kept = kept.slice(0, topK);
  if (topP < 1) {
    const need = Math.max(1, Math.ceil(topP * (sum(filteredAt) * UNITS)));
    let units = 0;
    let count = 0;
    while (units < need) units += w(kept[count++] as number, filteredAt) * UNITS;
    kept = kept.slice(0, count);
  }
  if (minP > 0) kept = kept.filter((i) => w(i, filteredAt) >= minP);
  if (epsilonCutoff > 0) {
    const border = Math.min(1, epsilonCutoff * sum(filteredAt));
    kept = kept.filter((i) => w(i, filteredAt) >= border);
  }
  for (const i of kept) weights[i] = w(i, drawnAt);
  return { weights, total: sum(drawnAt) };
}

/** The token of a random number: the first, by index, whose running sum exceeds u of the total. */
export function tokenOf({ weights, total }: Drawn, u: number): number {
  const units = total * UNITS;
  const target = Math.min(Math.floor(u * units), units - 1);
  let running = 0;
  for (const [i, w] of weights.entries()) {
    running += w * UNITS;
    if (running > target) return i;
  }
  throw new Error("the weights' sum is not their total");
}

export const probabilitiesOf = ({ weights, total }: Drawn) => weights.map((w) => w / total);
