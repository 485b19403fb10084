/**
 * Errors that all functions share: options not taken, `out` over any argument, getters that detach what has
 * been checked; and those of createOnline.
 */
import { expect, test } from "vitest";
import type { Instance } from "../../src/index.js";
import { onEveryEngine } from "../support/engines.js";
import { detach, f32, f64, type LooseInstance, refuser, trap, u8 } from "../support/refuses.js";

const MASKED = "axis, bias, biasShape, causal, dtype, out, scale, shape, temperature, where, whereShape";
const LOSS = "axis, dtype, ignoreIndex, labelSmoothing, reduction, shape, weight";
/** Each function with arguments that it takes and the options it names. */
const FUNCTIONS: readonly (readonly [name: keyof Instance, args: readonly unknown[], taken: string])[] = [
  ["softmax", [f32(1)], MASKED],
  ["logSoftmax", [f32(1)], MASKED],
  ["logSumExp", [f32(1)], MASKED.replace("temperature, ", "temperature, weights, weightsShape, ")],
  [
    "signedLogSumExp",
    [f32(1)],
    MASKED.replace("out, ", "").replace("temperature, ", "temperature, weights, weightsShape, "),
  ],
  ["softmaxGrad", [f32(1), f32(1)], "axis, dtype, out, scale, shape, temperature"],
  ["logSoftmaxGrad", [f32(0), f32(1)], "axis, dtype, out, scale, shape, temperature"],
  ["logSumExpGrad", [f32(1), 1], MASKED],
  ["crossEntropy", [f32(1), [0]], LOSS],
  [
    "crossEntropyAndGrad",
    [f32(1), [0]],
    LOSS.replace("axis, ", "axis, dLoss, ").replace("labelSmoothing, ", "labelSmoothing, out, "),
  ],
  ["nllLoss", [f32(0), [0]], LOSS.replace("labelSmoothing, ", "")],
];

onEveryEngine("errors of the family", (wasmax, _, make) => {
  const refuses = refuser(wasmax);
  const loose = wasmax as unknown as LooseInstance;

  for (const [name, args, taken] of FUNCTIONS) {
    test(`options of ${name}`, () => {
      const options = (got: string) => `options of ${name} must be an object, got ${got}`;
      for (const [value, got] of [
        [null, "null"],
        [true, "true"],
        ["mean", '"mean"'],
        [1, "1: did you mean { axis: 1 }?"],
        [[], "an array"],
        [f32(1), "a Float32Array"],
        [() => 0, "a function"],
      ] as const) {
        refuses(TypeError, options(got), name, ...args, value);
      }
      for (const key of ["dim", "temprature", "keepdims", "ignore_index", "", "__proto__x"]) {
        refuses(TypeError, `${name} takes no option "${key}"; it takes ${taken}`, name, ...args, {
          [key]: 1,
        });
        refuses(TypeError, `${name} takes no option "${key}"; it takes ${taken}`, name, ...args, {
          [key]: undefined,
        });
        refuses(
          TypeError,
          `${name} takes no option "${key}"; it takes ${taken}`,
          name,
          ...args,
          Object.create({ [key]: 1 }),
        );
      }
      for (const key of taken.split(", ")) {
        refuses(TypeError, `${key} must not be null (leave it out or undefined)`, name, ...args, {
          [key]: null,
        });
        expect(() => loose[name](...args, { [key]: undefined })).not.toThrow();
      }
      // The symbols of an object are its own affair.
      expect(() => loose[name](...args, { [Symbol("note")]: 1 })).not.toThrow();
    });
  }

  test("out over any argument", () => {
    const buffer = new ArrayBuffer(256);
    const at = (offset: number, n = 4) => new Float32Array(buffer, offset, n);
    const bytes = new Uint8Array(buffer, 12, 4);
    const apart = (name: string) => `out must lie apart from ${name}, got an overlap`;
    const itself = (name: string) => `out must be ${name} itself or lie apart from it, got an overlap`;
    const x = at(64);
    for (const op of ["softmax", "logSoftmax"] as const) {
      for (const bias of [at(0), at(12), new Float32Array(buffer, 0, 4)])
        refuses(RangeError, apart("bias"), op, x, { bias, out: at(0) });
      refuses(RangeError, apart("where"), op, x, { where: bytes, out: at(0) });
      refuses(RangeError, itself("logits"), op, x, { out: at(76) });
    }
    const rows = { shape: [4, 1] };
    refuses(RangeError, apart("bias"), "logSumExp", x, { ...rows, bias: at(12), out: at(0) });
    refuses(RangeError, apart("where"), "logSumExp", x, { ...rows, where: bytes, out: at(0) });
    for (const weights of [at(0), at(12)])
      refuses(RangeError, apart("weights"), "logSumExp", x, { ...rows, weights, out: at(0) });
    for (const op of ["softmaxGrad", "logSoftmaxGrad"] as const) {
      refuses(RangeError, itself("y"), op, x, at(0), { out: at(52) });
      refuses(RangeError, itself("dy"), op, x, at(0), { out: at(12) });
      // Either of them itself is fine: dx takes its place.
      const [y, dy] = [f32(0.25, 0.75), f32(1, 2)];
      const dx = loose[op](y, dy);
      expect(loose[op](y.slice(), dy.slice(), { out: undefined })).toEqual(dx);
      for (const i of [0, 1]) {
        const both = [y.slice(), dy.slice()];
        expect(loose[op](...both, { out: both[i] })).toBe(both[i]);
        expect(both[i]).toEqual(dx);
      }
    }
    for (const dz of [at(0), at(12)])
      refuses(RangeError, apart("dz"), "logSumExpGrad", x, dz, { ...rows, out: at(0) });
    refuses(RangeError, apart("bias"), "logSumExpGrad", x, 1, { bias: at(12), out: at(0) });
    refuses(RangeError, apart("where"), "logSumExpGrad", x, 1, { where: bytes, out: at(0) });
    refuses(RangeError, itself("x"), "logSumExpGrad", x, 1, { out: at(68) });
    const none = { shape: [1, 4], reduction: "none" };
    const loss = "crossEntropyAndGrad";
    refuses(RangeError, apart("targets"), loss, x, at(0), { out: at(0) });
    refuses(RangeError, apart("targets"), loss, x, new Int32Array(buffer, 12, 1), { out: at(0) });
    refuses(RangeError, apart("targets"), loss, x, new BigInt64Array(buffer, 8, 1), { out: at(0) });
    refuses(RangeError, apart("weight"), loss, x, [0], { weight: at(12), out: at(0) });
    refuses(RangeError, apart("dLoss"), loss, x, [0], { ...none, dLoss: at(12, 1), out: at(0) });
    refuses(RangeError, itself("logits"), loss, x, [0], { out: at(60) });
    // Lists: the very same one.
    const list = [0, 0];
    refuses(RangeError, apart("bias"), "softmax", [1, 2], { bias: list, out: list });
    refuses(RangeError, apart("weights"), "logSumExp", [1, 2], { weights: list, shape: [2, 1], out: list });
    refuses(RangeError, apart("dz"), "logSumExpGrad", [1, 2], list, { shape: [2, 1], out: list });
    refuses(RangeError, apart("targets"), loss, [1, 2], list, { shape: [2, 1], out: list });
    refuses(RangeError, apart("weight"), loss, [1, 2], [0], { weight: list, out: list });
    refuses(RangeError, apart("dLoss"), loss, [1, 2], [0, 0], {
      shape: [2, 1],
      reduction: "none",
      dLoss: list,
      out: list,
    });
    expect(new Uint8Array(buffer).every((b) => b === 0)).toBe(true);
  });

  test("an option's getter is asked once, and before any array", () => {
    for (const [name, args, taken] of FUNCTIONS) {
      for (const key of taken.split(", ")) {
        let asked = 0;
        const y = loose[name](
          ...args,
          Object.defineProperty({}, key, { enumerable: true, get: () => void asked++ }),
        );
        expect(asked, `${name}, ${key}`).toBe(1);
        expect(y).toEqual(loose[name](...args));
      }
      const own = args.map((a) => (ArrayBuffer.isView(a) ? f32(1) : a));
      const options = {
        get axis() {
          detach(own[0] as Float32Array);
          return 0;
        },
      };
      expect(() => loose[name](...own, options)).toThrow(
        /^wasmax: \w+ must be backed by memory, got a Float32Array that is detached/,
      );
    }
    const mask = u8(1, 1);
    const shape = trap([2], () => mask.length && detach(mask));
    expect(() => loose.softmax(f32(1, 2), { where: mask, shape })).toThrow(
      "wasmax: where must be backed by memory, got a Uint8Array that is detached",
    );
  });

  test("elements of a list that detach what has been checked", () => {
    const kind = (a: ArrayBufferView) =>
      a instanceof Uint8Array ? "Uint8Array" : a instanceof Float64Array ? "Float64Array" : "Float32Array";
    const refusesTrap = (
      name: string,
      victim: ArrayBufferView & { length: number },
      run: (list: number[]) => readonly [keyof Instance, ...unknown[]],
    ) => {
      const list = trap([1, 1, 1].slice(0, 1), () => victim.length > 0 && detach(victim));
      const gone = `a ${kind(victim)} that is detached or out of bounds`;
      const message = `${name} must be backed by memory, got ${gone}`;
      const [op, ...args] = run(list);
      expect(() => loose[op](...args)).toThrow(new TypeError(`wasmax: ${message}`));
      expect(victim.length, "the trap was sprung").toBe(0);
    };
    for (const op of ["crossEntropy", "crossEntropyAndGrad"] as const) {
      let x = f32(1, 2);
      refusesTrap("logits", x, (list) => [op, x, list]);
      x = f32(1, 2);
      const weight = f32(1, 2);
      refusesTrap("weight", weight, (list) => [op, x, list, { weight }]);
      const q = f64(1);
      refusesTrap("targets", q, (list) => [op, list, q]);
      const p = f64(1);
      refusesTrap("targets", p, (list) => [op, [1], p, { weight: list }]);
    }
    const x = f32(1, 2);
    refusesTrap("logProbs", x, (list) => ["nllLoss", x, list]);
    const q = f64(1);
    refusesTrap("targets", q, (dLoss) => ["crossEntropyAndGrad", [1], q, { dLoss, reduction: "none" }]);
    const p = f64(1);
    refusesTrap("targets", p, (out) => ["crossEntropyAndGrad", [1], p, { out }]);
    for (const op of ["softmax", "logSoftmax", "logSumExp", "signedLogSumExp"] as const) {
      const a = u8(1);
      refusesTrap("where", a, (list) => [op, list, { where: a }]);
      const b = u8(1);
      refusesTrap("where", b, (bias) => [op, [1], { where: b, bias }]);
    }
    for (const op of ["logSumExp", "signedLogSumExp"] as const) {
      const where = u8(1);
      refusesTrap("where", where, (weights) => [op, [1], { where, weights }]);
    }
    const a = u8(1);
    refusesTrap("where", a, (dz) => ["logSumExpGrad", [1], dz, { where: a, shape: [1] }]);
    const b = u8(1);
    refusesTrap("where", b, (out) => ["softmax", [1], { where: b, out }]);
  });

  test("elements of a list that shrink what has been checked", () => {
    const buffer = new (
      ArrayBuffer as unknown as new (
        n: number,
        o: object,
      ) => ArrayBuffer & { resize(n: number): void }
    )(8, { maxByteLength: 8 });
    const x = new Float32Array(buffer);
    const targets = trap([1], () => buffer.byteLength > 4 && buffer.resize(4));
    expect(() => loose.crossEntropy(x, targets)).toThrow(
      new TypeError("wasmax: the length of logits must be 2 for the whole call, got 1"),
    );
  });

  test("views of the engine's own memory", () => {
    const instance = make(64);
    const own = instance as unknown as LooseInstance;
    const { buffer, byteOffset } = instance.float32(1);
    if (byteOffset === 0) return;
    const inside = new Float32Array(buffer, 32768, 1);
    const says = (name: string) =>
      `wasmax: ${name} must lie in the arrays of float32() and float64(), ` +
      "got a view of the engine's own memory";
    const x = f32(1);
    const cases: [string, keyof Instance, ...unknown[]][] = [
      ["logits", "logSumExp", inside],
      ["logits", "logSumExp", inside, { shape: [1] }],
      ["bias", "softmax", x, { bias: inside }],
      ["where", "softmax", x, { where: new Uint8Array(buffer, 32768, 1) }],
      ["weights", "logSumExp", x, { weights: inside }],
      ["weights", "signedLogSumExp", x, { weights: inside }],
      ["x", "signedLogSumExp", inside],
      ["y", "softmaxGrad", inside, x],
      ["dy", "logSoftmaxGrad", x, inside],
      ["dz", "logSumExpGrad", x, inside, { shape: [1] }],
      ["logits", "crossEntropy", inside, [0]],
      ["targets", "crossEntropy", x, inside],
      ["weight", "crossEntropy", x, [0], { weight: inside }],
      ["dLoss", "crossEntropyAndGrad", x, [0], { dLoss: inside, reduction: "none" }],
      ["out", "crossEntropyAndGrad", x, [0], { out: inside }],
      ["logProbs", "nllLoss", inside, [0]],
      ["targets", "nllLoss", x, new Int32Array(buffer, 32768, 1)],
    ];
    for (const [name, op, ...args] of cases)
      expect(() => own[op](...args), `${op} ${name}`).toThrow(new RangeError(says(name)));
    expect(() => instance.createOnline().push(inside)).toThrow(says("chunk"));
    expect(() => instance.createOnline().push(x).normalize(x, { out: inside })).toThrow(says("out"));
  });
});
