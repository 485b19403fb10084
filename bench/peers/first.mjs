/** The process of startup.mjs: milliseconds from the import of one package to its first result. */
import { fileURLToPath } from "node:url";
import { oneNode } from "./onnx.mjs";

const n = 1_000;
const x = Float32Array.from({ length: n }, (_, i) => (i % 17) / 3);

/** @param {any} ort @param {object} options */
async function session(ort, options) {
  const made = await ort.InferenceSession.create(oneNode("Softmax", { axis: 1 }, [1, n], [1, n]), options);
  return (await made.run({ x: new ort.Tensor("float32", x, [1, n]) })).y.data;
}

const FIRST = {
  wasmax: async () => (await import("../../dist/index.js")).softmax(x),
  "wasmax/js": async () => (await import("../../dist/js.js")).softmax(x),
  "transformers.js": async () => (await import("@huggingface/transformers")).softmax(x),
  "tfjs-wasm": async () => {
    const tf = await import("@tensorflow/tfjs-core");
    const { setWasmPaths } = await import("@tensorflow/tfjs-backend-wasm");
    setWasmPaths(fileURLToPath(new URL("node_modules/@tensorflow/tfjs-backend-wasm/dist/", import.meta.url)));
    tf.env().set("WASM_HAS_MULTITHREAD_SUPPORT", false);
    await tf.setBackend("wasm");
    return tf.softmax(tf.tensor(x, [1, n])).dataSync();
  },
  "onnxruntime-web": async () => {
    const ort = await import("onnxruntime-web/wasm");
    ort.env.wasm.numThreads = 1;
    return session(ort, { executionProviders: ["wasm"] });
  },
  "onnxruntime-node": async () => {
    const { default: ort } = await import("onnxruntime-node");
    return session(ort, { intraOpNumThreads: 1, interOpNumThreads: 1 });
  },
};

const start = performance.now();
const y = await FIRST[process.argv[2]]();
const ms = performance.now() - start;
const sum = y.reduce((a, b) => a + b, 0);
if (y.length !== n || Math.abs(sum - 1) > 1e-4)
  throw new Error(`${process.argv[2]} gives ${y.length} numbers whose sum is ${sum}`);
console.log(ms);
process.exit(0);
