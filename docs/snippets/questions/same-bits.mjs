import { create } from "wasmax";

const logits = new Float32Array(1000);
for (let i = 0; i < 1000; i++) logits[i] = ((i * 389) % 1000) / 64;

function bits(engine) {
  const { softmax } = create({ engine });
  return new Int32Array(softmax(logits).buffer);
}

for (const engine of ["wasm-simd", "js"]) {
  const [ours, simd] = [bits(engine), bits("wasm-simd")];
  const apart = ours.map((b, i) => Math.abs(b - simd[i]));
  console.log(engine, "differs by", Math.max(...apart), "ULP at most");
}
