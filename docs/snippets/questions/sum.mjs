import { create } from "wasmax";

const { softmax } = create({ engine: "wasm-simd" });
const logits = Float32Array.from({ length: 10 }, (_, i) => i / 8);
const sum = (values) => values.reduce((a, b) => a + b, 0);
const in32 = Array.from(softmax(logits));
const in64 = softmax(Array.from(logits));
console.log("float32:", sum(in32).toFixed(9));
console.log("float64:", sum(in64).toFixed(9));
console.log("0.1, ten times:", sum(new Array(10).fill(0.1)));
