/** What docs/{en,zh}/guide/kernel.md says in its text. All of it by wasm-simd, which has the same bits anywhere. */
import { create } from "wasmax";
import { uniformLogits } from "../../.vitepress/theme/bench/logits.mjs";
import { bound, exactSoftmax, STATED } from "../../.vitepress/theme/ulp/exact.mjs";
import { float32Sum } from "../../.vitepress/theme/ulp/float32.mjs";
import { hostileRow } from "../../.vitepress/theme/ulp/hostile.mjs";
import { ulps } from "../../.vitepress/theme/ulp/ulp.mjs";

const own = create({ engine: "wasm-simd" });
const js = create({ engine: "js" });
const U = 2 ** -24;
const minus = (text) => text.replaceAll("-", "−");
/** Rows of a table, whose head stands on the page. */
const table = (rows) => rows.map((cells) => `| ${cells.join(" | ")} |`).join("\n");

// e^x by the kernel alone: the share of x in a sum of 1 whose largest logit is 0.
const exp = (x) => own.createOnline([0, 1]).normalize(Float32Array.of(x))[0];

/** e^−5, step by step, as in exp.mjs. */
const z = -5;
const n = Math.round(z * Math.LOG2E);
const r = z - n * Math.LN2;
export const product = minus((z * Math.LOG2E).toFixed(4));
export const whole = minus(String(n));
export const rest = minus(r.toFixed(6));
export const power = Math.exp(r).toFixed(6);
export const scaled = (2 ** n * Math.exp(r)).toFixed(9);
export const kernelFive = exp(z).toFixed(9);

/** The largest relative error of e^r by Taylor's polynomial of a degree, and by the kernel's, on ±½ ln 2. */
const C = [1, 1, 0.4999999403953552, 0.16666516661643982, 0.04166810214519501, 0.008369192481040955];
const MINIMAX = [...C, 0.001383890281431377];
const taylor = (degree) => Array.from({ length: degree + 1 }, (_, k) => 1 / factorial(k));
function factorial(k) {
  return k < 2 ? 1 : k * factorial(k - 1);
}
function relative(coefficients) {
  let most = 0;
  for (let i = -2000; i <= 2000; i++) {
    const at = (i / 2000) * (Math.LN2 / 2);
    const p = coefficients.reduceRight((sum, c) => sum * at + c, 0);
    most = Math.max(most, Math.abs(p / Math.exp(at) - 1));
  }
  return most / U;
}
const units = (value) => {
  if (value >= 100) return Math.round(value).toLocaleString("en");
  return value.toFixed(value >= 1 ? 1 : 3);
};
export const degrees = table(
  [3, 4, 5, 6, 7].map((d) => [d, units(relative(taylor(d))), d === 6 ? units(relative(MINIMAX)) : "–"]),
);

/**
 * Where e^x is off most among all 1,118,742,775 float32 numbers in [−87.33, −0], in ULP and as a ratio: a search
 * of all of them found these two.
 */
const [MOST_ULP, MOST_RATIO] = [-5.850566387176514, -86.642333984375];
const ratio = Math.abs(exp(MOST_RATIO) / Math.exp(MOST_RATIO) - 1) / U;
export const worstExp = Math.abs(ulps(exp(MOST_ULP), Math.exp(MOST_ULP))).toFixed(4);
export const worstAt = minus(MOST_ULP.toFixed(4));
export const worstRatio = ratio.toFixed(3);

/** Relative errors of sums of n terms e^z, in u. */
function sumsOf(count) {
  const terms = own.createOnline([0, 1]).normalize(uniformLogits(count, count).map((v) => v - 8));
  let [exact, lost] = [0, 0];
  for (const e of terms) {
    const next = exact + e;
    lost += exact >= e ? exact - next + e : e - next + exact;
    exact = next;
  }
  const off = (sum) => units(Math.abs(sum / (exact + lost) - 1) / U);
  let fours = 0;
  for (let i = 0; i + 15 < terms.length; i += 16)
    for (let j = i; j < i + 4; j++)
      fours += Math.fround(Math.fround(terms[j] + terms[j + 4]) + Math.fround(terms[j + 8] + terms[j + 12]));
  return [count.toLocaleString("en"), off(float32Sum(terms)), off(pairwise(terms)), off(fours)];
}
function pairwise(terms) {
  if (terms.length <= 2) return float32Sum(terms);
  const half = terms.length >> 1;
  return Math.fround(pairwise(terms.subarray(0, half)) + pairwise(terms.subarray(half)));
}
export const sums = table([1024, 16_384, 262_144, 1_048_576].map(sumsOf));

/** The sum of all that can go wrong, beside what the logits add. */
export const constant = (2 * ratio + 3.5).toFixed(1);
export const stated = String(STATED);

const logits = Float32Array.of(0.7, -0.9, -7.4, -18.3);
const exactly = exactSoftmax(logits);
const [byKernel, byJs] = [own.softmax(logits), js.softmax(logits)];
const off = (p, i) => Math.abs(ulps(p[i], exactly.p[i])).toFixed(2);
export const example = table(
  Array.from(logits, (x, i) => [
    minus(x.toFixed(1)),
    minus((x - exactly.max).toFixed(1)),
    exactly.p[i].toPrecision(3),
    bound(exactly, x).toFixed(2),
    off(byKernel, i),
    off(byJs, i),
  ]),
);
export const spread = exactly.spread.toFixed(2);

/** The row that a search has steered, at the element where it goes wrong most. */
const { row, at } = hostileRow();
const hostile = exactSoftmax(row);
const reached = Math.abs(ulps(own.softmax(row)[at], hostile.p[at]));
export const hostileLength = String(row.length);
export const hostileError = reached.toFixed(2);
export const hostileBound = bound(hostile, row[at]).toFixed(2);
export const needed = (reached - bound(hostile, row[at]) + STATED).toFixed(2);
