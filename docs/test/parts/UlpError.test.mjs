/** The error of an exponential, on the page of the kernel; and the numbers that both parts about errors share. */
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { create } from "wasmax";
import { curve, grid } from "../../.vitepress/theme/ulp/curves.mjs";
import { bound, exactSoftmax } from "../../.vitepress/theme/ulp/exact.mjs";
import { float32Softmax, float32Sum, taylorExp } from "../../.vitepress/theme/ulp/float32.mjs";
import { FUNCTIONS } from "../../.vitepress/theme/ulp/functions.mjs";
import { hostileRow } from "../../.vitepress/theme/ulp/hostile.mjs";
import { largest, ulp, ulps } from "../../.vitepress/theme/ulp/ulp.mjs";
import { useBrowser, visit } from "../browser.mjs";

describe("an ULP", () => {
  test("is the distance to the next float32 number, also at powers of two and below the normal ones", () => {
    const bits = new Uint32Array(1);
    const float = new Float32Array(bits.buffer);
    for (const v of [1, 1.5, 2, 3.99, 0.7, 1e-30, 2 ** -126, 2 ** -130, 1e30]) {
      float[0] = v;
      const [at] = float;
      bits[0]++;
      assert.equal(ulp(at), float[0] - at, `${v}`);
    }
    assert.equal(ulps(1 + 2 ** -23, 1), 1);
    assert.equal(ulps(1 - 2 ** -24, 1), -0.5);
  });

  test("NaN is the largest error of all", () => {
    assert.deepEqual(largest([1, 2 + 2 ** -22, 3], [1, 2, 3]), { off: 1, at: 1 });
    assert(Number.isNaN(largest([1, NaN, 3], [1, 2, 3]).off));
  });
});

test("the exact softmax sums to 1 at a million elements, and its bound is the stated one", () => {
  const { p } = exactSoftmax(Float32Array.from({ length: 1_000_000 }, (_, i) => (i % 97) / 7));
  const sum = p.reduce((a, b) => a + b, 0);
  assert(Math.abs(sum - 1) < 1e-10);
  // Each of these terms is below half a unit of the sum, and would be lost.
  const small = exactSoftmax([0, ...Array(100_000).fill(-37)]);
  assert(Math.abs((small.sum - 1) / (100_000 * Math.exp(-37)) - 1) < 1e-4);
  const exact = exactSoftmax([0, -Math.LN2]);
  assert(Math.abs(exact.p[0] - 2 / 3) < 1e-15);
  assert(Math.abs(bound(exact, -Math.LN2) - (3 + Math.LN2 + Math.LN2 / 3)) < 1e-12);
});

test("what is written by hand in float32 rounds each step", () => {
  assert.equal(float32Sum([2 ** 24, 1, 1]), 2 ** 24);
  assert.deepEqual([...float32Softmax(Float32Array.of(0, 0))], [0.5, 0.5]);
  const x = grid(-2, 0);
  const exact = FUNCTIONS.exp.exact(x);
  const off = (degree) => curve(x, FUNCTIONS.exp.taylor(x, degree), exact).off;
  assert.equal(taylorExp(0, 3), 1);
  assert(off(3) > 8000 && off(4) < off(3) / 10 && off(5) < off(4) / 10 && off(6) < off(5) / 10, "by degrees");
  assert(off(7) > 0.5 && off(7) < 1.1, "the last one is off by its roundings");
});

test("the kernel’s exponential is within 1 ULP, the row that was steered beyond the stated bound", () => {
  const own = create({ engine: "wasm-simd" });
  const x = grid(-87, 0);
  assert(curve(x, FUNCTIONS.exp.own(own, x), FUNCTIONS.exp.exact(x)).off < 1);
  const { row, at } = hostileRow();
  const exact = exactSoftmax(row);
  const { off, at: worst } = largest(own.softmax(row), exact.p);
  assert.equal(worst, at);
  // What the page derives: 2 · 1.497 + 3.5 in place of 3.
  assert(off < bound(exact, row[at]) + 3.5);
});

useBrowser();

/** What the sentence says, once it is that: the page may still be starting. */
const says = (page, words) =>
  page.locator(".live .said").filter({ hasText: words }).waitFor({ timeout: 5000 });

test("a slider moved by keys moves the curves, the sentence and the address", async () => {
  await visit("guide/kernel", async (page) => {
    await says(page, /From −2\.00 to 0\.00 .* wasm-simd: 0\.\d\d ULP.*degree 6: 2\.\d\d ULP/);
    const line = page.locator(".live path.series-3").last();
    const before = await line.getAttribute("d");
    await page.getByLabel(/Taylor’s degree/).focus();
    for (let i = 0; i < 3; i++) await page.keyboard.press("ArrowLeft");
    await says(page, /degree 3: 9\d{3}\.\d\d ULP/);
    assert.notEqual(await line.getAttribute("d"), before);
    await page.getByLabel("softmax([0, x])₂").check();
    await says(page, /by hand in float32: 1\.\d\d ULP/);
    assert.deepEqual([...new URL(page.url()).searchParams].sort(), [
      ["degree", "3"],
      ["of", "softmax"],
    ]);
    assert.equal(
      await page.locator(".live .plot svg[role=img]").getAttribute("aria-label"),
      await page.locator(".live .said").innerText(),
    );
    await page.locator(".live").getByText("Reset").click();
    await says(page, /degree 6/);
  });
});

test("an address sets it, in both languages, to the ends of the range too", async () => {
  for (const [path, words] of [
    [
      "guide/kernel?centre=-45&width=90&degree=7&engine=js",
      /From −87\.30 to −?0\.00 .*wasmax js: 0\.5\d ULP/,
    ],
    [
      "zh/guide/kernel?centre=0&width=0.1&engine=wasm-relaxed",
      /从 −0\.05 到 0\.00.*wasm-relaxed 0\.\d\d ULP/,
    ],
    ["guide/kernel?centre=7&degree=2&engine=gpu", /From −2\.00 to 0\.00 .*wasm-simd/],
    ["guide/kernel?degree=4.5", /degree 6: 2\.\d\d ULP/],
  ])
    await visit(path, (page) => says(page, words));
});
