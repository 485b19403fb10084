import { crossEntropy } from "wasmax";

for (const x of [2, 4, 8, 16]) {
  for (const labelSmoothing of [0, 0.1]) {
    const loss = crossEntropy([x, 0, 0], [0], { labelSmoothing });
    console.log("logit", x, "smoothing", labelSmoothing, loss.toFixed(4));
  }
}
