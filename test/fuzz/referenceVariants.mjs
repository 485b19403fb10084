/**
 * wasmax/variants by their definitions: thresholds by sorting or bisection in float64, gradients in closed
 * form. The functions promise one rounding to the kind, float64 within a few units u = 2⁻⁵²; the bounds below
 * allow what the reference and the function may each lose: 32·u times the condition of the step that loses
 * it.
 */
import { lastOf, leastOf } from "./numbers.mjs";
import { distribution, near, spread, sumOf } from "./sums.mjs";

const U = 32 * 2 ** -52;
const lastBound = (kind, want) => 4 * lastOf(kind) * Math.abs(want) + leastOf(kind);
const hasAnswer = (s) =>
  !s.some(Number.isNaN) && Number.isFinite(s.reduce((a, b) => Math.max(a, b), -Infinity));
const rowsOf = (plan, numbers = plan.x) => plan.rows.map((at) => ({ at, s: at.map((i) => numbers[i]) }));

export function hardmax(plan) {
  const of = ({ s }, i) =>
    s.some(Number.isNaN) ? NaN : i === s.indexOf(s.reduce((a, b) => Math.max(a, b), -Infinity)) ? 1 : 0;
  return [spread(plan, rowsOf(plan), (row, i) => near(of(row, i), 0))];
}

/** Projection on the simplex: τ by sorting. */
export function sparsemax(plan) {
  const rows = plan.rows.map((at) => {
    const d = distribution(at.map((i) => plan.x[i]));
    const v = [...d.z].sort((a, b) => b - a);
    let [sum, tau] = [0, 0];
    for (const [k, z] of v.entries()) {
      if (!(1 + (k + 1) * z > sum + z)) break;
      sum += z;
      tau = (sum - 1) / (k + 1);
    }
    return { at, d, tau };
  });
  const of = ({ d, tau }, i) =>
    Number.isNaN(d.p[i]) || !Number.isFinite(d.max) ? NaN : Math.max(d.z[i] - tau, 0);
  return [spread(plan, rows, (row, i) => near(of(row, i), lastBound(plan.kind, 1)))];
}

/** The number in [low, high] where `over`, true at first, becomes false. */
function bisect(low, high, over) {
  for (;;) {
    const middle = low + (high - low) / 2;
    if (middle <= low || middle >= high) return low;
    if (over(middle)) low = middle;
    else high = middle;
  }
}

/**
 * For α < 2 by the largest p: pᵢ = P·(1 + w)^(1/a), w = a·dᵢ·P^−a, which loses no digit as α → 1. An error in
 * w is a part of `lost`, and exp and log add theirs.
 */
function byLargest(d, a) {
  const of = (P, w) => (w > -1 ? P * Math.exp(Math.log1p(w) / a) : 0);
  const P = bisect(1 / d.length / 2, 1, (P) => sumOf(d.map((v) => of(P, a * v * P ** -a))) < 1);
  return d.map((v) => {
    const w = a * v * P ** -a;
    const p = of(P, w);
    // At the threshold, where the logarithm has no slope, from end to end of what an error can do.
    const step = 1 + w > 4 * U ? (-p * w) / a / (1 + w) : 1 + w > -4 * U ? (P * (8 * U) ** (1 / a)) / U : 0;
    return { p, lost: p === 0 ? step : step + p * (1 + Math.abs(Math.log(p)) + Math.abs(Math.log(P))) };
  });
}

/**
 * For α > 2 by τ: pᵢ = max(a·dᵢ − τ, 0)^(1/a). Its slope is unbounded at the threshold, where an error of u
 * in τ becomes one of u^(1/a).
 */
function byThreshold(d, a) {
  const of = (tau) => (v) => Math.max(a * v - tau, 0) ** (1 / a);
  const tau = bisect(-1, 0, (t) => sumOf(d.map(of(t))) > 1);
  return d.map((v) => {
    const over = a * v - tau;
    const p = of(tau)(v);
    // By so much p changes between a·d − τ ± u.
    return {
      p,
      lost: over < -U ? 0 : ((Math.max(over, 0) + U) ** (1 / a) - Math.max(over - U, 0) ** (1 / a)) / U + p,
    };
  });
}

export function entmax(plan) {
  const alpha = plan.fn === "entmax15" ? 1.5 : (plan.alpha ?? 1.5);
  const a = alpha - 1;
  const rows = rowsOf(plan).map(({ at, s }) => {
    if (at.length === 0 || !hasAnswer(s)) return { at, all: undefined };
    const { z, p, max } = distribution(s);
    let all;
    if (alpha === 1) all = p.map((v, i) => ({ p: v, lost: v === 0 ? 0 : v * (1 - z[i]) }));
    else {
      const d = s.map((v) => v - max);
      all = a < 1 ? byLargest(d, a) : byThreshold(d, a);
    }
    return { at, all, shared: sumOf(all.map(({ lost }) => lost)) };
  });
  return [
    spread(plan, rows, ({ all, shared }, i) => {
      if (all === undefined) return near(NaN, 0);
      const { p, lost } = all[i];
      // The losses of all move the sum, and with it every element of the support; p itself never by more than
      // the sum.
      return near(p, lastBound(plan.kind, p) + U * (lost + (lost > 0 ? shared : 0)));
    }),
  ];
}

/** The sample that the draws make, and with `hard` the first maximum of x + g. */
export function gumbelSoftmax(plan) {
  const { kind, temperature = 1, draws, hard, soft } = plan;
  const g = draws.map((u) => -Math.log(-Math.log(u === 0 ? 2 ** -54 : u)));
  const rows = plan.rows.map((at) => {
    const s = at.map((i) => plan.x[i] + g[i]);
    const d = distribution(s, (v) => v / temperature);
    // Errors of z: the rounding of x + g, the error of ln u in g, the difference and the quotient.
    const off = at.map((i, k) =>
      s[k] === -Infinity
        ? 0
        : (1 + Math.abs(plan.x[i]) + 2 * Math.abs(g[i]) + Math.abs(d.max)) / temperature + Math.abs(d.z[k]),
    );
    const mean = sumOf(d.p.map((p, k) => (p === 0 ? 0 : p * off[k])));
    return { at, s, d, off, mean };
  });
  const softOf = ({ s, d, off, mean }, i) => {
    if (!hasAnswer(s)) return near(NaN, 0);
    // Of a difference beyond the largest number no bound says anything: it is −Infinity, whatever T is.
    if (s.some((v) => v > -Infinity && d.max - v === Infinity)) return near(NaN, Infinity);
    const lost = U * (1 + off[i] + mean);
    return near(d.p[i], lost < 0.1 ? lost * d.p[i] + lastBound(kind, d.p[i]) : Infinity);
  };
  const hardOf = ({ s, d }, i) => {
    if (!hasAnswer(s)) return near(NaN, 0);
    // Between two that the roundings may have put in another order the reference cannot choose.
    const rivals = s.filter((v) => d.max - v <= U * (1 + Math.abs(d.max))).length;
    return near(i === s.indexOf(d.max) ? 1 : 0, rivals > 1 ? Infinity : 0);
  };
  if (!hard) return [spread(plan, rows, softOf)];
  return soft ? [spread(plan, rows, hardOf), spread(plan, rows, softOf)] : [spread(plan, rows, hardOf)];
}

/** s·(dy − Σ s·dy / Σ s) with s = y^(2 − α) where y is above 0. */
export function entmaxGrad(plan) {
  const { x: y, dy, kind } = plan;
  const alpha = { sparsemaxGrad: 2, entmax15Grad: 1.5 }[plan.fn] ?? plan.alpha ?? 1.5;
  const rows = plan.rows.map((at) => {
    if (at.some((i) => Number.isNaN(y[i]))) return { at, nan: true };
    const live = at.filter((i) => y[i] > 0);
    const s = new Map(live.map((i) => [i, y[i] ** (2 - alpha)]));
    const weights = [...s.values()];
    const total = sumOf(weights);
    const mean = sumOf(live.map((i) => (s.get(i) / total) * dy[i]));
    const size = sumOf(live.map((i) => (s.get(i) / total) * Math.abs(dy[i])));
    const apart = sumOf(live.map((i) => (s.get(i) / total) * Math.abs(dy[i] - mean)));
    const most = weights.reduce((a, b) => Math.max(a, b), 0);
    const pivot = live.reduce((b, i) => (s.get(i) >= most / 2 ? Math.max(b, Math.abs(dy[i])) : b), 0);
    // The error of exp((2 − α)·ln y), relative.
    const powers = 1 + live.reduce((a, i) => Math.max(a, Math.abs((2 - alpha) * Math.log(y[i]))), 0);
    // Of weights beyond 2^400, which are cut short, and of dy that are not finite, nothing is known.
    return {
      at,
      s,
      mean,
      size: most < 2 ** 400 && Number.isFinite(size) ? size + pivot : Infinity,
      apart: apart * powers,
      powers,
    };
  });
  return [
    spread(plan, rows, ({ at, nan, s, mean, size, apart, powers }, i) => {
      if (nan) return near(NaN, 0);
      const w = s.get(at[i]);
      if (w === undefined) return near(0, 0);
      const d = dy[at[i]];
      const want = w * (d - mean);
      // Beyond what a float64 holds there is no bound, as of a weight that is.
      if (!Number.isFinite(size + want)) return near(want, Infinity);
      // Σ s is a plain sum: n·2⁻⁵³ of it.
      return near(
        want,
        lastBound(kind, want) +
          U * (w * (Math.abs(d) + (1 + at.length / 64) * size + apart) + powers * Math.abs(want)),
      );
    }),
  ];
}
