/** e^z: of float32 in the kernels, and the JS engine's own over all of float64. */
import { expect, test } from "vitest";
import { exp } from "../../src/math/exp.js";
import { BASE, bytes, data, forEachBinary } from "../support/binaries.js";
import { exp2, FLOAT32, FLOAT64, ulp } from "../support/reference.js";

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

forEachBinary("e^z of the float32 kernels", (kernels) => {
  /** e^z as the float32 kernel computes it. */
  function exps(zs: Float32Array): Float32Array {
    for (const [i, z] of zs.entries()) data.setFloat32(BASE + 4 * i, z, true);
    bytes.fill(0, BASE - 64, BASE - 32);
    kernels.expSum(BASE, BASE, zs.length, 0, 1, BASE - 64);
    return new Float32Array(bytes.slice(BASE, BASE + 4 * zs.length).buffer);
  }
  const bitsOf = (v: number) => new Uint32Array(Float32Array.of(v).buffer)[0] as number;

  // Over all 1,118,742,775 floats in [−87.33, −0] the worst is 0.9992 ULP, 1.0305 with fused multiply-adds.
  test("within 1.031 ULP from −87.33 to 0, and never decreasing", () => {
    const [least, most] = [bitsOf(-0), bitsOf(-87.33)];
    for (let part = 0; part < 4; part++) {
      // Falling z, each a prime number of floats below the last.
      const step = 4673;
      const count = Math.floor((most - least) / step / 4);
      const from = least + part * step * count;
      const zs = new Float32Array(Uint32Array.from({ length: count }, (_, i) => from + step * i).buffer);
      const y = exps(zs);
      for (let i = 0; i < count; i++) {
        const want = Math.exp(zs[i] as number);
        const off = Math.abs((y[i] as number) - want) / ulp(want, FLOAT32);
        if (!(off <= 1.031)) expect.fail(`e^${zs[i]} is ${y[i]}: ${off} ULP`);
        if (i > 0 && !((y[i] as number) <= (y[i - 1] as number))) expect.fail(`rises at ${zs[i]}`);
      }
    }
  });

  test("exactly 0 below 2^−126.5, NaN of NaN, exactly 1 of 0", () => {
    expect(exps(Float32Array.of(0, -0, NaN, -Infinity, -88, -1e38, -87.69, -200))).toEqual(
      Float32Array.of(1, 1, NaN, 0, 0, 0, 0, 0),
    );
  });
});
