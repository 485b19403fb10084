/** gumbelSoftmax: what its samples are, how they are drawn, and that `random` can do no harm. */
import { describe, expect, test } from "vitest";
import { softmax } from "../../../src/index.js";
import { gumbelSoftmax } from "../../../src/variants.js";
import { seeded } from "../../support/random.js";

const seed = (of: number) => {
  const r = seeded(of);
  return () => r.uniform(0, 1);
};
const X = [0.5, -1, 1.5, 0, -0.25];

describe("samples", () => {
  test("are softmax((x − ln(−ln u)) / T) with a draw for each logit in order", () => {
    for (const temperature of [1, 0.5, 3]) {
      const [ours, theirs] = [seed(1), seed(1)];
      for (let k = 0; k < 50; k++) {
        const y = gumbelSoftmax(X, { temperature, random: ours });
        const want = softmax(
          X.map((v) => v - Math.log(-Math.log(theirs()))),
          { temperature },
        );
        for (const [i, p] of y.entries()) expect(Math.abs(p - (want[i] as number))).toBeLessThan(1e-14);
      }
    }
    const us: number[] = [];
    const y = gumbelSoftmax([0, 0, 0, 0, 0, 0], {
      shape: [2, 3],
      axis: 0,
      hard: true,
      random: () => {
        us.push((us.length * 0.37 + 0.2) % 1);
        return us.at(-1) as number;
      },
    });
    expect(us).toHaveLength(6);
    // Along axis 0 the larger draw of each column wins.
    expect(y).toEqual(
      [0, 1, 2]
        .flatMap((c) => [Number((us[c] as number) > (us[c + 3] as number))])
        .concat([0, 1, 2].map((c) => Number((us[c + 3] as number) > (us[c] as number)))),
    );
  });

  test.each([1, 0.1, 20])(
    "hard ones are drawn with the probabilities of softmax, whatever T is: %d",
    (temperature) => {
      const random = seed(2026);
      const p = softmax(X);
      const draws = 40_000;
      const y = gumbelSoftmax(Array.from({ length: draws }, () => X).flat(), {
        shape: [draws, 5],
        hard: true,
        temperature,
        random,
      });
      const counts = X.map((_, i) => y.reduce((sum, v, k) => sum + (k % 5 === i ? v : 0), 0));
      expect(y.every((v) => v === 0 || v === 1)).toBe(true);
      expect(counts.reduce((a, b) => a + b)).toBe(draws);
      const chi = counts.reduce(
        (sum, c, i) => sum + (c - draws * (p[i] as number)) ** 2 / (draws * (p[i] as number)),
        0,
      );
      // Four degrees of freedom: 18.5 is passed by one seed in a thousand.
      expect(chi).toBeLessThan(18.5);
    },
  );

  test("the soft ones have Gumbel's noise: differences of two are logistic", () => {
    const random = seed(7);
    const n = 20_000;
    const values = Array.from({ length: n }, () => {
      const [a, b] = gumbelSoftmax([1, 0.25], { random }) as [number, number];
      return a / (a + b);
    }).sort((a, b) => a - b);
    // P(p < t) where ln(p / (1 − p)) − 0.75 is logistic; Kolmogorov's bound for one seed in a thousand.
    const worst = values.reduce(
      (most, v, i) =>
        Math.max(most, Math.abs((i + 0.5) / n - 1 / (1 + Math.exp(0.75 - Math.log(v / (1 - v)))))),
      0,
    );
    expect(worst * Math.sqrt(n)).toBeLessThan(1.95);
  });

  test("hard, with the soft one beside it: 1 where that is largest", () => {
    for (const Kind of [Float32Array, Float64Array]) {
      const x = Kind.from(Array.from({ length: 60 }, (_, i) => Math.sin(i)));
      const soft = new Kind(60);
      const options = { shape: [3, 20], temperature: 0.7 };
      const y = gumbelSoftmax(x, { ...options, hard: true, soft, random: seed(4) });
      expect(soft).toEqual(gumbelSoftmax(x, { ...options, random: seed(4) }));
      expect(y).toEqual(gumbelSoftmax(x, { ...options, hard: true, random: seed(4) }));
      for (let r = 0; r < 3; r++) {
        const part = soft.slice(20 * r, 20 * r + 20);
        expect(Array.from(y.slice(20 * r, 20 * r + 20))).toEqual(
          Array.from(part, (v) => (v === Math.max(...part) ? 1 : 0)),
        );
      }
      // The logits may take the soft sample, or the hard one, or both of them one each.
      const [a, b, out] = [x.slice(), x.slice(), new Kind(60)];
      gumbelSoftmax(a, { ...options, hard: true, soft: a, out, random: seed(4) });
      expect([a, out]).toEqual([soft, y]);
      gumbelSoftmax(b, { ...options, hard: true, soft: out, out: b, random: seed(4) });
      expect([b, out]).toEqual([y, soft]);
    }
    const soft = new Uint16Array(2);
    expect(
      gumbelSoftmax(Uint16Array.of(0x3c00, 0), { dtype: "float16", hard: true, soft, random: () => 0.5 }),
    ).toEqual(Uint16Array.of(0x3c00, 0));
    expect(soft[0]).toBe(0x39d9);
    const numbers = [7, 7];
    expect(gumbelSoftmax([0, 1], { hard: true, soft: numbers, random: () => 0.5 })).toEqual([0, 1]);
    expect(numbers[0]).toBeCloseTo(0.2689414213699951, 14);
  });

  test("a draw of 0, or of the least and the largest number below 1, breaks no row", () => {
    for (const u of [0, 5e-324, 2 ** -53, 1 - 2 ** -53]) {
      expect(gumbelSoftmax([1, 1, 1, 1], { random: () => u })).toEqual([0.25, 0.25, 0.25, 0.25]);
      expect(gumbelSoftmax([1, 2, 2], { hard: true, random: () => u })).toEqual([0, 1, 0]);
    }
    expect(gumbelSoftmax([3, -Infinity], { random: () => 0 })).toEqual([1, 0]);
    // In the order of u.
    const us = [0, 2 ** -53, 0.3, 1 - 2 ** -53];
    const y = gumbelSoftmax([0, 0, 0, 0], { random: () => us.shift() as number });
    expect([...y].sort((a, b) => a - b)).toEqual(y);
  });

  test("without random, Math.random is asked", () => {
    const own = Math.random;
    let asked = 0;
    Math.random = () => {
      asked++;
      return 0.5;
    };
    try {
      expect(gumbelSoftmax([0, 0], {})).toEqual([0.5, 0.5]);
    } finally {
      Math.random = own;
    }
    expect(asked).toBe(2);
  });
});

describe("random", () => {
  test("a draw that is none is named, and nothing is written", () => {
    const x = Float32Array.of(1, 2, 3);
    const out = Float32Array.of(7, 7, 7);
    const soft = Float32Array.of(8, 8, 8);
    for (const [bad, type, got] of [
      [1, RangeError, "in [0, 1), got 1"],
      [-0.1, RangeError, "in [0, 1), got -0.1"],
      [NaN, RangeError, "in [0, 1), got NaN"],
      [Infinity, RangeError, "in [0, 1), got Infinity"],
      ["0.5", TypeError, 'a number, got "0.5"'],
      [undefined, TypeError, "a number, got undefined"],
      [0n, TypeError, "a number, got 0n"],
    ] as const) {
      let i = 0;
      const random = () => (i++ === 2 ? bad : 0.5) as number;
      expect(() => gumbelSoftmax(x, { random, out, hard: true, soft })).toThrow(
        new type(`wasmax: draw 2 of random must be ${got}`),
      );
    }
    const failing = () => {
      throw new SyntaxError("its own");
    };
    expect(() => gumbelSoftmax(x, { random: failing, out })).toThrow(new SyntaxError("its own"));
    expect([x, out, soft]).toEqual([
      Float32Array.of(1, 2, 3),
      Float32Array.of(7, 7, 7),
      Float32Array.of(8, 8, 8),
    ]);
  });

  test("nothing is drawn where an argument is wrong", () => {
    let drawn = 0;
    const random = () => {
      drawn++;
      return 0.5;
    };
    for (const options of [
      { shape: [3] },
      { temperature: 0 },
      { axis: 2 },
      { out: [1] },
      { hard: true, soft: [1] },
    ]) {
      expect(() => gumbelSoftmax([1, 2], { random, ...options } as object)).toThrow("wasmax: ");
    }
    expect(drawn).toBe(0);
  });

  test("may take the arrays away: that is seen before anything is written", () => {
    const detach = (a: Float32Array) => structuredClone(a.buffer, { transfer: [a.buffer] });
    const gone = "must be backed by memory, got a Float32Array that is detached or out of bounds";
    for (const [which, name] of ["logits", "out", "soft"].entries()) {
      const arrays = [1, 2, 3].map((v) => new Float32Array(4).fill(v)) as [
        Float32Array,
        Float32Array,
        Float32Array,
      ];
      const random = () => {
        if (arrays[which]?.length) detach(arrays[which] as Float32Array);
        return 0.5;
      };
      const [x, out, soft] = arrays;
      expect(() => gumbelSoftmax(x, { random, out, hard: true, soft })).toThrow(
        new TypeError(`wasmax: ${name} ${gone}`),
      );
      expect(arrays.map((a) => a[0])).toEqual([1, 2, 3].map((v, k) => (k === which ? undefined : v)));
    }
    const x = [1, 2, 3];
    const shorter = () => {
      x.length = 2;
      return 0.5;
    };
    expect(() => gumbelSoftmax(x, { random: shorter })).toThrow(
      new RangeError("wasmax: the length of logits must be 3, as before random was called, got 2"),
    );
    // What it writes there counts: the logits are read after the last draw.
    const y = Float32Array.of(0, 0);
    gumbelSoftmax(y, {
      hard: true,
      out: y,
      random: () => {
        y[0] = 5;
        return 0.5;
      },
    });
    expect(y).toEqual(Float32Array.of(1, 0));
  });
});
