import { crossEntropyAndGrad } from "wasmax";

// What the layers make of one place, the frozen 2 × 3 matrix that it meets, and LoRA of rank 1.
const x = [1, 2];
const W = [0.5, -0.5, 0, 0.2, 0.1, -0.3];
let A = [0.6, -0.8];
let B = [0, 0, 0];
const [s, rate, target] = [2, 0.1, 2];
const text = (numbers) => numbers.map((v) => v.toFixed(3)).join(" ");
const down = (numbers, slopes) => numbers.map((v, i) => v - rate * slopes[i]);

for (let step = 0; step < 3; step++) {
  const adapted = W.map((w, i) => w + s * A[Math.floor(i / 3)] * B[i % 3]);
  const logits = B.map((_, j) => x[0] * adapted[j] + x[1] * adapted[3 + j]);
  const { loss, grad } = crossEntropyAndGrad(logits, [target], { shape: [1, 3] });
  const G = x.map((input) => grad.map((d) => input * d));
  const dA = G.map((row) => s * row.reduce((sum, g, j) => sum + g * B[j], 0));
  const dB = B.map((_, j) => s * (A[0] * G[0][j] + A[1] * G[1][j]));
  console.log(`loss ${loss.toFixed(3)}  dA ${text(dA)}  dB ${text(dB)}`);
  [A, B] = [down(A, dA), down(B, dB)];
}
console.log(`trained ${A.length + B.length} numbers instead of ${W.length}`);
