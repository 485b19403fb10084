/** How far off the raw float64 kernels are. */
import { expect, test } from "vitest";
import { BASE, bytes, data, forEachBinary, read, write } from "../support/binaries.js";
import { INPUTS, repeating } from "../support/inputs.js";
import { seeded } from "../support/random.js";
import { exact, FLOAT64, ulp } from "../support/reference.js";

forEachBinary("accuracy of the float64 kernels", (kernels) => {
  const softmax = (x: ArrayLike<number>, temperature: number) => {
    write(BASE, x);
    kernels.softmax64(BASE, BASE, 1, x.length, temperature);
    return read(BASE, x.length);
  };

  /** The formulas of the README. */
  const check = (x: Float64Array, temperature: number): string | undefined => {
    const e = exact(x, temperature, true);
    const n = x.length;
    const times = Number.isInteger(Math.log2(temperature)) ? 1 : 3;
    const y = softmax(x, temperature);
    for (let i = 0; i < n; i++) {
      const want = e.p[i] as number;
      const off = Math.abs((y[i] as number) - want - (e.pLow[i] as number));
      const bound =
        (3 + times * (Math.abs(e.z[i] as number) + e.entropyTerm)) * ulp(Math.max(want, 2 ** -1022), FLOAT64);
      if (!(off <= (want < 2 ** -1022 ? 2 ** -1022 : bound)))
        return `n = ${n}, T = ${temperature}: softmax[${i}] is ${y[i]}, not ${want}`;
    }
    const slack = (3 + Math.log(n) * (temperature === 1 ? 1 : 3)) * 2 ** -53;
    write(BASE, x);
    kernels.logSumExp64(BASE, BASE - 64, 1, n, temperature);
    kernels.logSoftmax64(BASE, BASE, 1, n, temperature);
    const logs = [...read(BASE, n), data.getFloat64(BASE - 64, true)];
    const high = [...e.logP, e.logSumExp[0]];
    const low = [...e.logPLow, e.logSumExp[1]];
    for (let i = 0; i <= n; i++) {
      if (logs[i] === high[i]) continue;
      const off = Math.abs((logs[i] as number) - (high[i] as number) - (low[i] as number));
      if (!(off <= 2 * ulp(Math.max(Math.abs(high[i] as number), 2 ** -1022), FLOAT64) + slack))
        return `n = ${n}, T = ${temperature}: log ${i} is ${logs[i]}, not ${high[i]}`;
    }
    return undefined;
  };

  for (const [title, row] of Object.entries(INPUTS)) {
    if (title === "one huge value") continue;
    test(`accuracy, every length to 300: ${title}`, () => {
      for (let n = 1; n <= 300; n++) {
        const r = seeded(n);
        // Full fractions, not float32 ones.
        const x = Float64Array.from(row(n), (v) => v * (1 + r.uniform(0, 2 ** -24)));
        expect(check(x, [1, 0.7, 2, 1.3, 1e-3, 0.25, 3][n % 7] as number)).toBeUndefined();
      }
    });
  }

  test("accuracy, long rows and repeated values", () => {
    const r = seeded(67);
    for (const t of [1, 0.7]) {
      expect(
        check(
          Float64Array.from({ length: 100_000 }, () => r.uniform(-12, 12)),
          t,
        ),
      ).toBeUndefined();
      for (const period of [1, 2, 3, 4]) {
        expect(
          check(
            Float64Array.from(repeating(period, 100_003, 7), (v) => v * 1.1),
            t,
          ),
        ).toBeUndefined();
      }
    }
  });

  test("the sum of 2^24 repeated values is off by less than an ULP", () => {
    // In pieces of one memory's size: the same values again and again.
    const z = -Math.LN2 / 3;
    const piece = 2 ** 16;
    write(BASE, new Float64Array(piece).fill(z));
    const sums = BASE - 64;
    bytes.fill(0, sums, sums + 32);
    write(BASE - 24, [z]);
    kernels.expSum64(BASE - 24, BASE - 24, 1, 0, 1, sums);
    const term = data.getFloat64(BASE - 24, true);
    bytes.fill(0, sums, sums + 32);
    let total = 0;
    for (let i = 0; i < 2 ** 24; i += piece) total = kernels.sumExp64(BASE, piece, 0, 1, sums);
    expect(total).toBe(term * 2 ** 24);
    // And with an odd one out, whose exact sum is 2^24 · term + 1.
    bytes.fill(0, sums, sums + 32);
    data.setFloat64(BASE - 24, 0, true);
    kernels.sumExp64(BASE - 24, 1, 0, 1, sums);
    for (let i = 0; i < 2 ** 24; i += piece) total = kernels.sumExp64(BASE, piece, 0, 1, sums);
    expect(Math.abs(total - (term * 2 ** 24 + 1))).toBeLessThanOrEqual(ulp(total, FLOAT64));
  });
});
