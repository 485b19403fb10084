/** What callers may leave to the library: one size of a shape, and masks as lists of booleans. */
import { expect, test } from "vitest";
import { onEveryEngine } from "../support/engines.js";
import { seeded } from "../support/random.js";
import type { LooseInstance } from "../support/refuses.js";

onEveryEngine("what is given", (wasmax) => {
  const loose = wasmax as unknown as LooseInstance;
  const r = seeded(11);
  const x = Float32Array.from({ length: 24 }, () => r.normal(3));

  test("one size of shape is -1: what the others leave", () => {
    for (const [open, shape] of [
      [[-1], [24]],
      [
        [-1, 6],
        [4, 6],
      ],
      [
        [2, -1, 3],
        [2, 4, 3],
      ],
      [
        [24, -1],
        [24, 1],
      ],
    ] as const) {
      for (let axis = 0; axis < shape.length; axis++) {
        expect(wasmax.softmax(x, { shape: open, axis })).toEqual(wasmax.softmax(x, { shape, axis }));
        expect(wasmax.logSumExp(x, { shape: open, axis })).toEqual(wasmax.logSumExp(x, { shape, axis }));
      }
    }
    expect(wasmax.crossEntropy(x, [0, 1, 2, 3], { shape: [-1, 6] })).toBe(
      wasmax.crossEntropy(x, [0, 1, 2, 3], { shape: [4, 6] }),
    );
    expect(wasmax.softmax(new Float32Array(0), { shape: [-1, 3] })).toHaveLength(0);
    expect(wasmax.logSumExp(new Float32Array(0), { shape: [-1, 3] })).toHaveLength(0);
  });

  test("a shape that leaves no size is a RangeError", () => {
    for (const shape of [
      [-1, 5],
      [-1, -1],
      [-1, 0],
      [-1, 48],
      [4, -1, -1],
    ]) {
      const at = `got [${shape.join(", ")}]`;
      const expected = "shape must have one -1 at most and divide the length 24";
      const error = new RangeError(`wasmax: ${expected}, ${at}`);
      expect(() => loose["softmax"](x, { shape }), at).toThrow(error);
    }
    expect(() => loose["softmax"](new Float32Array(0), { shape: [-1, 0] })).toThrow(RangeError);
    // Of a mask's own shape nothing is left open.
    expect(() => loose["softmax"](x, { where: new Uint8Array(24), whereShape: [-1] })).toThrow(
      new RangeError("wasmax: whereShape[0] must be an integer of at least 0, got -1"),
    );
  });

  test("where may be a boolean[]", () => {
    const flags = Array.from(x, (_, i) => i % 5 > 1);
    const where = Uint8Array.from(flags, Number);
    for (const options of [
      {},
      { shape: [4, 6] },
      { shape: [4, 6], axis: 0 },
      { shape: [2, 4, 3], axis: [0, 2] },
    ]) {
      const want = wasmax.softmax(x, { ...options, where });
      expect(wasmax.softmax(x, { ...options, where: flags } as object)).toEqual(want);
      expect(loose["logSumExp"](x, { ...options, where: flags })).toEqual(
        loose["logSumExp"](x, { ...options, where }),
      );
    }
    const keys = [true, false, true, true, false, true];
    expect(loose["softmax"](x, { shape: [4, 6], where: keys, whereShape: [6] })).toEqual(
      wasmax.softmax(x, { shape: [4, 6], where: Uint8Array.from(keys, Number), whereShape: [6] }),
    );
  });

  test("every element of such a mask is a boolean, and is read once", () => {
    for (const [i, bad] of [
      [0, 1],
      [2, "true"],
      [1, undefined],
      [2, null],
    ] as const) {
      const where: unknown[] = [true, false, true];
      where[i] = bad;
      expect(() => loose["softmax"]([1, 2, 3], { where })).toThrow(
        new TypeError(
          `wasmax: where[${i}] must be a boolean, got ${typeof bad === "string" ? `"${bad}"` : bad}`,
        ),
      );
    }
    expect(() => loose["softmax"]([1, 2, 3], { where: [true, false] })).toThrow(
      new RangeError("wasmax: the length of where without whereShape must be 3, got 2"),
    );
    let reads = 0;
    const where = [true, true, false];
    Object.defineProperty(where, 1, { get: () => reads++ === 0 });
    expect(loose["softmax"]([1, 1, 1], { where })).toEqual([0.5, 0.5, 0]);
    expect(reads).toBe(1);
  });

  test("console.log shows the state of an online softmax in Node", async () => {
    const { inspect } = await import("node:util");
    expect(inspect(wasmax.createOnline())).toBe("OnlineSoftmax { max: -Infinity, sum: 0 }");
    expect(inspect({ a: wasmax.createOnline().push([1, 1]) })).toBe(
      "{ a: OnlineSoftmax { max: 1, sum: 2 } }",
    );
    expect(Object.keys(wasmax.createOnline())).toEqual([]);
  });
});
