import { create } from "wasmax";

function byHand(logits) {
  const max = Math.max(...logits);
  const weights = logits.map((x) => Math.exp(x - max));
  const sum = weights.reduce((a, b) => a + b);
  return weights.map((w) => w / sum);
}

const logits = Array.from({ length: 1000 }, (_, i) => ((i * 389) % 1000) / 64);
const hand = new Int32Array(Float32Array.from(byHand(logits)).buffer);
for (const engine of ["wasm-simd", "js"]) {
  const p = create({ engine }).softmax(Float32Array.from(logits));
  const apart = new Int32Array(p.buffer).map((bits, i) => Math.abs(bits - hand[i]));
  const counts = [0, 1, 2, 3].map((ulp) => apart.filter((d) => d === ulp).length);
  console.log(engine, counts.map((count, ulp) => `${ulp} ULP: ${count}`).join(", "));
}
