/** What an application must report: the engine, and plain float64's answers within the README's bounds. */
import { gradient, logits, SHAPE, targets, where } from "./apps/logits.js";

const [rows, n] = SHAPE;
/** Half a unit in the last place of a float32 in [1, 2), and of a float64. */
const [U32, U64] = [2 ** -24, 2 ** -53];

/** Softmax of some elements in float64, and what its bound is made of. */
function reference(at) {
  const x = at.map((i) => logits[i]);
  const max = Math.max(...x);
  const terms = x.map((v) => Math.exp(v - max));
  const sum = terms.reduce((a, b) => a + b, 0);
  const p = terms.map((t) => t / sum);
  const entropy = p.reduce((a, v, j) => a + v * (max - x[j]), 0);
  return { at, x, p, max, logSum: max + Math.log(sum), ulps: x.map((v) => 3 + (max - v) + entropy) };
}

const rowAt = (r) => Array.from({ length: n }, (_, j) => r * n + j);
const byRow = Array.from({ length: rows }, (_, r) => reference(rowAt(r)));
const masked = byRow.map(({ at }) => reference(at.filter((i) => where[i] !== 0)));
const columns = Array.from({ length: n }, (_, j) =>
  reference(Array.from({ length: rows }, (_, r) => r * n + j)),
);
const all = reference([...logits.keys()]);
const losses = byRow.map(({ x, logSum }, r) => logSum - x[targets[r]]);
const mean = losses.reduce((a, b) => a + b, 0) / rows;

/** 2 ULP of the result (4u) and (3 + ln n)·u. */
const logBound = (value, u, length = n) => 4 * u * Math.abs(value) + (3 + Math.log(length)) * u;
/** The bounds below are of exact results; a reference is a few units of float64 off. */
const SLACK = 16 * U64;

/** Compares element by element: `expected` has [value, bound] at each index. */
function compare(name, got, expected) {
  const values = Array.isArray(got) ? got : [got];
  if (values.length !== expected.length)
    return [`${name} has ${values.length} elements, not ${expected.length}`];
  const i = expected.findIndex(
    ([value, bound], j) => !(Math.abs(values[j] - value) <= bound + SLACK * Math.abs(value)),
  );
  return i < 0 ? [] : [`${name}[${i}] is ${values[i]}, not ${expected[i][0]}`];
}

/** [value, bound] where the elements of rows lie; 0 elsewhere. */
function spread(references, valueAndBound) {
  const out = Array.from(logits, () => [0, 0]);
  for (const [r, row] of references.entries()) {
    for (const [j, i] of row.at.entries()) out[i] = valueAndBound(row, j, i, r);
  }
  return out;
}
const softmaxOf = (references, u) => spread(references, ({ p, ulps }, j) => [p[j], 2 * u * ulps[j] * p[j]]);

/** dy·y of a row less its mean, with the bound of softmaxGrad and what y is off. */
function softmaxGrad({ at, p, ulps }, j, i) {
  const dot = at.reduce((a, k, l) => a + p[l] * gradient[k], 0);
  const off = at.reduce((a, k, l) => a + 2 * U32 * ulps[l] * p[l] * Math.abs(gradient[k]), 0);
  const value = p[j] * (gradient[i] - dot);
  return [value, 2 * U32 * Math.abs(value) * (1 + ulps[j]) + p[j] * off];
}

function crossEntropyGrad({ p, ulps }, j, _, r) {
  const hot = targets[r] === j ? 1 : 0;
  const value = (p[j] - hot) / rows;
  return [value, (2 * U32 * ulps[j] * p[j] + 3 * U32 * (p[j] + hot)) / rows + 2 * U32 * Math.abs(value)];
}

const lossBound = Math.max(...losses.map((loss) => logBound(loss, U32)));
const EXPECTED = {
  softmax: softmaxOf(byRow, U32),
  softmax64: softmaxOf(byRow, U64),
  masked: softmaxOf(masked, U32),
  columns: softmaxOf(columns, U32),
  plain: softmaxOf(byRow, U32),
  logSoftmax: spread(byRow, ({ x, logSum }, j) => [x[j] - logSum, logBound(x[j] - logSum, U32)]),
  logSumExp: byRow.map(({ logSum }) => [logSum, logBound(logSum, U32)]),
  online: [[all.logSum, logBound(all.logSum, U32, logits.length)]],
  crossEntropy: [[mean, lossBound]],
  nllLoss: [[mean, lossBound]],
  loss: [[mean, lossBound]],
  grad: spread(byRow, crossEntropyGrad),
  softmaxGrad: spread(byRow, softmaxGrad),
  sparsemax: [0.75, 0.25, 0, 0].map((y) => [y, 0]),
};

/** What is wrong with a report. */
export function problemsOf(report, engine) {
  const problems = Object.entries(EXPECTED).flatMap(([name, expected]) =>
    compare(name, report[name], expected),
  );
  for (const name of ["engine", "created"]) {
    const { name: got, reason } = report[name];
    if (got !== engine) problems.push(`${name}: runs on ${got}, not ${engine}: ${reason}`);
    if ((got === "wasm-relaxed") !== (reason === undefined))
      problems.push(`${name}: the reason for ${got} is ${reason}`);
  }
  const { name, reason } = report.plainEngine;
  if (name !== "js" || reason !== undefined) problems.push(`wasmax/js runs on ${name}: ${reason}`);
  return problems;
}
