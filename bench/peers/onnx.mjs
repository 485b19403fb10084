/**
 * An ONNX model of one node, x → y in float32, as the bytes of its protocol buffer. Field numbers are those
 * of onnx.proto3.
 */

const FLOAT = 1;
const ATTRIBUTE = { int: 2, ints: 7 };

/** @param {number} v At least 0. */
function varint(v) {
  const bytes = [];
  for (; v > 127; v = Math.floor(v / 128)) bytes.push((v % 128) + 128);
  return [...bytes, v];
}

/** Wire types: 0 is a number, 2 a length and as many bytes. */
const number = (field, v) => [...varint(field * 8), ...varint(v)];
const message = (field, ...parts) => {
  const bytes = parts.flat();
  return [...varint(field * 8 + 2), ...varint(bytes.length), ...bytes];
};
const text = (field, s) => message(field, [...new TextEncoder().encode(s)]);

/** A ValueInfoProto: a name, and a tensor's type and sizes. */
function value(field, name, shape) {
  const dimensions = shape.map((size) => message(1, number(1, size)));
  return message(field, text(1, name), message(2, message(1, number(1, FLOAT), message(2, ...dimensions))));
}

/** An AttributeProto of a node. */
function attribute(name, v) {
  if (typeof v === "number") return message(5, text(1, name), number(3, v), number(20, ATTRIBUTE.int));
  return message(5, text(1, name), ...v.map((i) => number(8, i)), number(20, ATTRIBUTE.ints));
}

/**
 * @param {string} operator Of opset 13.
 * @param {Record<string, number | number[]>} attributes None of them negative.
 * @param {number[]} shape Of x.
 * @param {number[]} result Of y.
 */
export function oneNode(operator, attributes, shape, result) {
  const node = message(
    1,
    text(1, "x"),
    text(2, "y"),
    text(4, operator),
    ...Object.entries(attributes).map(([k, v]) => attribute(k, v)),
  );
  const graph = message(7, node, text(2, "one node"), value(11, "x", shape), value(12, "y", result));
  // IR version 8 goes with opsets up to 17.
  return Uint8Array.from([...number(1, 8), ...graph, ...message(8, text(1, ""), number(2, 13))]);
}
