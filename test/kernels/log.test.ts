/** ln of float64: the kernel, its twin, and how far off they are. */
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { log } from "../../src/math/log.js";
import { FLOAT64, log2, ulp } from "../support/reference.js";

test("log is the same bits in both, and within 1 ULP", async () => {
  const memory = new WebAssembly.Memory({ initial: 1 });
  const module = new WebAssembly.Module(readFileSync(new URL("../../build/softmax.wasm", import.meta.url)));
  const kernel = new WebAssembly.Instance(module, { env: { memory } }).exports["log"] as (
    x: number,
  ) => number;
  const values = [
    0,
    1,
    2,
    Math.SQRT2,
    1.4142135623730954,
    Infinity,
    NaN,
    1 + 2 ** -52,
    2 ** 24,
    16777215.5,
    1e300,
  ];
  for (let i = 0; i < 100_000; i++) values.push(1 + ((i * 0.61803398875) % 3), 1.0001 ** i);
  for (const v of values) {
    const y = log(v);
    if (!Object.is(kernel(v), y)) expect.fail(`log(${v}): ${kernel(v)} and ${y}`);
    if (!(v > 1 && v < 1e300)) continue;
    const [hi, lo] = log2([v, 0]);
    const off = Math.abs(y - hi - lo) / ulp(hi, FLOAT64);
    if (off > 1) expect.fail(`log(${v}) is ${y}, ${off} ULP from ${hi}`);
  }
});
