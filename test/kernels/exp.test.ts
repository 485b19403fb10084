/** e^z of the JS engine's own, over all of float64. */
import { expect, test } from "vitest";
import { exp } from "../../src/math/exp.js";
import { exp2, FLOAT64, ulp } from "../support/reference.js";

test("exp at its edges", () => {
  for (const [z, e] of [
    [0, 1],
    [-0, 1],
    [NaN, NaN],
    [-Infinity, 0],
    [Infinity, Infinity],
    [-746, 0],
    [-745.2, 0],
    [-Number.MAX_VALUE, 0],
    [-745.1, 2 ** -1074],
    [709.79, Infinity],
    [710, Infinity],
    [2 ** -60, 1],
  ] as const) {
    expect(exp(z)).toBe(e);
  }
  expect(exp(709.75) / exp(708.75)).toBeCloseTo(Math.E, 12);
});

test("exp is within 1 ULP, subnormal results and large ones too", () => {
  let worst = 0;
  const check = (z: number) => {
    const [hi, lo] = exp2([z, 0]);
    // Where the result is subnormal the reference is a rounded one.
    const off = Math.abs(exp(z) - hi - lo) / (hi < 2 ** -1022 ? 2 ** -1074 : ulp(hi, FLOAT64));
    if (!(off <= 1)) expect.fail(`exp(${z}) is ${exp(z)}, ${off} ULP from ${hi}`);
    worst = Math.max(worst, off);
  };
  for (let i = 0; i < 60_000; i++) {
    check(-((i * 0.61803398875) % 1) * 745.13);
    check(-((i * 0.61803398875) % 1) * 2);
    check(((i * 0.61803398875) % 1) * 709);
  }
  // The halves between two n, where r is largest.
  for (let n = -1074; n < 1023; n++) for (const d of [-1e-13, 0, 1e-13]) check((n + 0.5 + d) * Math.LN2);
  expect(worst).toBeGreaterThan(0.5);
});
