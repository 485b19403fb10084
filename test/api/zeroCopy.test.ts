/**
 * Arrays in the arena are computed where they lie, which counting the copied elements proves; and the memory
 * does not grow.
 */
import { describe, expect, test } from "vitest";
import type { Host } from "../../src/engine/interface.js";
import { Allocator } from "../../src/functions/allocator.js";
import { OnlineSoftmax } from "../../src/functions/online.js";
import * as rows from "../../src/platform/default.js";
import { Stored } from "../../src/wasm/stored.js";
import { functionsOf } from "../support/bound.js";
import { onEveryEngine } from "../support/engines.js";
import type { Functions } from "../support/everyWay.js";
import { seeded } from "../support/random.js";

type Floats = Float32Array | Float64Array;
type Kind = "float32" | "float64";

/** How many elements have been copied into and out of a memory. */
let copied = 0;
for (const name of ["copy", "write"] as const) {
  const original = Stored.prototype[name];
  Stored.prototype[name] = function (at, count, place) {
    if (!this.inside) copied += count;
    original.call(this, at, count, place);
  };
}

/** What a case is made of: arrays with an element for each of the shape, by kind. */
interface Arrays {
  readonly x: Floats;
  readonly dy: Floats;
  readonly bias: Floats;
  readonly where: Uint8Array;
  /** One for each row. */
  readonly dz: Floats;
  readonly targets: Int32Array;
}

interface Case {
  /** Which of the arrays are its arguments, the first of them those that `out` may be. */
  readonly args: readonly ("x" | "dy" | "bias" | "dz")[];
  readonly aliases: number;
  readonly call: (f: Functions, a: Arrays, o: object) => unknown;
}

const one = (name: string, options: (a: Arrays) => object = () => ({})): Case => ({
  args: ["x"],
  aliases: 1,
  call: (f, a, o) => f[name]?.(a.x, { ...o, ...options(a) }),
});
const two = (name: string): Case => ({
  args: ["x", "dy"],
  aliases: 2,
  call: (f, a, o) => f[name]?.(a.x, a.dy, { ...o, temperature: 0.7 }),
});
const loss = (options: object, of: (a: Arrays) => unknown = (a) => a.targets): Case => ({
  args: ["x"],
  aliases: 1,
  call: (f, a, o) =>
    (f["crossEntropyAndGrad"]?.(a.x, of(a), { ...o, ...options }) as { grad: unknown } | undefined)?.grad,
});

const CASES: Readonly<Record<string, Case>> = {
  softmax: one("softmax"),
  "softmax, masked": one("softmax", ({ where }) => ({ where })),
  "softmax, biased": one("softmax", ({ bias, where }) => ({ bias, where, scale: 0.5 })),
  logSoftmax: one("logSoftmax", () => ({ temperature: 0.7 })),
  "logSoftmax, biased": one("logSoftmax", ({ bias }) => ({ bias })),
  softmaxGrad: two("softmaxGrad"),
  logSoftmaxGrad: two("logSoftmaxGrad"),
  logSumExpGrad: { ...one(""), call: (f, a, o) => f["logSumExpGrad"]?.(a.x, a.dz, { ...o, scale: 2 }) },
  "logSumExpGrad, biased": {
    ...one(""),
    call: (f, a, o) => f["logSumExpGrad"]?.(a.x, a.dz, { ...o, where: a.where, bias: a.bias }),
  },
  "crossEntropyAndGrad of classes": loss({}),
  "crossEntropyAndGrad, smoothed": loss({ labelSmoothing: 0.1, reduction: "sum" }),
  "crossEntropyAndGrad of probabilities": loss({}, (a) => a.dy.map(Math.abs)),
};
/** These have no `out`, or one of another length. */
const REDUCED: Readonly<Record<string, (f: Functions, a: Arrays, o: object) => unknown>> = {
  logSumExp: (f, a, o) => f["logSumExp"]?.(a.x, o),
  "logSumExp, biased": (f, a, o) => f["logSumExp"]?.(a.x, { ...o, where: a.where, bias: a.bias }),
  signedLogSumExp: (f, a, o) => f["signedLogSumExp"]?.(a.x, { ...o, weights: a.dy }),
  crossEntropy: (f, a, o) =>
    f["crossEntropy"]?.(a.x, a.targets, { ...o, labelSmoothing: 0.1, reduction: "none" }),
  nllLoss: (f, a, o) => f["nllLoss"]?.(a.x, a.targets, { ...o, reduction: "none" }),
};

/** Many rows, one longer than the scratch, columns, and more of them than the scratch holds at once. */
const SHAPES: readonly (readonly [shape: readonly number[], axis: number])[] = [
  [[5, 100], 1],
  [[3, 7, 5], 2],
  [[1, 240_000], 1],
  [[2, 40, 9], 1],
  [[3000, 64], 0],
  [[50_000, 5], 0],
];

onEveryEngine("zero copy", (wasmax, name, make) => {
  const heap = wasmax as unknown as Functions;
  let host: Host;
  let arena: Allocator;
  let f: Functions;
  const fresh = () => {
    host ??= rows.open({ engine: name, memory: 2 ** 23, modules: undefined });
    arena = new Allocator(host.arena);
    f = functionsOf(host);
  };
  /** How many elements `run` has copied. The JS engine has none to copy. */
  const copiedBy = (run: () => void): number => {
    copied = 0;
    run();
    return copied;
  };
  const values = (kind: Kind, [shape, axis]: (typeof SHAPES)[number]): Arrays => {
    const n = shape.reduce((a, b) => a * b, 1);
    const r = seeded(n);
    const Floats = kind === "float32" ? Float32Array : Float64Array;
    const count = n / (shape[axis] as number);
    return {
      x: new Floats(n).map(() => -Math.abs(r.normal(3))),
      dy: new Floats(n).map(() => r.normal(1)),
      bias: new Floats(n).map(() => r.normal(1)),
      where: new Uint8Array(n).map((_, i) => i % 4),
      dz: new Floats(count).map(() => r.normal(1)),
      targets: new Int32Array(count).map((_, i) => i % (shape[axis] as number)),
    };
  };
  const inArena = (array: Floats): Floats => {
    const own = array instanceof Float32Array ? arena.float32(array.length) : arena.float64(array.length);
    own.set(array);
    return own;
  };

  for (const kind of ["float32", "float64"] as const) {
    for (const [title, { args, aliases, call }] of Object.entries(CASES)) {
      test(`${title}, ${kind}: nothing is copied within the arena, and what is outside is`, () => {
        for (const at of SHAPES) {
          const [shape, axis] = at;
          const a = values(kind, at);
          const want = call(heap, a, { shape, axis });
          for (let to = -1; to < aliases; to++) {
            fresh();
            const own = { ...a };
            for (const arg of [...args, "bias"] as const) own[arg] = inArena(a[arg]);
            const out =
              to < 0
                ? inArena(new (a.x.constructor as Float32ArrayConstructor)(a.x.length))
                : own[args[to] as "x"];
            const what = `[${shape}], ${to < 0 ? "to another array" : `in place of ${args[to]}`}`;
            let y: unknown;
            expect(
              copiedBy(() => {
                y = call(f, own, { shape, axis, out });
              }),
              what,
            ).toBe(0);
            expect(y, what).toBe(out);
            expect(
              Buffer.compare(bytes(out), bytes(want as Floats)),
              `${what}: the bits are those of other arrays`,
            ).toBe(0);
          }
          if (name === "js") continue;
          for (const outside of [...args.slice(0, aliases), "out"]) {
            fresh();
            const own = { ...a };
            for (const arg of args) if (arg !== outside) own[arg] = inArena(a[arg]);
            const out = outside === "out" ? a.x.slice() : inArena(a.x);
            const count = copiedBy(() => call(f, own, { shape, axis, out }));
            // As often as it is read or written.
            expect(count / a.x.length, `[${shape}], ${outside} outside`).toSatisfy(
              (times: number) => times >= 1 && Number.isInteger(times),
            );
          }
        }
      });
    }

    test(`what has no out, ${kind}: nothing is copied within the arena`, () => {
      for (const at of SHAPES) {
        for (const [title, call] of Object.entries(REDUCED)) {
          const [shape, axis] = at;
          const a = values(kind, at);
          fresh();
          const own = { ...a, x: inArena(a.x), dy: inArena(a.dy) };
          let y: unknown;
          expect(
            copiedBy(() => {
              y = call(f, own, { shape, axis });
            }),
            `${title} [${shape}]`,
          ).toBe(0);
          expect(Buffer.compare(bytes(own.x), bytes(a.x)), "the input is as it was").toBe(0);
          const want = call(heap, a, { shape, axis });
          const sums = (v: unknown) =>
            "logAbs" in (v as object) ? (v as { logAbs: Floats }).logAbs : (v as Floats);
          expect(Buffer.compare(bytes(sums(y)), bytes(sums(want))), `${title} [${shape}]`).toBe(0);
        }
      }
    });

    test(`a subclass that lies about its bytes is taken for what it is, ${kind}`, () => {
      fresh();
      const x = values(kind, [[300], 0]).x;
      const own = inArena(x);
      const Lying = class extends (own.constructor as Float32ArrayConstructor) {
        override get byteOffset() {
          return 0;
        }
        override get byteLength() {
          return 0;
        }
      };
      const want = bytes(heap["softmax"]?.(x, {}) as Floats);
      const lying = new Lying(own.buffer as ArrayBuffer, own.byteOffset, own.length);
      f["softmax"]?.(lying, { out: lying });
      expect(Buffer.compare(bytes(own), want)).toBe(0);
      // Tables and scratch are nobody's.
      if (name !== "js")
        expect(() => f["softmax"]?.(x, { out: new Lying(own.buffer as ArrayBuffer, 0, own.length) })).toThrow(
          "out must lie in the arrays of",
        );
      expect(Buffer.compare(bytes(f["softmax"]?.(x, {}) as Floats), want)).toBe(0);
    });

    test(`createOnline, ${kind}`, () => {
      const a = values(kind, [[240_000], 0]);
      fresh();
      const x = inArena(a.x);
      const copied = copiedBy(() => {
        const online = new OnlineSoftmax(() => host, undefined);
        online.push(x);
        online.normalize(x, { out: x });
      });
      expect(copied).toBe(0);
      const online = wasmax.createOnline().push(a.x);
      expect(Buffer.compare(bytes(x), bytes(online.normalize(a.x)))).toBe(0);
    });
  }

  describe("the arena", () => {
    test("a RangeError says how many bytes were asked for and are left", () => {
      const own = make(1000);
      own.float64(10);
      own.float32(1);
      const message = (asked: string, bytes: number, left: number) =>
        new RangeError(
          `wasmax: ${asked} needs ${bytes} bytes, but ${left} of the 1000 asked for with memory are left`,
        );
      expect(() => own.float32(227)).toThrow(message("float32(227)", 908, 904));
      expect(() => own.float64(114)).toThrow(message("float64(114)", 912, 904));
      expect(own.float64(113)).toHaveLength(113);
      expect(() => own.float32(1)).toThrow(message("float32(1)", 4, 0));
      own.reset();
      expect(own.float32(250)).toHaveLength(250);
      expect(own.softmax([0, 0])).toEqual([0.5, 0.5]);
    });

    test("views from before a reset share bytes with later ones: each works, an overlap is refused", () => {
      const own = make(2 ** 16);
      const before = own.float32(100);
      own.reset();
      own.float64(1);
      const after = own.float32(100);
      after.set(Float32Array.from({ length: 100 }, (_, i) => i % 7));
      expect(() => own.softmax(after, { out: before })).toThrow(
        new RangeError("wasmax: out must be logits itself or lie apart from it, got an overlap"),
      );
      const want = wasmax.softmax(before.slice());
      expect(own.softmax(before, { out: before })).toEqual(want);
      expect(own.softmaxGrad(before, after)).toHaveLength(100);
      expect(own.logSumExp(before)).toBe(wasmax.logSumExp(before.slice()));
    });

    // The JS engine has none.
    const withMemory = name === "js" ? () => undefined : test;
    withMemory("the engine's own memory is nobody's argument", () => {
      fresh();
      const scratch = new Float32Array(host.arena.buffer, 4096, 10);
      const other = new Float32Array(10);
      for (const op of ["softmax", "logSoftmax", "logSumExp"])
        expect(() => f[op]?.(scratch)).toThrow("got a view of the engine's own memory");
      expect(() => f["softmax"]?.(other, { out: scratch })).toThrow(
        "out must lie in the arrays of float32() and float64()",
      );
      expect(() => f["softmax"]?.(other, { bias: scratch })).toThrow("bias must lie in");
      expect(() => f["softmax"]?.(other, { where: new Uint8Array(host.arena.buffer, 0, 10) })).toThrow(
        "where must lie in",
      );
      expect(() => f["logSumExp"]?.(other, { weights: scratch, shape: [10] })).toThrow("weights must lie in");
      expect(() => f["logSumExp"]?.(other, { weights: scratch })).toThrow("weights must lie in");
      expect(() => f["softmaxGrad"]?.(other, scratch)).toThrow("dy must lie in");
      expect(() => f["logSumExpGrad"]?.(other, scratch, { shape: [10, 1] })).toThrow("dz must lie in");
      expect(() => f["crossEntropy"]?.(other, scratch)).toThrow("targets must lie in");
    });
  });
});

const bytes = (y: Floats) => Buffer.from(y.buffer, y.byteOffset, y.byteLength);
