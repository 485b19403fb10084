/** deviation: the bits of its JS twin, which is near the exact one, and not a byte written. */
import { describe, expect, test } from "vitest";
import { seeded } from "../../support/random.js";
import { BASE, fillUp, LENGTHS, Machine, twinOf } from "../../support/samplingKernels.js";

const machine = new Machine(2);
const { kernels, end } = machine;

/** In units of 2⁻¹⁴⁹ of the squares of elements, exactly: n² σ² = n Σ x² − (Σ x)². */
function exactly(x: Float32Array): number {
  const finite = [...x].filter((v) => v > -Infinity);
  const digits = finite.map((v) => BigInt(v * 2 ** 40));
  const n = BigInt(digits.length);
  const sum = digits.reduce((a, v) => a + v, 0n);
  const squares = digits.reduce((a, v) => a + v * v, 0n);
  return Math.sqrt(Number(n * squares - sum * sum)) / Number(n) / 2 ** 40;
}

describe("deviation", () => {
  const random = seeded(3);
  const ROWS: { readonly [name: string]: (i: number) => number } = {
    gaussian: () => random.normal(4),
    "gaussian, half of it excluded": () => (random.uniform(0, 1) < 0.5 ? -Infinity : random.normal(4)),
    "alike but for the last bits": (i) => 5 + (i % 3) * 2 ** -20,
    zeros: () => 0,
  };

  for (const [name, element] of Object.entries(ROWS)) {
    test(`the bits of the twin: ${name}`, () => {
      for (const n of LENGTHS) {
        // Multiples of 2⁻⁴⁰, which are exact in the reference.
        const x = Float32Array.from({ length: n }, (_, i) =>
          i === n >> 1 ? 1 : Math.round(element(i) * 2 ** 22) / 2 ** 22,
        );
        const all = fillUp(x);
        const wanted = twinOf(x).deviation(n);
        for (const at of [BASE, BASE + 48, end - 4 * all.length]) {
          machine.wipe();
          machine.lay(at, all);
          expect(
            machine.writesOnly([], () => kernels.deviation(at, all.length)),
            `${n} at ${at}`,
          ).toBe(wanted);
        }
        // Sums of n numbers in four parts: n/4 + 4 roundings of values of at most 2⁵, and of their squares.
        const exact = exactly(x);
        expect(Math.abs(wanted - exact)).toBeLessThanOrEqual(
          (n / 4 + 8) * 2 ** -53 * 2 ** 6 + exact * 2 ** -40,
        );
      }
    });
  }

  test("the bits of the twin where every sum is rounded", () => {
    // Over 40 binades, so that the order of sums counts; in the mean it does seldom.
    for (let i = 0; i < 20_000; i++) {
      const x = Float32Array.from({ length: 2 + (i % 60) }, () =>
        random.uniform(0, 1) < 0.1 ? -Infinity : random.normal(1) * 2 ** random.uniform(-20, 20),
      );
      x[0] = 1;
      machine.lay(BASE, fillUp(x));
      const wanted = twinOf(x).deviation(x.length);
      if (kernels.deviation(BASE, 64) !== wanted) expect.fail(`${[...x]}`);
    }
  });

  test("the largest and the least numbers of float32", () => {
    const x = Float32Array.of(3.4028234663852886e38, -3.4028234663852886e38, 0, 2 ** -149, -Infinity);
    machine.lay(BASE, fillUp(x));
    const wanted = twinOf(x).deviation(5);
    expect(kernels.deviation(BASE, 64)).toBe(wanted);
    expect(wanted / (3.4028234663852886e38 * Math.SQRT1_2)).toBeCloseTo(1, 14);
  });

  test("one element deviates by 0", () => {
    machine.lay(BASE, fillUp(Float32Array.of(-Infinity, 7.25, -Infinity)));
    expect(kernels.deviation(BASE, 64)).toBe(0);
    expect(twinOf(Float32Array.of(-Infinity, 7.25, -Infinity)).deviation(3)).toBe(0);
  });
});
