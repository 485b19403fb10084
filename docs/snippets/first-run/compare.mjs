import { create } from "wasmax";

function byHand(logits) {
  const max = Math.max(...logits);
  const weights = logits.map((x) => Math.exp(x - max));
  const sum = weights.reduce((a, b) => a + b);
  return weights.map((w) => w / sum);
}

const logits = [];
for (let i = 0; i < 1000; i++) logits.push(((i * 389) % 1000) / 64);
const hand = Float32Array.from(byHand(logits));
const bits = (floats) => new Int32Array(floats.buffer);

for (const engine of ["wasm-simd", "js"]) {
  const { softmax } = create({ engine });
  const library = softmax(Float32Array.from(logits));
  const counts = [0, 0, 0, 0];
  for (let i = 0; i < 1000; i++) {
    counts[Math.abs(bits(library)[i] - bits(hand)[i])]++;
  }
  console.log(engine, "0, 1, 2, 3 ULP apart:", counts.join(" "));
}
