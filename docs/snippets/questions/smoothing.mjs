import { crossEntropy } from "wasmax";

for (const x of [2, 4, 8, 16]) {
  const hard = crossEntropy([x, 0, 0], [0]);
  const smooth = crossEntropy([x, 0, 0], [0], { labelSmoothing: 0.1 });
  console.log(x, "hard", hard.toFixed(4), "smooth", smooth.toFixed(4));
}
