/**
 * What `wasmax/sampling` must give, exactly: a full sort, running sums, step by step as the documents say.
 * Instead of a result there may be { names }, what an error has to name.
 */
import { rowsAlong } from "../rows.mjs";
import { factorOf, weightOf } from "./weights.mjs";

const UNITS = 2 ** 34;

/** float32 logits after biases, penalties and a mask. */
function processed(logits, o) {
  const x = Float32Array.from(logits);
  const { repetitionPenalty = 1, frequencyPenalty = 0, presencePenalty = 0 } = o;
  const bias = new Map(o.bias);
  const counts = new Map();
  for (const token of o.history ?? []) counts.set(token, (counts.get(token) ?? 0) + 1);
  const seen = new Set([...(o.prompt ?? []), ...counts.keys()]);
  for (const token of new Set([...bias.keys(), ...seen])) {
    let v = x[token] + (bias.get(token) ?? 0);
    if (seen.has(token)) v = v > 0 ? v / repetitionPenalty : v * repetitionPenalty;
    if (counts.has(token)) v -= counts.get(token) * frequencyPenalty + presencePenalty;
    x[token] = v;
  }
  // What is masked may be anything.
  for (let i = 0; o.allowed !== undefined && i < x.length; i++) if (!o.allowed[i]) x[i] = -Infinity;
  return x;
}

/** The sum of f over the finite logits, in four parts. */
function quarters(x, of) {
  const s = [0, 0, 0, 0];
  for (const [i, v] of x.entries()) if (v > -Infinity) s[i % 4] += of(v);
  return s[0] + s[2] + (s[1] + s[3]);
}

function deviation(x, count) {
  const mean = quarters(x, (v) => v) / count;
  return Math.sqrt(quarters(x, (v) => (v - mean) * (v - mean)) / count);
}

/** Places by falling value, of equal ones the lower first. */
const ordered = (x, places) => places.sort((a, b) => (x[a] === x[b] ? a - b : x[a] > x[b] ? -1 : 1));

/**
 * The weights that a row is drawn by, 0 where a token is excluded, and their sum. `from` is where it starts.
 */
export function drawn(logits, o, name = "logits", from = 0) {
  const x = processed(logits, o);
  const bad = x.findIndex((v) => Number.isNaN(v) || v === Infinity);
  if (bad >= 0) return { names: `${name}[${from + bad}]` };
  let kept = [...x.keys()].filter((i) => x[i] > -Infinity);
  if (kept.length === 0) return { names: `the row of ${name}` };
  const m = kept.reduce((a, i) => Math.max(a, x[i]), -Infinity);
  const { temperature = 1, topNSigma = 0, topK = 0, topP = 1, minP = 0, epsilonCutoff = 0 } = o;
  const weights = new Float64Array(x.length);
  if (temperature === 0) {
    weights[x.indexOf(m)] = 1;
    return { weights, total: 1, kept: 1 };
  }
  if (topNSigma > 0 && topNSigma < Infinity) {
    const least = m - topNSigma * deviation(x, kept.length);
    kept = kept.filter((i) => x[i] >= least);
  }
  const r = factorOf(temperature);
  const first = o.temperatureLast ? 1 : r;
  const w = (i) => weightOf(x[i], m, first);
  const sum = () => kept.reduce((s, i) => s + w(i), 0);
  if (topP < 1 || (topK > 0 && topK < x.length)) ordered(x, kept);
  if (topK > 0 && topK < x.length) kept = kept.slice(0, topK);
  if (topP < 1) {
    const need = Math.max(1, Math.ceil(topP * (sum() * UNITS)));
    let [units, count] = [0, 0];
    while (units < need) units += w(kept[count++]) * UNITS;
    kept = kept.slice(0, count);
  }
  if (minP > 0) kept = kept.filter((i) => w(i) >= minP);
  if (epsilonCutoff > 0) {
    const least = Math.min(1, epsilonCutoff * sum());
    kept = kept.filter((i) => w(i) >= least);
  }
  let total = 0;
  for (const i of kept) {
    weights[i] = weightOf(x[i], m, r);
    total += weights[i];
  }
  return { weights, total, kept: kept.length };
}

/** The token of a random number: the first whose running sum exceeds u of the total. */
export function tokenOf({ weights, total }, u) {
  const units = total * UNITS;
  const target = Math.min(Math.floor(u * units), units - 1);
  let sum = 0;
  return weights.findIndex((w) => {
    sum += w * UNITS;
    return sum > target;
  });
}

export function withoutReplacement({ weights, total }, numbers) {
  const left = weights.slice();
  const tokens = [];
  for (const u of numbers) {
    if (total === 0) return { names: "k" };
    const token = tokenOf({ weights: left, total }, u);
    tokens.push(token);
    total -= left[token];
    left[token] = 0;
  }
  return { tokens };
}

/** Places where p is more than q; drawn by how much. */
function rest(p, q, u) {
  const more = p.map((v, i) => Math.max(0, v - q[i]));
  const total = more.reduce((a, b) => a + b, 0);
  let sum = 0;
  const token = more.findIndex((v) => {
    sum += v;
    return v > 0 && sum > u * total;
  });
  return token < 0 ? more.findLastIndex((v) => v > 0) : token;
}

/** Rows of a draft and of the target are distributions, by `row(name, i, history)`; numbers decide. */
export function acceptDraft(draft, hasLogits, history, row, numbers) {
  const before = [...history];
  const shares = ({ weights, total }) => weights.map((w) => w / total);
  for (const [i, token] of draft.entries()) {
    const from = hasLogits ? row("draftLogits", i, before) : undefined;
    if (from?.names) return from;
    if (from?.weights[token] === 0) return { names: `draftTokens[${i}]` };
    const to = row("targetLogits", i, before);
    if (to.names) return to;
    const p = shares(to);
    const q = from ? shares(from) : p.map((_, j) => (j === token ? 1 : 0));
    // Whatever the number, a token is accepted that the target finds no less probable.
    if (!(p[token] >= q[token] || numbers[i] * q[token] < p[token]))
      return { accepted: i, token: rest(p, q, numbers.at(-1)) };
    before.push(token);
  }
  const last = row("targetLogits", draft.length, before);
  return last.names ? last : { accepted: draft.length, token: tokenOf(last, numbers.at(-1)) };
}

/** ln softmax of tokens, and the k most probable. */
export function logprobs(logits, asked, top) {
  const x = Float32Array.from(logits);
  const row = drawn(x, {});
  if (row.names) return row;
  const m = x.reduce((a, b) => Math.max(a, b));
  const tokens = [...asked, ...ordered(x, [...x.keys()]).slice(0, top)];
  const l = Math.log(row.total);
  return {
    tokens,
    logprobs: tokens.map((i) => x[i] - m - l),
    bounds: tokens.map((i) => 2 ** -50 * (1 + l + m - x[i])),
  };
}

/** The k largest, or smallest, along an axis, as places in x and along the axis. */
export function topK(x, sizes, axis, k, largest) {
  const value = Float32Array.from(x, (v) => (largest ? v : -v));
  const rows = rowsAlong(sizes, [axis]);
  if (k * rows.length > 0)
    for (const row of rows) for (const i of row) if (Number.isNaN(value[i])) return { names: `x[${i}]` };
  const best = rows.map((row) =>
    ordered(
      row.map((i) => value[i]),
      [...row.keys()],
    ).slice(0, k),
  );
  const places = rowsAlong(
    sizes.map((size, i) => (i === axis ? k : size)),
    [axis],
  );
  const indices = new Array(k * rows.length);
  const from = new Array(k * rows.length);
  for (const [r, out] of places.entries())
    for (const [j, at] of out.entries()) {
      indices[at] = best[r][j];
      from[at] = rows[r][best[r][j]];
    }
  return { indices, from };
}
