import { crossEntropyAndGrad } from "wasmax";

// Two pixels, three classes, weights that are still 0.
const x = [1, 0.5];
const label = 2;
const W = [
  [0, 0],
  [0, 0],
  [0, 0],
];
const logits = () => W.map((row) => row[0] * x[0] + row[1] * x[1]);

const { loss, grad } = crossEntropyAndGrad(logits(), [label]);
console.log("loss", loss.toFixed(4));
for (const [i, g] of grad.entries()) {
  const dRow = x.map((pixel) => g * pixel); // g is p − y
  console.log(dRow.map((d) => d.toFixed(4)).join(" "));
  W[i] = W[i].map((w, k) => w - dRow[k]);
}
console.log("loss", crossEntropyAndGrad(logits(), [label]).loss.toFixed(4));
