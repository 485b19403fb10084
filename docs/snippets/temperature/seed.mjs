import { create } from "wasmax/sampling";

const logits = [1, 3, 2, -1];
for (const engine of ["wasm-simd", "js"]) {
  const { sample } = create({ engine });
  const tokens = [0, 1, 2, 3, 4, 5, 6, 7].map((step) => sample(logits, { seed: 42, step }));
  console.log(tokens.join(" "));
}
