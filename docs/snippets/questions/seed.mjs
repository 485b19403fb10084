import { create } from "wasmax/sampling";

const logits = [1, 3, 2, -1];
for (const engine of ["wasm-simd", "js"]) {
  const { sample } = create({ engine });
  const tokens = [];
  for (let step = 0; step < 12; step++) {
    tokens.push(sample(logits, { seed: 42, step }));
  }
  console.log(engine, tokens.join(" "));
}
