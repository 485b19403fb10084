import { create } from "wasmax";

const logits = Float32Array.from({ length: 1000 }, (_, i) => ((i * 389) % 1000) / 64);
const bits = (engine) => new Int32Array(create({ engine }).softmax(logits).buffer);
const simd = bits("wasm-simd");
const apart = (other) => other.reduce((most, b, i) => Math.max(most, Math.abs(b - simd[i])), 0);
console.log("wasm-simd, again:", apart(bits("wasm-simd")), "ULP");
console.log("js:", apart(bits("js")), "ULP");
