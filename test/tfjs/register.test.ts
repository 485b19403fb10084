/**
 * What `register` of wasmax/tfjs registers, and what it refuses. The real TensorFlow.js is in
 * test/package/tfjs.
 */
import { describe, expect, test, vi } from "vitest";
import { register } from "../../src/tfjs.js";
import { type Config, createTf } from "../support/tfjs.js";

const registerAny = register as (tf?: unknown) => () => void;
const NAMES = ["Softmax", "LogSoftmax"];

describe("an argument of the wrong kind", () => {
  test.each([undefined, null, {}, "tf", createTf, Promise.resolve(createTf())])(
    "%o is not the module",
    (given) => {
      const message =
        /^wasmax: tf must be the module @tensorflow\/tfjs-core or @tensorflow\/tfjs, with registerKernel/;
      expect(() => registerAny(given)).toThrow(TypeError);
      expect(() => registerAny(given)).toThrow(message);
    },
  );
  test.each(["getKernel", "registerKernel", "unregisterKernel"])("a module without %s is another", (name) => {
    expect(() => registerAny({ ...createTf(), [name]: undefined })).toThrow(TypeError);
  });
});

test.each([[[]], [["webgl_Softmax", "wasm_Softmax"]]])("without the cpu backend, beside %o", (registered) => {
  const tf = createTf(registered);
  const before = [...tf.kernels];
  expect(() => register(tf)).toThrow(
    /^wasmax: the cpu backend of tf has no kernel Softmax yet: import "@tensorflow\/tfjs-backend-cpu" before/,
  );
  expect([...tf.kernels]).toEqual(before);
});

test("the kernels of the cpu backend are replaced, without a warning, and those of others are not", () => {
  const tf = createTf(["cpu_Softmax", "webgl_Softmax", "cpu_Exp"]);
  const { setupFunc, kernelFunc } = tf.getKernel("Softmax", "cpu") as Config;
  const others = ["webgl_Softmax", "cpu_Exp"].map((key) => tf.kernels.get(key));
  register(tf);
  expect(tf.warnings).toEqual([]);
  expect([...tf.kernels.keys()].sort()).toEqual([
    "cpu_Exp",
    "cpu_LogSoftmax",
    "cpu_Softmax",
    "webgl_Softmax",
  ]);
  expect(["webgl_Softmax", "cpu_Exp"].map((key) => tf.kernels.get(key))).toEqual(others);
  for (const kernelName of NAMES)
    expect(tf.getKernel(kernelName, "cpu")).toMatchObject({ kernelName, backendName: "cpu" });
  const own = tf.getKernel("Softmax", "cpu") as Config;
  expect(own.kernelFunc).not.toBe(kernelFunc);
  // What else the backend does for its kernel, it goes on doing.
  expect(own.setupFunc).toBe(setupFunc);
});

describe("what register returns", () => {
  test.each([[["cpu_Softmax"]], [["cpu_Softmax", "cpu_LogSoftmax"]]])("puts back %o", (registered) => {
    const tf = createTf(registered);
    const before = new Map(tf.kernels);
    const unregister = register(tf);
    unregister();
    expect([...tf.kernels.keys()].sort()).toEqual([...before.keys()].sort());
    for (const [key, config] of before) expect(tf.kernels.get(key)).toBe(config);
    expect(tf.warnings).toEqual([]);
  });

  test("leaves what was registered since", () => {
    const tf = createTf();
    const unregister = register(tf);
    const other: Config = { kernelName: "Softmax", backendName: "cpu", kernelFunc: () => "other" };
    tf.registerKernel(other);
    unregister();
    expect(tf.getKernel("Softmax", "cpu")).toBe(other);
    expect(tf.getKernel("LogSoftmax", "cpu")).toBeUndefined();
  });

  test("does nothing when kernels have been taken out", () => {
    const tf = createTf();
    const unregister = register(tf);
    for (const name of NAMES) tf.unregisterKernel(name, "cpu");
    unregister();
    expect(tf.kernels.size).toBe(0);
  });

  test("does nothing when called again", () => {
    const tf = createTf();
    const [unregister] = [register(tf)];
    unregister();
    register(tf);
    const own = tf.getKernel("Softmax", "cpu");
    unregister();
    expect(tf.getKernel("Softmax", "cpu")).toBe(own);
  });
});

describe("registering again", () => {
  const copies: [string, () => Promise<{ register: typeof register }>][] = [
    ["by the same module", async () => ({ register })],
    [
      "by another copy of it",
      async () => {
        vi.resetModules();
        return import("../../src/tfjs.js");
      },
    ],
  ];
  test.each(copies)("%s changes nothing, and the first way back is one all the way", async (_, load) => {
    const tf = createTf();
    const before = tf.getKernel("Softmax", "cpu");
    const again = (await load()).register;
    const first = register(tf);
    const own = NAMES.map((name) => tf.getKernel(name, "cpu"));
    const second = again(tf);
    expect(NAMES.map((name) => tf.getKernel(name, "cpu"))).toEqual(own);
    second();
    expect(tf.getKernel("Softmax", "cpu")).toBe(before);
    first();
    expect(tf.getKernel("Softmax", "cpu")).toBe(before);
    expect(tf.warnings).toEqual([]);
  });
});
