/**
 * What keeps a faster engine away for a moment, a full stack or memory that is short, does not keep it away
 * for good: the root functions try again after 1, 2, 4, 8 … calls, and every result in between is right.
 */
import { describe, expect, test, vi } from "vitest";
import { available } from "../support/engines.js";

type Wasmax = typeof import("../../src/index.js");

const native = WebAssembly;
const { Module, Instance, Memory } = native;
const FASTEST = available("wasm-relaxed") ? "wasm-relaxed" : "wasm-simd";
const X = Float32Array.from({ length: 16 }, (_, i) => i / 4);

/** The package as if nothing had been called. */
async function fresh(): Promise<Wasmax> {
  vi.resetModules();
  return await import("../../src/index.js");
}

/** Runs where some of WebAssembly is in other hands. */
function under(parts: object, run: () => void): void {
  const before = Object.getOwnPropertyDescriptor(globalThis, "WebAssembly") as PropertyDescriptor;
  const value = { Module, Instance, Memory, ...parts };
  Object.defineProperty(globalThis, "WebAssembly", { ...before, value });
  try {
    run();
  } finally {
    Object.defineProperty(globalThis, "WebAssembly", before);
  }
}

/** A constructor that throws for the first `times`, then makes what `native` makes. */
function failing(times: number, thrown: () => unknown, native: new (...args: never[]) => object) {
  let tries = 0;
  const Failing = function Failing(...args: never[]) {
    tries++;
    if (tries <= times) throw thrown();
    return new native(...args);
  };
  return { Failing, tries: () => tries };
}

function isRight(result: Float32Array): void {
  const total = X.reduce((sum, x) => sum + Math.exp(x), 0);
  for (const [i, p] of result.entries())
    expect(Math.abs(p - Math.exp(X[i] as number) / total)).toBeLessThan(1e-6);
}

const PASSING: [title: string, thrown: () => unknown][] = [
  ["a RangeError", () => new RangeError("could not allocate memory")],
  [
    "SpiderMonkey's InternalError",
    () => Object.assign(new Error("too much recursion"), { name: "InternalError" }),
  ],
  ["SpiderMonkey's string", () => "out of memory"],
  ["an Error of no memory", () => new Error("WebAssembly.Module(): Out of memory: wasm code")],
];

describe("the root functions try again", () => {
  for (const [title, thrown] of PASSING)
    for (const part of ["Module", "Memory", "Instance"] as const)
      test(`after ${title} of ${part}`, async () => {
        const w = await fresh();
        const { Failing, tries } = failing(4, thrown, native[part] as never);
        const tried: number[] = [];
        under({ [part]: Failing }, () => {
          for (let call = 1; call <= 40; call++) {
            const before = tries();
            isRight(w.softmax(X));
            if (tries() > before) tried.push(call);
          }
        });
        expect(tried).toEqual([1, 3, 6, 11, 20]);
        expect(w.engine().name).toBe(FASTEST);
      });

  test("and engine() says after how many more calls, without being one", async () => {
    const w = await fresh();
    const { Failing } = failing(3, () => new RangeError("no pages\nat all"), Memory);
    const told: unknown[] = [];
    under({ Memory: Failing }, () => {
      for (let call = 0; call < 8; call++) {
        told.push(w.engine().reason);
        w.engine();
        w.softmax(X);
      }
      told.push(w.engine());
    });
    const after = (text: string) => `RangeError: no pages; tried again after ${text}`;
    expect(told.slice(0, 8)).toEqual([
      after("1 more call"),
      after("0 more calls"),
      after("2 more calls"),
      after("1 more call"),
      after("0 more calls"),
      after("4 more calls"),
      after("3 more calls"),
      after("2 more calls"),
    ]);
    expect(told[8]).toEqual({ name: "js", reason: after("1 more call") });
  });

  test("where only the relaxed binary failed", async () => {
    const relaxed = FASTEST === "wasm-relaxed";
    const w = await fresh();
    let modules = 0;
    const Refusing = function Refusing(bytes: Uint8Array<ArrayBuffer>) {
      // Unpacking, SIMD, unpacking, relaxed.
      if (++modules === 4) throw new RangeError("short");
      return new Module(bytes);
    };
    under({ Module: Refusing }, () => {
      if (relaxed)
        expect(w.engine()).toEqual({
          name: "wasm-simd",
          reason: "RangeError: short; tried again after 1 more call",
        });
      for (let call = 0; call < 3; call++) isRight(w.softmax(X));
    });
    expect(w.engine().name).toBe(FASTEST);
  });

  test("and keep the SIMD binary where the next tries end worse", async () => {
    const w = await fresh();
    let modules = 0;
    const Refusing = function Refusing(bytes: Uint8Array<ArrayBuffer>) {
      if (++modules === 4) throw new RangeError("short");
      return new Module(bytes);
    };
    under({ Module: Refusing }, () => isRight(w.softmax(X)));
    const told: unknown[] = [];
    for (const thrown of [new RangeError("shorter"), new native.CompileError("blocked")])
      under({ Memory: failing(9, () => thrown, Memory).Failing }, () => {
        for (let call = 0; call < 3; call++) isRight(w.softmax(X));
        told.push(w.engine());
      });
    const reason = (calls: number) => `RangeError: short; tried again after ${calls} more calls`;
    expect(told).toEqual([
      { name: "wasm-simd", reason: reason(1).replace("calls", "call") },
      { name: "wasm-simd", reason: reason(3) },
    ]);
    for (let call = 0; call < 9; call++) isRight(w.softmax(X));
    expect(w.engine().name).toBe(FASTEST);
  });

  test("at the end of the stack, wherever the first calls overflow it", async () => {
    for (let spare = 0; spare < 60; spare++) {
      const w = await fresh();
      let overflowed = false;
      const answers: Float32Array[] = [];
      // Calls from every depth on the way back, the deepest first, until one has an answer.
      const fall = (): void => {
        try {
          fall();
        } catch {
          overflowed = true;
        }
        if (answers.length > spare % 6) return;
        try {
          answers.push(w.softmax(X));
        } catch (error) {
          expect(error).toBeInstanceOf(RangeError);
        }
      };
      fall();
      expect(overflowed).toBe(true);
      for (const answer of answers) isRight(answer);
      for (let call = 0; call < 1000 && w.engine().name !== FASTEST; call++) isRight(w.softmax(X));
      expect(w.engine().name, w.engine().reason).toBe(FASTEST);
    }
  });
});

describe("the root functions do not try again", () => {
  const FINAL: [title: string, thrown: () => Error][] = [
    ["a CompileError", () => new native.CompileError("blocked by CSP")],
    ["a LinkError", () => new native.LinkError("no such import")],
    ["a policy's Error", () => new Error("refused")],
  ];
  for (const [title, thrown] of FINAL)
    test(`after ${title}`, async () => {
      const w = await fresh();
      const { Failing, tries } = failing(1, thrown, Module);
      under({ Module: Failing }, () => {
        for (let call = 0; call < 40; call++) isRight(w.softmax(X));
      });
      expect(tries()).toBe(1);
      expect(w.engine()).toEqual({ name: "js", reason: String(thrown()) });
    });
});

describe("create", () => {
  test("decides once: its arrays lie in its engine", async () => {
    const w = await fresh();
    const { Failing, tries } = failing(1, () => new RangeError("short"), Memory);
    under({ Memory: Failing }, () => {
      const own = w.create({ memory: 64 });
      for (let call = 0; call < 10; call++) isRight(own.softmax(X));
      expect(tries()).toBe(1);
      expect(own.engine()).toEqual({ name: "js", reason: "RangeError: short" });
      expect(w.create().engine().name).toBe(FASTEST);
    });
  });

  const FOREIGN: [title: string, parts: object][] = [
    [
      "an object",
      {
        Module: function Given() {
          return {};
        },
      },
    ],
    [
      "the module of another binary",
      (() => {
        let count = 0;
        const empty = new Module(Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0));
        return {
          Module: function Given(bytes: Uint8Array<ArrayBuffer>) {
            return ++count === 1 ? new Module(bytes) : empty;
          },
        };
      })(),
    ],
    [
      "a module of its own that works with its own Instance",
      {
        Module: function Given() {
          return {};
        },
        Instance: function Given() {
          const exports = new Proxy({}, { ownKeys: () => ["causalLogSoftmax"], get: () => () => 0 });
          return { exports };
        },
      },
    ],
  ];
  for (const [title, parts] of FOREIGN)
    test(`forgets a page's WebAssembly.Module that gave ${title}`, async () => {
      const w = await fresh();
      under(parts, () => expect(w.create().engine().name).toBe("js"));
      expect(w.create().engine().name).toBe(FASTEST);
    });

  test("compiles the binaries once", async () => {
    const w = await fresh();
    const { Failing, tries } = failing(0, () => undefined, Module);
    under({ Module: Failing }, () => {
      w.create();
      const first = tries();
      expect(first).toBeGreaterThan(0);
      w.create();
      w.softmax(X);
      // Where the relaxed one does not compile, it is tried again.
      expect(tries() - first).toBe(FASTEST === "wasm-relaxed" ? 0 : 4);
    });
  });
});
