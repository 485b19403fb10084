import { crossEntropy } from "wasmax";

for (const n of [2, 10, 1000, 50257]) {
  const untrained = new Float32Array(n); // all logits 0
  const loss = crossEntropy(untrained, [0]);
  console.log(n, loss.toFixed(4), Math.log(n).toFixed(4));
}
const wrong = crossEntropy([20, 0], [1]);
console.log("sure, and wrong:", wrong.toFixed(4));
