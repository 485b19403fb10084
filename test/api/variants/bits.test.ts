/** The same bits in every runtime: ln(1 + w) of our own, and what is computed with it. */
import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { log1p } from "../../../src/math/log1p.js";
import {
  entmax,
  entmax15,
  entmax15Grad,
  entmaxGrad,
  gumbelSoftmax,
  softmin,
  softminGrad,
  sparsemax,
  sparsemaxGrad,
} from "../../../src/variants.js";
import { seeded } from "../../support/random.js";
import { FLOAT64, ulp } from "../../support/reference.js";

test("ln(1 + w) is within 2 ULP, however small w is", () => {
  for (let i = 0; i < 100_000; i++) {
    const w = -((i * 0.61803398875) % 1) * 2 ** -(i % 60);
    const want = Math.log1p(w);
    if (Math.abs(log1p(w) - want) > 3 * ulp(want || 1, FLOAT64))
      expect.fail(`ln(1 + ${w}): ${log1p(w)}, not ${want}`);
  }
  expect([log1p(0), log1p(-5e-324), log1p(-1)]).toEqual([0, -5e-324, -Infinity]);
});

test("nothing of the host's Math whose last bits differ", () => {
  const folder = new URL("../../../src/variants/", import.meta.url);
  for (const file of readdirSync(folder)) {
    const code = readFileSync(new URL(file, folder), "utf8").replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, "");
    const used = Array.from(code.matchAll(/Math\.(\w+)/g), (m) => m[1] as string);
    for (const name of used)
      expect(["abs", "floor", "LOG2E", "max", "min", "random", "sqrt"], file).toContain(name);
    for (const power of code.matchAll(/(\S+) \*\* /g)) expect(power[1], file).toBe("2");
  }
});

test("a fixed input has fixed bits", () => {
  const r = seeded(2026);
  const x = Array.from({ length: 3000 }, () => r.uniform(-3, 3));
  const dy = Array.from({ length: 3000 }, () => r.uniform(-1, 1));
  const options = { shape: [30, 100] };
  const sparse = entmax15(x, options);
  const results = [
    softmin(x, { ...options, temperature: 0.7 }),
    softminGrad(softmin(x, options), dy, options),
    gumbelSoftmax(x, { ...options, random: () => r.uniform(0, 1) }),
    sparsemax(x, options),
    sparsemaxGrad(sparsemax(x, options), dy, options),
    sparse,
    entmax15Grad(sparse, dy, options),
    ...[1, 1.1, 1.9, 2.5, 7].flatMap((alpha) => {
      const y = entmax(x, { ...options, alpha });
      return [y, entmaxGrad(y, dy, { ...options, alpha })];
    }),
  ];
  // FNV-1a of the bits.
  const hash = (values: number[]) =>
    new Uint32Array(Float64Array.from(values, (v) => v + 0).buffer).reduce(
      (h, v) => Math.imul(h ^ v, 16777619) >>> 0,
      2166136261,
    );
  expect(results.map(hash)).toMatchInlineSnapshot(`
    [
      1324141952,
      442816866,
      4020718554,
      2366310687,
      980430871,
      697621950,
      1576328435,
      711494724,
      3409733141,
      398421250,
      4232790791,
      752799145,
      3307721214,
      2276605497,
      2459812702,
      2565819681,
      2641933174,
    ]
  `);
});
