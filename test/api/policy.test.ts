/**
 * Hosts that refuse: whatever a policy does to `WebAssembly`, a call gives what the engine it falls back to
 * gives elsewhere, and `engine()` says why it is that one.
 */
import { createHash } from "node:crypto";
import { describe, expect, test, vi } from "vitest";
import type { CreateOptions, EngineName, Instance } from "../../src/index.js";
import { create } from "../../src/index.js";
import { available, ENGINES } from "../support/engines.js";

const native = WebAssembly;
const { Module, Instance: NativeInstance, Memory } = native;
const FASTEST = available("wasm-relaxed") ? "wasm-relaxed" : "wasm-simd";
const EMPTY = new Module(Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0));

/**
 * Rows, columns, a streamed row, float64, binary16 bits and numbers: one hash of their bits, since comparing
 * the arrays takes 1 s.
 */
function results(w: Pick<Instance, "softmax" | "logSumExp" | "createOnline">): string {
  const x = Float32Array.from({ length: 240_000 }, (_, i) => Math.fround(((i * 7919) % 1000) / 90 - 5));
  const hash = createHash("sha256");
  for (const result of [
    w.softmax(x.subarray(0, 1000), { shape: [10, 100] }),
    w.softmax(x.subarray(0, 1000), { shape: [10, 100], axis: 0, temperature: 0.7 }),
    w.softmax(x),
    Float64Array.of(w.logSumExp(Float64Array.from(x.subarray(0, 999)))),
    w.softmax(
      Uint16Array.from({ length: 99 }, (_, i) => 0x3c00 + i),
      { dtype: "float16" },
    ),
    Float64Array.from(w.softmax([1, 2, 3, 4, 5, 6, 7, 8, 9])),
    w.createOnline().push(x.subarray(0, 500)).state,
  ])
    hash.update(new Uint8Array(result.buffer));
  return hash.digest("hex");
}

const EXPECTED = new Map(
  ENGINES.filter(available).map((engine) => [engine as EngineName, results(create({ engine }))]),
);

/** `run` of the package as if nothing had been called, where `WebAssembly` is as `property` has it. */
async function under(
  property: PropertyDescriptor,
  run: (w: typeof import("../../src/index.js")) => void,
): Promise<void> {
  vi.resetModules();
  const w = await import("../../src/index.js");
  const before = Object.getOwnPropertyDescriptor(globalThis, "WebAssembly") as PropertyDescriptor;
  Object.defineProperty(globalThis, "WebAssembly", { ...property, configurable: true });
  try {
    run(w);
  } finally {
    Object.defineProperty(globalThis, "WebAssembly", before);
  }
}

/** The reason that the root gives, which tries again after what may pass. */
function atRoot(reason: string, calls: number): string {
  return reason.startsWith("RangeError") ? `${reason}; tried again after ${calls} more calls` : reason;
}

/** What a policy must leave: the engine, its reason, and errors only where another one is asked for. */
function holds(
  w: typeof import("../../src/index.js"),
  engine: EngineName,
  reason: string | RegExp | undefined,
): void {
  expect(results(w)).toBe(EXPECTED.get(engine));
  const told = [w.engine(), w.create().engine(), w.create({ memory: 1024 }).engine()];
  for (const info of told) {
    expect(info.name).toBe(engine);
    if (reason === undefined) expect(info.reason).toBeUndefined();
    // What may pass is tried again by the root functions (passing.test.ts), the first of these.
    else if (typeof reason === "string")
      expect(info.reason).toBe(info === told[0] ? atRoot(reason, 3) : reason);
    else expect(info.reason).toMatch(reason);
  }
  const own = w.create({ memory: 1024 });
  const out = own.float32(100);
  expect(own.softmax(new Float32Array(100), { out })).toBe(out);
  expect(out[99]).toBe(Math.fround(0.01));
  expect(results(w.create({ engine: "js" }))).toBe(EXPECTED.get("js"));
  for (const other of ENGINES.slice(0, ENGINES.indexOf(engine))) {
    const refused = thrownBy(() => w.create({ engine: other })) as Error;
    expect(Object.prototype.toString.call(refused)).toBe("[object Error]");
    expect(refused.message).toBe(`wasmax: engine "${other}" cannot run here`);
    expect(Object.hasOwn(refused, "cause")).toBe(true);
  }
}

function thrownBy(run: () => unknown): unknown {
  try {
    run();
  } catch (error) {
    return error;
  }
  return expect.fail("nothing was thrown");
}

/** WebAssembly with some of it in other hands. */
function patched(parts: object): object {
  const { CompileError, LinkError, RuntimeError } = native;
  return { Module, Instance: NativeInstance, Memory, CompileError, LinkError, RuntimeError, ...parts };
}

/** An object that throws whatever is done to it. */
function hostile(): object {
  const trap = () => {
    throw new Error("do not touch");
  };
  return new Proxy({}, new Proxy({}, { get: () => trap }));
}

function revoked(): object {
  const { proxy, revoke } = Proxy.revocable({}, {});
  revoke();
  return proxy;
}

const THROWN: [title: string, thrown: () => unknown, reason: string][] = [
  ["an Error", () => new Error("refused by policy\nat length"), "Error: refused by policy"],
  [
    "a RangeError",
    () => new RangeError("too large for this thread"),
    "RangeError: too large for this thread",
  ],
  ["a string", () => "refused", "refused"],
  ["an empty string", () => "", "unknown"],
  ["null", () => null, "null"],
  ["undefined", () => undefined, "undefined"],
  ["a symbol", () => Symbol("refused"), "Symbol(refused)"],
  ["an object that has no text", () => Object.create(null), "unknown"],
  ["an object whose properties throw", hostile, "unknown"],
  ["a revoked proxy", revoked, "unknown"],
];

function thrower(thrown: () => unknown): () => never {
  return function Refused(): never {
    throw thrown();
  };
}

/** Constructors that are to give an object of the caller's. */
const giving = (make: () => unknown) =>
  function Giving() {
    return make();
  };

/**
 * `first` until the n-th time, then `then`. The binary that unpacks is compiled before each of the others,
 * SIMD before relaxed.
 */
function from(n: number, first: new (...args: never[]) => unknown, then: () => unknown): unknown {
  let count = 0;
  return function From(...args: never[]) {
    return ++count < n ? Reflect.construct(first, args) : then();
  };
}
const RELAXED = 4;

/** Every second time `then`: what fails is not remembered, and the binary that unpacks comes first again. */
function everySecond(first: new (...args: never[]) => unknown, then: () => unknown): unknown {
  let count = 0;
  return function EverySecond(...args: never[]) {
    return ++count % 2 === 1 ? Reflect.construct(first, args) : then();
  };
}

describe("the JS engine, with a reason, where", () => {
  for (const part of ["Module", "Instance", "Memory"]) {
    for (const [title, thrown, reason] of THROWN) {
      test(`${part} throws ${title}`, () =>
        under({ value: patched({ [part]: thrower(thrown) }) }, (w) => holds(w, "js", reason)));
    }
  }

  for (const [title, thrown, reason] of THROWN) {
    test(`reading WebAssembly throws ${title}`, () =>
      under({ get: thrower(thrown) }, (w) => holds(w, "js", reason)));
  }

  const VALUES: [title: string, value: () => unknown, reason: string | RegExp][] = [
    ["WebAssembly is undefined", () => undefined, "WebAssembly is not defined"],
    ["it is null", () => null, /^TypeError: .*null/],
    ["it is a string", () => "WebAssembly", "WebAssembly is not defined"],
    ["it is empty and frozen", () => Object.freeze({}), /^TypeError: .*not a constructor/],
    ["it is a proxy that throws", hostile, "Error: do not touch"],
    [
      "Module gives an object of its own",
      () => patched({ Module: giving(() => ({})) }),
      /^TypeError: WebAssembly\.Instance/,
    ],
    [
      "Module gives the module of another binary",
      () => patched({ Module: giving(() => EMPTY) }),
      "Error: unpack is missing",
    ],
    [
      "Instance gives an object without exports",
      () => patched({ Instance: giving(() => ({})) }),
      "Error: unpack is missing",
    ],
    [
      "Module gives the module of another binary for SIMD's",
      () => patched({ Module: everySecond(Module, () => EMPTY) }),
      "Error: causalLogSoftmax is missing",
    ],
    [
      "Instance gives an object without exports for SIMD's",
      () => patched({ Instance: everySecond(NativeInstance, () => ({})) }),
      "Error: causalLogSoftmax is missing",
    ],
    [
      "Instance gives exports that are null",
      () => patched({ Instance: giving(() => ({ exports: null })) }),
      "Error: unpack is missing",
    ],
    [
      "Instance gives exports that are no functions",
      () => patched({ Instance: giving(() => ({ exports: { causalLogSoftmax: 1 } })) }),
      / is missing$/,
    ],
    [
      "Instance gives exports that throw",
      () => patched({ Instance: giving(() => ({ exports: hostile() })) }),
      "Error: do not touch",
    ],
    ["Memory gives an object of its own", () => patched({ Memory: giving(() => ({})) }), /^TypeError: /],
    [
      "Memory gives less than was asked for",
      () => patched({ Memory: giving(() => new Memory({ initial: 1 })) }),
      "Error: memory is missing",
    ],
    [
      "Memory gives one without a prototype",
      () => patched({ Memory: giving(() => Object.setPrototypeOf(new Memory({ initial: 16 }), null)) }),
      /^TypeError: /,
    ],
    [
      "Memory gives a proxy",
      () => patched({ Memory: giving(() => new Proxy(new Memory({ initial: 16 }), {})) }),
      /^TypeError: /,
    ],
  ];
  for (const [title, value, reason] of VALUES)
    test(title, () => under({ value: value() }, (w) => holds(w, "js", reason)));

  test("there is memory for a tenth of what is asked for", async () => {
    const Scarce = function Scarce(descriptor: WebAssembly.MemoryDescriptor) {
      if (descriptor.initial > 16) throw new RangeError("could not allocate memory");
      return new Memory(descriptor);
    };
    await under({ value: patched({ Memory: Scarce }) }, (w) => {
      expect(w.engine().name).toBe(FASTEST);
      expect(w.create({ memory: 65536 }).engine()).toEqual({
        name: "js",
        reason: "RangeError: could not allocate memory",
      });
      const error = thrownBy(() => w.create({ engine: "wasm-simd", memory: 65536 })) as Error;
      expect(error).toBeInstanceOf(RangeError);
      expect(error.message).toBe("wasmax: memory of 65536 bytes cannot be had");
      expect(String(error.cause)).toBe("RangeError: could not allocate memory");
      expect(results(w)).toBe(EXPECTED.get(FASTEST));
      expect(w.create({ engine: "wasm-simd" }).engine().name).toBe("wasm-simd");
    });
  });
});

describe("an engine that is asked for", () => {
  for (const part of ["Module", "Instance"]) {
    test(`and its ${part} refused with a RangeError is not taken for a want of memory`, async () => {
      const policy = new RangeError("too large for this thread");
      await under({ value: patched({ [part]: thrower(() => policy) }) }, (w) => {
        for (const memory of [0, 4096]) {
          const error = thrownBy(() => w.create({ engine: "wasm-simd", memory } as CreateOptions)) as Error;
          expect(error.message).toBe('wasmax: engine "wasm-simd" cannot run here');
          expect(error.cause).toBe(policy);
        }
      });
    });
  }

  test("and refused by what throws when it is looked at is an Error all the same", async () => {
    const policy = hostile();
    await under({ value: patched({ Instance: thrower(() => policy) }) }, (w) => {
      const error = thrownBy(() => w.create({ engine: "wasm-simd", memory: 64 })) as Error;
      expect(error.message).toBe('wasmax: engine "wasm-simd" cannot run here');
      expect(error.cause === policy).toBe(true);
    });
  });
});

describe.skipIf(FASTEST !== "wasm-relaxed")("the SIMD engine, with a reason, where the relaxed", () => {
  for (const [title, thrown, reason] of THROWN) {
    const then = thrower(thrown);
    test(`instance throws ${title}`, () =>
      under({ value: patched({ Instance: from(RELAXED, NativeInstance, then) }) }, (w) => simd(w, reason)));
    test(`module throws ${title}`, () =>
      under({ value: patched({ Module: from(RELAXED, Module, then) }) }, (w) => simd(w, reason)));
  }
  test("instance has no exports", () =>
    under({ value: patched({ Instance: from(RELAXED, NativeInstance, () => ({})) }) }, (w) =>
      simd(w, "Error: causalLogSoftmax is missing"),
    ));
  test("module is of another binary", () =>
    under({ value: patched({ Module: from(RELAXED, Module, () => EMPTY) }) }, (w) =>
      simd(w, "Error: causalLogSoftmax is missing"),
    ));

  function simd(w: typeof import("../../src/index.js"), reason: string): void {
    expect(results(w)).toBe(EXPECTED.get("wasm-simd"));
    expect(w.engine()).toEqual({ name: "wasm-simd", reason: atRoot(reason, 3) });
  }
});

describe("the fastest engine where", () => {
  const constructed: ProxyHandler<object> = {
    construct: (target, args) => Reflect.construct(target as never, args),
  };
  const VALUES: [title: string, value: () => unknown][] = [
    ["WebAssembly is frozen", () => Object.freeze(patched({}))],
    ["it is a proxy", () => new Proxy(native, {})],
    [
      "its constructors are proxies",
      () =>
        patched({ Module: new Proxy(Module, constructed), Instance: new Proxy(NativeInstance, constructed) }),
    ],
    [
      "its constructors are subclasses",
      () => patched({ Module: class extends Module {}, Instance: class extends NativeInstance {} }),
    ],
  ];
  const reason = FASTEST === "wasm-relaxed" ? undefined : /^CompileError/;
  for (const [title, value] of VALUES)
    test(title, () => under({ value: value() }, (w) => holds(w, FASTEST, reason)));
});

describe("a policy that changes after the first call", () => {
  test("does not take the root's engine away", async () => {
    let policy: object = native;
    await under({ get: () => policy }, (w) => {
      expect(w.engine().name).toBe(FASTEST);
      policy = patched({
        Module: thrower(() => "no"),
        Instance: thrower(() => "no"),
        Memory: thrower(() => "no"),
      });
      expect(results(w)).toBe(EXPECTED.get(FASTEST));
      expect(w.engine().name).toBe(FASTEST);
      expect(w.create().engine()).toEqual({ name: "js", reason: "no" });
    });
  });

  test("does not give it a faster one; create asks again", async () => {
    let policy: object | undefined;
    await under({ get: () => policy }, (w) => {
      expect(results(w)).toBe(EXPECTED.get("js"));
      policy = native;
      expect(w.engine()).toEqual({ name: "js", reason: "WebAssembly is not defined" });
      expect(results(w)).toBe(EXPECTED.get("js"));
      expect(results(w.create())).toBe(EXPECTED.get(FASTEST));
    });
  });

  test("in the middle of the first call, by a getter that calls: whichever is open first stays", async () => {
    let depth = 0;
    let inner: unknown;
    let within: unknown;
    let loaded: typeof import("../../src/index.js") | undefined;
    await under(
      {
        get() {
          if (depth++ > 0) return undefined;
          inner = results(loaded as never);
          within = loaded?.engine();
          return native;
        },
      },
      (w) => {
        loaded = w;
        const outer = results(w);
        expect(inner).toBe(EXPECTED.get("js"));
        expect(within).toEqual({ name: "js", reason: "WebAssembly is not defined" });
        expect(outer).toBe(EXPECTED.get("js"));
        expect(w.engine()).toEqual(within);
      },
    );
  });
});
