/**
 * The same attention in onnxruntime-web: a model of one node, written here, in WebAssembly on one thread.
 *
 * ONNX has an operator `Attention` since opset 23, with q, k and v as [1, heads, rows, width].
 */
import * as ort from "onnxruntime-web/wasm";
import protobuf from "protobufjs";

ort.env.wasm.numThreads = 1;
ort.env.wasm.proxy = false;

export const VERSION = ort.env.versions.web;

const field = (id, type, rule) => ({ id, type, ...(rule && { rule }) });
/** Of onnx.proto3 what such a model needs: https://github.com/onnx/onnx/blob/main/onnx/onnx.proto3 */
const schema = protobuf.Root.fromJSON({
  nested: {
    Model: {
      fields: {
        irVersion: field(1, "int64"),
        graph: field(7, "Graph"),
        opset: field(8, "Opset", "repeated"),
      },
    },
    Opset: { fields: { version: field(2, "int64") } },
    Graph: {
      fields: {
        node: field(1, "Node", "repeated"),
        name: field(2, "string"),
        input: field(11, "Value", "repeated"),
        output: field(12, "Value", "repeated"),
      },
    },
    Node: {
      fields: {
        input: field(1, "string", "repeated"),
        output: field(2, "string", "repeated"),
        opType: field(4, "string"),
        attribute: field(5, "Attribute", "repeated"),
      },
    },
    Attribute: {
      fields: {
        name: field(1, "string"),
        f: field(2, "float"),
        i: field(3, "int64"),
        type: field(20, "int32"),
      },
    },
    Value: { fields: { name: field(1, "string"), type: field(2, "Type") } },
    Type: { fields: { tensor: field(1, "Tensor") } },
    Tensor: { fields: { element: field(1, "int32"), shape: field(2, "Shape") } },
    Shape: { fields: { dim: field(1, "Dim", "repeated") } },
    Dim: { fields: { value: field(1, "int64") } },
  },
});
const FLOAT = 1;
const [A_FLOAT, AN_INT] = [1, 2];

/** The bytes of a model q, k, v → y. */
function model({ heads, queries, keys, width, causal, scale }) {
  const value = (name, rows) => ({
    name,
    type: {
      tensor: { element: FLOAT, shape: { dim: [1, heads, rows, width].map((size) => ({ value: size })) } },
    },
  });
  const attribute = [
    { name: "scale", f: scale, type: A_FLOAT },
    { name: "is_causal", i: causal ? 1 : 0, type: AN_INT },
  ];
  const Model = schema.lookupType("Model");
  const message = Model.fromObject({
    irVersion: 10,
    opset: [{ version: 23 }],
    graph: {
      name: "attention",
      node: [{ input: ["q", "k", "v"], output: ["y"], opType: "Attention", attribute }],
      input: [value("q", queries), value("k", keys), value("v", keys)],
      output: [value("y", queries)],
    },
  });
  return Model.encode(message).finish();
}

/**
 * Opens a session. Each run copies q, k and v into the memory of onnxruntime, and the result out of it.
 *
 * @returns {Promise<{ run: () => Promise<Float32Array>, release: () => Promise<void> }>}
 */
export async function openOnnx({ q, k, v }, shape) {
  const { heads, queries, keys, width } = shape;
  const session = await ort.InferenceSession.create(model(shape), { executionProviders: ["wasm"] });
  const tensor = (x, rows) => new ort.Tensor("float32", x, [1, heads, rows, width]);
  const feeds = { q: tensor(q, queries), k: tensor(k, keys), v: tensor(v, keys) };
  return {
    run: async () => (await session.run(feeds)).y.data,
    release: () => session.release(),
  };
}
