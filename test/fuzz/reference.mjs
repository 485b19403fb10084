/**
 * What a call should give: plain sums in float64, and how far from them a result may lie. The bounds are the
 * promised ones, two to five times over: the reference rounds too, and the fuzzer is after mistakes, not
 * after units in the last place, which test/api/ has.
 */
import { lastOf, leastOf, narrow, unitOf } from "./numbers.mjs";
import { entmax, entmaxGrad, gumbelSoftmax, hardmax, sparsemax } from "./referenceVariants.mjs";
import { broadcast } from "./rows.mjs";
import { distribution, near, spread, sumOf } from "./sums.mjs";

/**
 * Each row after scale, bias and masks: s, z = (s − max)·f, p = softmax, entropy Σ p·|z|, and l = ln Σ e^z.
 */
function scores(plan) {
  const { x, sizes, bias, where, causal, scale = 1, temperature = 1, kind } = plan;
  const round = narrow(kind);
  let s = [...x];
  if (bias) {
    const at = broadcast(bias.shape ?? sizes, sizes);
    s = s.map((v, i) => round(scale * v + bias.numbers[at[i]]));
  }
  const seen = s.map(() => true);
  if (where) {
    const at = broadcast(where.shape ?? sizes, sizes);
    for (const i of s.keys()) if (!where.numbers[at[i]]) seen[i] = false;
  }
  if (causal) {
    const [q, k] = sizes.slice(-2);
    for (const i of s.keys()) if (i % k > (Math.floor(i / k) % q) + k - q) seen[i] = false;
  }
  s = s.map((v, i) => (seen[i] ? v : -Infinity));
  const times = (v) => (bias ? v / temperature : scale !== 1 ? v * held(scale) : v / temperature);
  return plan.rows.map((at) => {
    const row = {
      at,
      seen: at.map((i) => seen[i]),
      ...distribution(
        at.map((i) => s[i]),
        times,
      ),
    };
    // No bound holds for a difference beyond the largest number of the kind: x − max is −Infinity, whatever T
    // is. A scale is taken as a temperature of at most the largest number, which shows where logits are as
    // large.
    const least = row.s.reduce((a, v) => (v === -Infinity ? a : Math.min(a, v)), row.max);
    const beyond =
      Math.abs(round(row.max - least)) === Infinity || (scale < 2 ** -1022 && row.max - least > 1e290);
    return beyond && Number.isFinite(row.max) ? { ...row, n: NaN, entropy: NaN } : row;
  });
}

const softmaxBound = (kind, { z, p, entropy }, i) =>
  (unitOf(kind) * (8 + 6 * (Math.abs(z[i]) + entropy)) + 2 * lastOf(kind)) * p[i] + leastOf(kind);
const logBound = (kind, n, want) =>
  4 * lastOf(kind) * Math.abs(want) + (8 + 6 * Math.log(n + 1)) * unitOf(kind) + leastOf(kind);

/** How far a small float64 result may be off that is all its digits: what is above 0 does not cancel. */
const exactBound = (kind, want, bound) =>
  unitOf(kind) < 2 ** -50 && want >= 0 ? Math.min(bound, 2 ** -36 * want + leastOf(kind)) : bound;

/** max/T + ln Σ e^z of a row, by the meanings table. */
function logSum(row) {
  if (row.s.some(Number.isNaN)) return NaN;
  return Math.abs(row.max) === Infinity ? row.max : row.top + row.l;
}

function softmax(plan) {
  const { kind } = plan;
  const all = spread(plan, scores(plan), (row, i) => {
    if (!row.seen[i] || !row.seen.includes(true)) return near(0, 0);
    return near(row.p[i], row.p[i] === 0 && row.n > 0 ? leastOf(kind) : softmaxBound(kind, row, i));
  });
  return [all];
}

function logSoftmax(plan) {
  const all = spread(plan, scores(plan), (row, i) => {
    if (!row.seen[i] || !row.seen.includes(true)) return near(-Infinity, 0);
    const want = Number.isNaN(row.p[i]) ? NaN : row.z[i] - row.l;
    return near(want, logBound(plan.kind, row.n, want));
  });
  return [all];
}

function logSumExp(plan) {
  if (plan.weights) return [signed(plan).map(({ log, sign, bound }) => near(sign < 0 ? NaN : log, bound))];
  return [
    scores(plan).map((row) => {
      const want = logSum(row);
      const bound = logBound(plan.kind, row.n, want);
      return near(want, row.top >= 0 ? exactBound(plan.kind, want, bound) : bound);
    }),
  ];
}

/** ln |Σ w·e^z| and its sign; without a bound where terms cancel. */
function signed(plan) {
  const { weights, sizes, kind } = plan;
  const at = weights && broadcast(weights.shape ?? sizes, sizes);
  return scores(plan).map((row) => {
    const w = row.at.map((i) => (weights ? weights.numbers[at[i]] : 1));
    const s = row.s.map((v, i) => (w[i] === 0 || !row.seen[i] ? -Infinity : v));
    const times = (v) =>
      plan.bias ? v / (plan.temperature ?? 1) : (v * held(plan.scale ?? 1)) / (plan.temperature ?? 1);
    const d = distribution(s, times);
    if (
      d.s.some(Number.isNaN) ||
      Math.abs(d.max) === Infinity ||
      w.some((v, i) => !Number.isFinite(v) && s[i] > -Infinity)
    ) {
      const none = d.max === -Infinity && !d.s.some(Number.isNaN);
      return none ? { log: -Infinity, sign: 0, bound: 0 } : { log: NaN, sign: NaN, bound: Infinity };
    }
    const terms = d.z.map((v, i) => (v === -Infinity ? 0 : w[i] * Math.exp(v)));
    const sum = sumOf(terms);
    const size = sumOf(terms.map(Math.abs));
    const mean = terms.reduce((a, v, i) => (v === 0 ? a : a + Math.abs(v * d.z[i])), 0) / (size || 1);
    const log = d.top + Math.log(Math.abs(sum));
    const condition = Number.isNaN(row.n) ? Infinity : size / Math.abs(sum);
    const bound =
      condition < 1000
        ? 4 * lastOf(kind) * Math.abs(log) +
          condition * (10 + 6 * Math.max(Math.log(row.n + 1), mean)) * unitOf(kind)
        : Infinity;
    return { log, sign: bound < Infinity ? Math.sign(sum) : NaN, bound };
  });
}

function signedLogSumExp(plan) {
  const all = signed(plan);
  return [
    all.map(({ log, bound }) => near(log, bound)),
    all.map(({ sign }) => near(sign, Number.isNaN(sign) ? Infinity : 0)),
  ];
}

/**
 * Without a bias, a scale is taken as the temperature 1 / scale, at most the largest number: a scale below
 * 2^-1024 counts as 2^-1024.
 */
const held = (scale) => Math.max(scale, 2 ** -1024);
const slopeOf = ({ scale = 1, temperature = 1, bias }) => (bias ? scale : held(scale)) / temperature;
const lastBound = (kind, want) => 4 * lastOf(kind) * Math.abs(want) + leastOf(kind);

/** From y and dy: of the live elements `weight(y)`·dy, and what of the sum each takes. */
function backward(plan, live, weight, value) {
  const { x: y, dy, kind } = plan;
  const b = slopeOf(plan);
  const rows = plan.rows.map((at) => {
    const terms = at.map((i) => (live(y[i]) ? weight(y[i]) * dy[i] : 0));
    return { at, sum: sumOf(terms), size: sumOf(terms.map(Math.abs)) };
  });
  const all = spread(plan, rows, ({ at, sum, size }, i) => {
    const [a, d] = [y[at[i]], dy[at[i]]];
    if (!live(a)) return near(0, 0);
    const { want, factor, error } = value(a, d, sum, b);
    return near(
      want,
      Number.isFinite(size)
        ? lastBound(kind, want) +
            Math.abs(factor) * 2 ** -50 * (at.length + 8) * (size + Math.abs(d)) +
            error * unitOf(kind) * 8
        : Infinity,
    );
  });
  return [all];
}

const softmaxGrad = (plan) =>
  backward(
    plan,
    (y) => y !== 0,
    (y) => y,
    (y, d, sum, b) => ({ want: y * (d - sum) * b, factor: y * b, error: 0 }),
  );

/** softmin(x) is softmax(−x): its slope is the other way. */
function softminGrad(plan) {
  const [all] = softmaxGrad(plan);
  return [all.map(({ want, bound }) => near(-want, bound))];
}

const logSoftmaxGrad = (plan) =>
  backward(
    plan,
    (y) => y !== -Infinity,
    () => 1,
    (y, d, sum, b) => ({
      want: (d - Math.exp(y) * sum) * b,
      factor: b * (1 + Math.exp(y)),
      error: Math.abs(b * Math.exp(y) * sum),
    }),
  );

function logSumExpGrad(plan) {
  const { kind, dz } = plan;
  const slope = slopeOf(plan);
  const all = spread(plan, scores(plan), (row, i, r) => {
    if (!row.seen[i] || !row.seen.includes(true) || dz[r] === 0) return near(0, 0);
    const want = dz[r] * row.p[i] * slope;
    if (!Number.isFinite(dz[r])) return near(NaN, Infinity);
    return near(want, Math.abs(dz[r] * slope) * softmaxBound(kind, row, i) + lastBound(kind, want));
  });
  return [all];
}

/** u of each element, and whether a row is kept. */
function lossTerms(plan) {
  const { rows, classes, probabilities, weight, smoothing = 0, ignore = -100 } = plan;
  return rows.map((at, r) => {
    const n = at.length;
    const kept = probabilities !== undefined || classes[r] !== ignore;
    const q = (i) => (probabilities ? probabilities[at[i]] : i === classes[r] ? 1 : 0);
    const u = at.map((_, i) =>
      kept ? (weight ? weight[i] : 1) * ((1 - smoothing) * q(i) + smoothing / n) : 0,
    );
    return { kept, u };
  });
}

function divisorOf(plan) {
  const { reduction = "mean", classes, weight, rows, ignore = -100 } = plan;
  if (reduction !== "mean") return 1;
  if (!classes) return rows.length;
  return classes.reduce((a, t) => (t === ignore ? a : a + (weight ? weight[t] : 1)), 0);
}

function reduced(plan, losses) {
  if (plan.reduction === "none")
    return losses.map(({ want, bound }) => near(want, bound + lastBound(plan.kind, want)));
  const by = divisorOf(plan);
  const sum = losses.reduce((a, v) => a + v.want, 0) / by;
  const bound =
    losses.reduce((a, v) => a + v.bound + 2 ** -50 * Math.abs(v.want) * losses.length, 0) / Math.abs(by);
  // Where the magnitudes add up to more than the largest number, the sum depends on its order, which is not
  // specified.
  const beyond = losses.reduce((a, v) => a + Math.abs(v.want), 0) === Infinity;
  return [near(sum, beyond || Number.isNaN(bound) ? Infinity : bound + 2 ** -50 * Math.abs(sum))];
}

function crossEntropy(plan) {
  const uses = lossTerms(plan);
  const by = divisorOf(plan);
  const rows = scores(plan);
  const losses = rows.map((row, r) => {
    const { u } = uses[r];
    // Logits farther apart than the largest float64: in quarters, as long as the loss itself is finite.
    const far = unitOf(plan.kind) < 2 ** -50 && Number.isNaN(row.n) && Number.isFinite(row.max);
    if (far && u.every((v) => v >= 0)) {
      const quarters = u.map((v, i) => (v === 0 ? 0 : v * (row.l / 4 - (row.s[i] / 4 - row.max / 4))));
      const want = 4 * sumOf(quarters);
      return near(want, exactBound(plan.kind, want, Infinity));
    }
    let bound = 0;
    const terms = [];
    for (const [i, v] of u.entries()) {
      if (v === 0) continue;
      terms.push(v * (row.l - row.z[i]));
      bound +=
        Math.abs(v) * ((row.l + Math.abs(row.z[i])) * 4 + 16 + 6 * Math.log(row.n)) * unitOf(plan.kind);
    }
    // Σ u is a plain sum.
    bound += u.length * 2 ** -53 * Math.abs(row.l) * sumOf(u.map(Math.abs));
    const want = sumOf(terms);
    if (!Number.isFinite(row.max) || row.s.some(Number.isNaN)) return near(want, Infinity);
    return near(want, u.every((v) => v >= 0) ? exactBound(plan.kind, want, bound) : bound);
  });
  const outputs = [reduced(plan, losses)];
  if (plan.fn === "crossEntropyAndGrad") outputs.push(crossEntropyGrad(plan, uses, rows, by));
  return outputs;
}

function crossEntropyGrad(plan, terms, rows, by) {
  const { kind, dLoss } = plan;
  return spread(plan, rows, (row, i, r) => {
    const { u, kept } = terms[r];
    const d = plan.reduction === "none" ? (dLoss ? dLoss[r] : 1) : (dLoss ?? 1) / by;
    if (!kept) return near(0, 0);
    if (!Number.isFinite(d) || !Number.isFinite(row.max)) return near(NaN, Infinity);
    const total = sumOf(u);
    const size = sumOf(u.map(Math.abs));
    const want = d * (total * row.p[i] - u[i]);
    const terms2 = Math.abs(d) * (size * row.p[i] + Math.abs(u[i]));
    return near(
      want,
      Math.abs(d) * size * softmaxBound(kind, row, i) +
        (8 * unitOf(kind) + u.length * 2 ** -53) * terms2 +
        lastBound(kind, want),
    );
  });
}

function nllLoss(plan) {
  const { x, rows, classes, weight, ignore = -100 } = plan;
  const losses = rows.map((at, r) => {
    const t = classes[r];
    const w = t === ignore ? 0 : weight ? weight[t] : 1;
    const want = w === 0 ? 0 : -w * x[at[t]];
    return near(want, 2 ** -50 * Math.abs(want));
  });
  return [reduced(plan, losses)];
}

/** logSumExp and normalize of an online softmax that has been pushed all of x. */
function online(plan) {
  const row = distribution([...plan.x]);
  const { kind } = plan;
  const bad = row.s.some(Number.isNaN);
  const sum = bad ? NaN : Math.abs(row.max) === Infinity ? row.max : row.max + row.l;
  const all = row.p.map((p, i) => near(p, softmaxBound(kind, row, i)));
  return [[near(sum, logBound(kind, row.n, sum))], all];
}

function softmin(plan) {
  return softmax({ ...plan, x: plan.x.map((v) => -v) });
}

const REFERENCES = {
  softmax,
  logSoftmax,
  logSumExp,
  signedLogSumExp,
  softmaxGrad,
  logSoftmaxGrad,
  logSumExpGrad,
  crossEntropy,
  crossEntropyAndGrad: crossEntropy,
  nllLoss,
  online,
  softmin,
  softminGrad,
  hardmax,
  gumbelSoftmax,
  gumbelSoftmaxGrad: softmaxGrad,
  sparsemax,
  sparsemaxGrad: entmaxGrad,
  entmax15: entmax,
  entmax15Grad: entmaxGrad,
  entmax,
  entmaxGrad,
};

/** For each result in turn what it should be. */
export function reference(plan) {
  return REFERENCES[plan.fn](plan);
}
