/** `create`, loading and falling back. */
import { readFileSync } from "node:fs";
import { afterEach, describe, expect, test, vi } from "vitest";
import * as root from "../../src/index.js";
import { available } from "../support/engines.js";

const { create } = root;
const loose = create as (options?: unknown) => root.Instance;
const binary = (name: string) => readFileSync(new URL(`../../build/${name}.wasm`, import.meta.url));
const simd = () => new WebAssembly.Module(binary("softmax"));
const FASTEST = available("wasm-relaxed") ? "wasm-relaxed" : "wasm-simd";

/** src/index.ts anew, as if nothing had been called. */
async function fresh(): Promise<typeof root> {
  vi.resetModules();
  return import("../../src/index.js");
}

afterEach(() => vi.unstubAllGlobals());

describe("engines", () => {
  test("auto is the fastest here, and says why it is not a faster one", () => {
    const info = create().engine();
    expect(info.name).toBe(FASTEST);
    if (FASTEST === "wasm-relaxed") expect(info).toEqual({ name: "wasm-relaxed" });
    else expect(info.reason).toContain("CompileError");
    expect(root.engine()).toEqual(info);
    expect(create({ engine: "wasm-simd" }).engine()).toEqual({ name: "wasm-simd", reason: "asked for" });
    expect(create({ engine: "js" }).engine()).toEqual({ name: "js", reason: "asked for" });
  });

  test("one that the host lacks is an Error with its cause", async () => {
    if (available("wasm-relaxed")) {
      // Where the host lacks nothing, its compiler refuses the relaxed binary.
      const { byteLength } = binary("softmax-relaxed");
      const { Memory, Instance, CompileError } = WebAssembly;
      const Module = new Proxy(WebAssembly.Module, {
        construct(target, [bytes]) {
          if (bytes.byteLength === byteLength) throw new CompileError("no relaxed SIMD");
          return new target(bytes);
        },
      });
      vi.stubGlobal("WebAssembly", { Memory, Instance, Module, CompileError });
    }
    const { create } = await fresh();
    expect(create().engine().name).toBe("wasm-simd");
    let thrown: unknown;
    try {
      create({ engine: "wasm-relaxed" });
    } catch (error) {
      thrown = error;
    }
    expect(String(thrown)).toContain('wasmax: engine "wasm-relaxed" cannot run here');
    expect((thrown as Error).cause).toBeInstanceOf(WebAssembly.CompileError);
  });

  test("bad options", () => {
    expect(() => loose({ engine: "wasm" })).toThrow(
      new RangeError('wasmax: engine must be one of auto, wasm-relaxed, wasm-simd, js, got "wasm"'),
    );
    expect(() => loose({ engine: 1 })).toThrow(new TypeError("wasmax: engine must be a string, got 1"));
    expect(() => loose({ threads: 1 })).toThrow(
      new TypeError('wasmax: create takes no option "threads"; it takes engine, memory, modules'),
    );
    expect(() => loose(null)).toThrow(new TypeError("wasmax: options of create must be an object, got null"));
    expect(() => loose({ memory: "1" })).toThrow(new TypeError('wasmax: memory must be a number, got "1"'));
    for (const memory of [-1, 0.5, NaN, Infinity])
      expect(() => loose({ memory })).toThrow(
        new RangeError(`wasmax: memory must be an integer of at least 0, got ${memory}`),
      );
    const own = create({ memory: 8 }) as unknown as Record<string, (n: unknown) => unknown>;
    expect(() => own["float32"]?.("1")).toThrow(
      new TypeError('wasmax: the length for float32 must be a number, got "1"'),
    );
    expect(() => own["float64"]?.(-1)).toThrow(
      new RangeError("wasmax: the length for float64 must be an integer of at least 0, got -1"),
    );
  });

  test("memory that cannot be had is a RangeError on every engine", () => {
    for (const engine of ["auto", "wasm-simd", "js"] as const) {
      expect(() => create({ engine, memory: 2 ** 50 })).toThrow(
        new RangeError(`wasmax: memory of ${2 ** 50} bytes cannot be had`),
      );
    }
  });
});

describe("modules", () => {
  test("are used as given", () => {
    const compile = vi.spyOn(WebAssembly, "Module");
    const modules = { simd: simd() };
    const calls = compile.mock.calls.length;
    const own = create({ modules });
    expect(compile.mock.calls.length).toBe(calls);
    expect(own.engine()).toEqual({ name: "wasm-simd", reason: "Error: no relaxed module was given" });
    expect(own.softmax(new Float32Array(16))[3]).toBe(1 / 16);
    compile.mockRestore();
  });

  test.skipIf(!available("wasm-relaxed"))("relaxed too", () => {
    const modules = { simd: simd(), relaxed: new WebAssembly.Module(binary("softmax-relaxed")) };
    expect(create({ modules }).engine()).toEqual({ name: "wasm-relaxed" });
    expect(create({ modules, engine: "wasm-simd" }).engine().name).toBe("wasm-simd");
  });

  test("a foreign one is a TypeError", () => {
    const empty = new WebAssembly.Module(Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0));
    const expected = "wasmax: modules.simd must be the WebAssembly.Module of wasmax/softmax.wasm";
    for (const engine of ["auto", "js"] as const) {
      expect(() => loose({ engine, modules: { simd: empty } })).toThrow(
        new TypeError(`${expected}, got a module without causalLogSoftmax`),
      );
      expect(() => loose({ engine, modules: { simd: {} } })).toThrow(
        new TypeError(`${expected}, got another object`),
      );
    }
    expect(() => loose({ modules: {} })).toThrow(new TypeError(`${expected}, got undefined`));
    expect(() => loose({ modules: { simd: "x" } })).toThrow(new TypeError(`${expected}, got a string`));
    expect(() => loose({ modules: 1 })).toThrow(
      new TypeError("wasmax: options of modules must be an object, got 1"),
    );
    expect(() => loose({ modules: { simd: simd(), relaxed: empty } })).toThrow(
      new TypeError(
        "wasmax: modules.relaxed must be the WebAssembly.Module of wasmax/softmax-relaxed.wasm, " +
          "got a module without causalLogSoftmax",
      ),
    );
  });
});

describe("loading", () => {
  test("nothing happens at import; the first call compiles, once", async () => {
    const compile = vi.spyOn(WebAssembly, "Module");
    const w = await fresh();
    expect(compile).not.toHaveBeenCalled();
    w.softmax([1]);
    const calls = compile.mock.calls.length;
    expect(calls).toBeGreaterThan(0);
    w.softmax(new Float32Array(100));
    w.create();
    // A binary that failed to compile is unpacked and tried again; one that compiled is not.
    expect(compile.mock.calls.length).toBe(FASTEST === "wasm-relaxed" ? calls : calls + 2);
    compile.mockRestore();
  });

  const refusals: [string, () => object, string][] = [
    ["no WebAssembly", () => undefined as unknown as object, "WebAssembly is not defined"],
    [
      "a Module that throws",
      () => ({ ...wasm(), Module: refuse("code generation disallowed") }),
      "CompileError: code generation disallowed",
    ],
    [
      "an Instance that throws",
      () => ({ ...wasm(), Instance: refuse("refused by policy") }),
      "CompileError: refused by policy",
    ],
    ["a Memory that throws", () => ({ ...wasm(), Memory: refuse("no memory") }), "CompileError: no memory"],
  ];
  const wasm = () => ({
    Module: WebAssembly.Module,
    Instance: WebAssembly.Instance,
    Memory: WebAssembly.Memory,
    CompileError: WebAssembly.CompileError,
  });
  function refuse(message: string): () => never {
    const { CompileError } = WebAssembly;
    return function Refused(): never {
      throw new CompileError(message);
    };
  }

  for (const [title, stub, reason] of refusals) {
    test(`${title}: the JS engine, with the reason`, async () => {
      const w = await fresh();
      vi.stubGlobal("WebAssembly", stub());
      expect(w.softmax(new Float32Array(20))[0]).toBe(Math.fround(0.05));
      expect(w.engine()).toEqual({ name: "js", reason });
      expect(w.create({ engine: "js" }).engine().name).toBe("js");
      try {
        w.create({ engine: "wasm-simd" });
        expect.fail("no error");
      } catch (error) {
        expect((error as Error).message).toBe('wasmax: engine "wasm-simd" cannot run here');
        expect(String((error as Error).cause)).toContain(reason);
      }
    });
  }

  test.each([
    ["no TextEncoder, as in jsdom under Jest", undefined],
    ["a TextEncoder without encodeInto, as polyfills are", class {}],
  ])("%s: the same engine", async (_, encoder) => {
    const w = await fresh();
    vi.stubGlobal("TextEncoder", encoder);
    expect(w.engine()).toEqual(create().engine());
    expect(w.softmax(new Float32Array(20))[0]).toBe(Math.fround(0.05));
  });

  test("a relaxed instance that throws: the SIMD engine, with the reason", async () => {
    const w = await fresh();
    let instances = 0;
    const { Instance } = WebAssembly;
    vi.stubGlobal("WebAssembly", {
      ...wasm(),
      Instance: function Fourth(module: WebAssembly.Module, imports: WebAssembly.Imports) {
        if (++instances === 4) throw new Error("fourth instance");
        return new Instance(module, imports);
      },
    });
    expect(w.engine().name).toBe("wasm-simd");
    expect(w.softmax(new Float32Array(20))[0]).toBe(Math.fround(0.05));
  });

  test("the root's memory is 1 MiB, and a row of 16,777,216 does not change that", async () => {
    const w = await fresh();
    const memories: WebAssembly.MemoryDescriptor[] = [];
    const { Memory } = WebAssembly;
    vi.stubGlobal("WebAssembly", {
      ...wasm(),
      Memory: function Counted(descriptor: WebAssembly.MemoryDescriptor) {
        memories.push(descriptor);
        return new Memory(descriptor);
      },
    });
    const y = w.softmax(new Float32Array(2 ** 24));
    expect(y[12345]).toBe(2 ** -24);
    expect(w.engine().name).toBe(FASTEST);
    expect(memories).toEqual([{ initial: 16, maximum: 16 }]);
  });
});
