/**
 * An ONNX model by hand, as the bytes of its protocol buffer: logits = features · weights, and where it is
 * asked for a Softmax behind it. The first number of each call is the field's in onnx.proto3.
 */
const bytes = (field, ...parts) => {
  const all = parts.flat();
  if (all.length > 127) return [field * 8 + 2, (all.length % 128) + 128, all.length >> 7, ...all];
  return [field * 8 + 2, all.length, ...all];
};
const number = (field, value) => [field * 8, value];
const text = (field, string) => bytes(field, [...new TextEncoder().encode(string)]);
const FLOAT = 1;

/** A value of the graph: its name, and a type of float32 and sizes. */
const value = (field, name, sizes) =>
  bytes(
    field,
    text(1, name),
    bytes(2, bytes(1, number(1, FLOAT), bytes(2, ...sizes.map((n) => bytes(1, number(1, n)))))),
  );
const node = (operator, from, to) =>
  bytes(1, ...from.map((name) => text(1, name)), text(2, to), text(4, operator));

/** @param {{ softmax?: boolean }} [options] whether a node of its own makes probabilities of the logits */
export function model({ softmax = false } = {}) {
  const weights = Float32Array.of(2, 0, -1, 0.5, 1, 0, -1, 3, 1, 0, 0, 2);
  const raw = [...new Uint8Array(weights.buffer)];
  const graph = [
    node("MatMul", ["features", "weights"], "logits"),
    softmax ? node("Softmax", ["logits"], "probabilities") : [],
    text(2, "by hand"),
    bytes(5, number(1, 4), number(1, 3), number(2, FLOAT), text(8, "weights"), bytes(9, raw)),
    value(11, "features", [2, 4]),
    value(12, softmax ? "probabilities" : "logits", [2, 3]),
  ];
  // IR version 8 and operators of version 13.
  return Uint8Array.from([...number(1, 8), ...bytes(7, ...graph), ...bytes(8, text(1, ""), number(2, 13))]);
}
