/**
 * Calls in the middle of a call: wherever the caller's code runs, a call made there and the one around it
 * each give the bits they have alone.
 */
import { describe, expect, test, vi } from "vitest";
import type { Instance } from "../../src/index.js";
import { onEveryEngine } from "../support/engines.js";

/** What surrounds an argument with code. */
interface Hooks {
  options<O extends object>(options: O): O;
  numbers(values: readonly number[]): number[];
  floats(values: Float32Array): Float32Array;
  bytes(values: Uint8Array): Uint8Array;
}

const PLAIN: Hooks = { options: (o) => o, numbers: (a) => [...a], floats: (a) => a, bytes: (a) => a };

/** A subclass whose every property and method calls `hook` before it is what it is. */
function subclass<A extends Float32ArrayConstructor | Uint8ArrayConstructor>(Base: A, hook: () => void): A {
  const Hooked = class extends (Base as Float32ArrayConstructor) {};
  for (const holder of [Base.prototype, Object.getPrototypeOf(Base.prototype)]) {
    for (const key of Reflect.ownKeys(holder)) {
      if (key === Symbol.toStringTag) continue;
      const { value, get } = Object.getOwnPropertyDescriptor(holder, key) as PropertyDescriptor;
      Object.defineProperty(Hooked.prototype, key, {
        get() {
          hook();
          return get === undefined ? value : get.call(this);
        },
      });
    }
  }
  return Hooked as unknown as A;
}

function hooks(hook: () => void): Hooks {
  const [Floats, Bytes] = [subclass(Float32Array, hook), subclass(Uint8Array, hook)];
  /** Calls before whatever is done to an object. */
  const traps: object = new Proxy(
    {},
    {
      get: (_, trap) => {
        hook();
        return Reflect.get(Reflect, trap);
      },
    },
  );
  return {
    options: <O extends object>(o: O) => new Proxy(o, traps as ProxyHandler<O>),
    numbers: (a) => new Proxy([...a], traps as ProxyHandler<number[]>),
    floats: (a) => new Floats(a.buffer as ArrayBuffer, a.byteOffset, a.length),
    bytes: (a) => new Bytes(a.buffer as ArrayBuffer, a.byteOffset, a.length),
  };
}

const some = (n: number, seed: number) =>
  Float32Array.from({ length: n }, (_, i) => (((i + seed) * 7919) % 997) / 80 - 6);
/** Longer than the scratch, so that a row is read in pieces. */
const LONG = 240_000;
const long = some(LONG, 1);
const gradient = some(LONG, 5);
const mask = Uint8Array.from({ length: LONG }, (_, i) => (i % 5 === 0 ? 0 : 1));

/** The elements of results, whatever holds them. */
function elements(result: unknown): readonly number[] {
  if (typeof result === "number") return [result];
  if (Array.isArray(result)) return [...result];
  if (ArrayBuffer.isView(result)) return Array.prototype.slice.call(result);
  return Object.values(result as object).flatMap(elements);
}

/** The same bits; `toEqual` of so many elements takes a second. */
function sameBits(a: readonly number[], b: readonly number[]): boolean {
  return a.length === b.length && a.every((v, i) => Object.is(v, b[i]));
}

type Outer = (w: Instance, h: Hooks) => unknown;
const CALLS: { readonly [title: string]: Outer } = {
  "softmax of numbers": (w, h) =>
    w.softmax(
      h.numbers([1, 2, 3, 4, 5, 6]),
      h.options({ shape: h.numbers([2, 3]), axis: h.numbers([0]) as [number] }),
    ),
  "softmax into numbers": (w, h) =>
    w.softmax(h.numbers([1, 2, 3, 4]), h.options({ out: h.numbers([0, 0, 0, 0]) })),
  "softmax of a long row": (w, h) => w.softmax(h.floats(long), h.options({ temperature: 1.5 })),
  "softmax of a long row in place": (w, h) => {
    const x = h.floats(long.slice());
    return w.softmax(x, h.options({ out: x }));
  },
  "softmax of a long row with masks": (w, h) =>
    w.softmax(h.floats(long), h.options({ where: h.bytes(mask), bias: h.floats(gradient) })),
  "softmax of long rows along the first axis": (w, h) =>
    w.softmax(h.floats(long), h.options({ shape: [1200, 200], axis: 0 })),
  "softmax of rows": (w, h) =>
    w.softmax(
      h.floats(long.subarray(3, 3003)),
      h.options({ shape: [30, 100], out: h.floats(new Float32Array(3000)) }),
    ),
  "softmax along the outer axes": (w, h) =>
    w.softmax(h.floats(long.subarray(3, 3003)), h.options({ shape: [10, 30, 10], axis: [0, 2] })),
  "logSoftmax of a long row": (w, h) => w.logSoftmax(h.floats(long), h.options({ scale: 0.5 })),
  "logSoftmax along the first axis": (w, h) =>
    w.logSoftmax(h.floats(long), h.options({ shape: [2000, 120], axis: 0 })),
  "logSumExp of a long row": (w, h) => w.logSumExp(h.floats(long), h.options({})),
  "logSumExp with weights": (w, h) =>
    w.logSumExp(h.floats(long), h.options({ weights: h.floats(gradient.map(Math.abs)) })),
  signedLogSumExp: (w, h) =>
    w.signedLogSumExp(h.floats(long), h.options({ weights: h.floats(gradient), shape: [600, 400], axis: 0 })),
  softmaxGrad: (w, h) =>
    w.softmaxGrad(h.floats(w.softmax(long)), h.floats(gradient), h.options({ temperature: 2 })),
  "softmaxGrad along the first axis": (w, h) =>
    w.softmaxGrad(h.floats(long), h.floats(gradient), h.options({ shape: [2000, 120], axis: 0 })),
  logSoftmaxGrad: (w, h) => w.logSoftmaxGrad(h.floats(w.logSoftmax(long)), h.floats(gradient), h.options({})),
  logSumExpGrad: (w, h) =>
    w.logSumExpGrad(h.floats(long), h.floats(gradient.subarray(0, 400)), h.options({ shape: [400, 600] })),
  crossEntropy: (w, h) =>
    w.crossEntropy(
      h.floats(long),
      h.numbers([7, 99]),
      h.options({ shape: [2, LONG / 2], labelSmoothing: 0.1 }),
    ),
  "crossEntropy of probabilities": (w, h) =>
    w.crossEntropy(
      h.floats(long),
      h.floats(w.softmax(gradient)),
      h.options({ weight: h.floats(gradient.map(Math.abs)) }),
    ),
  crossEntropyAndGrad: (w, h) =>
    w.crossEntropyAndGrad(h.floats(long), h.numbers([7, 99]), h.options({ shape: [2, LONG / 2] })),
  nllLoss: (w, h) =>
    w.nllLoss(
      h.numbers([-1, -2, -3, -4]),
      h.numbers([1, 0]),
      h.options({ shape: h.numbers([2, 2]), reduction: "none" as const }),
    ),
  "an online softmax": (w, h) => {
    const online = w
      .createOnline()
      .push(h.floats(long))
      .push(h.numbers([9, 1, 2]));
    return [
      ...online.state,
      ...elements(online.normalize(h.floats(long), h.options({ out: h.floats(new Float32Array(LONG)) }))),
    ];
  },
};

onEveryEngine("reentrancy", (wasmax, _, make) => {
  /** Three calls that between them write over all of the scratch that a call may leave something in. */
  const inner = () => [
    ...elements(wasmax.softmax(some(300, 2), { shape: [3, 100] })),
    ...elements(wasmax.softmax(some(128, 3), { shape: [16, 8], axis: 0, temperature: 3 })),
    ...wasmax.createOnline().push(some(100, 4)).state,
  ];
  const alone = inner();

  for (const [title, outer] of Object.entries(CALLS)) {
    test(`${title}: calls in its getters`, () => {
      const expected = elements(outer(wasmax, PLAIN));
      let calls = 0;
      let wrong = 0;
      let busy = false;
      const hook = () => {
        if (busy) return;
        busy = true;
        calls++;
        if (!sameBits(inner(), alone)) wrong++;
        busy = false;
      };
      const result = outer(wasmax, hooks(hook));
      busy = true;
      expect(calls).toBeGreaterThan(0);
      expect(wrong).toBe(0);
      expect(sameBits(elements(result), expected)).toBe(true);
    });
  }

  test("a long call within a long call", () => {
    const [expected, other] = [elements(wasmax.softmax(long)), elements(wasmax.softmax(gradient))];
    let within: readonly number[] = [];
    const options = {
      get temperature() {
        within = elements(wasmax.softmax(gradient));
        return 1;
      },
    };
    expect(sameBits(elements(wasmax.softmax(long, options)), expected)).toBe(true);
    expect(sameBits(within, other)).toBe(true);
  });

  test("two calls on the arrays of one memory", () => {
    const own = make(1 << 16);
    const [x, y, z] = [own.float32(1000), own.float32(1000), own.float32(1000)];
    x.set(long.subarray(0, 1000));
    z.set(gradient.subarray(0, 1000));
    const [expected, other] = [
      elements(wasmax.softmax(x)),
      elements(wasmax.softmax(z, { shape: [100, 10], axis: 0 })),
    ];
    const w = own.float32(1000);
    const hooked = {
      get out() {
        own.softmax(z, { shape: [100, 10], axis: 0, out: w });
        return y;
      },
    };
    own.softmax(x, hooked);
    expect(sameBits(elements(y), expected)).toBe(true);
    expect(sameBits(elements(w), other)).toBe(true);
  });

  describe("an online softmax that is pushed to while it reads", () => {
    const chunk = [0.5, 2.5, 1.5];
    const hooked = (run: () => void) =>
      new Proxy([...chunk], {
        get(t, key) {
          if (key === "1") run();
          return Reflect.get(t, key);
        },
      });

    test("has what was pushed inside first", () => {
      const online = wasmax.createOnline();
      online.push(hooked(() => online.push(some(50, 6))));
      expect(online.state).toEqual(wasmax.createOnline().push(some(50, 6)).push(chunk).state);
    });

    test("normalizes by what there is when all has been read", () => {
      const online = wasmax.createOnline().push(chunk);
      const y = online.normalize(hooked(() => online.push([9, 8])));
      const after = wasmax.createOnline().push(chunk).push([9, 8]);
      expect(y).toEqual(after.normalize(chunk));
      expect(online.state).toEqual(after.state);
    });
  });

  test("what a message names is asked for no number and no text, and its tag may call", () => {
    let calls = 0;
    const odd = {
      get [Symbol.toStringTag]() {
        calls++;
        if (!sameBits(inner(), alone)) throw new Error("wrong");
        return "Odd";
      },
      valueOf: () => expect.fail("asked for a number"),
      toString: () => expect.fail("asked for a text"),
      [Symbol.toPrimitive]: () => expect.fail("asked for a primitive"),
    };
    const loose = wasmax.softmax as (x: unknown, options?: unknown) => unknown;
    expect(() => loose(odd)).toThrow(
      new TypeError("wasmax: logits must be a number[] or a typed array of numbers, got an Odd"),
    );
    expect(() => loose([1, odd])).toThrow(TypeError);
    for (const name of ["axis", "shape", "temperature", "out", "dtype"])
      expect(() => loose([1], { [name]: odd })).toThrow(/^wasmax: .*, got an Odd$/);
    expect(calls).toBeGreaterThan(6);
  });
});

test("the very first call, made by a getter of the first: one engine, opened once", async () => {
  vi.resetModules();
  let memories = 0;
  const Memory = new Proxy(WebAssembly.Memory, {
    construct: (target, args) => {
      memories++;
      return Reflect.construct(target, args);
    },
  });
  const { Module, Instance } = WebAssembly;
  const w = await import("../../src/index.js");
  vi.stubGlobal("WebAssembly", { Module, Instance, Memory });
  let inner: Float32Array | undefined;
  const options = {
    get axis() {
      inner = w.softmax(new Float32Array(10));
      return 0;
    },
  };
  const outer = w.softmax(new Float32Array(20), options);
  expect(inner).toEqual(new Float32Array(10).fill(0.1));
  expect(outer).toEqual(new Float32Array(20).fill(0.05));
  expect(w.engine().name).not.toBe("js");
  expect(memories).toBe(1);
  vi.unstubAllGlobals();
});
