/** What a consumer of the package must have printed: see fixtures/report.mjs. */
import { expect } from "vitest";
import type { Report } from "./support.js";

/** From 22 on Node runs relaxed SIMD. */
const relaxed = Number(process.versions.node.split(".")[0]) >= 22;

/** The answers, in float64 and without wasmax: what fixtures/report.mjs asks for. */
const logits = Array.from({ length: 20 }, (_, i) => 90 + ((i * 7) % 20) / 4);
export const reference = (x: number[]) => {
  const terms = x.map((v) => Math.exp(v - Math.max(...x)));
  const sum = terms.reduce((a, b) => a + b);
  return { softmax: terms.map((t) => t / sum), logSumExp: Math.max(...x) + Math.log(sum) };
};

export function near(actual: unknown, expected: number[], relative: number) {
  expect(actual).toHaveLength(expected.length);
  expected.forEach((e, i) => {
    expect(Math.abs(((actual as number[])[i] as number) / e - 1), `element ${i}`).toBeLessThan(relative);
  });
}

export function right(report: Report) {
  near(report.result, reference([1, 2, 3]).softmax, 1e-15);
  const { softmax, logSumExp } = reference(logits);
  near(report.float32, softmax, 1e-6);
  near(report["logSoftmax"], softmax.map(Math.log), 1e-6);
  near([report["logSumExp"] as number], [logSumExp], 1e-6);
  expect(report.kinds).toEqual(["Array", "Float32Array", "Float64Array", "Float32Array", "Float64Array"]);
  expect(report["created"]).toEqual(report.engine);
}

export const runsRelaxed = (report: Report) => {
  expect(report.engine).toEqual({ name: "wasm-relaxed" });
  right(report);
};
export const runsSimd = (report: Report, reason: RegExp) => {
  expect(report.engine).toEqual({ name: "wasm-simd", reason: expect.stringMatching(reason) });
  right(report);
};
export const runsJs = (report: Report, reason?: RegExp) => {
  expect(report.engine).toEqual(
    reason === undefined ? { name: "js" } : { name: "js", reason: expect.stringMatching(reason) },
  );
  right(report);
};
/** fixtures/consumer-variants.mjs: closed forms, and the names that are exported. */
export const variesRightly = (report: Report) => {
  expect(report["names"]).toEqual([
    ...["entmax", "entmax15", "entmax15Grad", "entmaxGrad", "gumbelSoftmax", "gumbelSoftmaxGrad", "hardmax"],
    ...["softmin", "softminGrad", "sparsemax", "sparsemaxGrad"],
  ]);
  near(report["softmin"], reference([-1, -2, -3]).softmax, 1e-15);
  expect(report["hardmax"]).toEqual([0, 1, 0]);
  near(report["sparsemax"], [0.75, 0.25], 1e-15);
  near(report["entmax15"], report["entmax"] as number[], 1e-9);
  expect(report["hard"]).toEqual([0, 0, 1]);
  expect(report["grad"]).toEqual([0.5, -0.5, 0]);
};
/** fixtures/consumer-duckdb.mjs and .cjs: a function of SQL gives what the function of JavaScript gives. */
export const addsRightly = (report: Report) => {
  expect(report["names"]).toEqual(["register"]);
  expect(report.engine.name).toBe(relaxed ? "wasm-relaxed" : "wasm-simd");
  expect(report["functions"]).toEqual(["log_softmax", "log_sum_exp", "sample", "softmax", "top_k"]);
  expect(report["found"]).toBe(report["expected"]);
};
/** fixtures/consumer-tfjs.mjs and .cjs: a kernel of TensorFlow.js gives what `softmax` gives. */
export const registersRightly = (report: Report) => {
  expect(report["names"]).toEqual(["register"]);
  expect(report.engine.name).toBe(relaxed ? "wasm-relaxed" : "wasm-simd");
  expect(report["registered"]).toEqual(["LogSoftmax", "Softmax"]);
  expect(report["left"]).toEqual(["Softmax"]);
  expect(report["found"]).toEqual(report["expected"]);
};
/** fixtures/consumer-transformers.mjs and .cjs: the token of `sample`, on the engine of wasmax/sampling. */
export const drawsRightly = (report: Report) => {
  expect(report["names"]).toEqual(["samplingParameters", "samplingProcessor"]);
  expect(report.engine.name).toBe(relaxed ? "wasm-relaxed" : "wasm-simd");
  expect(report["drawn"]).toBe(report["token"]);
  expect(report["left"]).toBe(1);
  const [before, after] = (report["memories"] as number[] | undefined) ?? [1, 1];
  expect(before).toBeGreaterThan(0);
  expect(after).toBe(before);
};
/** What plain Node must run on. */
export const runsAsNode = (report: Report) =>
  relaxed ? runsRelaxed(report) : runsSimd(report, /^CompileError: /);
