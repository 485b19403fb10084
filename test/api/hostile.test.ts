/** Arrays that lie, resize or grow under a call: only the result is written, and nothing else is read. */
import { Worker } from "node:worker_threads";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { onEveryEngine } from "../support/engines.js";
import type { LooseInstance } from "../support/refuses.js";

type Growable = new (
  length: number,
  options: { maxByteLength: number },
) => SharedArrayBuffer & { grow(to: number): void };
const GrowableBuffer = SharedArrayBuffer as unknown as Growable;
const ResizableBuffer = ArrayBuffer as unknown as new (
  length: number,
  options: { maxByteLength: number },
) => ArrayBuffer & { resize(to: number): void };

/** Waits to be told, and grows a buffer step by step while the test is in a call. */
const GROWER = `
  const { parentPort } = require("node:worker_threads");
  parentPort.on("message", ({ buffer, flags, spin }) => {
    Atomics.store(flags, 1, 1);
    while (Atomics.load(flags, 0) === 0);
    for (let i = 0; i < spin; i++) Atomics.load(flags, 0);
    for (let to = buffer.byteLength; to < buffer.maxByteLength; to += 4096) buffer.grow(to);
    buffer.grow(buffer.maxByteLength);
    Atomics.store(flags, 2, 1);
  });`;

let worker: Worker;
beforeAll(() => {
  worker = new Worker(GROWER, { eval: true });
});
afterAll(async () => {
  await worker.terminate();
});

/** Calls `run` while the worker grows the buffer under x, which has n elements at first. */
function raced(n: number, spin: number, run: (x: Float32Array) => void): void {
  const buffer = new GrowableBuffer(4 * n, { maxByteLength: 4 * n + 65_536 });
  const flags = new Int32Array(new SharedArrayBuffer(12));
  const x = new Float32Array(buffer).fill(-1);
  worker.postMessage({ buffer, flags, spin });
  while (Atomics.load(flags, 1) === 0);
  Atomics.store(flags, 0, 1);
  try {
    run(x);
  } finally {
    while (Atomics.load(flags, 2) === 0);
  }
}

onEveryEngine("arrays that change under a call", (wasmax, name, make) => {
  const loose = wasmax as unknown as LooseInstance;

  describe("a SharedArrayBuffer that another thread grows", () => {
    const own = make(2 ** 20);
    // Long enough for the buffer to grow between one look at its length and the next.
    const n = 200_000;

    /** Where 7s lie behind the result, in the arena: none of them changes. */
    const guarded = (size: number) => {
      own.reset();
      return { y: own.float32(size), after: own.float32(30_000).fill(7) };
    };

    for (const [title, call] of [
      ["normalize", (x: Float32Array, y: Float32Array) => own.createOnline([0, n]).normalize(x, { out: y })],
      [
        "normalize of a state without numbers",
        (x, y) => own.createOnline([NaN, NaN]).normalize(x, { out: y }),
      ],
      ["softmax with shape", (x, y) => own.softmax(x, { shape: [x.length], out: y })],
      ["softmax", (x, y) => own.softmax(x, { out: y })],
      ["logSoftmax", (x, y) => own.logSoftmax(x, { out: y })],
    ] as readonly [string, (x: Float32Array, y: Float32Array) => unknown][]) {
      test(title, () => {
        for (let i = 0; i < 150; i++) {
          const { y, after } = guarded(n);
          raced(n, (i * 397) % 12_000, (x) => {
            try {
              call(x, y);
            } catch (error) {
              // The length may have been another one by the time that it was first read.
              expect((error as Error).message).toMatch(/^wasmax: (the length of out|the product of shape)/);
            }
          });
          const changed = after.findIndex((v) => v !== 7);
          if (changed >= 0)
            expect.fail(`try ${i}: element ${changed} behind the result is ${after[changed]}`);
        }
      });
    }

    test("short rows, and what lies in the scratch", () => {
      for (let i = 0; i < 150; i++) {
        const { after } = guarded(100);
        let y: unknown;
        raced(100, (i * 13) % 400, (x) => {
          try {
            y = own.softmax(x, { shape: [100] });
          } catch (error) {
            expect((error as Error).message).toMatch(/^wasmax: the product of shape/);
          }
        });
        if (y !== undefined) expect(y).toEqual(new Float32Array(100).fill(0.01));
        const changed = after.findIndex((v) => v !== 7);
        if (changed >= 0) expect.fail(`try ${i}: element ${changed} behind the result is ${after[changed]}`);
      }
    });
  });

  test("a buffer getter that resizes its buffer does not run", () => {
    const buffer = new ResizableBuffer(400, { maxByteLength: 800 });
    let runs = 0;
    class Resizing extends Float32Array {
      override get buffer(): ArrayBuffer {
        runs++;
        buffer.resize(0);
        return buffer;
      }
    }
    const x = new Resizing(buffer).fill(1);
    for (const f of ["softmax", "logSoftmax"] as const) {
      const want = wasmax[f](new Float32Array(100).fill(1));
      expect(wasmax[f](x, { out: new Float32Array(100) })).toEqual(want);
      expect(loose[f](x, { out: new Float32Array(100), shape: [100] })).toEqual(want);
      expect(wasmax[f](new Float32Array(100).fill(1), { out: x })).toBe(x);
      x.fill(1);
    }
    expect(runs).toBe(0);
  });

  test("a length that lies is not believed", () => {
    class Longer extends Float32Array {
      override get length(): 1100 {
        return 1100;
      }
    }
    const own = make(2 ** 16);
    const y = own.float32(100);
    const after = own.float32(1000).fill(7);
    const x = new Longer(100);
    own.createOnline([0, 100]).normalize(x, { out: y });
    expect(Array.from(y)).toEqual(new Array(100).fill(Math.fround(0.01)));
    own
      .createOnline([NaN, NaN])
      .normalize(new Float32Array(100), { out: new Longer(y.buffer, y.byteOffset, 100) });
    expect(after.every((v) => v === 7)).toBe(true);
    expect(own.createOnline().push(x).logSumExp()).toBeCloseTo(Math.log(100), 6);
    const z = own.float32(4);
    const behind = own.float32(1000).fill(7);
    own.logSumExp(new Float32Array(0), { shape: [4, 0], out: new Longer(z.buffer, z.byteOffset, 4) });
    expect(behind.every((v) => v === 7)).toBe(true);
    const most = make(2 ** 20);
    const long = most.float32(250_000).fill(0);
    class Shorter extends Float32Array {
      override get length(): 3 {
        return 3;
      }
    }
    const short = new Shorter(long.buffer, long.byteOffset, 250_000);
    expect(most.createOnline().push(short).logSumExp()).toBeCloseTo(Math.log(250_000), 6);
  });

  test("a buffer that lies hides no overlap", () => {
    class Elsewhere extends Float32Array {
      override get buffer(): ArrayBuffer {
        return new ArrayBuffer(8);
      }
    }
    const memory = new ArrayBuffer(1024);
    const x = new Float32Array(memory, 0, 100);
    const out = new Elsewhere(memory, 4, 100);
    const error = new RangeError("wasmax: out must be logits itself or lie apart from it, got an overlap");
    for (const f of ["softmax", "logSoftmax"] as const) {
      expect(() => loose[f](x, { out })).toThrow(error);
      expect(() => loose[f](out, { out: x })).toThrow(error);
    }
    expect(() => loose["softmax"](new Float32Array(100), { bias: x, out })).toThrow(
      "out must lie apart from bias",
    );
  });

  test("an out behind a Proxy is written when all is computed, and may call", () => {
    const want = wasmax.softmax([1, 2, 3]);
    let within: unknown;
    const out = new Proxy([7, 7, 7], {
      set(target, key, value) {
        // The checks assign each element to itself.
        if (value !== 7) within ??= wasmax.logSoftmax([1, 2, 3]);
        return Reflect.set(target, key, value);
      },
    });
    expect(wasmax.softmax([1, 2, 3], { out })).toBe(out);
    expect([...out]).toEqual(want);
    expect(within).toEqual(wasmax.logSoftmax([1, 2, 3]));
  });

  test("a setter of out that throws is refused at once, or comes through", () => {
    const mine = new Error("mine");
    const withSetter = (set: (value: number) => void) =>
      Object.defineProperty([7, 7, 7], 1, { get: () => 7, set, enumerable: true, configurable: true });
    const always = withSetter(() => {
      throw mine;
    });
    expect(() => wasmax.softmax([1, 2, 3], { out: always })).toThrow(
      new TypeError("wasmax: out must be writable, got an array whose element 1 is not"),
    );
    expect(always[0]).toBe(7);
    const late = withSetter((value) => {
      if (value !== 7) throw mine;
    });
    expect(() => wasmax.softmax([1, 2, 3], { out: late })).toThrow(mine);
    expect(late[0]).toBe(wasmax.softmax([1, 2, 3])[0]);
    expect(wasmax.softmax([0, 0])).toEqual([0.5, 0.5]);
  });

  // The JS engine has no memory of its own to show.
  if (name !== "js") {
    test("methods that replace those of the prototypes never see the engine's memory", () => {
      const own = make(2 ** 12);
      const { buffer } = own.float32(1);
      const x = Float32Array.from({ length: 3000 }, (_, i) => i % 7);
      const bias = x.slice();
      const calls = () => {
        own.softmax(x);
        own.softmax(x, { shape: [3, 1000], bias, where: new Uint8Array(3000).fill(1) });
        own.softmax(x, { shape: [30, 100], axis: 0, temperature: 2 });
        own.crossEntropyAndGrad(x, [1, 2, 3], { shape: [3, 1000], labelSmoothing: 0.1 });
        own.createOnline().push(x).normalize(x);
        own.softmax(new Uint16Array(3000), { dtype: "float16" });
        own.logSumExp(x, { shape: [3, 1000], weights: bias });
      };
      calls();
      const TypedArray = Object.getPrototypeOf(Float32Array).prototype as { [name: string]: unknown };
      const seen: string[] = [];
      const originals = new Map<string, PropertyDescriptor>();
      const look = (method: string, args: readonly unknown[]) => {
        for (const a of args) if (ArrayBuffer.isView(a) && bufferOf.call(a) === buffer) seen.push(method);
      };
      const bufferOf = Object.getOwnPropertyDescriptor(TypedArray, "buffer")?.get as () => unknown;
      for (const method of ["set", "fill", "subarray", "slice", "copyWithin"]) {
        const descriptor = Object.getOwnPropertyDescriptor(TypedArray, method) as PropertyDescriptor;
        originals.set(method, descriptor);
        const original = descriptor.value as (...args: unknown[]) => unknown;
        Object.defineProperty(TypedArray, method, {
          ...descriptor,
          value(this: unknown, ...args: unknown[]) {
            look(method, [this, ...args]);
            return original.apply(this, args);
          },
        });
      }
      try {
        calls();
      } finally {
        for (const [method, descriptor] of originals) Object.defineProperty(TypedArray, method, descriptor);
      }
      expect(seen).toEqual([]);
    });
  }
});
