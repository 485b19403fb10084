import { expect, test, vi } from "vitest";
import { reentrancy } from "./suites/reentrancy.js";
import { onEveryEngine } from "./support/engines.js";

onEveryEngine("reentrancy", (wasmax, _, make) => reentrancy(wasmax, make));

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
  const w = await import("../src/index.js");
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
