/** Logarithms of many float64 at once: the bits of one at a time, and nothing written after them. */
import { expect, test } from "vitest";
import { BASE, bytes, CANARY, data, forEachBinary } from "../support/binaries.js";
import { seeded } from "../support/random.js";

forEachBinary("logs", (kernels) => {
  test("each has the bits of log", () => {
    const r = seeded(7);
    const special = [0, 1, 2, Math.SQRT2, 1.4142135623730954, Infinity, NaN, 1 + 2 ** -52, 2 ** 24, 1e300];
    for (const count of [1, 2, 3, 4, 5, 8, 63, 1000]) {
      const values = Array.from({ length: count }, (_, i) =>
        i % 3 === 0 ? (special[(i / 3) % special.length] as number) : 1 + r.uniform(0, 1) * 10 ** (i % 7),
      );
      bytes.fill(CANARY, BASE, BASE + 16_384);
      for (const [i, v] of values.entries()) data.setFloat64(BASE + 8 * i, v, true);
      // Up to a multiple of 4.
      const room = 32 * Math.ceil(count / 4);
      bytes.fill(0, BASE + 8 * count, BASE + room);
      kernels.logs(BASE, count);
      for (const [i, v] of values.entries())
        expect(data.getFloat64(BASE + 8 * i, true), `ln ${v}`).toBe(kernels.log(v));
      for (let i = BASE + room; i < BASE + 16_384; i++) if (bytes[i] !== CANARY) expect.fail(`byte ${i}`);
    }
  });
});
