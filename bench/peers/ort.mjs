/** ONNX Runtime: the same model of one node in WebAssembly and in native code, each on one thread. */
import { oneNode } from "./onnx.mjs";
import { version } from "./versions.mjs";

export const ORT_WEB = "onnxruntime-web";
export const ORT_NODE = "onnxruntime-node";
export const ortNodeOut = `${ORT_NODE}, out`;

/** The model: operator, attributes and the shape of the result. */
function model({ function: name, shape, axis }) {
  const at = axis < 0 ? axis + shape.length : axis;
  if (name === "softmax") return oneNode("Softmax", { axis: at }, shape, shape);
  if (name === "logSoftmax") return oneNode("LogSoftmax", { axis: at }, shape, shape);
  const kept = shape.filter((_, i) => i !== at);
  return name === "logSumExp"
    ? oneNode("ReduceLogSumExp", { axes: [at], keepdims: 0 }, shape, kept)
    : undefined;
}

/** @param {string} name @param {object} ort @param {object} options Of a session. */
function peer(name, ort, options) {
  /** @param {import("./problems.mjs").Problem} problem */
  async function contestants(problem) {
    const bytes = model(problem);
    if (!bytes) return [{ name, reason: "has no gradients" }];
    const session = await ort.InferenceSession.create(bytes, options);
    // Made once, which saves the peer a little: the constructor copies nothing.
    const x = new ort.Tensor("float32", problem.x, problem.shape);
    const call = { name, package: name, note: "allocates its result" };
    const all = [
      {
        ...call,
        awaited: () => session.run({ x }),
        result: async () => (await session.run({ x })).y.data,
        dispose: () => session.release(),
      },
    ];
    // Node only: onnxruntime-web accepts an array for the result too, but leaves it unchanged.
    if (name === ORT_NODE && problem.function !== "logSumExp") {
      const y = new ort.Tensor("float32", problem.out, problem.shape);
      const run = () => session.run({ x }, { y });
      all.push({
        name: ortNodeOut,
        package: name,
        note: "out",
        awaited: run,
        result: () => run().then(() => problem.out),
        dispose: undefined,
      });
    }
    return all;
  }
  return { versions: { [name]: version(name) }, contestants };
}

export async function openOrtWeb() {
  const ort = await import("onnxruntime-web/wasm");
  ort.env.wasm.numThreads = 1;
  return peer(ORT_WEB, ort, { executionProviders: ["wasm"] });
}

export async function openOrtNode() {
  const { default: ort } = await import("onnxruntime-node");
  return peer(ORT_NODE, ort, { executionProviders: ["cpu"], intraOpNumThreads: 1, interOpNumThreads: 1 });
}
