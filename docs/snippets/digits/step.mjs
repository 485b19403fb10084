import { crossEntropyAndGrad } from "wasmax";

// An image of two pixels, three classes, and weights that are still 0.
const x = [1, 0.5];
const label = 2;
const W = [
  [0, 0],
  [0, 0],
  [0, 0],
];
const logits = () => W.map((row) => row[0] * x[0] + row[1] * x[1]);

const { loss, grad } = crossEntropyAndGrad(logits(), [label]); // grad is p − y
console.log("loss", loss.toFixed(4));
for (const [i, g] of grad.entries()) {
  const dRow = x.map((pixel) => g * pixel); // a row of the outer product
  console.log(dRow.map((d) => d.toFixed(4)).join(" "));
  W[i] = W[i].map((w, k) => w - dRow[k]);
}
console.log("loss", crossEntropyAndGrad(logits(), [label]).loss.toFixed(4));
