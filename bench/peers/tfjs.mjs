/**
 * TensorFlow.js on its WebAssembly backend (XNNPACK), with SIMD, on one thread: the kernel alone, and from
 * one Float32Array to another.
 */
import { fileURLToPath } from "node:url";
import { version } from "./versions.mjs";

export const RESIDENT = "tfjs-wasm, resident";
export const TFJS = "tfjs-wasm";
const CORE = "@tensorflow/tfjs-core";
const PACKAGE = "@tensorflow/tfjs-backend-wasm";

/** The package's own calls. Its softmax takes the last axis only, so another axis is moved there and back. */
function callOf(tf, { function: name, shape, inner }) {
  if (name === "softmax" && inner > 1) {
    const axes = shape.map((_, i) => i);
    const last = [...axes.filter((i) => i !== 1), 1];
    const back = axes.map((i) => last.indexOf(i));
    return (t) => tf.transpose(tf.softmax(tf.transpose(t, last)), back);
  }
  return {
    softmax: (t) => tf.softmax(t),
    logSoftmax: (t) => tf.logSoftmax(t),
    logSumExp: (t) => tf.logSumExp(t, -1),
  }[name];
}

/** The kernel under tf.softmax, into an existing tensor: nothing is allocated, freed or looked up. */
function kernelAlone(tf, t, { n }) {
  const backend = tf.backend();
  const kernel = backend.wasm.cwrap("Softmax", null, ["number", "number", "number", "number"]);
  const out = backend.makeOutput(t.shape, "float32");
  const [from, to] = [t, out].map(({ dataId }) => backend.dataIdMap.get(dataId).id);
  const batch = t.size / n;
  return {
    note: "the kernel alone",
    run: () => kernel(from, to, n, batch),
    result: () => {
      kernel(from, to, n, batch);
      return backend.typedArrayFromHeap(out).slice();
    },
    dispose: () => {
      tf.dispose(t);
      backend.disposeData(out.dataId);
    },
  };
}

/**
 * The numbers of a tensor; all tensors made on the way are freed. `tidy` gets nothing back because it
 * searches its result for tensors: 100 ns for each number of an array.
 */
function numbers(tf, make) {
  let y;
  tf.tidy(() => {
    y = make().dataSync();
  });
  return y;
}

/** From tensor to tensor. */
const call = (tf, t, f) => ({
  note: "tensor to tensor",
  run: () => {
    tf.tidy(() => {
      f(t);
    });
  },
  result: () => numbers(tf, () => f(t)),
  dispose: () => tf.dispose(t),
});

export async function openTfjs() {
  const tf = await import(CORE);
  const { setWasmPaths } = await import(PACKAGE);
  setWasmPaths(fileURLToPath(new URL(`node_modules/${PACKAGE}/dist/`, import.meta.url)));
  tf.env().set("WASM_HAS_MULTITHREAD_SUPPORT", false);
  await tf.setBackend("wasm");
  if (tf.getBackend() !== "wasm" || !tf.env().get("WASM_HAS_SIMD_SUPPORT"))
    throw new Error(`tfjs runs on ${tf.getBackend()}, or without SIMD`);

  /** @param {import("./problems.mjs").Problem} problem */
  function contestants(problem) {
    const f = callOf(tf, problem);
    if (!f) return [{ name: TFJS, reason: "takes no class indices" }];
    const { x, shape } = problem;
    const resident = tf.tensor(x.slice(), shape);
    const there =
      problem.function === "softmax" && problem.inner === 1
        ? kernelAlone(tf, resident, problem)
        : call(tf, resident, f);
    const run = () => numbers(tf, () => f(tf.tensor(x, shape)));
    return [
      { name: RESIDENT, package: PACKAGE, ...there },
      { name: TFJS, package: PACKAGE, note: "Float32Array to Float32Array", run },
    ];
  }

  return { versions: { [CORE]: version(CORE), [PACKAGE]: version(PACKAGE) }, contestants };
}
