/**
 * The same sets from the definitions alone, with Math.exp and no grid: so that reference.ts and the product
 * have not made one mistake twice. It says how near the nearest border is.
 */
import type { Plain } from "./reference.js";

export interface Exact {
  /** Probabilities, 0 where a token is excluded. */
  readonly probabilities: Float64Array;
  /** Weights beside the largest, e^z, of all tokens at the temperature of the draw. */
  readonly weights: Float64Array;
  /** The least distance of a border from what it decides upon, as a share of the sum or of the largest. */
  readonly margin: number;
}

interface Token {
  readonly i: number;
  readonly x: number;
}

const by = (a: Token, b: Token) => (a.x === b.x ? a.i - b.i : a.x < b.x ? 1 : -1);

function changed(x: number, i: number, o: Plain): number {
  const times = (o.history ?? []).filter((t) => t === i).length;
  const penalised = times > 0 || (o.prompt ?? []).includes(i);
  const bias = (o.logitBias ?? []).find(([t]) => t === i);
  if (o.allowed !== undefined && o.allowed[i] === 0) return -Infinity;
  if (!penalised && bias === undefined) return x;
  let v = x + (bias === undefined ? 0 : bias[1]);
  if (penalised && o.repetitionPenalty !== undefined)
    v = v > 0 ? v / o.repetitionPenalty : v * o.repetitionPenalty;
  v -= times * (o.frequencyPenalty ?? 0) + (times > 0 ? (o.presencePenalty ?? 0) : 0);
  return Math.fround(v);
}

export function exact(logits: ArrayLike<number>, o: Plain): Exact {
  let margin = Infinity;
  const border = (distance: number) => {
    margin = Math.min(margin, Math.abs(distance));
  };
  const n = logits.length;
  let tokens: Token[] = [];
  for (let i = 0; i < n; i++) {
    const x = changed(Math.fround(logits[i] as number), i, o);
    if (x !== -Infinity) tokens.push({ i, x });
  }
  tokens.sort(by);
  const top = (tokens[0] as Token).x;
  const T = o.temperature ?? 1;
  if (o.topNSigma !== undefined && o.topNSigma > 0) {
    const mean = tokens.reduce((s, { x }) => s + x, 0) / tokens.length;
    const variance = tokens.reduce((s, { x }) => s + (x - mean) ** 2, 0) / tokens.length;
    const least = top - o.topNSigma * Math.sqrt(variance);
    // In float64 but for the order of the sums: n · 2⁻⁵³ of what is summed.
    const far = tokens.reduce((m, { x }) => Math.max(m, Math.abs(x)), 0);
    const unit = Math.max(far, o.topNSigma * Math.sqrt(variance));
    const tie = 4 * n * 2 ** -53 * unit;
    if (tokens.some(({ x }) => Math.abs(x - least) <= tie)) border(0);
    tokens = tokens.filter(({ x }) => x >= least);
  }
  const weights = new Float64Array(n);
  const probabilities = new Float64Array(n);
  if (T === 0) {
    const { i } = tokens[0] as Token;
    weights[i] = 1;
    probabilities[i] = 1;
    return { probabilities, weights, margin };
  }
  const e = (x: number, at: number) => Math.exp((x - top) / at);
  const filters = o.temperatureLast ? 1 : T;
  if (o.topK && o.topK < n) tokens = tokens.slice(0, o.topK);
  if (o.topP !== undefined && o.topP < 1) {
    const sum = tokens.reduce((s, { x }) => s + e(x, filters), 0);
    let left = 0;
    let count = 0;
    for (const { x } of tokens) {
      left += e(x, filters) / sum;
      border(left - o.topP);
      count++;
      if (left >= o.topP) break;
    }
    tokens = tokens.slice(0, count);
  }
  if (o.minP) {
    for (const { x } of tokens) border(e(x, filters) - o.minP);
    tokens = tokens.filter(({ x }) => e(x, filters) >= (o.minP as number));
  }
  if (o.epsilonCutoff) {
    const sum = tokens.reduce((s, { x }) => s + e(x, filters), 0);
    for (const { x } of tokens) if (x !== top) border(e(x, filters) / sum - o.epsilonCutoff);
    // The most probable is always kept, and so is what ties with it.
    tokens = tokens.filter(({ x }) => x === top || e(x, filters) / sum >= (o.epsilonCutoff as number));
  }
  const sum = tokens.reduce((s, { x }) => s + e(x, T), 0);
  for (const { i, x } of tokens) {
    weights[i] = e(x, T);
    probabilities[i] = e(x, T) / sum;
  }
  return { probabilities, weights, margin };
}
